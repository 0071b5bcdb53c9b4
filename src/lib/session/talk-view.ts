// The talk at hand as one phone shows it: with whom, where, and about what.
import { talkAtHand, type Talk } from './make-groups.ts';
import { placeOf } from './make-tables.ts';
import { personName, personNames } from './person-name.ts';
import { peopleInRoom, type Participant, type SessionState } from './session-state.ts';
import { findStep, roundAtHand, stepState, type Group } from './stage.ts';
import type { TalkView } from './view.ts';
import { zoneTitle } from './zone-title.ts';

/** The question of a round; the last one stays when there are more rounds than questions. */
export function roundQuestion(talk: Talk, round: number): string | null {
	return talk.questions[Math.min(round, talk.questions.length - 1)] ?? null;
}

/** How many rounds a talk has: what the card asks, or one turn for everybody who was in. */
export function roundsOf(talk: Talk, people: number, made: number): number {
	return Math.max(talk.grouping === 'turns' ? people * talk.rounds : talk.rounds, made, 1);
}

/** What a table or group talks about, under the names the desk chose. */
export function aboutOf(state: SessionState, item: string, { zone }: Group): string | null {
	const at = state.programme.find(({ id }) => id === item);
	return at && zone !== null ? zoneTitle(at, state.stage, zone) : null;
}

/** The talk at hand for one person, or null without one. */
export function talkView(state: SessionState, you: Pick<Participant, 'id' | 'outside'>): TalkView | null {
	const { stage } = state;
	const here = findStep(state.programme, stage.item, stage.step);
	const talk = here && talkAtHand(here.step, stage.activity);
	if (!here || !talk || you.outside || stage.finishedAt !== null) return null;
	const at = stepState(stage, here.item.id, here.step.id);
	const groups = roundAtHand(at)?.groups ?? [];
	const mine = groups.find((group) => group.people.includes(you.id));
	const inTurn = talk.grouping === 'turns' ? groups[0]?.people[0] : undefined;
	const grouped = talk.grouping !== 'plenary' && talk.grouping !== 'turns';
	return {
		grouping: talk.grouping,
		round: at.roundNow,
		rounds: roundsOf(talk, peopleInRoom(state).length, at.rounds.length),
		partners:
			grouped && mine
				? personNames(
						state,
						mine.people.filter((one) => one !== you.id)
					)
				: [],
		table:
			talk.grouping === 'tables' && mine
				? { number: placeOf(mine) + 1, about: aboutOf(state, here.item.id, mine), host: mine.host === you.id }
				: null,
		turn: inTurn === undefined ? null : { name: personName(state, inTurn), you: inTurn === you.id },
		question: roundQuestion(talk, at.roundNow),
		waiting: grouped && !mine
	};
}
