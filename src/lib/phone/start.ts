// What the server hands to the phone's page.
import type { NoteImage } from '#lib/session/note-image.ts';
import type { PhoneView } from '#lib/session/view.ts';
import type { FieldMode, Place } from './fields.ts';

export type PhoneStart = {
	view: PhoneView;
	/** Ids for the contributions that this page's forms will send. */
	ids: string[];
	/** The built-in talking pictures. */
	pictures: Picture[];
	/** Id of the own note that is being changed, on a phone without script. */
	changing: string | null;
	/** What came of a form post that was not taken. */
	outcome: PostOutcome | null;
};

/** A talking picture: its id, as in `/prenten/prent-07.svg`, and what it shows. */
export type Picture = { id: string; title: string };

export type PostOutcome = {
	message: string;
	/** The text that came back. */
	text: string;
	image: NoteImage | null;
	fields: Record<string, string>;
	place: Place | null;
	/** Id of the note that was to be changed. */
	changing: string | null;
	/** Whether reopening was asked. */
	asked: boolean;
	/** Of a group's sentence: its draft, which somebody else changed meanwhile. */
	draft: string | null;
};

/** A field as it is drawn. */
export type DrawnField = Place & {
	hint: string;
	mode: FieldMode;
	/** Of the contribution that it sends. */
	id: string;
	rev: number;
	text: string;
	image: NoteImage | null;
	fields: Record<string, string>;
	changing: boolean;
	message: string;
	asked: boolean;
	/** Notes that this person may still write here; null without a limit. */
	left: number | null;
};
