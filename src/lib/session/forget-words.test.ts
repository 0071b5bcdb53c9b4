import { expect, test } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import { forgetWords, FORGOTTEN } from './forget-words.ts';
import { newStage, StepState, type Stage } from './stage.ts';

const note = (text: string, order: number) => ({ item: 'swot', zone: 'sterktes', text, step: 'x', order });
const pile = (name: string) => ({ item: 'swot', zone: 'sterktes', name, order: 1 });
const board = readBoard(
	Object.entries({
		'note:a': note('geheim', 1),
		'note:b': note('overleg', 2),
		'note:c': note('overleg', 3),
		'in:b': 'naamloos',
		'in:c': 'naamloos',
		'pile:naamloos': pile(''),
		'note:d': note('rust', 4),
		'in:d': 'alleen',
		'pile:alleen': pile(''),
		'note:e': note('samen', 5),
		'in:e': 'benoemd',
		'pile:benoemd': pile('samen')
	})
);
function frozen(...items: [string, string][]): Stage {
	const ballot = { round: 1, items: items.map(([id, text]) => ({ id, text })), frozen: [], revealed: true };
	return {
		...newStage('nobody'),
		steps: {
			'swot/stippen': StepState.parse({ status: 'closed', closedAt: null, extra: 0, ballots: [ballot] })
		}
	};
}
const textsAfter = (stage: Stage, id: string) =>
	forgetWords(stage, new Set([id]), board).steps['swot/stippen']?.ballots[0]?.items.map(({ text }) => text);

test('an erased note keeps its line in a ballot, without its words', () => {
	expect(textsAfter(frozen(['a', 'geheim'], ['b', 'overleg']), 'a')).toEqual([FORGOTTEN, 'overleg']);
});

test('a pile that only had the words of the erased note loses them', () => {
	expect(textsAfter(frozen(['alleen', 'rust']), 'd')).toEqual([FORGOTTEN]);
	expect(textsAfter(frozen(['opgeheven', 'rust']), 'd')).toEqual([FORGOTTEN]);
});

test('a name that a hand gave, or that another note says too, stays', () => {
	expect(textsAfter(frozen(['benoemd', 'samen']), 'e')).toEqual(['samen']);
	expect(textsAfter(frozen(['naamloos', 'overleg'], ['c', 'overleg']), 'b')).toEqual(['overleg', 'overleg']);
});

test('a stage that never held the words is the same object', () => {
	const stage = frozen(['b', 'overleg']);
	expect(forgetWords(stage, new Set(['a']), board)).toBe(stage);
});
