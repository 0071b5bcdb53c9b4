// What the server and its poster worker say to each other.
import * as z from 'zod';
import { BoardInput } from '#lib/board-print/board-input.ts';
import { FlowPoster } from '#lib/poster/flow/model.ts';
import { LanguageWarning } from '#lib/poster/language/language-warnings.ts';
import { PosterModel } from '#lib/poster/model.ts';
import { Report } from '#lib/report/blocks.ts';

export const PosterJob = z.strictObject({
	id: z.int(),
	model: z.union([PosterModel, FlowPoster]),
	format: z.enum(['svg', 'pdf', 'png']),
	/** Which sheet, from 1; not for PDF. */
	page: z.int().min(1),
	/** Dots per inch; only for PNG. */
	dpi: z.int().min(24).max(600).optional(),
	/** Divided over sheets of this paper; only for PDF. */
	tiles: z.enum(['A4', 'A3']).optional()
});
export type PosterJob = z.infer<typeof PosterJob>;

/** A report with its posters, as a file to print or to write in. */
export const ReportJob = z.strictObject({
	id: z.int(),
	report: Report,
	posters: z.array(
		z.strictObject({ id: z.string(), title: z.string(), model: z.union([PosterModel, FlowPoster]) })
	),
	format: z.enum(['pdf', 'docx']),
	/** The word before the number of a sheet, and between it and how many there are: "blad 2 van 8". */
	words: z.strictObject({ sheet: z.string(), of: z.string() })
});
export type ReportJob = z.infer<typeof ReportJob>;

/** Boards of cards: all as one PDF, or the first as SVG or PNG. */
export const BoardJob = z.strictObject({
	id: z.int(),
	boards: BoardInput,
	format: z.enum(['svg', 'pdf', 'png']),
	/** Dots per inch; only for PNG. */
	dpi: z.int().min(24).max(600).optional()
});
export type BoardJob = z.infer<typeof BoardJob>;

export const WorkerJob = z.union([PosterJob, ReportJob, BoardJob]);
export type WorkerJob = z.infer<typeof WorkerJob>;

export const PosterWarning = z.discriminatedUnion('code', [
	z.strictObject({
		code: z.literal('characters-missing'),
		characters: z.array(z.string()),
		text: z.string()
	}),
	z.strictObject({ code: z.literal('small-type'), size: z.number() }),
	z.strictObject({ code: z.literal('continued'), pages: z.number() })
]);
export type PosterWarning = z.infer<typeof PosterWarning>;

export const PosterResult = z.strictObject({
	body: z.union([z.string(), z.instanceof(Uint8Array)]),
	/** How many sheets the poster has. */
	pages: z.int(),
	warnings: z.array(PosterWarning),
	/** Of a poster: jargon and names of persons, in words. */
	language: z.array(LanguageWarning).optional(),
	/** Of a flowchart: row and column of every card, by its id. */
	cells: z.record(z.string(), z.strictObject({ row: z.int(), column: z.int() })).optional(),
	/** Quoted, ready for the header; equal for equal bytes. */
	etag: z.string()
});
export type PosterResult = z.infer<typeof PosterResult>;

/** A poster that cannot be made as it was asked. */
export const RenderRefusal = z.enum(['poster-no-sheet', 'poster-too-many-pixels', 'poster-tiles-wrong']);
export type RenderRefusal = z.infer<typeof RenderRefusal>;

export const PosterReply = z.union([
	z.strictObject({ id: z.int(), result: PosterResult }),
	z.strictObject({
		id: z.int(),
		code: z.enum([...RenderRefusal.options, 'poster-failed']),
		detail: z.string()
	})
]);
