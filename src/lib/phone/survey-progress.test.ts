import { expect, test } from 'vitest';
import { mine, rate, vote } from '../../../tests/fixtures/phone-views.ts';
import { surveyProgress } from './survey-progress.ts';

const items = ['a', 'b'].map((id) => ({ id, text: id }));
const own = (step: string, kind: 'rate' | 'vote', value: Record<string, number>) =>
	mine(`own-${step}`, { kind, step, zone: null, round: 1, value });

test('every statement of a rating is a question, and so is every axis of it', () => {
	expect(surveyProgress([{ ...rate, items }], [])).toEqual({ answered: 0, count: 2 });
	const axes = [
		{ id: 'x', title: 'x' },
		{ id: 'y', title: 'y' }
	];
	const ask = { ...rate, items, axes };
	expect(surveyProgress([ask], [own(rate.step, 'rate', { 'a:x': 0, 'b:y': 1 })])).toEqual({
		answered: 2,
		count: 4
	});
});

test('the first value of a scale is an answer too', () => {
	expect(surveyProgress([{ ...rate, items }], [own(rate.step, 'rate', { a: 0 })])).toEqual({
		answered: 1,
		count: 2
	});
});

test('a vote is one question', () => {
	const asks = [{ ...vote, items }];
	expect(surveyProgress(asks, [])).toEqual({ answered: 0, count: 1 });
	expect(surveyProgress(asks, [own(vote.step, 'vote', { a: 2, b: 1 })])).toEqual({ answered: 1, count: 1 });
});
