// Groups of three for a round of talk, in other company each time as far as that can be.
import { meetings } from './make-pairs.ts';

/** How many groups of three or four: two of five people, since a group of five is no trio. */
function trioCount(people: number): number {
	return people === 5 ? 2 : Math.max(1, Math.floor(people / 3));
}

/** How often people of one group sat together before. */
function repeatsIn(group: readonly string[], met: (a: string, b: string) => number): number {
	return group.reduce((sum, a, i) => sum + group.slice(i + 1).reduce((inner, b) => inner + met(a, b), 0), 0);
}

/**
 * Spreads `people` over `count` groups whose sizes differ by one at most, with few who sat together in `earlier`
 * groups: from a fair start, people change places as long as that takes repeats away.
 */
export function spread(
	people: readonly string[],
	count: number,
	earlier: readonly (readonly string[])[]
): string[][] {
	const groups: string[][] = Array.from({ length: count }, () => []);
	people.forEach((person, i) => groups[i % count]!.push(person));
	const met = meetings(earlier);
	for (let better = earlier.length > 0; better;) {
		better = false;
		for (let g = 0; g < count; g++)
			for (let h = g + 1; h < count; h++)
				for (let i = 0; i < groups[g]!.length; i++)
					for (let j = 0; j < groups[h]!.length; j++) {
						const now = repeatsIn(groups[g]!, met) + repeatsIn(groups[h]!, met);
						if (now === 0) continue;
						const left = groups[g]!.with(i, groups[h]![j]!);
						const right = groups[h]!.with(j, groups[g]![i]!);
						if (repeatsIn(left, met) + repeatsIn(right, met) >= now) continue;
						groups[g] = left;
						groups[h] = right;
						better = true;
					}
	}
	return groups.filter((group) => group.length > 0);
}

/** Trios of these people; one or two of them have four people when the number does not divide by three. */
export function makeTrios(people: readonly string[], earlier: readonly (readonly string[])[]): string[][] {
	return people.length === 0 ? [] : spread(people, trioCount(people.length), earlier);
}
