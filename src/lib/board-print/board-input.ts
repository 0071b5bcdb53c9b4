// What a board on paper is made of, as it goes to the worker.
import { z } from 'zod';
import { Paper, PosterPicture } from '#lib/poster/model.ts';
import type { Board } from '#lib/session/board-snapshot.ts';
import type { Result } from '#lib/session/result.ts';
import type { ItemView } from '#lib/session/view.ts';

/** Read by our own server and sent to its own thread: not parsed again, only told apart. */
const Read = <T>(hasWhatItNeeds: (value: object) => boolean) =>
	z.custom<T>((value) => typeof value === 'object' && value !== null && hasWhatItNeeds(value));

export const BoardInput = z.strictObject({
	board: Read<Board>((value) => 'notes' in value && 'piles' in value),
	/** Every card of the session, for the names of zones that copies come from. */
	programme: z.array(Read<ItemView>((value) => 'zones' in value)),
	/** The items to draw, a sheet each. */
	items: z.array(z.string()).min(1).max(60),
	/** What ballots gave, as screens see it. */
	results: z.array(Read<Result>((value) => 'items' in value)),
	/** "Ik doe mee" by board id. */
	joins: z.record(z.string(), z.number()),
	/** Photos by their id, talking pictures by theirs. */
	pictures: z.map(z.string(), PosterPicture),
	/** Of the session, and the day in words. */
	title: z.string(),
	day: z.string(),
	/** Stands in the file as its date. */
	madeAt: z.iso.datetime(),
	/** Left out: the smallest from A3 on which the words can be read. */
	paper: Paper.optional()
});
export type BoardInput = z.infer<typeof BoardInput>;
