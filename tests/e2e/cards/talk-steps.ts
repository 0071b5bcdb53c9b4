// A talk as screens and phones show it: everybody sits somewhere, and no two people meet twice.
import { expect } from '@playwright/test';
import type { ActivityOf } from '#cards/activities.ts';
import { FACILITATOR } from '#lib/session/stage.ts';
import type { At } from './card-room.ts';

/** Goes through every round of the talk. */
export async function talk({ room }: At, activity: ActivityOf<'talk'>): Promise<void> {
	if (activity.grouping === 'plenary') return;
	const everybody = (await room.phones()).map(({ you }) => you.name ?? `nummer ${you.number}`).sort();
	expect(new Set(everybody).size).toBe(room.people.length);
	const pairs = new Set<string>();
	const turns: string[] = [];
	const rounds = activity.grouping === 'turns' ? room.people.length : activity.rounds;
	for (let round = 0; round < rounds; round += 1) {
		if (round > 0) await room.lead({ command: 'round.goto', round });
		const groups = (await room.screen()).groups?.groups ?? [];
		const seated = groups.flatMap((group) => group.people).filter((one) => one !== FACILITATOR);
		if (activity.grouping === 'turns') turns.push(...seated);
		else expect([...seated].sort()).toEqual(everybody);
		for (const { talk: view } of await room.phones()) {
			if (activity.grouping === 'pairs') expect(view?.partners).toHaveLength(1);
			if (activity.grouping === 'tables') expect(view?.table?.number).toBeGreaterThan(0);
			if (activity.questions.length > 0) expect(view?.question).toBe(activity.questions[round]);
		}
		for (const group of activity.grouping === 'pairs' ? groups : []) {
			const pair = [...group.people].sort().join(' ');
			expect([...pairs], `round ${round + 1}`).not.toContain(pair);
			pairs.add(pair);
		}
	}
	if (activity.grouping === 'turns') expect([...turns].sort()).toEqual(everybody);
}
