// A poster as it was on a day: what a hand had chosen for it, and the words as they were printed.
import { z } from 'zod';
import type { Board } from './board-snapshot.ts';
import { FlowModel } from './flow.ts';
import { PosterId, PosterPhase, StoredPosterFields } from './poster-record.ts';

/** Most versions of one session. */
export const MOST_VERSIONS = 60;

const Line = z.string().max(2000);
const Items = z.array(z.strictObject({ id: z.string().min(1).max(200), text: Line })).max(1000);

/** The texts of a poster of the harvest, frozen: what the board says later changes nothing here. */
export const PrintedWords = z.strictObject({
	title: Line,
	slogan: Line,
	school: Line,
	date: Line,
	origin: Line,
	care: z.record(PosterPhase, Items),
	together: Items,
	stars: Items,
	keys: Items
});
export type PrintedWords = z.infer<typeof PrintedWords>;

/** A flowchart, frozen: its cards, the ways between them, and what stands around it. */
export const PrintedFlow = z.strictObject({
	flow: FlowModel,
	slogan: Line,
	school: Line,
	date: Line,
	origin: Line
});
export type PrintedFlow = z.infer<typeof PrintedFlow>;

/** What somebody calls a version; may be empty. */
export const VersionName = z.string().trim().max(80);

export const PosterVersion = z.strictObject({
	id: z.string(),
	poster: PosterId,
	/** Server ms. */
	at: z.number(),
	name: VersionName,
	fields: StoredPosterFields,
	words: z.union([PrintedWords, PrintedFlow])
});
export type PosterVersion = z.infer<typeof PosterVersion>;

/** Words as they were printed, of whatever poster. */
export type Printed = PosterVersion['words'];

/** Every board id in these words gets the one `fresh` gives for it. */
export function renewPrinted(words: Printed, fresh: (id: string) => string): Printed {
	if ('flow' in words) {
		const { nodes, edges } = words.flow;
		return {
			...words,
			flow: {
				...words.flow,
				nodes: nodes.map((node) => ({ ...node, id: fresh(node.id) })),
				edges: edges.map((edge) => ({
					...edge,
					id: fresh(edge.id),
					from: fresh(edge.from),
					to: fresh(edge.to)
				}))
			}
		};
	}
	return eachList(words, (items) => items.map((item) => ({ ...item, id: fresh(item.id) })));
}

type PrintedItem = PrintedWords['together'][number];

/** The same words with every list of items changed. */
function eachList(words: PrintedWords, change: (items: PrintedItem[]) => PrintedItem[]): PrintedWords {
	const { basis, verhoogd, uitbreiding, iac } = words.care;
	return {
		...words,
		care: {
			basis: change(basis),
			verhoogd: change(verhoogd),
			uitbreiding: change(uitbreiding),
			iac: change(iac)
		},
		together: change(words.together),
		stars: change(words.stars),
		keys: change(words.keys)
	};
}

/**
 * The version without the words of these notes, which leave the session for good; the same object when it held none.
 * `board` is the board while the notes still stand on it: a pile without a name carries the words of its first note.
 */
export function forgetPrinted(
	version: PosterVersion,
	ids: ReadonlySet<string>,
	board: Pick<Board, 'notes'>
): PosterVersion {
	const theirs = new Set(
		[...ids].flatMap((id) => [board.notes.get(id)?.text, board.notes.get(id)?.original]).filter(Boolean)
	);
	const stays = ({ id, text }: { id: string; text: string }) =>
		!ids.has(id) && (board.notes.has(id) || !theirs.has(text));
	const { words, fields } = version;
	const wording = Object.fromEntries(Object.entries(fields.wording).filter(([id]) => !ids.has(id)));
	const next = { ...version, words: without(words, stays, theirs), fields: { ...fields, wording } };
	return JSON.stringify(next) === JSON.stringify(version) ? version : next;
}

function without(
	words: Printed,
	stays: (entry: { id: string; text: string }) => boolean,
	theirs: ReadonlySet<string | undefined>
): Printed {
	const line = (text: string) => (theirs.has(text) ? '' : text);
	if ('flow' in words) {
		const { flow } = words;
		const nodes = flow.nodes.filter(stays);
		const kept = new Set(nodes.map(({ id }) => id));
		const edges = flow.edges.filter(({ from, to }) => kept.has(from) && kept.has(to));
		return {
			...words,
			slogan: line(words.slogan),
			origin: line(words.origin),
			// Of a flowchart that is whole, ways to nowhere stay as they were.
			flow: {
				...flow,
				title: line(flow.title),
				nodes,
				edges: nodes.length < flow.nodes.length ? edges : flow.edges
			}
		};
	}
	const left = { ...words, title: line(words.title), slogan: line(words.slogan), origin: line(words.origin) };
	return eachList(left, (items) => items.filter(stays));
}

/**
 * The version without what somebody said about a card of a flowchart (at whose door, in which way) and took back; the
 * same object when it did not say so.
 */
export function forgetSaid(version: PosterVersion, card: string, said: readonly string[]): PosterVersion {
	const { words } = version;
	if (!('flow' in words)) return version;
	const line = (text: string) => (said.includes(text) ? '' : text);
	const before = words.flow.nodes.find(({ id }) => id === card);
	if (!before || (line(before.role) === before.role && line(before.channel) === before.channel))
		return version;
	const nodes = words.flow.nodes.map((node) =>
		node.id === card ? { ...node, role: line(node.role), channel: line(node.channel) } : node
	);
	return { ...version, words: { ...words, flow: { ...words.flow, nodes } } };
}
