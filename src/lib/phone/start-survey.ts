// The survey's door with script: the token in the address opens it at once.
import { refusalIn, sessionIn } from './sending.ts';

/** Goes in by the token in the address; without one the form stays as it is. */
export async function startSurvey(form: HTMLFormElement): Promise<void> {
	const input = form.querySelector<HTMLInputElement>('input[name="link"]')!;
	const message = form.querySelector<HTMLElement>('.message')!;
	const opening = document.getElementById('opening')!;
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const link = input.value.trim();
		void open(link.slice(link.indexOf('#') + 1));
	});

	async function open(survey: string): Promise<void> {
		message.textContent = '';
		form.hidden = true;
		opening.hidden = false;
		try {
			const response = await fetch('/api/join', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ survey })
			});
			const answer: unknown = await response.json();
			const session = response.ok ? sessionIn(answer) : null;
			if (session) return location.replace(`/s/${session}/deelnemer`);
			const why = refusalIn(answer)?.message ?? form.dataset.failed;
			message.textContent = (response.status === 404 ? form.dataset.unknown : why) ?? '';
		} catch {
			message.textContent = form.dataset.failed ?? '';
		}
		form.hidden = false;
		opening.hidden = true;
	}

	const token = location.hash.slice(1);
	if (token !== '') {
		input.value = location.href;
		await open(token);
	}
}
