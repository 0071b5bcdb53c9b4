// What came out of a ballot, as screens, report and exports read it.
import type { Choice } from '#cards/activities.ts';
import type { z } from 'zod';
import type { BallotItem } from './stage.ts';

/** The result of a revealed ballot. */
export type Result = {
	item: string;
	step: string;
	round: number;
	kind: 'vote' | 'rate';
	/** People who answered. */
	people: number;
	items: ResultItem[];
	/** Of a rating, without its "weet ik niet". */
	scale: z.infer<typeof Choice>[];
	axes: { id: string; title: string }[];
	dontKnowTitle: string | null;
	ordered: boolean;
	/** Only for the desk. */
	remarks?: string[];
	/** Answers that were too few to show: then `items` is empty. */
	hiddenBelow: number | null;
};

export type ResultItem = BallotItem & {
	/** Vote: total of dots; of an ordered one points, the first place being worth most. */
	dots: number;
	/** Rate: answers per scale value; with axes, of the first. */
	distribution: number[];
	dontKnow: number;
	/** Rate: people who answered, without "weet ik niet". */
	n: number;
	/** Rate: on the scale's own numbers from 1, half up to two decimals; null without answers. */
	mean: number | null;
	/** Rate with axes: the same for each axis. */
	byAxis: { axis: string; distribution: number[]; dontKnow: number; n: number; mean: number | null }[];
};
