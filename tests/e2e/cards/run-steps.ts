// Runs a card from its first step to its last, doing in every step what that step asks of people, desk and hands.
import { expect } from '@playwright/test';
import type { ActivityKind, ActivityOf } from '#cards/activities.ts';
import { activitiesAtHand, findStep } from '#lib/session/stage.ts';
import { rate, vote } from './ballot-steps.ts';
import type { At, CardRoom } from './card-room.ts';
import { importSteps } from './import-steps.ts';
import { markHarvest } from './mark-harvest.ts';
import { collect, link, plan, sort, write } from './note-steps.ts';
import { talk } from './talk-steps.ts';

async function here(room: CardRoom): Promise<At> {
	const { stage } = await room.screen();
	const found = findStep(room.programme, stage.item, stage.step);
	if (!found) throw new Error('no step at hand');
	return { room, item: found.item.id, step: found.step };
}

async function show({ room }: At, activity: ActivityOf<'show'>): Promise<void> {
	for (const { show: view } of await room.phones()) {
		expect(view).toMatchObject({ what: activity.what, silent: activity.silent });
		if (activity.parts.length > 0)
			expect(activity.parts.map(({ title }) => title)).toContain(view?.part?.title);
	}
}

const DO: { [K in ActivityKind]: (at: At, activity: ActivityOf<K>) => Promise<void> } = {
	show,
	collect,
	sort,
	vote,
	rate,
	talk,
	write,
	link,
	plan,
	harvest: (at) => markHarvest(at.room, at.item),
	import: importSteps
};

async function perform<K extends ActivityKind>(at: At, activity: ActivityOf<K> & { kind: K }): Promise<void> {
	await DO[activity.kind](at, activity);
}

async function doStep(at: At): Promise<void> {
	const { room, step } = at;
	for (const view of await room.phones()) {
		expect(view.step?.title).toBe(step.title);
		expect(view.step?.prompt).toBe(step.prompt);
	}
	if (step.reveals.length > 0) await room.lead({ command: 'reveal', what: 'notes' });
	const last = step.run === 'after' ? step.activities.length : 1;
	for (let turn = 0; turn < last; turn += 1) {
		const { stage } = await room.screen();
		for (const activity of activitiesAtHand(step, stage.activity)) await perform(at, activity);
		if (turn < last - 1) await room.lead({ command: 'next' });
	}
}

/** Walks through every step of the session's programme with `next`; answers the steps it did, in order. */
export async function runSteps(room: CardRoom): Promise<string[]> {
	const done: string[] = [];
	const all = room.programme.flatMap(({ card }) => card.steps);
	while (done.length < all.length) {
		await room.lead({ command: 'next' });
		const at = await here(room);
		done.push(at.step.id);
		await doStep(at);
	}
	return done;
}
