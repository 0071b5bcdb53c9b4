// A whole session as one file: what was said aloud, and nothing that stayed private.
import { z } from 'zod';
import { Card, Slot } from '#cards/card.ts';
import { readBoard, type Board } from './board-snapshot.ts';
import { parseRecord } from './board-records.ts';
import { PosterFields } from './poster-record.ts';
import { NamesRule } from './stage.ts';
import type { Result } from './result.ts';

const Id = z.string().regex(/^[\w-]{1,64}$/);
// Not strict: what a screen needs beside the numbers stays out of the file.
const Counted = z.object({
	distribution: z.array(z.int().nonnegative()),
	dontKnow: z.int().nonnegative(),
	n: z.int().nonnegative(),
	mean: z.number().nullable()
});

/** The result of a revealed ballot, without remarks: those were meant for the desk. */
export const FileResult = z.object({
	item: z.string(),
	step: z.string(),
	round: z.int(),
	kind: z.enum(['vote', 'rate']),
	people: z.int().nonnegative(),
	items: z.array(
		Counted.extend({
			id: z.string(),
			text: z.string(),
			count: z.number().optional(),
			zone: z.string().optional(),
			dots: z.number().nonnegative(),
			byAxis: z.array(Counted.extend({ axis: z.string() }))
		})
	),
	scale: z.array(
		z.strictObject({
			id: z.string(),
			title: z.string(),
			tone: z.string().optional(),
			icon: z.string().optional()
		})
	),
	axes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
	dontKnowTitle: z.string().nullable(),
	ordered: z.boolean(),
	hiddenBelow: z.int().nullable()
});
export type FileResult = z.infer<typeof FileResult>;

/** A photo on a note, as base64. */
const FilePhoto = z.strictObject({
	mime: z.enum(['image/png', 'image/jpeg']),
	width: z.int().positive(),
	height: z.int().positive(),
	data: z.base64()
});

export const SessionFile = z.strictObject({
	format: z.literal('kansenbord-session'),
	version: z.literal(1),
	/** In ms since 1970, as all times here. */
	exportedAt: z.number(),
	session: z.strictObject({
		title: z.string().min(1).max(120),
		createdAt: z.number(),
		names: NamesRule
	}),
	/** Each card as it was used, under the id that board and results name it by. */
	programme: z
		.array(z.strictObject({ id: z.string().min(1).max(80), card: Card }))
		.min(1)
		.max(30),
	/** Chosen zone names by item. */
	zoneNames: z.record(z.string(), z.string()),
	/** Board records by key, as docs/protocol.md lists them; what hangs on the board, in the words shown. */
	board: z.record(z.string().max(200), z.json()),
	results: z.array(FileResult).max(500),
	posters: z.record(z.string().max(60), PosterFields),
	photos: z.record(Id, FilePhoto)
});
export type SessionFile = z.infer<typeof SessionFile>;

/** Ids of notes, piles, lines and ink that somebody in the room can see. */
function visibleIds(board: Board): Set<string> {
	const piles = [...board.piles.values()].filter((pile) => !pile.hidden);
	const shown = new Set(piles.map(({ id }) => id));
	const notes = [...board.notes.values()].filter(
		(note) => !note.hidden && (note.pile === null || shown.has(note.pile) || !board.piles.has(note.pile))
	);
	return new Set([...shown, ...notes.map(({ id }) => id), ...board.links.keys(), ...board.ink.keys()]);
}

/** Every id a record points at beside its own. */
function targets(record: NonNullable<ReturnType<typeof parseRecord>>): string[] {
	if (record.kind === 'in' || record.kind === 'under') return [record.value];
	if (record.kind === 'copy') return [record.value.of];
	return record.kind === 'link' ? [record.value.from, record.value.to] : [];
}

/**
 * The records of what hangs on the board: without what was taken off, without the spotlight, and with the words that
 * are shown in place of what they replaced. Names go unless they are asked for.
 */
