// Importing: results of other sessions that the same person may lead, as notes or as series over time.
import { z } from 'zod';
import type { ActivityOf } from '#cards/activities.ts';
import { boardKey } from '#lib/session/board-records.ts';
import { isOffBoard, type Board } from '#lib/session/board-snapshot.ts';
import { importMarks } from '#lib/session/import-marks.ts';
import { importedRecords, importNotes, type ImportedNote } from '#lib/session/import-notes.ts';
import { isTitleTaken, mayLeave, sourceHash, tintOf, type ImportSource } from '#lib/session/import-source.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { results } from '#lib/session/results.ts';
import { mergeSeries, SeriesFile, seriesFrom, type Series } from '#lib/session/series.ts';
import { findStep, type ProgrammeItem } from '#lib/session/stage.ts';
import { boardOf, type SessionMemory } from './session/memory.ts';
import type { SessionRuntime } from './session/session-runtime.ts';
import { REGIE_OWNER, type Change, type Media } from './store/store.ts';
import { newId } from './tokens.ts';

export const ImportOrder = z.strictObject({
	item: z.string().max(80),
	step: z.string().max(80),
	takes: z.enum(['harvest', 'notes', 'series']),
	/** Sessions to take from; a `token` of their regie link where the browser holds no cookie. */
	from: z
		.array(z.strictObject({ session: z.string().max(80), token: z.string().max(200).optional() }))
		.max(20)
		.default([]),
	/** A session's export, for series. */
	file: SeriesFile.optional()
});
export type ImportOrder = z.infer<typeof ImportOrder>;

/** Most series of an item: older ones make way. */
const MOST_SERIES = 24;

type Place = { item: ProgrammeItem; step: string; takes: ImportOrder['takes']; zones: readonly string[] };

function placeOf({ state }: SessionRuntime, order: ImportOrder): Place | Refusal {
	const here = findStep(state.programme, order.item, order.step);
	if (!here) return refuse('step-unknown', { path: ['step'] });
	if (state.stage.finishedAt !== null) return refuse('finished');
	const asked = here.step.activities.find(
		(activity): activity is ActivityOf<'import'> =>
			activity.kind === 'import' &&
			activity.takes === order.takes &&
			(activity.takes !== 'harvest' || activity.from === 'sessions')
	);
	return asked
		? { item: here.item, step: here.step.id, takes: order.takes, zones: asked.zones }
		: refuse('not-asked', { path: ['takes'] });
}

/** Photos come along under new ids: each session keeps its own. */
async function copyPhotos(
	from: SessionRuntime,
	into: SessionRuntime,
	notes: readonly ImportedNote[]
): Promise<{ changes: Extract<Change, { kind: 'media' }>[]; notes: ImportedNote[] }> {
	const changes: Extract<Change, { kind: 'media' }>[] = [];
	const copied: ImportedNote[] = [];
	for (const note of notes) {
		const { image, ...rest } = note.value;
		const picture = image?.kind === 'photo' ? await from.media(image.id) : undefined;
		if (image?.kind !== 'photo') copied.push(note);
		else if (!picture) {
			if (rest.text !== '') copied.push({ ...note, value: rest });
		} else {
			const { bytes, ...size } = picture;
			const media: Media = {
				...size,
				id: newId(),
				owner: REGIE_OWNER,
				at: into.read(({ now }) => now()),
				size: bytes.length
			};
			changes.push({ kind: 'media', media, bytes });
			copied.push({ ...note, value: { ...rest, image: { ...image, id: media.id } } });
		}
	}
	return { changes, notes: copied };
}

/** A source under words that no other source on the board has: with its day when the title is taken. */
function sourceFor(board: Board, { id, state, board: own }: SessionRuntime): ImportSource {
	const { programme, createdAt } = state;
	const title = state.title.slice(0, 80);
	const day = new Date(createdAt).toLocaleDateString('nl-BE', {
		dateStyle: 'medium',
		timeZone: 'Europe/Brussels'
	});
	const taken = isTitleTaken(board, { title, hash: sourceHash(id) });
	return { id, programme, board: own, title: taken ? `${title.slice(0, 60)} (${day})` : title };
}

