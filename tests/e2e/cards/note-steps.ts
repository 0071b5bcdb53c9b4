// What people and hands do in the steps that are about notes: write them, sort them, connect them and plan with them.
import { expect } from '@playwright/test';
import type { ActivityOf } from '#cards/activities.ts';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { addNote, copyTo, placeAt, toggleLabel } from '#lib/session/board-edits.ts';
import { zoneEntries, type BoardEntry } from '#lib/session/board-snapshot.ts';
import { layTemplate } from '#lib/session/lay-flow.ts';
import { pileTogether } from '#lib/session/pile-edits.ts';
import { planAction } from '#lib/session/plan-edits.ts';
import { TALKING_PICTURES } from '#lib/session/talking-pictures.ts';
import { hangUnder } from '#lib/session/tree-edits.ts';
import type { Person } from '../promises/talk.ts';
import type { At } from './card-room.ts';

/** Loose notes and piles of these zones, without the pile "apart". */
async function entriesIn({ room, item }: At, zones: readonly string[]): Promise<BoardEntry[]> {
	const board = await room.board();
	return zones
		.flatMap((zone) => zoneEntries({ board, item, zone }))
		.filter((entry) => !(entry.type === 'pile' && entry.rest));
}

/** Notes that hands write where a step needs some and nobody sent any. */
export async function fill(at: At, zones: readonly string[], least: number): Promise<void> {
	const { room, item } = at;
	for (const zone of zones)
		for (let n = (await entriesIn(at, zones)).length; n < least; n += 1)
			await room.write(
				addNote(await room.board(), { newId: room.newId(), text: `Van het bord ${n + 1}`, item, zone })
			);
}

/** Everybody answers, zone by zone where the step asks so. */
export async function collect(at: At, activity: ActivityOf<'collect'>): Promise<void> {
	const { room } = at;
	const rounds = activity.zoneByZone ? activity.zones.map((zone) => [zone]) : [activity.zones];
	const most = activity.limit?.of === 'total' ? activity.limit.max : room.people.length;
	for (const zones of rounds) {
		if (activity.zoneByZone) await room.lead({ command: 'zone.open', zone: zones[0] ?? null });
		for (const [n, person] of room.people.slice(0, most).entries()) {
			const ask = await room.asked(person, 'collect');
			expect(ask.zones.map(({ id }) => id)).toEqual(zones);
			if (ask.about) {
				const about = ask.about[n];
				if (!about) continue;
				const fields = Object.fromEntries(
					ask.fields.map((field) => [field.id, field.options[0]?.id ?? 'zorgcoördinator'])
				);
				await room.send(person, { kind: 'note', zone: zones[0]!, about: about.id, fields });
				continue;
			}
			const zone = zones[n % zones.length]!;
			const words = `${at.step.title.slice(0, 20)} ${n + 1}`.slice(0, activity.length);
			const picture = { kind: 'picture' as const, id: TALKING_PICTURES[n % 20]! };
			const drawing = { kind: 'drawing' as const, strokes: [[100, 100, 400, 400, 700, 100]] };
			const image = activity.forms.includes('picture')
				? picture
				: activity.forms.includes('drawing') && n === 0
					? drawing
					: undefined;
			const text = activity.forms.includes('text') ? words : undefined;
			await room.send(person, { kind: 'note', zone, ...(text ? { text } : {}), ...(image ? { image } : {}) });
		}
	}
}

async function giveLabels(at: At, { zones, labelSet }: ActivityOf<'sort'>): Promise<void> {
	const { room, item } = at;
	const card = (await room.screen()).programme.find(({ id }) => id === item);
	const labels = card?.labelSets.find(({ id }) => id === labelSet)?.labels ?? [];
	for (const [n, entry] of (await entriesIn(at, zones)).entries())
		await room.write(
			toggleLabel(await room.board(), { ids: [entry.id], label: labels[n % labels.length]!.id })
		);
}

