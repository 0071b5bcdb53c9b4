import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import type { ActivityKind, ActivityOf } from '#cards/activities.ts';
import { cardMinutes, SLOTS, zonesOf, type Card, type Step } from '#cards/card.ts';
import { PUPIL_NEEDS, TEACHER_NEEDS } from '#cards/casusbespreking/needs.ts';
import { loadCards } from '#cards/index.ts';
import { classTotals, type ClassList } from '#lib/session/class-list.ts';
import { TALKING_PICTURES } from '#lib/session/talking-pictures.ts';

const cards = loadCards();
const each = [...cards.values()];

function card(id: string): Card {
	const found = cards.get(id);
	if (!found) throw new Error(`no card ${id}`);
	return found;
}

function step(cardId: string, id: string): Step {
	const found = card(cardId).steps.find((one) => one.id === id);
	if (!found) throw new Error(`no step ${id} in ${cardId}`);
	return found;
}

function activity<K extends ActivityKind>(cardId: string, stepId: string, kind: K): ActivityOf<K> {
	const found = step(cardId, stepId).activities.find((one): one is ActivityOf<K> => one.kind === kind);
	if (!found) throw new Error(`no ${kind} in ${stepId}`);
	return found;
}

const minutes = (steps: readonly Step[]) => steps.reduce((sum, one) => sum + one.minutes, 0);

test('the twelve cards last 85, 90, 50, 90, 90, 50, 120, 75, 75, 60, 45 and 90 minutes', () => {
	const twelve = each.filter(({ id }) => id !== 'tevredenheidsenquete-ouders');
	expect(twelve.map(cardMinutes)).toEqual([85, 90, 50, 90, 90, 50, 120, 75, 75, 60, 45, 90]);
	expect(twelve.map(({ steps }) => steps.length)).toEqual([11, 12, 8, 10, 10, 10, 12, 10, 9, 9, 10, 12]);
});

test('what the tips promise about time is true', () => {
	const without = (id: string) =>
		cardMinutes(card(id)) - minutes(card(id).steps.filter((one) => one.droppable));
	expect(without('dromen')).toBe(77);
	const poster = card('samen-zorg-dragen').steps;
	expect([minutes(poster.slice(0, 7)), minutes(poster.slice(7))]).toEqual([51, 39]);
	expect(minutes(card('tevredenheidsenquete').steps.slice(3))).toBe(38);
	expect(minutes(card('casusbespreking').steps.slice(3))).toBe(32);
});

test.each(each.map((one) => [one.id, one] as const))(
	'%s: the rounds of a talk fit in its step',
	(_, { steps }) => {
		for (const one of steps)
			for (const talk of one.activities)
				if (talk.kind === 'talk' && talk.minutesPerRound !== undefined)
					expect(talk.rounds * talk.minutesPerRound, one.id).toBeLessThanOrEqual(one.minutes);
	}
);

