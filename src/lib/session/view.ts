// What each access gets to see: the JSON of GET …/view and of the event stream.
import type { Activity } from '#cards/activities.ts';
import type { LabelSet, Layout, Slot, Zone } from '#cards/card.ts';
import type { z } from 'zod';
import type { Access } from './access.ts';
import type { Ask } from './ask.ts';
import type { ContributionKind } from './contribution.ts';
import type { HeldBack } from './held-back.ts';
import type { MembercheckTotals } from './membercheck.ts';
import type { NoteImage } from './note-image.ts';
import type { Result } from './result.ts';
import type { Series } from './series.ts';
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
	/** Minutes the timer starts with: of a round where the talk counts by rounds, else of the step with extra ones; 0 while people join. */
	minutes: number;
	/** How long the step has been at hand before `openedAt`, in ms, and since when in server ms. */
	spent: number;
	openedAt: number | null;
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
	/** Of the current step: people who said that they are ready. */
	ready: number;
	/** Server ms of the newest note of the current step; null before the first. */
	lastNoteAt: number | null;
};

/** A contribution as its own author sees it. */
export type Mine = {
	id: string;
	rev: number;
	kind: ContributionKind;
	item: string;
	step: string;
	zone: string | null;
	text: string;
	/** Of a ballot: dots or scale index by item id; of "ik doe mee": the actions. */
	value: Record<string, number> | null;
	image: NoteImage | null;
	fields: Record<string, string>;
	about: string | null;
	round: number;
	state: 'private' | 'revealed';
	/** What the author may still do with it. */
	may: 'change' | 'withdraw' | 'nothing';
};

/** One card's survey, as somebody outside the room answers it. */
export type SurveyView = {
	item: string;
	title: string;
	/** Server ms. */
	until: number;
	/** What is to be read first: the prompt of a step, and the text it shows. */
	intro: { prompt: string; text: string }[];
	asks: Ask[];
};

/** The talk at hand, as one person's phone shows it. */
export type TalkView = {
	grouping: 'plenary' | 'pairs' | 'trios' | 'tables' | 'turns';
	/** From 0. */
	round: number;
	rounds: number;
	/** Names, or "nummer 7", of the others in this person's group; `begeleider` stands for the facilitator. */
	partners: string[];
	/** Tables: its number from 1, and what it talks about. */
	table: { number: number; about: string | null; host: boolean } | null;
	/** Turns: whose it is. */
	turn: { name: string; you: boolean } | null;
	question: string | null;
	/** Came in after the groups were made: joins at the next round. */
	waiting: boolean;
};

/** What a step shows on every phone, beside or instead of a question. */
export type ShowView = {
	what: 'script' | 'fiche' | 'poster' | 'results' | 'parts' | 'zone-names';
	text: string | null;
	silent: boolean;
	/** The role card dealt to this person. */
	part: { title: string; text: string } | null;
};

/** A part of the summary: what the board shows under one heading. */
type CheckPart = {
	id: string;
	title: string;
	lines: string[];
	/** Lines that are left out. */
	more: number;
};

/** The phone's whole world. */
export type PhoneView = {
	access: 'deelnemer';
	session: { id: string; title: string };
	/** `number`: the order of coming in, so that people without a name can find each other. */
	you: { id: string; name: string | null; number: number };
	/** Server time in ms when this view was made: a phone's clock may be wrong. */
	now: number;
	stage: StageView;
	step: { card: string; title: string; prompt: string; number: number; of: number } | null;
	/** What is asked of this person now; null means: look at the board. */
	ask: Ask | null;
	talk: TalkView | null;
	show: ShowView | null;
	/** Whether this person said "ik ben klaar"; null where it is not asked. */
	ready: boolean | null;
	/** Outside the room: the surveys that are open, in the order of the programme; the asks follow these, not the stage. */
	survey: { cards: SurveyView[] } | null;
	/** The membercheck: the parts of the summary to judge, until when in server ms; null when it is not asked now. */
	check: { until: number; parts: CheckPart[] } | null;
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
	reveals: string[];
	droppable: boolean;
	minAnswers: number;
	/** How long it was at hand, in ms, up to `openedAt`. */
	spent: number;
	openedAt: number | null;
	/** Another prompt than the card's own was set. */
	reprompted: boolean;
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
	harvest: {
		zones: string[];
		labels: string[];
		by: string;
		slot: Slot;
		max?: number;
		/** At least this many sources must carry it. */
		sources?: number;
		/** Of a rating: its step, and the means that are proposed, on the scale's own numbers from 1. */
		step?: string;
		above?: number;
		below?: number;
	}[];
	/** Of a card with a survey: until when it is open outside the room (server ms), and its link. */
	survey: { until: number | null; url: string | null; qr: string | null; answered: number } | null;
	/** Of a card with pupil data: totals of its class list, axis by scale value; never the rows. */
	classTotals: { axis: string; title: string; totals: number[] }[] | null;
	/** Results of earlier sessions by statement id, oldest first. */
	series: Series[];
};

/** The groups of the talk or write step at hand, as screens show them. */
export type GroupsView = {
	item: string;
	step: string;
	grouping: 'pairs' | 'trios' | 'tables' | 'turns' | 'write';
	round: number;
	/** How many the card asks for; turns: as many as there are people. */
	rounds: number;
	question: string | null;
	groups: { id: string; title: string; people: string[]; host: string | null; about: string | null }[];
	/** Names of people who came in later and wait for the next round. */
	waiting: string[];
	/** Of a write step: per group how many sentences have words; never the words before they are shown. */
	written: number;
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
	groups: GroupsView | null;
	/** "Ik doe mee" per action, by board id. */
	joins: Record<string, number>;
	/** Only for the desk. */
	desk?: {
		reveal: RevealOffer | null;
		/** Steps whose notes the step at hand would show, but too few people wrote them. */
		heldBack: HeldBack[];
		/** Names that came in on more than one phone. */
		doubles: { name: string; count: number }[];
		addresses: { url: string; label: string; chosen: boolean }[];
		/** The address chosen for the QR when this machine has it no longer; the likeliest stands in for it. */
		lostAddress: string | null;
		/** Ballots that people answered and whose result was never shown: finishing erases those answers. */
		hiddenBallots: number;
		firstPhone: boolean;
		links: { bord: string; projector: string };
		people: { name: string | null; number: number; in: boolean; wrote: boolean; ready: boolean }[];
		/** The membercheck, with its link and its QR as SVG while it is open; null when it was never opened. */
		check: (MembercheckTotals & { url: string | null; qr: string | null }) | null;
		/** Ready-made desk jobs: whether drafts can be shown on the board now, and how many. */
		drafts: number;
	};
};

export type View = PhoneView | ScreenView;
