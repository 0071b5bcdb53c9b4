// A whole session as one file: what was said aloud, and nothing that stayed private.
import { z } from 'zod';
import { Card } from '#cards/card.ts';
import { parseRecord } from './board-records.ts';
import { NoteImage } from './note-image.ts';
import { PosterFields } from './poster-record.ts';
import { MOST_VERSIONS, PosterVersion } from './poster-versions.ts';
import { NamesRule } from './stage.ts';
import type { Result } from './result.ts';

const Id = z.string().regex(/^[\w-]{1,64}$/);
/** People, answers or dots: more than any session takes, so that a made-up file cannot keep the server busy. */
const Count = z.int().nonnegative().max(20_000);
// Not strict: what a screen needs beside the numbers stays out of the file.
const Counted = z.object({
	distribution: z.array(Count).max(50),
	dontKnow: Count,
	n: Count,
	mean: z.number().nullable()
});

/** The result of a revealed ballot, without remarks: those were meant for the desk. */
export const FileResult = z.object({
	item: z.string(),
	step: z.string(),
	round: z.int(),
	kind: z.enum(['vote', 'rate']),
	people: Count,
	/** None when there were too few answers to show. */
	items: z.array(
		Counted.extend({
			id: z.string(),
			text: z.string(),
			count: z.number().optional(),
			zone: z.string().optional(),
			/** Of a note without words: what it shows instead. */
			image: NoteImage.optional(),
			/** Its words were taken off the board, withdrawn or erased. */
			gone: z.literal(true).optional(),
			dots: z.number().nonnegative().max(1_000_000),
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

/** A poster that was not taken away, as hands left it. */
export const FilePoster = PosterFields.omit({ away: true });
export type FilePoster = z.infer<typeof FilePoster>;

/** A poster as it was on a day. */
export const FileVersion = PosterVersion.omit({ id: true }).extend({
	/** The last day that a calendar knows. */
	at: z.int().nonnegative().max(8_640_000_000_000_000),
	fields: FilePoster
});
export type FileVersion = z.infer<typeof FileVersion>;

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
	posters: z.record(z.string().max(60), FilePoster),
	/** Kept versions of those posters, the oldest first. */
	versions: z.array(FileVersion).max(MOST_VERSIONS).default([]),
	/** On notes, and what posters and versions name. */
	photos: z.record(Id, FilePhoto)
});
export type SessionFile = z.infer<typeof SessionFile>;

/** What a result says in a file. */
export function fileResult({ remarks: _, ...result }: Result): FileResult {
	return FileResult.parse(result);
}

/** Records of a file that cannot be read, by key: a file with any of them is refused. */
export function unreadableRecords(board: SessionFile['board']): string[] {
	return Object.entries(board)
		.filter(([key, value]) => !parseRecord(key, value))
		.map(([key]) => key);
}
