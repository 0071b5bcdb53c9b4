import { expect, test } from 'vitest';
import { Activity } from '#cards/activities.ts';
import { zonesToSee } from './zones-to-see.ts';

const writing = (visibility: 'private' | 'shared') => ({
	activities: [Activity.parse({ kind: 'collect', zones: ['opvallend'], visibility })],
	zones: ['opvallend']
});
const board = (wall: number, own: number) => [
	{ id: 'wand', count: wall },
	{ id: 'opvallend', count: own }
];

test('people who write in hiding about the wall see the wall', () => {
	expect(zonesToSee(writing('private'), board(17, 0))).toEqual(['wand']);
});

test('the asked zone shows once it holds something, when all is empty, and when notes come at once', () => {
	expect(zonesToSee(writing('private'), board(17, 3))).toEqual(['opvallend']);
	expect(zonesToSee(writing('private'), board(0, 0))).toEqual(['opvallend']);
	expect(zonesToSee(writing('shared'), board(17, 0))).toEqual(['opvallend']);
	expect(zonesToSee(null, board(17, 0))).toEqual([]);
});