/** Hands label what lies there, or pile it and take piles along. */
export async function sort(at: At, activity: ActivityOf<'sort'>): Promise<void> {
	const { room, item } = at;
	await fill(at, activity.zones.slice(0, 1), 2);
	if (activity.labelSet !== undefined) return giveLabels(at, activity);
	for (const zone of activity.zones) {
		const there = await entriesIn(at, [zone]);
		const [first, second] = there;
		if (!first || !second) continue;
		// Of an import the two come from different sources, so that a pile is carried by both.
		const other = there.find(
			(entry) => entry.type === 'note' && first.type === 'note' && entry.source !== first.source
		);
		const newId = room.newId();
		const name = `Stapel van ${zone}`.slice(0, 30);
		await room.write(
			pileTogether(await room.board(), { ids: [first.id, (other ?? second).id], newId, name })
		);
		const { piles } = await room.board();
		expect((piles.get(newId) ?? piles.get(first.id))?.notes.length).toBeGreaterThanOrEqual(2);
	}
	// Piles go along first: they are what the group made.
	const sources = (await entriesIn(at, activity.zones)).toSorted(
		(a, b) => Number(b.type === 'pile') - Number(a.type === 'pile')
	);
	for (const [n, zone] of activity.into.entries()) {
		const entry = sources[n % Math.max(1, sources.length)];
		if (!entry) continue;
		const copy = { id: entry.id, newId: room.newId(), item, zone };
		if (activity.copy) await room.write(copyTo(await room.board(), copy));
		else await room.write(placeAt([{ id: entry.id, item, zone, place: { x: 30, y: 90 } }]));
	}
	// Bundles of a dream all belong to the themes, not one alone.
	if (activity.into.length === 1 && !activity.copy)
		for (const entry of (await entriesIn(at, activity.zones)).slice(0, 3))
			await room.write(placeAt([{ id: entry.id, item, zone: activity.into[0]!, place: { x: 300, y: 90 } }]));
}

/** Every sentence of every group is written, and nobody sees one before it is shown. */
export async function write(at: At, activity: ActivityOf<'write'>): Promise<void> {
	const { room } = at;
	const written = new Set<string>();
	const words = `uit ${at.step.title}`;
	for (const person of room.people) {
		const ask = await room.asked(person, 'write');
		for (const draft of ask.drafts) {
			if (written.has(draft.id)) continue;
			const text = `Zin ${written.size + 1} ${words}.`.slice(0, activity.length);
			const sent = { kind: 'draft' as const, rev: draft.rev + 1, sentence: draft.sentence, text };
			await room.send(person, sent, draft.id);
			written.add(draft.id);
		}
	}
	expect(written.size).toBeGreaterThan(0);
	expect(JSON.stringify([...(await room.board()).notes.values()])).not.toContain(words);
	await room.lead({ command: 'reveal', what: 'notes' });
	const shown = await entriesIn(at, activity.zones);
	expect(shown.some((entry) => JSON.stringify(entry).includes(words))).toBe(true);
}

/** Hands draw a line, hang a note under another, or lay a flowchart. */
export async function link(at: At, activity: ActivityOf<'link'>): Promise<void> {
	const { room, item } = at;
	const zone = activity.zones[0]!;
	if (activity.form === 'flow') {
		const template = FLOW_TEMPLATES.ouder;
		await room.write(layTemplate(await room.board(), { template, newId: room.newId, item, zone }));
		const { nodes } = await room.board();
		expect([...nodes.values()].some((node) => node.type === 'emergency')).toBe(true);
		return;
	}
	await fill(at, activity.zones.slice(0, 1), 2);
	const [from, to] = await entriesIn(at, activity.zones);
	if (!from || !to) throw new Error('nothing to connect');
	if (activity.form === 'tree') {
		const { levels } = activity;
		await room.write(hangUnder(await room.board(), { ids: [to.id], under: from.id, levels }));
		expect((await room.board()).under.get(to.id)).toBe(from.id);
	} else {
		const value = { from: from.id, to: to.id, item, zone };
		await room.write([{ key: `link:${room.newId()}`, value }]);
		expect((await room.board()).links.size).toBe(1);
	}
}

/** A hand says who and when; where people may join in, everybody does. */
export async function plan(at: At, activity: ActivityOf<'plan'>): Promise<void> {
	const { room } = at;
	await fill(at, activity.zones.slice(0, 1), 1);
	const [entry] = await entriesIn(at, activity.zones);
	if (!entry) throw new Error('nothing to plan');
	await room.write(
		planAction(await room.board(), {
			id: entry.id,
			who: 'zorgcoördinator',
			when: '2027-01-15',
			...(activity.effect ? { effect: 'kinderen merken het' } : {}),
			...(activity.evaluation ? { evaluation: '2027-03-01' } : {})
		})
	);
	const planned = (await room.board()).plans.get(entry.id);
	expect(planned).toMatchObject({ who: 'zorgcoördinator', state: 'open' });
	if (!activity.join) return;
	const comeAlong = async (person: Person) => {
		const ask = await room.asked(person, 'plan');
		expect(ask.actions.map(({ id }) => id)).toContain(entry.id);
		await room.send(person, { kind: 'join', value: { [entry.id]: 1 } });
	};
	await Promise.all(room.people.map(comeAlong));
	expect((await room.screen('bord')).joins[entry.id]).toBe(room.people.length);
}
