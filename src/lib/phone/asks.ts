// What a view asks for: one thing in the room, several at once in a survey outside it.
import type { Ask } from '#lib/session/ask.ts';
import type { PhoneView } from '#lib/session/view.ts';

export type AskOf<K extends Ask['kind']> = Extract<Ask, { kind: K }>;
export type CollectAsk = AskOf<'collect'>;
export type BallotAsk = AskOf<'vote' | 'rate'>;

/** Everything that is asked of this person now, in order. */
export const asksOf = ({ ask, survey }: Pick<PhoneView, 'ask' | 'survey'>): Ask[] =>
	survey ? survey.cards.flatMap(({ asks }) => asks) : ask ? [ask] : [];

/** Whether an ask is a secret answer of one person. */
export const isBallot = (ask: Ask): ask is BallotAsk => ask.kind === 'vote' || ask.kind === 'rate';

/** The open ask that a field belongs to. */
export function collectAt(
	view: Pick<PhoneView, 'ask' | 'survey'>,
	{ item, step }: { item: string; step: string }
): CollectAsk | undefined {
	return asksOf(view).find(
		(ask): ask is CollectAsk => ask.kind === 'collect' && ask.open && ask.item === item && ask.step === step
	);
}

/** The id of a ballot's form on the page. */
export const ballotId = ({ item, step, round }: Pick<BallotAsk, 'item' | 'step' | 'round'>): string =>
	`ballot-${item}-${step}-${round}`;

/** The words above a survey: the title of its card, or of the session when there are several or none. */
export function surveyTitle({ survey, session }: Pick<PhoneView, 'survey' | 'session'>): string {
	const [first, ...more] = survey?.cards ?? [];
	return first && more.length === 0 ? first.title : session.title;
}
