import { expect, test } from 'vitest';
import { readBoard } from './board-snapshot.ts';
import type { BoardEdit } from './board-edits.ts';
import { actionsIn, dropAction, planAction } from './plan-edits.ts';

const note = (text: string, zone = 'acties', order = 1) => ({ text, item: 'i', zone, step: 's', order });

/** A board that edits are written to, as a document would. */
function board(records: Record<string, unknown>) {
	const map = new Map(Object.entries(records));
	return {
		read: () => readBoard(map),
		write(edits: BoardEdit[]) {
			for (const { key, value } of edits)
				if (value === undefined) map.delete(key);
				else map.set(key, value);
			return edits.length;
		}
	};
}

test('a note becomes an action, takes fields one by one, and becomes a note again', () => {
	const { read, write } = board({ 'note:a': note('Onthaal') });
	write(planAction(read(), { id: 'a' }));
	expect(read().plans.get('a')).toEqual({
		id: 'a',
		who: '',
		when: '',
		effect: '',
		evaluation: '',
		state: 'open'
	});
	write(planAction(read(), { id: 'a', who: ' zorgteam ', when: '2027-01-15' }));
	expect(read().plans.get('a')).toMatchObject({ who: 'zorgteam', when: '2027-01-15', state: 'open' });
	expect(write(planAction(read(), { id: 'a', who: 'zorgteam' }))).toBe(0);
	write(planAction(read(), { id: 'a', who: '', state: 'klaar' }));
	expect(read().plans.get('a')).toMatchObject({ who: '', when: '2027-01-15', state: 'klaar' });
	write(dropAction(read(), 'a'));
	expect(read().plans.size).toBe(0);
	expect(read().notes.get('a')?.text).toBe('Onthaal');
});

test('nothing is planned for what is not there, and words have an end', () => {
	const { read } = board({ 'note:a': note('x') });
	expect(planAction(read(), { id: 'weg', who: 'niemand' })).toEqual([]);
	expect(dropAction(read(), 'a')).toEqual([]);
	const long = planAction(read(), { id: 'a', effect: 'x'.repeat(400) });
	expect(long.map(({ value }) => String(value).length)).toEqual([200, 4]);
});

test('the actions of a step are those in its zones, in order, without what was taken off', () => {
	const { read } = board({
		'note:b': note('twee', 'acties', 2),
		'note:a': note('een', 'acties', 1),
		'note:c': note('elders', 'ander', 3),
		'note:d': note('weg', 'acties', 4),
		'plan:a:state': 'open',
		'plan:b:who': 'directie',
		'plan:c:who': 'directie',
		'plan:d:who': 'directie',
		'hide:d': true
	});
	const actions = actionsIn(read(), { item: 'i', zones: ['acties'] });
	expect(actions.map(({ entry }) => entry.id)).toEqual(['a', 'b']);
});
