// What a person has contributed, as their phone knows it: the page, answers since, and what is on its way.
import type { Mine } from '#lib/session/view.ts';
import type { Sending } from './sending.ts';
import type { PhoneWords } from './words.ts';

/** board: saved and shown · sending: on its way · leaving: being taken back. */
export type OwnStatus = 'saved' | 'board' | 'sending' | 'leaving';
export type Own = Mine & { status: OwnStatus };

/** Everything of one person, oldest first. An answer of `null` was taken back. */
export function mergeOwn(
	mine: readonly Mine[],
	answers: ReadonlyMap<string, Mine | null>,
	waiting: readonly Sending[]
): Own[] {
	const own = new Map<string, Own>();
	const put = (entry: Mine) =>
		own.set(entry.id, { ...entry, status: entry.state === 'revealed' ? 'board' : 'saved' });
	mine.forEach(put);
	for (const [id, answer] of answers) {
		if (!answer) own.delete(id);
		else if (answer.rev >= (own.get(id)?.rev ?? 0)) put(answer);
	}
	for (const { id, known, content } of waiting) {
		const before = own.get(id);
		if (!content) {
			if (before) own.set(id, { ...before, status: 'leaving' });
			continue;
		}
		own.set(id, {
			rev: known,
			state: 'private',
			may: 'change',
			...before,
			id,
			zone: null,
			text: '',
			value: null,
			round: 0,
			image: null,
			fields: {},
			about: null,
			...content,
			status: 'sending'
		});
	}
	return [...own.values()];
}

/** The state of a contribution in words. */
export function statusText({ status }: Pick<Own, 'status'>, words: PhoneWords, offline: boolean): string {
	if (status === 'sending') return offline ? words.waits : words.sending;
	if (status === 'leaving') return words.leaving;
	return `✓ ${status === 'board' ? words.onBoard : words.saved}`;
}
