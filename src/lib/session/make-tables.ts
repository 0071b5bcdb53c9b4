// Tables of a world café: who sits where, who stays as host, and how everybody moves on.
import type { ActivityOf } from '#cards/activities.ts';
import { addToGroups } from './add-to-groups.ts';
import type { Group } from './stage.ts';

type Talk = ActivityOf<'talk'>;

/** How many tables there are places for: one a zone, or as many as fit the number of people. */
function tablePlaces(talk: Talk, people: number): number {
	if (talk.zones.length > 1) return talk.zones.length;
	return talk.tables ?? Math.max(1, Math.round(people / talk.tableSize));
}

const tableId = (place: number) => `tafel-${place + 1}`;

/** The place of a table, from 0. */
export const placeOf = (table: Group): number => Number(table.id.replace('tafel-', '')) - 1;

const zoneAt = (talk: Talk, place: number): string | null =>
	(talk.zones.length > 1 ? talk.zones[place] : talk.zones[0]) ?? null;

/** Fresh tables: people spread evenly, at least three at a table, the first of each its host when one stays. */
export function makeTables(talk: Talk, people: readonly string[]): Group[] {
	const most = Math.max(1, Math.floor(people.length / 3));
	const count = Math.min(tablePlaces(talk, people.length), most);
	if (people.length === 0) return [];
	return Array.from({ length: count }, (_, place) => {
		const seated = people.filter((_, i) => i % count === place);
		return {
			id: tableId(place),
			people: seated,
			host: talk.hostStays ? (seated[0] ?? null) : null,
			zone: zoneAt(talk, place)
		};
	});
}

/**
 * The tables of the next round. With a host at every place the others go one place on and the host stays; otherwise the
 * table goes on as a whole, so that it meets every zone once. Who left gives up the seat, who is new gets one, and a
 * host who left is followed up by somebody of that table.
 */
export function moveTables(input: {
	talk: Talk;
	/** Tables of the round before, and the talk they were made for. */
	before: readonly Group[];
	was: Talk;
	people: readonly string[];
}): Group[] {
	const { talk, before, was, people } = input;
	if (before.length === 0) return makeTables(talk, people);
	const framed = was.zones.length > 1 && before.every((table) => table.zone === zoneAt(was, placeOf(table)));
	const places = framed ? was.zones.length : 1 + Math.max(...before.map(placeOf));
	const zones = new Map(before.map((table) => [placeOf(table), table.zone]));
	const zone = (place: number, own: string | null) => {
		if (talk.zones.length === places) return zoneAt(talk, place);
		if (was.zones.length === places) return was.zones[place] ?? null;
		return talk.zones.length === 1 ? zoneAt(talk, place) : (zones.get(place) ?? own);
	};
	const on = (place: number) => (place + 1) % places;
	const present = new Set(people);
	const hostsStay = (was.hostStays || talk.hostStays) && before.length === places;
	/** Who knows what was said at a table: its host, or somebody who sat there when the host is gone. */
	const hostOf = ({ host, people: there }: Group) =>
		host === null ? null : present.has(host) ? host : (there.find((one) => present.has(one)) ?? null);
	const moved: Group[] = before.map((table) => {
		const place = hostsStay ? placeOf(table) : on(placeOf(table));
		const stays = hostOf(table);
		const there = table.people.filter((one) => present.has(one));
		return {
			id: tableId(place),
			people: hostsStay ? (stays === null ? [] : [stays]) : there,
			host: stays,
			zone: zone(place, table.zone)
		};
	});
	if (hostsStay)
		for (const table of before) {
			const target = moved.find(({ id }) => id === tableId(on(placeOf(table))))!;
			const host = hostOf(table);
			target.people.push(...table.people.filter((one) => one !== host && present.has(one)));
		}
	return addToGroups(moved, people)
		.filter((table) => table.people.length > 0)
		.map((table) => ({
			...table,
			host: table.host ?? (talk.hostStays || was.hostStays ? (table.people[0] ?? null) : null)
		}))
		.toSorted((a, b) => placeOf(a) - placeOf(b));
}
