import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import { cardSummary } from '../card-summary.ts';
import { filterAddress, filterCards, looserFilters, readFilter } from './filter-cards.ts';

const cards = [...loadCards().values()].map(cardSummary);
const found = (query: string) =>
	filterCards(cards, readFilter(new URLSearchParams(query))).map(({ id }) => id);

test('nothing asked, every card', () => {
	expect(found('')).toHaveLength(13);
	expect(found('wie=&fase=&duur=&aantal=')).toHaveLength(13);
});

test('parents, in an hour and a half, with twenty-three', () => {
	expect(found('wie=ouders&duur=90&aantal=23')).toEqual([
		'rond-de-tafel-ouders',
		'tevredenheidsenquete-ouders'
	]);
});

test('a card without a largest group suits a large one', () => {
	expect(found('aantal=150')).toEqual(['tevredenheidsenquete', 'tevredenheidsenquete-ouders']);
});

test('a phase and a duration', () => {
	expect(found('fase=plan&duur=75')).toEqual(['golden-circle', 'swot']);
});

test('rubbish in the address asks nothing', () => {
	expect(readFilter(new URLSearchParams('wie=iedereen&fase=nu&duur=7&aantal=-3'))).toEqual({
		wie: null,
		fase: null,
		duur: null,
		aantal: null
	});
});

test('when nothing fits, it says which question to let go', () => {
	const filter = readFilter(new URLSearchParams('wie=leerlingen&fase=plan&aantal=8'));
	expect(filterCards(cards, filter)).toEqual([]);
	expect(looserFilters(cards, filter).map(({ drop }) => drop)).toEqual(['wie', 'fase']);
	expect(filterAddress({ ...filter, fase: null })).toBe('/kaarten?wie=leerlingen&aantal=8');
});
