import { expect, it } from 'vitest';
import { Contribution } from './contribution.ts';
import { heldBack } from './held-back.ts';

const step = { id: 'open-vragen', minAnswers: 5 };
let turn = 0;
const note = (participant: string | null, more: Partial<Contribution> = {}): Contribution =>
	Contribution.parse({
		id: `contribution-${turn++}`,
		rev: 1,
		participant,
		item: 'enquete',
		step: 'open-vragen',
		kind: 'note',
		zone: 'wens',
		text: 'Meer rust',
		value: null,
		round: 0,
		names: 'nobody',
		state: 'private',
		boardId: null,
		at: 0,
		...more
	});

it('holds notes back until so many different people wrote', () => {
	const four = ['a', 'b', 'c', 'd'].flatMap((person) => [note(person), note(person)]);
	expect(heldBack(step, four)).toEqual({ step: 'open-vragen', needed: 5, people: 4 });
	expect(heldBack(step, [...four, note('e')])).toBeNull();
});

it('counts who took a note back no more, and a row of the desk for whom it stands', () => {
	const rows = [note('a'), note('b'), note('c', { state: 'withdrawn' }), note(null, { behalf: 3 })];
	expect(heldBack(step, rows)).toBeNull();
	expect(heldBack(step, [...rows.slice(0, 3), note(null, { behalf: 1 })])?.people).toBe(3);
});

it('holds nothing back where a step asks for no number, or where nobody wrote', () => {
	expect(heldBack({ ...step, minAnswers: 0 }, [note('a')])).toBeNull();
	expect(heldBack(step, [])).toBeNull();
});
