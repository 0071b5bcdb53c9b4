import { expect, test } from 'vitest';
import { newPosterRecord, type PosterFields } from '#lib/session/poster-record.ts';
import { PosterHistory } from './poster-history.ts';

function hand() {
	const history = new PosterHistory();
	let record: PosterFields = newPosterRecord();
	const put = (fields: Partial<PosterFields> | undefined) => (record = { ...record, ...fields });
	return {
		history,
		change(fields: Partial<PosterFields>, group?: string) {
			history.add(record, fields, group);
			put(fields);
		},
		others: put,
		undo: () => put(history.undo(record)),
		redo: () => put(history.redo(record)),
		get record() {
			return record;
		}
	};
}

test('every step goes back and comes again, in order', () => {
	const poster = hand();
	poster.change({ title: 'Een' });
	poster.change({ paper: 'A2' });
	expect(poster.undo()).toMatchObject({ title: 'Een', paper: 'A3' });
	expect(poster.undo()).toMatchObject({ title: '', paper: 'A3' });
	expect(poster.history.canUndo).toBe(false);
	expect(poster.redo()).toMatchObject({ title: 'Een', paper: 'A3' });
	expect(poster.redo()).toMatchObject({ title: 'Een', paper: 'A2' });
});

test('letters typed in one field are one step, until the field is left', () => {
	const poster = hand();
	poster.change({ slogan: 'S' }, 'slogan');
	poster.change({ slogan: 'Sa' }, 'slogan');
	poster.history.close();
	poster.change({ slogan: 'Sam' }, 'slogan');
	expect(poster.undo().slogan).toBe('Sa');
	expect(poster.undo().slogan).toBe('');
});

test('taking a wording back leaves a wording that somebody else gave meanwhile', () => {
	const poster = hand();
	poster.change({ wording: { a: 'kort' } });
	poster.others({ wording: { a: 'kort', b: 'van hen' } });
	expect(poster.undo().wording).toEqual({ b: 'van hen' });
	expect(poster.redo().wording).toEqual({ a: 'kort', b: 'van hen' });
});

test('taking an omission back leaves what somebody else left out meanwhile', () => {
	const poster = hand();
	poster.change({ hidden: ['a'] });
	poster.others({ hidden: ['a', 'b'] });
	expect(poster.undo().hidden).toEqual(['b']);
});

test('a new change forgets what could be done again', () => {
	const poster = hand();
	poster.change({ title: 'Een' });
	poster.undo();
	poster.change({ title: 'Twee' });
	expect(poster.history.canRedo).toBe(false);
});
