import { expect, test } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import { newPosterRecord } from './poster-record.ts';
import { forgetPrinted, forgetSaid, PosterVersion } from './poster-versions.ts';

const note = (text: string) => ({ text, item: 'p', zone: 'z', step: 's', order: 0 });
const board = readBoard([
	['note:a', note('overleg')],
	['note:b', note('Samen sterk')],
	['note:c', note('overleg')]
]);
const { version: _, ...untouched } = newPosterRecord();
const kept: PosterVersion = PosterVersion.parse({
	id: 'v1',
	poster: 'samen-zorg-dragen',
	at: 1,
	name: 'voor de ouderraad',
	fields: { ...untouched, wording: { a: 'overleg elke week', b: 'sterk' } },
	words: {
		title: 'Samen sterk',
		slogan: '',
		school: 'De Vlinder',
		date: '',
		origin: 'Studiedag',
		care: { basis: [{ id: 'a', text: 'overleg elke week' }], verhoogd: [], uitbreiding: [], iac: [] },
		together: [{ id: 'stapel', text: 'overleg' }],
		stars: [{ id: 'c', text: 'overleg' }],
		keys: []
	}
});

test('a note that leaves the session leaves every version: by its id, by its words, and its wording', () => {
	const after = forgetPrinted(kept, new Set(['a']), board);
	expect(after.words).toMatchObject({ care: { basis: [] }, together: [] });
	expect(after.fields.wording).toEqual({ b: 'sterk' });
});

test('another note with the same words stays', () => {
	expect(forgetPrinted(kept, new Set(['a']), board).words).toMatchObject({
		stars: [{ id: 'c', text: 'overleg' }]
	});
});

test('a title that was a note goes with it', () => {
	expect(forgetPrinted(kept, new Set(['b']), board).words).toMatchObject({ title: '' });
});

test('a version without the note stays the same object', () => {
	expect(forgetPrinted(kept, new Set(['elders']), board)).toBe(kept);
});

const card = (id: string, text: string) => ({ id, type: 'action' as const, text, role: 'zoco', channel: '' });
const chart: PosterVersion = PosterVersion.parse({
	id: 'v2',
	poster: 'stappenplan-ouder',
	at: 2,
	name: '',
	fields: untouched,
	words: {
		flow: {
			reader: 'ouder',
			title: 'Naar wie?',
			nodes: [card('a', 'overleg'), card('b', 'Samen sterk'), card('weg', 'Bel het secretariaat')],
			edges: [
				{ id: 'l1', from: 'a', to: 'b', words: 'ja' },
				{ id: 'l2', from: 'b', to: 'weg', words: '' }
			]
		},
		slogan: '',
		school: '',
		date: '',
		origin: ''
	}
});

test('a card of a flowchart that leaves the session leaves every version with its ways', () => {
	const { words } = forgetPrinted(chart, new Set(['a']), board);
	expect(words).toMatchObject({
		flow: { nodes: [{ id: 'b' }, { id: 'weg' }], edges: [{ from: 'b', to: 'weg' }] }
	});
	expect(JSON.stringify(words)).not.toContain('overleg');
	expect(forgetPrinted(chart, new Set(['elders']), board)).toBe(chart);
});

test('at whose door a card sends you leaves the versions when who said so takes it back', () => {
	const { words } = forgetSaid(chart, 'a', ['zoco']);
	expect(words).toMatchObject({ flow: { nodes: [{ role: '' }, { role: 'zoco' }, { role: 'zoco' }] } });
	expect(forgetSaid(chart, 'a', ['de directeur'])).toBe(chart);
});
