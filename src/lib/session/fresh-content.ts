// What a session file brings into a new session: everything under ids of its own.
import { Slot } from '#cards/card.ts';
import { parseRecord } from './board-records.ts';
import type { NoteImage } from './note-image.ts';
import { renewPrinted } from './poster-versions.ts';
import type { FilePoster, FileResult, FileVersion, SessionFile } from './session-file.ts';

/** The items of the new session, and new ids for everything on the board. */
export type FreshContent = {
	board: { key: string; value: unknown }[];
	posters: Record<string, FilePoster>;
	versions: FileVersion[];
	photos: SessionFile['photos'];
	results: FileResult[];
};

/**
 * Another id for everything on the board, wherever it is named. `newId` makes one; `itemOf` gives the item of the new
 * session for one of the file.
 */
export function freshContent(
	file: Pick<SessionFile, 'board' | 'posters' | 'versions' | 'photos' | 'results'>,
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
	const fields = (poster: FilePoster): FilePoster => ({
		...poster,
		logo: photo(poster.logo),
		collage: photo(poster.collage),
		wording: keys(poster.wording),
		hidden: poster.hidden.map(fresh),
		order: Object.fromEntries(
			Object.entries(poster.order).map(([slot, ids]) => [Slot.parse(slot), ids?.map(fresh)])
		)
	});
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
		posters: Object.fromEntries(Object.entries(file.posters).map(([id, poster]) => [id, fields(poster)])),
		versions: file.versions.map((version) => ({
			...version,
			fields: fields(version.fields),
			words: renewPrinted(version.words, fresh)
		})),
		results: file.results.map((result) => ({
			...result,
			item: itemOf(result.item),
			items: result.items.map(({ image, ...item }) => ({
				...item,
				// Statements, zones and options keep the ids their card gave them.
				id: known.get(item.id) ?? item.id,
				...(image === undefined ? {} : { image: freshImage(image, fresh) })
			}))
		}))
	};
}

const freshImage = (image: NoteImage, fresh: (id: string) => string): NoteImage =>
	image.kind === 'photo' ? { ...image, id: fresh(image.id) } : image;

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
		return { ...record.value, item: itemOf(item), ...(image ? { image: freshImage(image, fresh) } : {}) };
	}
	return typeof record.value === 'object' && 'item' in record.value
		? { ...record.value, item: itemOf(record.value.item) }
		: record.value;
}
