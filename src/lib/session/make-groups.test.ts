import { expect, test } from 'vitest';
import fc from 'fast-check';
import { Activity } from '#cards/activities.ts';
import { loadCards } from '#cards/index.ts';
import { addToGroups } from './add-to-groups.ts';
import { makeGroups, makeWriters, type Talk } from './make-groups.ts';
import { makePairs } from './make-pairs.ts';
import { FACILITATOR, newStage, stepKey, stepState, withStep, type Group, type TalkRound } from './stage.ts';

const card = loadCards().get('swot')!;
const item = { id: 'swot', card };
const step = card.steps[0]!;
const talkOf = (talk: Record<string, unknown>) => Activity.parse({ kind: 'talk', ...talk }) as Talk;
const people = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

/** Rounds of one talk, one after the other; `who` says who is in at each of them. */
function rounds(talk: Talk, who: readonly (readonly string[])[]): TalkRound[] {
	return who.reduce<TalkRound[]>(
		(earlier, now) => [
			...earlier,
			{
				groups: makeGroups({ stage: newStage('nobody'), item, step, talk, people: now, earlier }),
				startedAt: 0
			}
		],
		[]
	);
}
const pairsOf = ({ groups }: TalkRound) => groups.map((group) => group.people.toSorted().join('+'));
const everybodyOnce = ({ groups }: TalkRound, who: readonly string[]) =>
	expect(
		groups
			.flatMap((group) => group.people)
			.filter((one) => one !== FACILITATOR)
			.toSorted()
	).toEqual(who.toSorted());
const repeats = (list: readonly TalkRound[]) => {
	const all = list.flatMap(pairsOf);
	return all.length - new Set(all).size;
};
const pairs = talkOf({ grouping: 'pairs', rounds: 4 });

test('from five to sixteen people nobody meets the same partner twice in four rounds', () => {
	const room = fc
		.integer({ min: 5, max: 16 })
		.chain((count) =>
			fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{12}$/), { minLength: count, maxLength: count })
		);
	fc.assert(
		fc.property(room, (who) => {
			const made = rounds(pairs, [who, who, who, who]);
			for (const round of made) everybodyOnce(round, who);
			expect(repeats(made)).toBe(0);
		})
	);
});

test('an odd one talks with the facilitator, each round another one, and an even number needs nobody', () => {
	for (let count = 1; count <= 16; count++) {
		const made = rounds(
			pairs,
			Array.from({ length: 4 }, () => people(count))
		);
		const joins = made.flatMap(({ groups }) => groups.filter((group) => group.people.includes(FACILITATOR)));
		expect(joins).toHaveLength(count % 2 === 0 ? 0 : 4);
		for (const { groups } of made) for (const group of groups) expect(group.people).toHaveLength(2);
		if (count >= 5)
			expect(new Set(joins.flatMap((group) => group.people)).size).toBe(count % 2 === 0 ? 0 : 5);
	}
});

test('as many rounds as there are others pass without a repeat, and the next ones repeat each pair once at most', () => {
	for (const count of [4, 6, 7, 8, 11, 16]) {
		const even = count + (count % 2);
		const all = rounds(
			pairs,
			Array.from({ length: 2 * (even - 1) }, () => people(count))
		);
		expect(repeats(all.slice(0, even - 1)), `${count} people`).toBe(0);
		const times = new Map<string, number>();
		for (const pair of all.flatMap(pairsOf)) times.set(pair, (times.get(pair) ?? 0) + 1);
		expect(
			[...times.values()].every((often) => often === 2),
			`${count} people`
		).toBe(true);
	}
});

