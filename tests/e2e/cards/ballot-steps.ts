// What people do in a ballot: dots, ratings, and the class list that is filled in on one screen instead.
import { expect } from '@playwright/test';
import type { ActivityOf } from '#cards/activities.ts';
import type { Person } from '../promises/talk.ts';
import type { At } from './card-room.ts';
import { fill } from './note-steps.ts';

/** Everybody votes; nothing is seen of it before the reveal. */
export async function vote(at: At, activity: ActivityOf<'vote'>): Promise<void> {
	const { room } = at;
	if (activity.items === 'notes') await fill(at, activity.zones.slice(0, 1), 2);
	await room.lead({ command: 'run' });
	const answer = async (person: Person) => {
		const ask = await room.asked(person, 'vote');
		const dots = Math.min(ask.dots, ask.perItem ?? ask.dots);
		await room.send(person, { kind: 'vote', round: ask.round, value: { [ask.items[0]!.id]: dots } });
	};
	await Promise.all(room.people.map(answer));
	expect((await room.screen()).results.some(({ step }) => step === at.step.id)).toBe(false);
	await room.lead({ command: 'reveal', what: 'ballot' });
	// Of pupils nothing reaches the board.
	const onBoard = (await room.screen('bord')).results.some(({ step }) => step === at.step.id);
	expect(onBoard).toBe(activity.items !== 'codes');
	const result = (await room.screen()).results.find(({ step }) => step === at.step.id);
	expect(result?.people).toBe(room.people.length);
	const dots = Math.min(activity.dots, activity.perItem ?? activity.dots);
	if (result?.hiddenBelow === null) expect(result.items[0]?.dots).toBe(dots * room.people.length);
}

/** Twenty pupils as in the example: 10, 16, 12 and 15 green, 5, 1, 3 and 1 red. */
async function classList({ room, item }: At, activity: ActivityOf<'rate'>): Promise<void> {
	const columns = [
		[10, 5, 5],
		[16, 3, 1],
		[12, 5, 3],
		[15, 4, 1]
	];
	const codes = Array.from({ length: 20 }, (_, n) => `L${n + 1}`);
	const cells = Object.fromEntries(
		codes.map((code, pupil) => [
			code,
			Object.fromEntries(
				activity.axes.map(({ id }, column) => {
					const [green = 0, orange = 0] = columns[column] ?? [];
					return [id, pupil < green ? 0 : pupil < green + orange ? 1 : 2];
				})
			)
		])
	);
	await room.ask('PUT', `/class-lists/${item}`, { expect: 0, codes, cells, wipeOn: '2027-06-30' });
	const totals = (await room.screen('bord')).programme.find(({ id }) => id === item)?.classTotals;
	expect(totals?.map((column) => column.totals)).toEqual(columns);
	expect(JSON.stringify(await room.screen('projector'))).not.toContain('"L20"');
	for (const { ask } of await room.phones()) expect(ask).toBeNull();
}

/** Everybody rates every item; the first is rated highest by all of them. */
export async function rate(at: At, activity: ActivityOf<'rate'>): Promise<void> {
	const { room } = at;
	if (activity.by === 'screen') return classList(at, activity);
	if (activity.items === 'notes') await fill(at, activity.zones.slice(0, 1), 1);
	await room.lead({ command: 'run' });
	const answer = async (person: Person, n: number) => {
		const ask = await room.asked(person, 'rate');
		// The first item is rated highest by everybody, the second lowest; the rest is spread.
		const value = Object.fromEntries(
			ask.items.flatMap(({ id }, i) => {
				const index = i === 0 ? activity.scale.length - 1 : i === 1 ? 0 : (n + i) % activity.scale.length;
				const keys = ask.axes.length === 0 ? [id] : ask.axes.map((axis) => `${id}:${axis.id}`);
				return keys.map((key) => [key, index] as const);
			})
		);
		const text = activity.remark && n === 0 ? { text: 'Eén woord nog.' } : {};
		await room.send(person, { kind: 'rate', round: ask.round, value, ...text });
	};
	await Promise.all(room.people.map(answer));
	await room.lead({ command: 'reveal', what: 'ballot' });
	const result = (await room.screen('bord')).results.find(({ step }) => step === at.step.id);
	expect(result?.people).toBe(room.people.length);
	expect(result?.items[0]).toMatchObject({ n: room.people.length, mean: activity.scale.length });
}
