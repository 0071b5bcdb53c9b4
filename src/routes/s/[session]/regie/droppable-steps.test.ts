import { describe, expect, it } from 'vitest';
import { deskView } from '../../../../../tests/fixtures/views.ts';
import { droppableAhead, leftWithout, proposeDrops } from './droppable-steps.ts';

const NOW = 1_795_346_000_000;

/** At the third SWOT step of 8 minutes; 20, 4, 8 and 5 to come, of which these may drop. */
function viewWith(droppable: string[], dropped: string[] = []) {
	const view = deskView();
	const here = view.programme[0]?.steps[2];
	if (here) here.openedAt = NOW;
	for (const step of view.programme[0]?.steps ?? []) {
		step.droppable = droppable.includes(step.id);
		if (dropped.includes(step.id)) step.status = 'skipped';
	}
	return view;
}
const ids = (drops: { step: string }[]) => drops.map(({ step }) => step);

describe('steps that may drop', () => {
	it('are those to come that the card allows', () => {
		expect(ids(droppableAhead(viewWith(['kader', 'stippen', 'acties'])))).toEqual(['stippen', 'acties']);
	});
	it('stay in the list when they dropped, and count no time then', () => {
		const view = viewWith(['stippen', 'acties'], ['acties']);
		expect(droppableAhead(view).map(({ dropped }) => dropped)).toEqual([false, true]);
		expect(leftWithout(view, [], NOW)).toBe(45);
		expect(leftWithout(view, droppableAhead(view), NOW)).toBe(33);
	});
});

describe('what is proposed', () => {
	it('is nothing while all of it fits', () => {
		expect(proposeDrops(viewWith(['stippen', 'acties']), 45, NOW)).toEqual([]);
	});
	it('is as little as is needed', () => {
		const view = viewWith(['turven', 'stippen', 'acties']);
		expect(ids(proposeDrops(view, 41, NOW))).toEqual(['stippen']);
		expect(ids(proposeDrops(view, 40, NOW))).toEqual(['acties']);
		expect(ids(proposeDrops(view, 25, NOW))).toEqual(['turven']);
	});
	it('is everything that may drop when even that is too little', () => {
		expect(ids(proposeDrops(viewWith(['stippen', 'acties']), 10, NOW))).toEqual(['stippen', 'acties']);
	});
});