test.each(each.map((one) => [one.id, one] as const))(
	'%s says it is inspired by whom, with a year',
	(_, { source }) => {
		expect(source).toMatch(/\((ca\. )?\d{4}|\(27 april \d{4}|, z\.j\./);
	}
);

test.each(each.map((one) => [one.id, one] as const))(
	'%s: every slot it fills has a rule, and exists',
	(_, one) => {
		const slots = one.harvest.map((rule) => rule.slot);
		for (const slot of slots) expect(SLOTS).toContain(slot);
		expect(slots.some((slot) => slot.startsWith('poster.'))).toBe(true);
		const used = new Set(one.steps.flatMap((at) => at.activities.flatMap(zonesOf)));
		for (const zone of one.zones) expect(used, zone.id).toContain(zone.id);
	}
);

test('speedsparren: four rounds of six minutes in pairs, each with its question', () => {
	const talk = activity('speedsparren-visie', 'speedsparren-4-rondes', 'talk');
	expect(talk).toMatchObject({ grouping: 'pairs', rounds: 4, minutesPerRound: 6 });
	expect(talk.questions).toHaveLength(4);
});

test('the survey asks twelve statements of colleagues and ten of parents, from 1 to 6, from five answers on', () => {
	for (const [id, count, letter] of [
		['tevredenheidsenquete', 12, 'c'],
		['tevredenheidsenquete-ouders', 10, 'o']
	] as const) {
		const rate = activity(id, 'stellingen', 'rate');
		const ids = Array.from({ length: count }, (_, n) => `${letter}${String(n + 1).padStart(2, '0')}`);
		expect(rate.options.map((option) => option.id)).toEqual(ids);
		expect(rate).toMatchObject({ names: 'ends', dontKnow: true });
		expect(rate.scale).toHaveLength(6);
		expect(step(id, 'stellingen').minAnswers).toBe(5);
		expect([...new Set(rate.options.map((option) => option.category))]).toEqual([
			'zorgbeleid',
			'leren',
			'welbevinden',
			'samenwerking'
		]);
		expect(card(id).survey?.steps).toContain('stellingen');
	}
	expect(card('tevredenheidsenquete').harvest.map(({ above, below }) => above ?? below)).toContain(5);
	expect(card('tevredenheidsenquete').harvest.map(({ above, below }) => above ?? below)).toContain(3);
});

test('pupils: six places, twenty pictures, four rules, results from five on', () => {
	const id = 'rond-de-tafel-leerlingen';
	expect(activity(id, 'smileykaart', 'rate').options).toHaveLength(6);
	expect(activity(id, 'smileykaart', 'rate').scale).toHaveLength(3);
	expect(TALKING_PICTURES).toHaveLength(20);
	expect(activity(id, 'welkom-en-spelregels', 'show').text?.split('\n')).toHaveLength(4);
	expect(step(id, 'hartjes').minAnswers).toBe(5);
});

test('parents: five roles, a map of four domains by three, a ladder of five rungs for three themes', () => {
	const id = 'rond-de-tafel-ouders';
	expect(activity(id, 'bij-wie-kan-ik-terecht', 'rate').options).toHaveLength(5);
	const map = activity(id, 'mijn-kaart-kleuren', 'rate').options;
	expect(map).toHaveLength(12);
	for (const domain of new Set(map.map((field) => field.category)))
		expect(map.filter((field) => field.category === domain)).toHaveLength(3);
	const ladder = activity(id, 'hoe-ver-doe-je-mee', 'rate');
	expect([ladder.scale.length, ladder.options.length]).toEqual([5, 3]);
});

test('the case: four roles, seven principles, thirteen and twelve beginnings of sentences', () => {
	const id = 'casusbespreking';
	expect(card(id).confidential).toBe(true);
	expect(activity(id, 'rollen', 'show').parts).toHaveLength(4);
	expect(activity(id, 'hgw-check', 'rate').options).toHaveLength(7);
	expect([PUPIL_NEEDS.length, TEACHER_NEEDS.length]).toEqual([13, 12]);
	expect(activity(id, 'begrijpen', 'collect').starters).toEqual([...PUPIL_NEEDS, ...TEACHER_NEEDS]);
});

test('seven cards come from the kanskaarten; perspectives ask two sources for a star', () => {
	const kanskaarten = each.filter(({ source }) => source.startsWith('Kansenbank'));
	expect(kanskaarten.map(({ id }) => id)).toEqual([
		'dromen',
		'rond-de-tafel-collegas',
		'rond-de-tafel-leerlingen',
		'rond-de-tafel-ouders',
		'perspectieven-verbinden',
		'tevredenheidsenquete',
		'tevredenheidsenquete-ouders',
		'samen-zorg-dragen'
	]);
	const star = card('perspectieven-verbinden').harvest.find((rule) => rule.slot === 'poster.sterren');
	expect(star?.sources).toBe(2);
});

test('the class list of twenty pupils adds up to 53 green, 17 orange and 10 red', () => {
	const axes = activity('casusbespreking', 'klaslijst-kleuren', 'rate').axes.map(({ id }) => id);
	const columns = [
		[10, 5, 5],
		[16, 3, 1],
		[12, 5, 3],
		[15, 4, 1]
	];
	const codes = Array.from({ length: 20 }, (_, n) => `L${n + 1}`);
	// Each column is dealt from another pupil on, so that colours are spread as in a real class.
	const colour = (column: number, pupil: number) => {
		const [green = 0, orange = 0] = columns[column] ?? [];
		const at = (pupil + column * 7) % 20;
		return at < green ? 0 : at < green + orange ? 1 : 2;
	};
	const list: ClassList = {
		version: 1,
		wipeOn: '2027-06-30',
		codes,
		cells: Object.fromEntries(
			codes.map((code, pupil) => [
				code,
				Object.fromEntries(axes.map((axis, column) => [axis, colour(column, pupil)]))
			])
		)
	};
	const totals = classTotals(card('casusbespreking'), list)?.map((column) => column.totals) ?? [];
	expect(totals).toEqual(columns);
	const sum = (at: number) => totals.reduce((all, column) => all + (column[at] ?? 0), 0);
	expect([sum(0), sum(1), sum(2)]).toEqual([53, 17, 10]);
});

test('the real exercise: 10, 9, 13 and 8 activities, forty notes of which 39 differ', () => {
	const file = resolve(import.meta.dirname, '../../server/example/real-exercise.json');
	const { activities } = z
		.object({ activities: z.record(z.string(), z.array(z.string())) })
		.parse(JSON.parse(readFileSync(file, 'utf8')));
	const domains = card('vier-begeleidingsdomeinen')
		.zones.slice(0, 4)
		.map(({ id }) => id);
	expect(domains.map((domain) => activities[domain]?.length)).toEqual([10, 9, 13, 8]);
	const all = Object.values(activities).flat();
	expect([all.length, new Set(all).size]).toEqual([40, 39]);
});
