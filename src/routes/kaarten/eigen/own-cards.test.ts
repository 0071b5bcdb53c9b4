import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import { issueWords, placeWords } from './mistake-words.ts';
import { dropOwnCard, findOwnCard, freeId, keepOwnCard, listOwnCards, readCardFile } from './own-cards.ts';

/** A browser's storage with room for so many characters. */
function shelf(room = 1_000_000) {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (at: number) => [...kept.keys()][at] ?? null,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (value.length > room) throw new Error('full');
			kept.set(key, value);
		},
		removeItem: (key: string) => void kept.delete(key)
	};
}

const swot = loadCards().get('swot')!;
const dromen = loadCards().get('dromen')!;

/** What a reader is told about a file. */
function told(text: string): string[] {
	const read = readCardFile(text);
	if ('card' in read) return [];
	if ('wrong' in read) return [read.wrong];
	return read.mistakes.map((mistake) => `${placeWords(mistake.path, read.value)}: ${issueWords(mistake)}`);
}

test('own cards are kept, found and taken away', () => {
	const here = shelf();
	expect(keepOwnCard(here, { ...swot, id: 'eigen-swot', title: 'Onze SWOT' })).toBe(true);
	expect(keepOwnCard(here, { ...dromen, id: 'eigen-dromen' })).toBe(true);
	here.setItem('kb-kaart-stuk', '{"id":"stuk"}');
	here.setItem('iets-anders', 'x');
	const { cards, broken } = listOwnCards(here);
	expect(cards.map(({ id }) => id)).toEqual(['eigen-dromen', 'eigen-swot']);
	expect(broken).toBe(1);
	expect(findOwnCard(here, 'eigen-swot')?.title).toBe('Onze SWOT');
	dropOwnCard(here, 'eigen-swot');
	expect(findOwnCard(here, 'eigen-swot')).toBeUndefined();
});

test('a browser without room says so', () => {
	expect(keepOwnCard(shelf(10), swot)).toBe(false);
});

test('an id comes from the title and is never taken twice', () => {
	const here = shelf();
	expect(freeId(here, 'Onze Één-op-één: SWOT!')).toBe('eigen-onze-een-op-een-swot');
	keepOwnCard(here, { ...swot, id: 'eigen-swot' });
	expect(freeId(here, 'SWOT')).toBe('eigen-swot-2');
	expect(freeId(here, '…')).toBe('eigen-kaart');
});

test('a file that was written is read again as it was', () => {
	expect(readCardFile(JSON.stringify(dromen))).toEqual({ card: dromen });
});

test('every mistake in a file is told with its place, in words', () => {
	const steps = structuredClone(swot.steps);
	const [first, second, , , , stippen] = steps;
	if (!first || !second || !stippen) throw new Error('the swot card lost a step');
	first.prompt = 'a'.repeat(91);
	second.minutes = -1;
	stippen.activities = [{ kind: 'harvest', zones: ['nergens'] }];
	const { goal: _, ...withoutGoal } = swot;
	expect(told(JSON.stringify({ ...swot, steps }))).toEqual([
		'stap 1 ‘Kader’ › tekst op de telefoons: is te lang (hoogstens 90 tekens)',
		'stap 2 ‘Binnenkant’ › minuten: moet groter zijn dan 0',
		'stap 6 ‘Stippen’ › wat de stap vraagt › vakken: ‘nergens’ bestaat niet in deze kaart'
	]);
	expect(told(JSON.stringify({ ...withoutGoal, kleur: 'rood' }))).toEqual([
		'doel: ontbreekt',
		'kleur: dit veld bestaat niet in een kaart'
	]);
	expect(told('geen json')).toEqual(['json']);
	expect(told('[]')).toEqual(['de kaart: is van de verkeerde soort (gevraagd: object)']);
});
