// A tablet that goes round: the next person is a new participant, and finds nothing of the one before.

/** How this tablet came in: by the QR code's token or the typed code. */
export type Way = { token: string } | { code: string };

async function post(url: string, body: object, credentials: RequestCredentials): Promise<unknown> {
	const response = await fetch(url, {
		method: 'POST',
		credentials,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body)
	});
	if (!response.ok) throw new Error(String(response.status));
	return response.json();
}

function tokenIn(answer: unknown): string | null {
	if (typeof answer !== 'object' || answer === null || !('participant' in answer)) return null;
	const { participant } = answer;
	return typeof participant === 'object' && participant !== null && 'token' in participant
		? String(participant.token)
		: null;
}

/** Makes the next person and forgets this one; false when the server could not be reached. */
export async function passOn({ way, forget }: { way: Way; forget: string }): Promise<boolean> {
	try {
		// Without this person's cookie the server sees somebody new.
		const token = tokenIn(await post('/api/join', way, 'omit'));
		if (!token) return false;
		await post('/api/access', { token }, 'same-origin');
	} catch {
		return false;
	}
	for (const key of Object.keys(sessionStorage)) if (key.startsWith(forget)) sessionStorage.removeItem(key);
	location.replace(location.pathname);
	return true;
}
