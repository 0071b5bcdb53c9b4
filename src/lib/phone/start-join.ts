// The join page with script: a QR code's token joins at once, and a phone that is in goes straight on.
import { rememberCode, rememberToken } from './hotseat.ts';
import { refusalIn, sessionIn } from './sending.ts';

const known = (token: string) => `kb-join-${token}`;

/** Remembers which session a token opened, so that scanning again needs no question. */
function remember(token: string, session: string): void {
	try {
		localStorage.setItem(known(token), session);
	} catch {
		// A private window: the next scan asks for a name again.
	}
}

function remembered(token: string): string | null {
	try {
		return localStorage.getItem(known(token));
	} catch {
		return null;
	}
}

const go = (session: string) => location.replace(`/s/${session}/deelnemer`);

async function stillIn(session: string): Promise<boolean> {
	try {
		return (await fetch(`/api/sessions/${session}/view?as=deelnemer`)).ok;
	} catch {
		return false;
	}
}

/** Makes the join form work from the token in the address; without a token it stays a plain form. */
export function startJoin(form: HTMLFormElement): void {
	const token = location.hash.slice(1);
	if (token.length < 16) {
		const typed = form.querySelector<HTMLInputElement>('input[name="code"]');
		form.addEventListener('submit', () => rememberCode(typed?.value ?? ''));
		return;
	}
	const part = (name: string) => form.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
	const code = form.querySelector<HTMLInputElement>('input[name="code"]')!;
	const name = form.querySelector<HTMLInputElement>('input[name="name"]')!;
	const button = form.querySelector<HTMLButtonElement>('button')!;
	/** The words stand on the form, drawn by the server. */
	const words = form.dataset;
	const label = button.textContent;

	function say(words: string): void {
		part('message').textContent = words;
		part('message').hidden = words === '';
	}

	function byToken(yes: boolean): void {
		part('code').hidden = yes;
		part('known').hidden = !yes;
		code.required = !yes;
		if (!yes) form.removeEventListener('submit', submit);
	}

	async function submit(event: Event): Promise<void> {
		event.preventDefault();
		if (button.disabled) return;
		button.disabled = true;
		button.textContent = words.busy ?? '';
		try {
			const response = await fetch('/api/join', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ token, ...(name.value.trim() ? { name: name.value.trim() } : {}) })
			});
			const answer: unknown = await response.json();
			const session = sessionIn(answer);
			if (response.ok && session) {
				remember(token, session);
				rememberToken(session, token);
				return go(session);
			}
			if (response.status === 404) {
				byToken(false);
				say(words.again ?? '');
			} else say(refusalIn(answer)?.message ?? words.failed ?? '');
		} catch {
			say(words.failed ?? '');
		}
		button.disabled = false;
		button.textContent = label;
	}

	byToken(true);
	form.addEventListener('submit', submit);
	const session = remembered(token);
	if (!session) return;
	rememberToken(session, token);
	void stillIn(session).then((yes) => yes && go(session));
}
