// What the server hands to the phone's page.
import type { PhoneView } from '#lib/session/view.ts';
import type { FieldMode, Place } from './fields.ts';

export type PhoneStart = {
	view: PhoneView;
	/** Ids for the contributions that this page's forms will send. */
	ids: string[];
	/** Id of the own note that is being changed, on a phone without script. */
	changing: string | null;
	/** What came of a form post that was not taken. */
	outcome: PostOutcome | null;
};

export type PostOutcome = {
	message: string;
	/** The text that came back. */
	text: string;
	place: Place | null;
	/** Id of the note that was to be changed. */
	changing: string | null;
	/** Whether reopening was asked. */
	asked: boolean;
};

/** A field as it is drawn. */
export type DrawnField = Place & {
	hint: string;
	mode: FieldMode;
	/** Of the contribution that it sends. */
	id: string;
	rev: number;
	text: string;
	changing: boolean;
	message: string;
	asked: boolean;
	/** Notes that this person may still write here; null without a limit. */
	left: number | null;
};
