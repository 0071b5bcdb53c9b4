// The groups of one round of a talk, or of a step where small groups write.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { makePairs } from './make-pairs.ts';
import { makeTables, moveTables } from './make-tables.ts';
import { makeTrios, spread } from './make-trios.ts';
import {
	activitiesAtHand,
	stepState,
	stepKey,
	type Group,
	type ProgrammeItem,
	type Stage,
	type TalkRound
} from './stage.ts';

export type Talk = ActivityOf<'talk'>;

/** The talk at hand, or undefined. */
export function talkAtHand(step: Step, activity: number): Talk | undefined {
	return activitiesAtHand(step, activity).find((one): one is Talk => one.kind === 'talk');
}

/** The writing in small groups at hand, or undefined. */
export function writeAtHand(step: Step, activity: number): ActivityOf<'write'> | undefined {
	return activitiesAtHand(step, activity).find((one): one is ActivityOf<'write'> => one.kind === 'write');
}

/** A number from words that is the same every time (FNV-1a): an order that nobody chose, and that a step keeps. */
function dice(words: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
	return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

const mixed = (people: readonly string[], salt: string) =>
	people.toSorted((a, b) => dice(salt + a) - dice(salt + b) || (a < b ? -1 : 1));

const plain = (name: string, lists: readonly (readonly string[])[]): Group[] =>
	lists.map((people, i) => ({ id: `${name}-${i + 1}`, people: [...people], host: null, zone: null }));

/** The last tables before this step, along `movesOnFrom`; steps that never ran are passed by. */
function tablesBefore(
	stage: Stage,
	item: ProgrammeItem,
	talk: Talk
): { before: Group[]; was: Talk } | undefined {
	const seen = new Set<string>();
	let from = talk.movesOnFrom;
	while (from !== undefined && !seen.has(from)) {
		seen.add(from);
		const step = item.card.steps.find(({ id }) => id === from);
		const was = step?.activities.find((one): one is Talk => one.kind === 'talk');
		if (!was) return undefined;
		const before = stepState(stage, item.id, from).rounds.at(-1)?.groups ?? [];
		if (before.length > 0) return { before, was };
		from = was.movesOnFrom;
	}
	return undefined;
}

function nextTurn(people: readonly string[], earlier: readonly TalkRound[]): Group[] {
	const had = earlier.flatMap(({ groups }) => groups.flatMap((group) => group.people));
	const turns = (person: string) => had.filter((one) => one === person).length;
	const fewest = Math.min(...people.map(turns));
	const next = people.find((person) => turns(person) === fewest);
	return next === undefined ? [] : plain('beurt', [[next]]);
}

/**
 * Groups of a talk for `people` (in the order they came in), given the rounds of this step before it. Pairs and trios
 * look for new company; tables move on; turns go to who had none.
 */
export function makeGroups(input: {
	stage: Stage;
	item: ProgrammeItem;
	step: Step;
	talk: Talk;
	people: readonly string[];
	earlier: readonly TalkRound[];
}): Group[] {
	const { stage, item, step, talk, people, earlier } = input;
	const order = mixed(people, stepKey(item.id, step.id));
	const company = earlier.flatMap(({ groups }) => groups.map((group) => group.people));
	switch (talk.grouping) {
		case 'plenary':
			return [];
		case 'pairs':
			return plain('duo', makePairs(order, company));
		case 'trios':
			return plain('trio', makeTrios(order, company));
		case 'turns':
			return nextTurn(people, earlier);
		case 'tables': {
			const last = earlier.at(-1)?.groups;
			const from = last && last.length > 0 ? { before: last, was: talk } : tablesBefore(stage, item, talk);
			return from ? moveTables({ talk, people: order, ...from }) : makeTables(talk, order);
		}
	}
}

/** Small groups that write together; `again` (from 0) keeps their names apart from those of an earlier time. */
export function makeWriters(input: {
	item: string;
	step: string;
	size: number;
	people: readonly string[];
	again: number;
}): Group[] {
	const { item, step, size, people, again } = input;
	if (people.length === 0) return [];
	const order = mixed(people, `${stepKey(item, step)}/${again}`);
	const name = again === 0 ? 'groep' : `r${again + 1}-groep`;
	return plain(name, spread(order, Math.max(1, Math.round(people.length / size)), []));
}