test('when people come and go, pairs repeat no more than they must', () => {
	const moves = fc.array(fc.subarray(people(10), { minLength: 6 }), { minLength: 4, maxLength: 4 });
	fc.assert(
		fc.property(moves, (who) => {
			const made = rounds(pairs, who);
			made.forEach((round, i) => everybodyOnce(round, who[i]!));
			// With three rounds behind, somebody new is always left among ten; among six there may be nobody.
			for (let i = 1; i < made.length; i++) {
				const met = new Set(made.slice(0, i).flatMap(pairsOf));
				const again = pairsOf(made[i]!).filter((pair) => met.has(pair)).length;
				expect(again).toBe(fewest(who[i]!, met));
			}
		}),
		{ numRuns: 60 }
	);
});

/** The fewest repeats any way of pairing has, by trying them all. */
function fewest(who: readonly string[], met: ReadonlySet<string>): number {
	const all = who.length % 2 === 0 ? [...who] : [...who, FACILITATOR];
	const least = (left: readonly string[]): number => {
		const [first, ...others] = left;
		if (first === undefined) return 0;
		return Math.min(
			...others.map(
				(other) =>
					(met.has([first, other].toSorted().join('+')) ? 1 : 0) +
					least(others.filter((one) => one !== other))
			)
		);
	};
	return least(all);
}

test('a room of a hundred finds new partners too after people came and went', () => {
	const first = people(100);
	const later = [...first.slice(7), 'q1', 'q2', 'q3'];
	const made = rounds(pairs, [first, first, later, later.slice(2), first]);
	expect(repeats(made)).toBe(0);
	made.forEach((round, i) => everybodyOnce(round, [first, first, later, later.slice(2), first][i]!));
});

test('pairs of nobody are no pairs', () => {
	expect(makePairs([], [])).toEqual([]);
});

test('trios have three people, four where it does not come out, and other company in the next round', () => {
	const trios = talkOf({ grouping: 'trios', rounds: 2 });
	const sizes = (count: number) =>
		rounds(trios, [people(count)])[0]!
			.groups.map((group) => group.people.length)
			.toSorted();
	expect(sizes(9)).toEqual([3, 3, 3]);
	expect(sizes(7)).toEqual([3, 4]);
	expect(sizes(8)).toEqual([4, 4]);
	expect(sizes(5)).toEqual([2, 3]);
	expect(sizes(2)).toEqual([2]);
	for (const count of [9, 12, 15, 20]) {
		const [one, two] = rounds(trios, [people(count), people(count)]);
		everybodyOnce(two!, people(count));
		const together = (groups: readonly Group[]) =>
			groups.flatMap(({ people: who }) =>
				who.flatMap((a) => who.flatMap((b) => (a < b ? [`${a}+${b}`] : [])))
			);
		const met = new Set(together(one!.groups));
		expect(
			together(two!.groups).filter((pair) => met.has(pair)),
			`${count} people`
		).toEqual([]);
	}
});

const ZONES = ['sterktes', 'zwaktes', 'kansen', 'bedreigingen'];
const tables = talkOf({ grouping: 'tables', rounds: 4, zones: ZONES, hostStays: true });

test('at four tables with a host, everybody but the host meets each zone once in four rounds', () => {
	fc.assert(
		fc.property(fc.integer({ min: 12, max: 40 }), (count) => {
			const who = people(count);
			const made = rounds(tables, [who, who, who, who]);
			const hosts = new Set(made[0]!.groups.map(({ host }) => host));
			for (const round of made) {
				everybodyOnce(round, who);
				expect(round.groups.map(({ zone }) => zone)).toEqual(ZONES);
				expect(new Set(round.groups.map(({ host }) => host))).toEqual(hosts);
				const sizes = round.groups.map((group) => group.people.length);
				expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
			}
			for (const one of who) {
				const met = made.map(({ groups }) => groups.find((group) => group.people.includes(one))!.zone);
				expect(new Set(met).size).toBe(hosts.has(one) ? 1 : 4);
			}
		})
	);
});

test('with too few people for four tables each table goes on as a whole, and still meets each zone once', () => {
	for (const count of [3, 5, 8, 11]) {
		const who = people(count);
		const made = rounds(tables, [who, who, who, who]);
		expect(made[0]!.groups).toHaveLength(Math.max(1, Math.floor(count / 3)));
		for (const round of made) everybodyOnce(round, who);
		for (const one of who)
			expect(
				new Set(made.map(({ groups }) => groups.find((group) => group.people.includes(one))!.zone)).size
			).toBe(4);
	}
});

