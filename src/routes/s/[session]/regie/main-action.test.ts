import { describe, expect, it } from 'vitest';
import { deskView, stepView, swotItem } from '../../../../../tests/fixtures/views.ts';
import type { GroupsView, ScreenView } from '#lib/session/view.ts';
import { answersNeeded, mainAction } from './main-action.ts';

const BALLOT: NonNullable<ScreenView['ballot']> = {
	item: 'i1',
	step: 'stippen',
	round: 1,
	kind: 'vote',
	items: [],
	running: true,
	revealed: false,
	answered: 4
};
const at = (step: string, more: Partial<ScreenView['stage']> = {}) => ({ step, ...more });

function withStep(step: Parameters<typeof stepView>[0], parts: Parameters<typeof deskView>[0] = {}) {
	const item = swotItem();
	item.steps.push(stepView(step));
	return deskView({ ...parts, programme: [item], stage: { step: step.id, ...parts.stage } });
}

describe('the main button', () => {
	it('goes on, and at the end of the programme finishes', () => {
		expect(mainAction(deskView())).toEqual({ kind: 'next' });
		expect(mainAction(deskView({ stage: at('membercheck', { activity: 1 }) }))).toEqual({ kind: 'finish' });
		expect(mainAction(deskView({ stage: { finished: true } }))).toEqual({ kind: 'none' });
	});

	it('shows notes first, as long as there are hidden ones', () => {
		const reveal = { what: 'notes' as const, count: 43 };
		expect(mainAction(deskView({ stage: at('turven'), desk: { reveal } }))).toEqual({ kind: 'reveal' });
		expect(mainAction(deskView({ stage: at('turven'), desk: { reveal: { ...reveal, count: 0 } } }))).toEqual({
			kind: 'next'
		});
	});

	it('leads a ballot through start, close, show and on', () => {
		const stage = at('stippen', { running: false });
		expect(mainAction(deskView({ stage }))).toEqual({ kind: 'ballot.start', of: 'vote' });
		expect(mainAction(deskView({ stage: at('stippen', { round: 1 }), ballot: BALLOT }))).toEqual({
			kind: 'ballot.close'
		});
		const closed = {
			stage: at('stippen', { round: 1, running: false }),
			ballot: { ...BALLOT, running: false }
		};
		expect(mainAction(deskView({ ...closed, desk: { reveal: { what: 'ballot', count: 4 } } }))).toEqual({
			kind: 'reveal'
		});
		expect(mainAction(deskView({ ...closed, desk: { reveal: null } }))).toEqual({ kind: 'next' });
	});

	it('shows no result of fewer answers than the step asks for', () => {
		const view = deskView({
			stage: at('stippen', { round: 1, running: false }),
			ballot: { ...BALLOT, running: false },
			desk: { reveal: { what: 'ballot', count: 4 } }
		});
		const step = view.programme[0]?.steps[4];
		if (step) step.minAnswers = 5;
		expect(answersNeeded(view)).toEqual({ answered: 4, needed: 5 });
		expect(mainAction(view)).toEqual({ kind: 'next' });
		if (view.ballot) view.ballot.answered = 5;
		expect(mainAction(view)).toEqual({ kind: 'reveal' });
	});

	it('calls the next round of a talk, and after the last one the next step', () => {
		const groups: GroupsView = {
			item: 'i1',
			step: 'sparren',
			grouping: 'pairs',
			round: 2,
			rounds: 4,
			question: null,
			groups: [],
			waiting: [],
			written: 0
		};
		const talk = (round: number, rounds: number) =>
			withStep(
				{ id: 'sparren', activities: [{ kind: 'talk', grouping: 'pairs', rounds }] },
				{ groups: { ...groups, round, rounds } }
			);
		expect(mainAction(talk(2, 4))).toEqual({ kind: 'round', round: 3, of: 4 });
		expect(mainAction(talk(3, 4))).toEqual({ kind: 'finish' });
	});

	it('takes in other sessions once, and leads to the class list until something is filled in', () => {
		const take: Parameters<typeof stepView>[0] = {
			id: 'wand',
			activities: [{ kind: 'import', takes: 'notes', from: 'sessions', zones: ['sterktes'] }]
		};
		expect(mainAction(withStep(take))).toEqual({ kind: 'import' });
		expect(mainAction(withStep(take), true)).toEqual({ kind: 'finish' });
		const scale = [
			{ id: 'groen', title: 'Groen' },
			{ id: 'rood', title: 'Rood' }
		];
		const list = withStep({
			id: 'kleuren',
			activities: [{ kind: 'rate', items: 'whole', by: 'screen', scale }]
		});
		expect(mainAction(list)).toEqual({ kind: 'class-list' });
		const item = list.programme[0];
		if (item) item.classTotals = [{ axis: 'leren', title: 'Leren', totals: [1, 0] }];
		expect(mainAction(list)).toEqual({ kind: 'finish' });
	});
});
