// Reads the poster live from the board's harvest, with the wording, order and omissions a hand chose for the poster.
import type { Slot } from '#cards/card.ts';
import {
	isOffBoard,
	pileName,
	type Board,
	type BoardNote,
	type BoardPile
} from '#lib/session/board-snapshot.ts';
import type { PosterRecord } from '#lib/session/poster-record.ts';
import { stepKey, type ProgrammeItem, type Stage } from '#lib/session/stage.ts';
import type { PosterInput, PosterPicture } from './model.ts';

export type PosterEntry = {
	/** Board id, under which the record keeps wording, order and omission. */
	id: string;
	slot: Slot;
	/** The wording on the poster. */
	text: string;
	/** The wording on the board. */
	boardText: string;
	hidden: boolean;
	/** Notes it stands for. */
	count: number;
};

export type PosterSource = {
	board: Board;
	programme: readonly ProgrammeItem[];
	stage: Stage;
	record: PosterRecord;
};

/** The item whose zones alone feed the poster: the poster card, once its import step was entered. */
export function cardFeedingPoster({ programme, stage }: PosterSource): ProgrammeItem | undefined {
	return programme.findLast(
		({ id, card }) =>
			card.layout === 'poster' &&
			card.steps.some(
				(step) =>
					step.activities.some(({ kind }) => kind === 'import') &&
					stage.steps[stepKey(id, step.id)] !== undefined
			)
	);
}

const rootOf = (entry: BoardNote | BoardPile) => ('of' in entry && entry.of !== null ? entry.of : entry.id);

/** Every harvested entry by slot, in the poster's order, hidden ones too; one source never twice in a slot. */
export function posterEntries(source: PosterSource): PosterEntry[] {
	const { board, programme, record } = source;
	const only = cardFeedingPoster(source);
	const itemOrder = new Map(programme.map(({ id }, index) => [id, index]));
	const zoneOrder = new Map(
		programme.flatMap(({ id, card }) => card.zones.map((zone, index) => [`${id}/${zone.id}`, index]))
	);
	const place = (entry: BoardNote | BoardPile) => [
		itemOrder.get(entry.item) ?? 0,
		zoneOrder.get(`${entry.item}/${entry.zone}`) ?? 0,
		entry.order
	];
	const marked = [...board.notes.values(), ...board.piles.values()]
		.filter(
			(entry) =>
				!isOffBoard(entry, board.piles) && entry.marks.length > 0 && (!only || entry.item === only.id)
		)
		.sort((a, b) => {
			const [x, y] = [place(a), place(b)];
			return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]! || (a.id < b.id ? -1 : 1);
		});
	const hidden = new Set(record.hidden);
	const taken = new Set<string>();
	const entries: PosterEntry[] = [];
	for (const entry of marked)
		for (const slot of entry.marks) {
			const once = `${slot} ${rootOf(entry)}`;
			if (taken.has(once)) continue;
			taken.add(once);
			const boardText = 'notes' in entry ? pileName(entry) : entry.text;
			entries.push({
				id: entry.id,
				slot,
				text: Object.hasOwn(record.wording, entry.id) ? (record.wording[entry.id] ?? boardText) : boardText,
				boardText,
				hidden: hidden.has(entry.id),
				count: 'notes' in entry ? entry.notes.length : entry.count
			});
		}
	const chosen = (entry: PosterEntry) => {
		const at = record.order[entry.slot]?.indexOf(entry.id) ?? -1;
		return at < 0 ? Infinity : at;
	};
	// Infinity minus Infinity is no order.
	const compare = (a: number, b: number) => (a === b ? 0 : a - b);
	return entries
		.map((entry, index) => ({ entry, index }))
		.sort((a, b) => compare(chosen(a.entry), chosen(b.entry)) || a.index - b.index)
		.map(({ entry }) => entry);
}

/**
 * The poster model of a session. `origin` says where it comes from, in words; `madeAt` dates the file;
 * `logo` and `collage` are the pictures that the record names, as the caller read them.
 */
export function posterModel(
	source: PosterSource,
	words: { origin: string; madeAt?: string; logo?: PosterPicture; collage?: PosterPicture }
): PosterInput {
	const { record } = source;
	const entries = posterEntries(source).filter((entry) => !entry.hidden && entry.text.trim() !== '');
	const of = (slot: Slot) =>
		entries.filter((entry) => entry.slot === slot).map(({ id, text }) => ({ id, text, source: [id] }));
	const first = (slot: Slot) => entries.find((entry) => entry.slot === slot)?.text ?? '';
	return {
		title: record.title || first('poster.titel'),
		slogan: record.slogan || first('poster.slogan'),
		school: record.school,
		date: record.date,
		origin: words.origin || first('poster.voet'),
		care: {
			basis: of('poster.zorg.basis'),
			verhoogd: of('poster.zorg.verhoogd'),
			uitbreiding: of('poster.zorg.uitbreiding'),
			iac: of('poster.zorg.iac')
		},
		together: of('poster.samen'),
		stars: of('poster.sterren'),
		keys: of('poster.sleutels'),
		paper: record.paper,
		orientation: record.orientation,
		theme: record.theme,
		fill: record.fill,
		labels: record.labels,
		...(words.madeAt === undefined ? {} : { madeAt: words.madeAt }),
		...(words.logo ? { logo: words.logo } : {}),
		...(words.collage ? { collage: words.collage } : {})
	};
}
