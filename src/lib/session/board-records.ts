// What may stand on the board: flat keys with one owner each, every value parsed on read.
import { z } from 'zod';
import { Slot } from '#cards/card.ts';
import { NoteImage } from './note-image.ts';

/** The Yjs map that holds all records of a session's board. */
export const BOARD_MAP = 'board';

/** The fields of an action; `evaluation` and `when` are what people write ("na de herfstvakantie") or a day as 2027-01-15. */
export const PLAN_FIELDS = ['who', 'when', 'effect', 'evaluation', 'state'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

const Id = z.string().regex(/^[\w-]{1,64}$/);
const Ref = z.string().min(1).max(80);
const NoteText = z.string().max(2000);
const Coordinate = z.number().min(-100_000).max(100_000);

/** Records by the word before the first colon of their key. */
export const BOARD_RECORDS = {
	/** The server's: a revealed or shared note. `order` is its turn in the flow of its zone. */
	note: z.object({
		text: NoteText,
		item: Ref,
		zone: Ref,
		step: Ref,
		order: z.number(),
		name: z.string().max(60).optional(),
		voice: z.string().max(20).optional(),
		/** A drawing, photo or talking picture; `text` may then be empty. */
		image: NoteImage.optional(),
		/** Structured answers: field id to the words given. */
		fields: z.record(Ref, z.string().max(140)).optional(),
		/** Of an imported note: the words for where it comes from, and that source's colour, from 0. */
		source: z.string().max(80).optional(),
		/** Of an imported note: which session it came from, as a hash, so that equal titles stay two sources. */
		from: Id.optional(),
		tint: z.int().min(0).max(7).optional(),
		/** Of an imported note or pile: how many notes it stood for. */
		times: z.int().positive().optional()
	}),
	/** A note made by hand on the board. */
	own: z.object({
		text: NoteText,
		item: Ref,
		zone: Ref,
		order: z.number(),
		image: NoteImage.optional()
	}),
	/** Where a hand put a note or pile: a zone, and the top left corner relative to that zone in board units. */
	at: z.object({ item: Ref, zone: Ref, x: Coordinate, y: Coordinate }),
	/** The pile a note lies in. */
	in: Id,
	pile: z.object({
		name: z.string().max(140),
		item: Ref,
		zone: Ref,
		order: z.number(),
		rest: z.boolean().optional()
	}),
	/** A second appearance of a note or pile; its words follow the source. */
	copy: z.object({ of: Id, item: Ref, zone: Ref, order: z.number() }),
	label: z.literal(true),
	/** An editor's wording, instead of the author's. */
	text: NoteText,
	/** Taken off the board; can be restored. */
	hide: z.literal(true),
	/** A place on the poster: star, key, or the slot of its zone or label. */
	mark: z.literal(true),
	/** A field of an action (plan): who, when, effect, evaluation, state; the note's words are the what. */
	plan: z.string().max(200),
	/** A line between two notes or piles; of a flowchart the way on, with the answer as words ("ja"). */
	link: z.object({ from: Id, to: Id, words: z.string().max(60).optional(), item: Ref, zone: Ref }),
	/** Makes a note a card of a flowchart. */
	node: z.object({
		type: z.enum(['start', 'action', 'question', 'end', 'emergency']),
		/** Whose flowchart it stands in. */
		reader: z.enum(['leerkracht', 'ouder', 'leerling', 'extern']),
		/** Pinned by hand: row and column of the printed flowchart, from 0. */
		pin: z.object({ row: z.int().min(0).max(40), column: z.int().min(0).max(12) }).optional(),
		picture: z.string().max(40).optional()
	}),
	/** A field of a flow card: its role ("bij wie") or channel ("hoe"). */
	step: z.string().max(80),
	/** The branch a note or pile hangs under, in a tree. */
	under: Id,
	/** A free line; points are x,y pairs relative to the zone, in board units. */
	ink: z.object({
		item: Ref,
		zone: Ref,
		points: z.array(Coordinate).min(4).max(2000),
		tint: z.int().min(0).max(7)
	}),
	/** The spotlight: one pile or up to six notes, large. */
	spot: z.array(Id).max(6)
} as const;

export type BoardKind = keyof typeof BOARD_RECORDS;
export type BoardValue<K extends BoardKind> = z.infer<(typeof BOARD_RECORDS)[K]>;
type BoardRecord = {
	[K in BoardKind]: { kind: K; id: string; part: string; value: BoardValue<K> };
}[BoardKind];

/** The key of a record; `part` is the label or slot. */
export function boardKey(kind: BoardKind, id: string, part?: string): string {
	return part === undefined ? `${kind}:${id}` : `${kind}:${id}:${part}`;
}

/** Key of the spotlight, the only record without an id of its own. */
export const SPOT_KEY = boardKey('spot', 'now');

const isKind = (word: string): word is BoardKind => Object.hasOwn(BOARD_RECORDS, word);

/** What may stand behind the id, by kind; other kinds have no part. */
const PARTS: Partial<Record<BoardKind, z.ZodType<string>>> = {
	mark: Slot,
	label: Id,
	plan: z.enum(PLAN_FIELDS),
	step: z.enum(['role', 'channel'])
};

const isPart = (kind: BoardKind, part: string) => PARTS[kind]?.safeParse(part).success ?? part === '';

/** Reads one record; `undefined` when key or value is malformed, so that rubbish never stops a board. */
export function parseRecord(key: string, value: unknown): BoardRecord | undefined {
	const [kind = '', id = '', part = '', ...rest] = key.split(':');
	if (!isKind(kind) || rest.length > 0 || !Id.safeParse(id).success) return undefined;
	if (!isPart(kind, part)) return undefined;
	const parsed = BOARD_RECORDS[kind].safeParse(value);
	return parsed.success ? ({ kind, id, part, value: parsed.data } as BoardRecord) : undefined;
}

/** Whether a hand on the board may write this key; `note:` belongs to the server. */
export function isHandKey(key: string): boolean {
	return isKind(key.split(':', 1)[0] ?? '') && !key.startsWith('note:');
}
