// Takes a poster away, or puts it back, at the server.
import { z } from 'zod';

const Stale = z.object({ record: z.object({ version: z.int() }) });

/**
 * Whether it worked. `version` is what was seen last: when somebody changed the poster since, that change stays and
 * the poster goes or comes all the same.
 */
export async function putAway(address: string, away: boolean, version: number): Promise<boolean> {
	const put = (expect: number) =>
		fetch(`${address}?as=regie`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ expect, away })
		});
	try {
		const first = await put(version);
		if (first.status !== 409) return first.ok;
		const { record } = Stale.parse(await first.json());
		return (await put(record.version)).ok;
	} catch {
		return false;
	}
}
