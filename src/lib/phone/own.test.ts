import { expect, test } from 'vitest';
import type { Mine } from '#lib/session/view.ts';
import { mergeOwn } from './own.ts';
import type { Sending } from './sending.ts';

const mine = (id: string, more: Partial<Mine> = {}): Mine => ({
	id,
	rev: 1,
	kind: 'note',
	item: 'i1',
	step: 's1',
	zone: 'sterktes',
	text: id,
	value: null,
	image: null,
	fields: {},
	about: null,
	round: 0,
	state: 'private',
	may: 'change',
	...more
});
const sending = (id: string, text: string | null, known = 0): Sending => ({
	id,
	content: text === null ? null : { item: 'i1', step: 's1', kind: 'note', zone: 'sterktes', text },
	known,
	ours: [],
	turns: 0
});
const shown = (own: ReturnType<typeof mergeOwn>) =>
	own.map(({ id, text, status }) => `${id} ${text} ${status}`);

test('what is on its way stands with what the server holds, each with its state', () => {
	const page = [mine('a'), mine('b', { state: 'revealed' }), mine('c')];
	const waiting = [sending('a', 'anders', 1), sending('c', null, 1), sending('d', 'nieuw')];
	expect(shown(mergeOwn(page, new Map(), waiting))).toEqual([
		'a anders sending',
		'b b board',
		'c c leaving',
		'd nieuw sending'
	]);
});

test('an answer newer than the page counts, an older one does not', () => {
	const page = [mine('a', { rev: 2, text: 'pagina' }), mine('b')];
	const answers = new Map<string, Mine | null>([
		['a', mine('a', { rev: 1, text: 'oud' })],
		['b', null],
		['c', mine('c', { text: 'net bewaard' })]
	]);
	expect(shown(mergeOwn(page, answers, []))).toEqual(['a pagina saved', 'c net bewaard saved']);
});
