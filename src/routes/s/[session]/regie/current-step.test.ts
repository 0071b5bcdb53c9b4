import { describe, expect, it } from 'vitest';
import { deskView } from '../../../../../tests/fixtures/views.ts';
import { currentPlace, isAsking, whatIsNext, withCounts } from './current-step.ts';

describe('the place in the programme', () => {
	it('is the step the stage points at, with its number in the card', () => {
		expect(currentPlace(deskView())).toMatchObject({ number: 3, of: 7, step: { id: 'buitenkant' } });
	});
	it('is nowhere while people join', () => {
		const view = deskView({ stage: { item: null, step: null, running: false } });
		expect(currentPlace(view)).toBeNull();
		expect(whatIsNext(view)).toMatchObject({ part: false, step: { id: 'kader' }, number: 1 });
	});
	it('leads on to the second activity of a step that runs them one after the other, then to nothing', () => {
		expect(whatIsNext(deskView({ stage: { step: 'membercheck' } }))).toMatchObject({ part: true });
		expect(whatIsNext(deskView({ stage: { step: 'membercheck', activity: 1 } }))).toBeNull();
	});
});

describe('asking', () => {
	it('is true while notes or a ballot are open', () => {
		expect(isAsking(deskView())).toBe(true);
		expect(isAsking(deskView({ stage: { step: 'stippen' } }))).toBe(true);
	});
	it('is false in a closed step and in a step that only shows', () => {
		expect(isAsking(deskView({ stage: { running: false } }))).toBe(false);
		expect(isAsking(deskView({ stage: { step: 'kader' } }))).toBe(false);
	});
});

describe('counts that came after the view', () => {
	const counts = {
		in: 14,
		wrote: 11,
		notes: 0,
		unrevealed: 3,
		reopenRequests: 0,
		ready: 0,
		lastNoteAt: null
	};
	const ballot = {
		item: 'i1',
		step: 'stippen',
		round: 1,
		kind: 'vote' as const,
		items: [],
		running: true,
		revealed: false,
		answered: 2
	};
	it('take the place of the older ones, answers of an open ballot too', () => {
		expect(withCounts(deskView({ ballot }), counts)).toMatchObject({ counts, ballot: { answered: 11 } });
	});
	it('leave a closed ballot as it was', () => {
		const closed = deskView({ ballot: { ...ballot, running: false } });
		expect(withCounts(closed, counts).ballot?.answered).toBe(2);
	});
});
