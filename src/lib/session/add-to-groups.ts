import type { Group } from './stage.ts';

/** Gives everybody who has no group yet a place in the smallest ones; the others stay where they are. */
export function addToGroups(groups: readonly Group[], people: readonly string[]): Group[] {
	const known = new Set(groups.flatMap((group) => group.people));
	const grown = groups.map((group) => ({ ...group, people: [...group.people] }));
	for (const person of people.filter((one) => !known.has(one)))
		grown
			.reduce((small, group) => (group.people.length < small.people.length ? group : small))
			.people.push(person);
	return grown;
}