function notesOf(memory: SessionMemory, from: SessionRuntime, place: Place): ImportedNote[] {
	const { item, step, zones, takes } = place;
	const board = boardOf(memory);
	const source = sourceFor(board, from);
	const tint = tintOf(board, sourceHash(source.id));
	const knew = (id: string) => memory.room.knew(boardKey('note', id));
	const nextOrder = (zone: string) => memory.orders.next(item.id, zone);
	if (takes === 'harvest') return importMarks({ source, into: item, step, zones, tint, nextOrder, knew });
	const zone = zones[0] ?? '';
	return importNotes({
		source,
		into: { item: item.id, step, zone },
		tint,
		nextOrder: () => nextOrder(zone),
		knew
	});
}

/** How much another session could take over from this one's board: notes in sight, and of those with a mark, piles too. */
export function countToTake({ state, board }: SessionRuntime): { notes: number; marked: number } {
	const leaves = mayLeave({ programme: state.programme, board });
	const seen = [...board.notes.values()].filter((note) => !isOffBoard(note, board.piles) && leaves(note));
	const piles = [...board.piles.values()].filter((pile) => !pile.hidden && leaves(pile));
	return {
		notes: seen.filter(({ of }) => of === null).length,
		marked: [...seen, ...piles].filter(({ marks }) => marks.length > 0).length
	};
}

/** Takes over what lies visibly, or what is marked, on the boards of other sessions; answers how many notes are new. */
async function takeNotes(
	into: SessionRuntime,
	sources: readonly SessionRuntime[],
	place: Place
): Promise<{ added: number } | Refusal> {
	let added = 0;
	for (const source of sources) {
		const found = into.read((memory) => notesOf(memory, source, place));
		const { changes, notes } = await copyPhotos(source, into, found);
		const taken = await into.change((memory) => {
			for (const { media } of changes) memory.media.set(media.id, media);
			// Another screen may have taken the same over while the photos were read.
			const fresh = notes.filter(({ id }) => !memory.room.knew(boardKey('note', id)));
			return {
				changes: [...changes, ...memory.room.write(importedRecords(fresh))],
				answer: fresh.length
			};
		});
		if (isRefusal(taken)) return taken;
		added += taken;
	}
	return { added };
}

function seriesOf(source: SessionRuntime, place: Place): Series[] {
	const { state } = source;
	const found = source.read(({ rows }) => results(state, rows.ofStep, false));
	return seriesFrom(place.item.card, { title: state.title, at: state.createdAt, results: found });
}

/** Takes over earlier results about the same statements; answers how many series are new. */
async function takeSeries(
	into: SessionRuntime,
	sources: readonly SessionRuntime[],
	{ place, file }: { place: Place; file: SeriesFile | undefined }
): Promise<{ added: number } | Refusal> {
	const { title, createdAt } = file?.session ?? { title: '', createdAt: 0 };
	const fromFile = file ? seriesFrom(place.item.card, { title, at: createdAt, results: file.results }) : [];
	const fresh = [...sources.flatMap((source) => seriesOf(source, place)), ...fromFile];
	if (fresh.length === 0) return refuse('import-empty', { path: [file ? 'file' : 'from'] });
	return into.change((memory) => {
		const before = memory.series.get(place.item.id) ?? [];
		const series = mergeSeries(before, fresh).slice(-MOST_SERIES);
		memory.series.set(place.item.id, series);
		const added = Math.max(0, series.length - before.length);
		return { changes: [{ kind: 'series', item: place.item.id, series }], answer: { added } };
	});
}

/**
 * Carries out an import. `open` gives a source that the asker may lead, undefined for another. Refuses `import-unknown`
 * with the place of the first session that is not theirs; then nothing is taken over.
 */
export async function takeImport(
	into: SessionRuntime,
	order: ImportOrder,
	open: (source: ImportOrder['from'][number]) => Promise<SessionRuntime | undefined>
): Promise<{ added: number } | Refusal> {
	const place = placeOf(into, order);
	if (isRefusal(place)) return place;
	const sources: SessionRuntime[] = [];
	for (const [at, source] of order.from.entries()) {
		const opened = source.session === into.id ? undefined : await open(source);
		if (!opened) return refuse('import-unknown', { path: ['from', at, 'session'] });
		sources.push(opened);
	}
	if (order.takes === 'series') return takeSeries(into, sources, { place, file: order.file });
	if (order.file) return refuse('not-asked', { path: ['file'] });
	if (sources.length === 0) return refuse('import-empty', { path: ['from'] });
	return takeNotes(into, sources, place);
}
