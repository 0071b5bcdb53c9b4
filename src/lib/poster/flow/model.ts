// What a printed flowchart says, without any idea of how it looks.
import * as z from 'zod';
import { FlowModel } from '#lib/session/flow.ts';
import { PosterTheme } from '#lib/session/poster-record.ts';
import { Orientation, Paper } from '../model.ts';

const Line = z.string().max(2000);

export const FlowPoster = z.strictObject({
	kind: z.literal('flow'),
	flow: FlowModel,
	/** A line below the title. */
	slogan: Line.default(''),
	school: Line.default(''),
	date: Line.default(''),
	/** Where the content comes from. */
	origin: Line.default(''),
	paper: Paper.default('A3'),
	orientation: Orientation.default('portrait'),
	theme: PosterTheme.default('kleur'),
	/** Stands in the file as its date; equal models give equal bytes. */
	madeAt: z.iso.datetime({ offset: true }).optional()
});
export type FlowPoster = z.infer<typeof FlowPoster>;
export type FlowPosterInput = z.input<typeof FlowPoster>;
