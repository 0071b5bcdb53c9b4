// Who of the invented people wrote and chose what.
import { shuffle, type Random } from './seeded-random.ts';

export type Dealt = { person: number; zone: string; text: string };

type DealInput = {
	/** Texts that say the same: nobody gets two of them. */
	groups: readonly { zone: string; texts: readonly string[] }[];
	people: number;
	/** Most notes of one person; per zone, or over all zones together. */
	most: number;
	per: 'zone' | 'step';
	random: Random;
};

/** Deals notes out evenly. Throws when the limits leave no room. */
export function dealNotes({ groups, people, most, per, random }: DealInput): Dealt[] {
	const written = new Map<string, number>();
	const key = (person: number, zone: string) => (per === 'zone' ? `${person}/${zone}` : `${person}`);
	const load = (person: number, zone: string) => written.get(key(person, zone)) ?? 0;
	return groups.flatMap(({ zone, texts }) => {
		const turn = shuffle([...Array(people).keys()], random).sort((a, b) => load(a, zone) - load(b, zone));
		return texts.map((text, at) => {
			const person = turn[at];
			if (person === undefined || load(person, zone) >= most)
				throw new Error(`no room for another note in ${zone}`);
			written.set(key(person, zone), load(person, zone) + 1);
			return { person, zone, text };
		});
	});
}

/** One value per person, as often as `amounts` says by index. */
export function dealValues(amounts: readonly number[], random: Random): number[] {
	return shuffle(
		amounts.flatMap((amount, value) => Array<number>(amount).fill(value)),
		random
	);
}

/** Dots by item for each person: `budget` each, so that every item gets what `totals` says. */
export function dealDots(
	totals: ReadonlyMap<string, number>,
	{ people, budget, random }: { people: number; budget: number; random: Random }
): Record<string, number>[] {
	const dots = shuffle(
		[...totals].flatMap(([item, amount]) => Array<string>(amount).fill(item)),
		random
	);
	return Array.from({ length: people }, (_, person) => {
		const mine: Record<string, number> = {};
		for (const item of dots.slice(person * budget, (person + 1) * budget)) mine[item] = (mine[item] ?? 0) + 1;
		return mine;
	});
}