test('who comes late is seated, who leaves is missed by nobody, and a host who left has a follower of that table', () => {
	const who = people(16);
	const [before] = rounds(tables, [who]);
	const gone = before!.groups[1]!.host!;
	const now = [...who.filter((one) => one !== gone), 'late'];
	const [, after] = rounds(tables, [who, now]);
	everybodyOnce(after!, now);
	const follower = after!.groups[1]!.host!;
	expect(before!.groups[1]!.people).toContain(follower);
	expect(after!.groups[1]!.people).toContain(follower);
});

test('a step that moves on from another takes its tables along, over a step in between that never ran', () => {
	const talk = (id: string, from: string | undefined, zones: string[]) => ({
		...step,
		id,
		activities: [
			Activity.parse({
				kind: 'talk',
				grouping: 'tables',
				hostStays: true,
				zones,
				...(from ? { movesOnFrom: from } : {})
			})
		]
	});
	const steps = [
		talk('een', undefined, ZONES),
		talk('twee', 'een', ZONES),
		talk('drie', 'twee', ['zwaktes'])
	];
	const programmeItem = { id: 'swot', card: { ...card, steps } };
	const who = people(16);
	const first = makeGroups({
		stage: newStage('nobody'),
		item: programmeItem,
		step: steps[0]!,
		talk: steps[0]!.activities[0] as Talk,
		people: who,
		earlier: []
	});
	const stage = withStep(newStage('nobody'), stepKey('swot', 'een'), {
		rounds: [{ groups: first, startedAt: 0 }]
	});
	const third = makeGroups({
		stage,
		item: programmeItem,
		step: steps[2]!,
		talk: steps[2]!.activities[0] as Talk,
		people: who,
		earlier: []
	});
	expect(third.map(({ id }) => id)).toEqual(['tafel-1', 'tafel-2', 'tafel-3', 'tafel-4']);
	expect(third.map(({ host }) => host)).toEqual(first.map(({ host }) => host));
	const [traveller] = first[0]!.people.filter((one) => one !== first[0]!.host);
	expect(third[1]!.people).toContain(traveller);
	expect(stepState(stage, 'swot', 'twee').rounds).toEqual([]);
});

test('without zones the tables follow the number of people', () => {
	const talk = talkOf({ grouping: 'tables', tableSize: 5 });
	const count = (size: number) => rounds(talk, [people(size)])[0]!.groups.length;
	expect([4, 8, 12, 24, 40].map(count)).toEqual([1, 2, 2, 5, 8]);
});

test('everybody has a turn, in the order they came in, and one who came late has it too', () => {
	const talk = talkOf({ grouping: 'turns' });
	const who = people(3);
	const made = rounds(talk, [who, who, [...who, 'late'], [...who, 'late'], [...who, 'late']]);
	expect(made.map(({ groups }) => groups[0]!.people[0])).toEqual(['p0', 'p1', 'p2', 'late', 'p0']);
});

test('groups that write are of the size asked, and a newcomer joins a small one without moving anybody', () => {
	const made = makeWriters({ item: 'swot', step: 'kader', size: 3, people: people(10), again: 0 });
	expect(made.map((group) => group.people.length)).toEqual([4, 3, 3]);
	const grown = addToGroups(made, [...people(10), 'late']);
	expect(grown.map((group) => group.people.length)).toEqual([4, 4, 3]);
	made.forEach((group, i) => expect(grown[i]!.people.slice(0, group.people.length)).toEqual(group.people));
	const again = makeWriters({ item: 'swot', step: 'kader', size: 3, people: people(10), again: 1 });
	expect(again.map(({ id }) => id)).toEqual(['r2-groep-1', 'r2-groep-2', 'r2-groep-3']);
});
