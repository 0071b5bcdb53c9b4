// "Ik ben klaar": said, shown, and which step it is about.
import type { PhoneView } from '#lib/session/view.ts';
import { setText } from './set-text.ts';

/** Says whether this person is ready; false when that did not arrive. */
export async function sayReady(
	session: string,
	body: { item: string; step: string; ready: boolean }
): Promise<boolean> {
	try {
		const response = await fetch(`/api/sessions/${session}/ready?as=deelnemer`, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body)
		});
		return response.ok;
	} catch {
		return false;
	}
}

/** Shows whether this person is ready. */
export function paintReady(island: ParentNode, ready: boolean | null, words: string): void {
	const button = island.querySelector<HTMLButtonElement>('#ready button');
	if (!button) return;
	button.ariaPressed = String(ready === true);
	button.value = ready ? '' : '1';
	setText(island.querySelector('#ready .soft')!, ready ? words : '');
}

/** The step that readiness is about; null where nothing is at hand. */
export function stepAtHand({ stage }: PhoneView): { item: string; step: string } | null {
	return stage.item !== null && stage.step !== null ? { item: stage.item, step: stage.step } : null;
}
