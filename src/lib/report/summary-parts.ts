// The report in short, in parts that participants can agree with or not.
import { m } from '#lib/paraglide/messages.js';
import { pileName, zoneEntries, type Board, type BoardEntry } from '#lib/session/board-snapshot.ts';
import type { ProgrammeItem, Stage } from '#lib/session/stage.ts';
import { zoneTitle } from '#lib/session/zone-title.ts';
import { actionRows } from './action-blocks.ts';
import { noteWords } from './note-words.ts';

/** One part; its id stays the same while the session lives. */
export type SummaryPart = {
	id: string;
	title: string;
	lines: string[];
	/** Lines that are left out. */
	more: number;
};

/** A phone holds no more of a part than can be read in a minute. */
const MOST_LINES = 10;

const weight = (entry: BoardEntry) => (entry.marks.length > 0 ? 1000 : 0) + entry.count;

function lineOf(entry: BoardEntry): string {
	const text = entry.type === 'pile' ? pileName(entry) : noteWords(entry);
	return entry.count > 1 ? m.report_times({ text, count: entry.count }) : text;
}

function part(id: string, title: string, lines: readonly string[]): SummaryPart[] {
	const filled = lines.filter((line) => line.trim() !== '');
	if (filled.length === 0) return [];
	return [{ id, title, lines: filled.slice(0, MOST_LINES), more: Math.max(0, filled.length - MOST_LINES) }];
}

/**
 * Every zone with something in it, what was chosen or named most often first, and the actions. A card with pupil data
 * is left out: its summary goes to nobody's phone.
 */
export function summaryParts({
	board,
	programme,
	stage,
	joins
}: {
	board: Board;
	programme: readonly ProgrammeItem[];
	stage: Stage;
	joins: Readonly<Record<string, number>>;
}): SummaryPart[] {
	const open = programme.filter(({ card }) => !card.confidential);
	const zones = open.flatMap((item) =>
		item.card.zones.flatMap(({ id }) => {
			const entries = zoneEntries({ board, item: item.id, zone: id });
			const lines = entries.toSorted((a, b) => weight(b) - weight(a)).map(lineOf);
			return part(`${item.id}/${id}`, zoneTitle(item, stage, id), lines);
		})
	);
	const shown = new Set(open.map(({ id }) => id));
	const actions = actionRows(board, joins)
		.filter(({ item }) => shown.has(item))
		.map(({ what, who, when }) => [what, who, when].filter(Boolean).join(' – '));
	return [...zones, ...part('acties', m.report_actions(), actions)];
}
