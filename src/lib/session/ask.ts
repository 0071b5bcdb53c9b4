// What one activity asks of one participant, as a phone draws it: the JSON of an `ask` in a view.
import type { Choice, Limit } from '#cards/activities.ts';
import type { z } from 'zod';
import type { BallotItem } from './stage.ts';

/** What is asked; `prompt` is the question of its step, which a survey shows with each of them. */
export type Ask = { prompt: string } & (
	| {
			kind: 'collect';
			item: string;
			step: string;
			zones: { id: string; title: string; hint?: string }[];
			shared: boolean;
			limit: z.infer<typeof Limit> | null;
			length: number;
			starters: string[];
			forms: ('text' | 'drawing' | 'picture')[];
			fields: { id: string; title: string; hint?: string; options: z.infer<typeof Choice>[] }[];
			/** Notes on the board whose fields are asked; null when new notes are asked. */
			about: { id: string; text: string }[] | null;
			/** Functions, not names: said at the field of a card with pupil data. */
			confidential: boolean;
			/** True when forms or fields are asked that this version takes as plain text. */
			open: boolean;
	  }
	| {
			kind: 'vote';
			item: string;
			step: string;
			round: number;
			items: BallotItem[];
			dots: number;
			perItem: number | null;
			/** True: give places 1 to `dots` instead of dots. */
			ordered: boolean;
			mark: 'dot' | 'heart' | 'choice';
			open: boolean;
	  }
	| {
			kind: 'rate';
			item: string;
			step: string;
			round: number;
			items: BallotItem[];
			scale: z.infer<typeof Choice>[];
			/** Each asked for every item; empty: the item itself. */
			axes: { id: string; title: string }[];
			/** `ends`: show numbers, and names only at both ends. */
			names: 'all' | 'ends';
			dontKnow: boolean;
			remark: boolean;
			open: boolean;
	  }
	| {
			kind: 'write';
			item: string;
			step: string;
			/** The sentences of this person's group, live; `rev` 0 for one not begun. A PUT goes to contribution `id`. */
			drafts: { id: string; rev: number; sentence: number; text: string }[];
			group: { id: string; people: string[] } | null;
			/** Notes that are reworded here, one draft each, instead of new sentences. */
			about: { id: string; text: string }[] | null;
			frame: string | null;
			length: number;
			open: boolean;
	  }
	| {
			kind: 'plan';
			item: string;
			step: string;
			actions: { id: string; text: string; who: string; when: string; joined: number }[];
			join: boolean;
			open: boolean;
	  }
);
