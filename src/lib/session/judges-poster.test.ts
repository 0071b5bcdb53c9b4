import { expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import { judgesPoster } from './judges-poster.ts';

test('of all cards only the poster’s own asks whether the poster is right, in its last step', () => {
	const judged = [...loadCards().values()].flatMap((card) =>
		card.steps.filter(({ activities }) => judgesPoster(activities, card.steps)).map(({ id }) => [card.id, id])
	);
	expect(judged).toEqual([['samen-zorg-dragen', 'afwerken-en-afdrukken']]);
});
