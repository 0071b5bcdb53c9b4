// Which notes seem to say the same: words compared on this machine, no network and no model. A hand decides.
import { stemsOf } from './dutch-stems.ts';

type NoteToPile = { id: string; text: string };

/** From this likeness on, two notes are put together; measured on the examples of the test beside this file. */
const ALIKE = 0.42;
/** A part of a compound must be this long to count: "talent" in "talentenbouwer". */
const PART = 5;

function grams(word: string): Set<string> {
	const padded = ` ${word} `;
	return new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, n) => padded.slice(n, n + 3)));
}

/** How alike two stems are, 0 to 1: the same, a part of a compound, or most letters in common (a typing error). */
function likeness(a: string, b: string): number {
	if (a === b) return 1;
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length >= PART && (long.startsWith(short) || long.endsWith(short))) return 0.85;
	if (short.length < PART) return 0;
	const [left, right] = [grams(a), grams(b)];
	const shared = [...left].filter((gram) => right.has(gram)).length;
	const dice = (2 * shared) / (left.size + right.size);
	return dice >= 0.6 ? dice * 0.9 : 0;
}

/** How alike two notes are, 0 to 1: rare words weigh more than words that stand on many notes. */
function alike(a: readonly string[], b: readonly string[], weight: (stem: string) => number): number {
	const half = (from: readonly string[], to: readonly string[]) => {
		const total = from.reduce((sum, one) => sum + weight(one), 0);
		const found = from.reduce(
			(sum, one) => sum + weight(one) * Math.max(0, ...to.map((other) => likeness(one, other))),
			0
		);
		return total === 0 ? 0 : found / total;
	};
	return (half(a, b) + half(b, a)) / 2;
}

/**
 * Groups of at least two notes that lie close together, the surest first. A note joins the group it is on average
 * most like (average linkage), so that one shared word does not chain everything. Deterministic.
 */
export function suggestPiles(notes: readonly NoteToPile[]): string[][] {
	const stems = notes.map(({ text }) => stemsOf(text));
	const counts = new Map<string, number>();
	for (const one of stems.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
	const weight = (one: string) => Math.log(1 + notes.length / (counts.get(one) ?? 1));
	const pair = stems.map((a, n) => stems.map((b, k) => (n === k ? 1 : k < n ? 0 : alike(a, b, weight))));
	const between = (n: number, k: number) => pair[Math.min(n, k)]?.[Math.max(n, k)] ?? 0;
	let groups = notes.flatMap((_, n) => ((stems[n]?.length ?? 0) > 0 ? [{ members: [n], sure: 1 }] : []));
	const mean = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, n) => sum + b.reduce((part, k) => part + between(n, k), 0), 0) / (a.length * b.length);
	for (;;) {
		let best: { a: number; b: number; value: number } | undefined;
		for (let a = 0; a < groups.length; a++)
			for (let b = a + 1; b < groups.length; b++) {
				const value = mean(groups[a]?.members ?? [], groups[b]?.members ?? []);
				if (value >= ALIKE && value > (best?.value ?? 0)) best = { a, b, value };
			}
		if (!best) break;
		const { a, b, value } = best;
		const members = [...(groups[a]?.members ?? []), ...(groups[b]?.members ?? [])].sort((n, k) => n - k);
		groups = [...groups.filter((_, n) => n !== a && n !== b), { members, sure: value }];
	}
	return groups
		.filter(({ members }) => members.length > 1)
		.sort((a, b) => b.sure - a.sure || (a.members[0] ?? 0) - (b.members[0] ?? 0))
		.map(({ members }) => members.flatMap((n) => notes[n]?.id ?? []));
}