export function visibleRecords(
	entries: Iterable<[string, unknown]>,
	{ names }: { names: boolean }
): Record<string, z.core.util.JSONType> {
	const all = [...entries];
	const board = readBoard(all);
	const seen = visibleIds(board);
	const kept: Record<string, z.core.util.JSONType> = {};
	for (const [key, value] of all) {
		const record = parseRecord(key, value);
		if (!record || record.kind === 'spot' || record.kind === 'hide') continue;
		if (record.kind === 'text' && board.notes.get(record.id)?.of == null) continue;
		if (!seen.has(record.id)) continue;
		if (!targets(record).every((id) => seen.has(id))) continue;
		const shown = { ...(typeof record.value === 'object' ? record.value : {}) };
		if (record.kind === 'note' || record.kind === 'own')
			Object.assign(shown, { text: board.notes.get(record.id)?.text ?? record.value.text });
		if (record.kind === 'pile') Object.assign(shown, { name: board.piles.get(record.id)?.name ?? '' });
		if (!names && 'name' in shown && record.kind === 'note') delete shown.name;
		kept[key] = z
			.json()
			.parse(typeof record.value === 'object' && !Array.isArray(record.value) ? shown : record.value);
	}
	return kept;
}

/** What a result says in a file. */
export function fileResult({ remarks: _, ...result }: Result): FileResult {
	return FileResult.parse(result);
}

/** What a file brings into a new session, with new ids and the items of that session. */
export type FreshContent = {
	board: { key: string; value: unknown }[];
	posters: SessionFile['posters'];
	photos: SessionFile['photos'];
	results: FileResult[];
};

/**
 * Another id for everything on the board, wherever it is named. `newId` makes one; `itemOf` gives the item of the new
 * session for one of the file.
 */
export function freshContent(
	file: Pick<SessionFile, 'board' | 'posters' | 'photos' | 'results'>,
	{ newId, itemOf }: { newId: () => string; itemOf: (item: string) => string }
): FreshContent {
	const known = new Map<string, string>();
	const fresh = (id: string): string => {
		const next = known.get(id) ?? newId();
		known.set(id, next);
		return next;
	};
	const keys = <T>(record: Record<string, T>) =>
		Object.fromEntries(Object.entries(record).map(([id, value]) => [fresh(id), value]));
	const photo = (id: string | null) => (id !== null && Object.hasOwn(file.photos, id) ? fresh(id) : null);
	const board = Object.entries(file.board).flatMap(([key, value]) => {
		const record = parseRecord(key, value);
		if (!record || record.kind === 'spot') return [];
		const part = record.part === '' ? '' : `:${record.part}`;
		return [
			{ key: `${record.kind}:${fresh(record.id)}${part}`, value: freshValue(record, { fresh, itemOf }) }
		];
	});
	return {
		board,
		photos: keys(file.photos),
		posters: Object.fromEntries(
			Object.entries(file.posters).map(([id, poster]) => [
				id,
				{
					...poster,
					logo: photo(poster.logo),
					collage: photo(poster.collage),
					wording: keys(poster.wording),
					hidden: poster.hidden.map(fresh),
					order: Object.fromEntries(
						Object.entries(poster.order).map(([slot, ids]) => [Slot.parse(slot), ids?.map(fresh)])
					)
				}
			])
		),
		results: file.results.map((result) => ({
			...result,
			item: itemOf(result.item),
			// Statements, zones and options keep the ids their card gave them.
			items: result.items.map((item) => ({ ...item, id: known.get(item.id) ?? item.id }))
		}))
	};
}

type BoardValueOf = NonNullable<ReturnType<typeof parseRecord>>;
type Renewal = { fresh: (id: string) => string; itemOf: (item: string) => string };

function freshValue(record: BoardValueOf, { fresh, itemOf }: Renewal): unknown {
	if (record.kind === 'in' || record.kind === 'under') return fresh(record.value);
	if (record.kind === 'copy')
		return { ...record.value, of: fresh(record.value.of), item: itemOf(record.value.item) };
	if (record.kind === 'link') {
		const { from, to, item } = record.value;
		return { ...record.value, from: fresh(from), to: fresh(to), item: itemOf(item) };
	}
	if (record.kind === 'note' || record.kind === 'own') {
		const { image, item } = record.value;
		const picture = image?.kind === 'photo' ? { image: { ...image, id: fresh(image.id) } } : {};
		return { ...record.value, item: itemOf(item), ...picture };
	}
	return typeof record.value === 'object' && 'item' in record.value
		? { ...record.value, item: itemOf(record.value.item) }
		: record.value;
}

/** Records of a file that cannot be read, by key: a file with any of them is refused. */
export function unreadableRecords(board: SessionFile['board']): string[] {
	return Object.entries(board)
		.filter(([key, value]) => !parseRecord(key, value))
		.map(([key]) => key);
}
