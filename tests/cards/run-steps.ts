// Runs a card from its first step to its last, doing in every step what that step asks of people, desk and hands.
import { expect } from 'vitest';
import type { Activity, ActivityKind, ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { addNote, copyTo, placeAt, toggleLabel } from '#lib/session/board-edits.ts';
import { zoneEntries, type BoardEntry } from '#lib/session/board-snapshot.ts';
import { layTemplate } from '#lib/session/flow-edits.ts';
import { pileTogether } from '#lib/session/pile-edits.ts';
import { planAction } from '#lib/session/plan-edits.ts';
import { activitiesAtHand, FACILITATOR, findStep, stepState } from '#lib/session/stage.ts';
import { TALKING_PICTURES } from '#lib/session/talking-pictures.ts';
import { hangUnder } from '#lib/session/tree-edits.ts';
import { putClassList } from '#server/session/class-list-writes.ts';
import { granted } from '../fixtures/open-engine.ts';
import type { CardRoom } from './card-room.ts';
import { importSteps } from './import-steps.ts';
import { markHarvest } from './mark-harvest.ts';

type At = { room: CardRoom; item: string; step: Step };

function here(room: CardRoom): { item: string; step: Step } {
	const { programme, stage } = room.runtime.state;
	const found = findStep(programme, stage.item, stage.step);
	if (!found) throw new Error('no step at hand');
	return { item: found.item.id, step: found.step };
}

/** Loose notes and piles of these zones, without the pile "apart". */
function entriesIn({ room, item }: At, zones: readonly string[]): BoardEntry[] {
	const { board } = room.runtime;
	return zones
		.flatMap((zone) => zoneEntries({ board, item, zone }))
		.filter((entry) => !(entry.type === 'pile' && entry.rest));
}

/** Notes that hands write where a step needs some and nobody sent any. */
async function fill(at: At, zones: readonly string[], least: number): Promise<void> {
	for (const zone of zones)
		for (let n = entriesIn(at, zones).length; n < least; n += 1)
			await at.room.write(
				addNote(at.room.runtime.board, {
					newId: at.room.newId(),
					text: `Van het bord ${n + 1}`,
					item: at.item,
					zone
				})
			);
}

async function collect(at: At, activity: ActivityOf<'collect'>): Promise<void> {
	const { room } = at;
	const rounds = activity.zoneByZone ? activity.zones.map((zone) => [zone]) : [activity.zones];
	const most = activity.limit?.of === 'total' ? activity.limit.max : room.people.length;
	for (const zones of rounds) {
		if (activity.zoneByZone) await room.lead({ command: 'zone.open', zone: zones[0] ?? null });
		for (const [n, person] of room.people.slice(0, most).entries()) {
			const ask = room.asked(person, 'collect');
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

async function sort(at: At, activity: ActivityOf<'sort'>): Promise<void> {
	const { room, item } = at;
	await fill(at, activity.zones.slice(0, 1), 2);
	const { labelSet } = activity;
	if (labelSet !== undefined) {
		const card = room.screen().programme.find(({ id }) => id === item);
		const labels = card?.labelSets.find(({ id }) => id === labelSet)?.labels ?? [];
		for (const [n, entry] of entriesIn(at, activity.zones).entries())
			await room.write(
				toggleLabel(room.runtime.board, { ids: [entry.id], label: labels[n % labels.length]!.id })
			);
		return;
	}
	for (const zone of activity.zones) {
		const [first, second] = entriesIn(at, [zone]);
		if (!first || !second) continue;
		// Of an import the two come from different sources, so that a pile is carried by both.
		const other = entriesIn(at, [zone]).find(
			(entry) => entry.type === 'note' && first.type === 'note' && entry.source !== first.source
		);
		const newId = room.newId();
		await room.write(
			pileTogether(room.runtime.board, {
				ids: [first.id, (other ?? second).id],
				newId,
				name: `Stapel van ${zone}`.slice(0, 30)
			})
		);
		const pile = room.runtime.board.piles.get(newId) ?? room.runtime.board.piles.get(first.id);
		expect(pile?.notes.length).toBeGreaterThanOrEqual(2);
	}
	// Piles go along first: they are what the group made.
	const sources = entriesIn(at, activity.zones).toSorted(
		(a, b) => Number(b.type === 'pile') - Number(a.type === 'pile')
	);
	for (const [n, zone] of activity.into.entries()) {
		const entry = sources[n % Math.max(1, sources.length)];
		if (!entry) continue;
		const { board } = room.runtime;
		if (activity.copy) await room.write(copyTo(board, { id: entry.id, newId: room.newId(), item, zone }));
		else await room.write(placeAt([{ id: entry.id, item, zone, place: { x: 30, y: 90 } }]));
	}
	// Bundles of a dream all belong to the themes, not one alone.
	if (activity.into.length === 1 && !activity.copy)
		for (const entry of entriesIn(at, activity.zones).slice(0, 3))
			await room.write(placeAt([{ id: entry.id, item, zone: activity.into[0]!, place: { x: 300, y: 90 } }]));
}

async function vote(at: At, activity: ActivityOf<'vote'>): Promise<void> {
	const { room } = at;
	if (activity.items === 'notes') await fill(at, activity.zones.slice(0, 1), 2);
	await room.lead({ command: 'run' });
	for (const person of room.people) {
		const ask = room.asked(person, 'vote');
		const dots = Math.min(ask.dots, ask.perItem ?? ask.dots);
		await room.send(person, { kind: 'vote', round: ask.round, value: { [ask.items[0]!.id]: dots } });
	}
	expect(room.screen().results.some(({ step }) => step === at.step.id)).toBe(false);
	await room.lead({ command: 'reveal', what: 'ballot' });
	// Of pupils nothing reaches the board.
	const onBoard = room.screen('bord').results.some(({ step }) => step === at.step.id);
	expect(onBoard).toBe(activity.items !== 'codes');
	const result = room.screen().results.find(({ step }) => step === at.step.id);
	expect(result?.people).toBe(room.people.length);
	const dots = Math.min(activity.dots, activity.perItem ?? activity.dots);
	if (result?.hiddenBelow === null) expect(result.items[0]?.dots).toBe(dots * room.people.length);
}

/** Twenty pupils as in the example: 10, 16, 12 and 15 green, 5, 1, 3 and 1 red. */
async function classList(at: At, activity: ActivityOf<'rate'>): Promise<void> {
	const { room, item } = at;
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
	granted(
		await room.runtime.change((memory) =>
			putClassList(memory, item, { expect: 0, codes, cells, wipeOn: '2027-06-30' })
		)
	);
	const totals = room.screen('bord').programme.find(({ id }) => id === item)?.classTotals;
	expect(totals?.map((column) => column.totals)).toEqual(columns);
	expect(JSON.stringify(room.screen('projector'))).not.toContain('"L20"');
	for (const person of room.people) expect(room.phone(person).ask).toBeNull();
}

async function rate(at: At, activity: ActivityOf<'rate'>): Promise<void> {
	const { room } = at;
	if (activity.by === 'screen') return classList(at, activity);
	if (activity.items === 'notes') await fill(at, activity.zones.slice(0, 1), 1);
	await room.lead({ command: 'run' });
	for (const [n, person] of room.people.entries()) {
		const ask = room.asked(person, 'rate');
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
	}
	await room.lead({ command: 'reveal', what: 'ballot' });
	const result = room.screen('bord').results.find(({ step }) => step === at.step.id);
	expect(result?.people).toBe(room.people.length);
	expect(result?.items[0]).toMatchObject({ n: room.people.length, mean: activity.scale.length });
}

async function talk(at: At, activity: ActivityOf<'talk'>): Promise<void> {
	const { room, item, step } = at;
	if (activity.grouping === 'plenary') return;
	const pairs = new Set<string>();
	const turns: string[] = [];
	const rounds = activity.grouping === 'turns' ? room.people.length : activity.rounds;
	for (let round = 0; round < rounds; round += 1) {
		if (round > 0) await room.lead({ command: 'round.goto', round });
		const state = stepState(room.runtime.state.stage, item, step.id);
		const groups = state.rounds[state.roundNow]?.groups ?? [];
		const seated = groups.flatMap((group) => group.people).filter((one) => one !== FACILITATOR);
		if (activity.grouping === 'turns') turns.push(...seated);
		else expect([...seated].sort()).toEqual([...room.people].sort());
		for (const person of room.people) {
			const view = room.phone(person).talk;
			if (activity.grouping === 'pairs') expect(view?.partners).toHaveLength(1);
			if (activity.grouping === 'tables') expect(view?.table?.number).toBeGreaterThan(0);
			if (activity.questions.length > 0) expect(view?.question).toBe(activity.questions[round]);
		}
		for (const group of activity.grouping === 'pairs' ? groups : []) {
			const pair = [...group.people].sort().join(' ');
			expect(pairs, `round ${round + 1}`).not.toContain(pair);
			pairs.add(pair);
		}
	}
	if (activity.grouping === 'turns') expect([...turns].sort()).toEqual([...room.people].sort());
}

async function write(at: At, activity: ActivityOf<'write'>): Promise<void> {
	const { room } = at;
	const written = new Set<string>();
	const words = `uit ${at.step.title}`;
	for (const person of room.people) {
		const ask = room.asked(person, 'write');
		for (const draft of ask.drafts) {
			if (written.has(draft.id)) continue;
			const text = `Zin ${written.size + 1} ${words}.`.slice(0, activity.length);
			await room.send(
				person,
				{ kind: 'draft', rev: draft.rev + 1, sentence: draft.sentence, text },
				draft.id
			);
			written.add(draft.id);
		}
	}
	expect(written.size).toBeGreaterThan(0);
	expect(JSON.stringify([...room.runtime.board.notes.values()])).not.toContain(words);
	await room.lead({ command: 'reveal', what: 'notes' });
	expect(entriesIn(at, activity.zones).some((entry) => JSON.stringify(entry).includes(words))).toBe(true);
}

async function link(at: At, activity: ActivityOf<'link'>): Promise<void> {
	const { room, item } = at;
	const zone = activity.zones[0]!;
	if (activity.form === 'flow') {
		const template = FLOW_TEMPLATES.ouder;
		await room.write(layTemplate(room.runtime.board, { template, newId: room.newId, item, zone }));
		expect([...room.runtime.board.nodes.values()].some((node) => node.type === 'emergency')).toBe(true);
		return;
	}
	await fill(at, activity.zones.slice(0, 1), 2);
	const [from, to] = entriesIn(at, activity.zones);
	if (!from || !to) throw new Error('nothing to connect');
	if (activity.form === 'tree') {
		const { levels } = activity;
		await room.write(hangUnder(room.runtime.board, { ids: [to.id], under: from.id, levels }));
		expect(room.runtime.board.under.get(to.id)).toBe(from.id);
	} else {
		const value = { from: from.id, to: to.id, item, zone };
		await room.write([{ key: `link:${room.newId()}`, value }]);
		expect(room.runtime.board.links.size).toBe(1);
	}
}

async function plan(at: At, activity: ActivityOf<'plan'>): Promise<void> {
	const { room } = at;
	await fill(at, activity.zones.slice(0, 1), 1);
	const [entry] = entriesIn(at, activity.zones);
	if (!entry) throw new Error('nothing to plan');
	await room.write(
		planAction(room.runtime.board, {
			id: entry.id,
			who: 'zorgcoördinator',
			when: '2027-01-15',
			...(activity.effect ? { effect: 'kinderen merken het' } : {}),
			...(activity.evaluation ? { evaluation: '2027-03-01' } : {})
		})
	);
	expect(room.runtime.board.plans.get(entry.id)).toMatchObject({ who: 'zorgcoördinator', state: 'open' });
	if (!activity.join) return;
	for (const person of room.people) {
		const ask = room.asked(person, 'plan');
		expect(ask.actions.map(({ id }) => id)).toContain(entry.id);
		await room.send(person, { kind: 'join', value: { [entry.id]: 1 } });
	}
	expect(room.screen('bord').joins[entry.id]).toBe(room.people.length);
}

function show(at: At, activity: ActivityOf<'show'>): void {
	for (const person of at.room.people) {
		const view = at.room.phone(person).show;
		expect(view).toMatchObject({ what: activity.what, silent: activity.silent });
		if (activity.parts.length > 0)
			expect(activity.parts.map(({ title }) => title)).toContain(view?.part?.title);
	}
}

const DO: { [K in ActivityKind]: (at: At, activity: ActivityOf<K>) => void | Promise<void> } = {
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

async function doStep(room: CardRoom): Promise<void> {
	const at: At = { room, ...here(room) };
	const { step } = at;
	for (const person of room.people) {
		expect(room.phone(person).step?.title).toBe(step.title);
		expect(room.phone(person).step?.prompt).toBe(step.prompt);
	}
	if (step.reveals.length > 0) await room.lead({ command: 'reveal', what: 'notes' });
	const last = step.run === 'after' ? step.activities.length : 1;
	for (let turn = 0; turn < last; turn += 1) {
		const now: Activity[] = activitiesAtHand(step, room.runtime.state.stage.activity);
		for (const activity of now) await perform(at, activity);
		if (turn < last - 1) await room.lead({ command: 'next' });
	}
}

/** Walks through every step of the session's programme with `next`; answers the steps it did, in order. */
export async function runSteps(room: CardRoom): Promise<string[]> {
	const done: string[] = [];
	const all = room.runtime.state.programme.flatMap(({ card }) => card.steps.map(({ id }) => id));
	while (done.length < all.length) {
		await room.lead({ command: 'next' });
		done.push(here(room).step.id);
		await doStep(room);
	}
	return done;
}
