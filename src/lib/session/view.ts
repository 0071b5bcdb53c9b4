// What each access gets to see: the JSON of GET …/view and of the event stream.
import type { Activity, Choice, Limit } from '#cards/activities.ts';
import type { LabelSet, Layout, Slot, Zone } from '#cards/card.ts';
import type { z } from 'zod';
import type { Access } from './access.ts';
import type { BallotItem, NamesRule, Timer } from './stage.ts';

export type StageView = {
	version: number;
	/** Null while people join. */
	item: string | null;
	step: string | null;
	activity: number;
	/** Round of the ballot at hand, 0 before the first or without one. */
	round: number;
	zone: string | null;
	running: boolean;
	/** Chosen zone names of the current item. */
	labels: string | null;
	timer: Timer;
	/** Planned minutes of the step, extra ones included; 0 while people join. */
	minutes: number;
	finished: boolean;
};

export type Counts = {
	/** People with an open stream, or a request in the last two minutes. */
	in: number;
	/** Of the current step: people who sent something. */
	wrote: number;
	/** Of the current step: notes sent. */
	notes: number;
	/** Of the whole session: notes that nobody but their author has seen. */
	unrevealed: number;
	reopenRequests: number;
};

/** A contribution as its own author sees it. */
export type Mine = {
	id: string;
	rev: number;
	kind: 'note' | 'vote' | 'rate';
	item: string;
	step: string;
	zone: string | null;
	text: string;
	/** Of a ballot: dots or scale index by item id. */
	value: Record<string, number> | null;
	round: number;
	state: 'private' | 'revealed';
	/** What the author may still do with it. */
	may: 'change' | 'withdraw' | 'nothing';
};

export type Ask =
	| {
			kind: 'collect';
			item: string;
			step: string;
			zones: { id: string; title: string; hint?: string }[];
			shared: boolean;
			limit: z.infer<typeof Limit> | null;
			length: number;
			starters: string[];
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
			dontKnow: boolean;
			remark: boolean;
			open: boolean;
	  };

/** The phone's whole world. */
export type PhoneView = {
	access: 'deelnemer';
	session: { id: string; title: string };
	you: { id: string; name: string | null };
	/** Server time in ms when this view was made: a phone's clock may be wrong. */
	now: number;
	stage: StageView;
	step: { card: string; title: string; prompt: string; number: number; of: number } | null;
	/** What is asked of this person now; null means: look at the board. */
	ask: Ask | null;
	/** Own contributions of the whole session, oldest first: earlier ones can still be withdrawn. */
	mine: Mine[];
	/** A step that just closed and still takes contributions until `until` (server ms). */
	grace: { item: string; step: string; until: number } | null;
};

export type StepView = {
	id: string;
	title: string;
	minutes: number;
	extra: number;
	prompt: string;
	/** Only for the desk. */
	script?: string;
	activities: Activity[];
	run: 'together' | 'after';
	status: 'todo' | 'open' | 'closed' | 'skipped';
	/** Activity kinds that still run as a plain board step. */
	plain: Activity['kind'][];
};

export type ItemView = {
	id: string;
	card: { id: string; title: string; layout: z.infer<typeof Layout>; confidential: boolean };
	/** With the chosen names. */
	zones: Zone[];
	zoneNames: { id: string; title: string }[];
	labelSets: LabelSet[];
	steps: StepView[];
	/** Where harvest rules of the card would put what. */
	harvest: { zones: string[]; labels: string[]; by: string; slot: Slot; max?: number }[];
};

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
	/** Only for the desk. */
	remarks?: string[];
};

export type ResultItem = BallotItem & {
	/** Vote: total of dots. */
	dots: number;
	/** Rate: answers per scale value. */
	distribution: number[];
	dontKnow: number;
};

/** What the reveal button would do now. */
export type RevealOffer = { what: 'notes' | 'ballot'; count: number };

/** What regie, bord and projector see beside the board document. */
export type ScreenView = {
	access: Exclude<Access, 'deelnemer'>;
	session: { id: string; title: string; names: NamesRule; example: boolean; keptUntil: number };
	now: number;
	stage: StageView;
	programme: ItemView[];
	counts: Counts;
	join: { url: string; code: string | null; qr: string; open: boolean };
	/** The ballot at hand, without any tally. */
	ballot: {
		item: string;
		step: string;
		round: number;
		kind: 'vote' | 'rate';
		items: BallotItem[];
		running: boolean;
		revealed: boolean;
		answered: number;
	} | null;
	/** Board ids that must stay as they are while a ballot is open. */
	frozen: string[];
	results: Result[];
	/** Only for the desk. */
	desk?: {
		reveal: RevealOffer | null;
		/** Names that came in on more than one phone. */
		doubles: { name: string; count: number }[];
		addresses: { url: string; label: string; chosen: boolean }[];
		/** The address chosen for the QR when this machine has it no longer; the likeliest stands in for it. */
		lostAddress: string | null;
		/** Ballots that people answered and whose result was never shown: finishing erases those answers. */
		hiddenBallots: number;
		firstPhone: boolean;
		links: { bord: string; projector: string };
		people: { name: string | null; in: boolean; wrote: boolean }[];
	};
};

export type View = PhoneView | ScreenView;
