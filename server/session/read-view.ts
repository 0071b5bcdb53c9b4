// What each access sees of a session now, read from its memory.
import { classTotals } from '#lib/session/class-list.ts';
import { isLive, type Contribution } from '#lib/session/contribution.ts';
import { counts, joinsOf } from '#lib/session/counts.ts';
import { hiddenBallots } from '#lib/session/hidden-ballots.ts';
import { hiddenOnBoard, maskHidden } from '#lib/session/mask-hidden.ts';
import { revealTarget } from '#lib/session/move-ballot.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import { screenView } from '#lib/session/screen-view.ts';
import type { Participant } from '#lib/session/session-state.ts';
import type { ItemExtras } from '#lib/session/step-views.ts';
import { surveyAnswered, surveyUntil } from '#lib/session/survey.ts';
import type { Counts, ScreenView, View } from '#lib/session/view.ts';
import type { Identity } from '../identity.ts';
import { deskView, type DeskView } from './desk-view.ts';
import { heldBackHere, revealable } from './lead-stage.ts';
import { checkFor, readMembercheck } from './membercheck.ts';
import { boardOf, type SessionMemory } from './memory.ts';
import { peopleIn } from './people-in.ts';
import type { Presence } from './presence.ts';
import { draftsIn, touchedIn } from './take-contribution.ts';

/** How people get in, as a screen shows it; `base` is the address of links. */
export type JoinPanel = {
	join: ScreenView['join'];
	addresses: DeskView['addresses'];
	lostAddress: string | null;
	base: string;
	/** The link of a survey, and its QR as SVG. */
	survey: (token: string) => { url: string; qr: string };
	/** The link into the room and its QR as SVG, also when joining has ended. */
	room: () => { url: string; qr: string };
};

const NOBODY: Participant = { id: '', name: null, voice: null, outside: false, joinedAt: 0 };

/** Contributions of the step at hand. */
function rowsAtHand({ state, rows }: SessionMemory): readonly Contribution[] {
	const { item, step } = state.stage;
	return item === null || step === null ? [] : rows.ofStep(item, step);
}

/** Counts of the step at hand and of the session. */
export function readCounts(memory: SessionMemory, presence: Presence): Counts {
	const people = peopleIn(memory, presence);
	return counts({
		state: memory.state,
		rows: rowsAtHand(memory),
		here: people.length,
		unrevealed: memory.rows.unrevealed().length,
		reopenRequests: new Set([...memory.reopen.values()].flatMap((people) => [...people])).size,
		ready: people.filter((person) => memory.ready.has(person)).length
	});
}

function readDesk(
	memory: SessionMemory,
	presence: Presence,
	{ addresses, lostAddress, base, room }: JoinPanel
): DeskView {
	const said = readMembercheck(memory);
	const way = said && said.until !== null ? room() : { url: null, qr: null };
	const { state, fields } = memory;
	const what = revealTarget(state.stage, state);
	const shows = revealable(memory);
	const count = what === 'notes' ? shows.length : readCounts(memory, presence).wrote;
	return deskView({
		state,
		presence,
		now: memory.now(),
		reveal: what && { what, count },
		heldBack: heldBackHere(memory),
		wrote: new Set(
			rowsAtHand(memory)
				// A secret ballot never tells, and a note only under the rule it was written.
				.filter((row) => isLive(row) && row.kind === 'note' && row.names !== 'nobody')
				.map((row) => row.participant)
		),
		ready: memory.ready,
		check: said && { ...said, ...way },
		drafts: shows.filter(({ kind }) => kind === 'draft').length,
		addresses,
		lostAddress,
		hiddenBallots: hiddenBallots(state, memory.rows.ofStep),
		links: { bord: `${base}/l#${fields.links.bord}`, projector: `${base}/l#${fields.links.projector}` }
	});
}

/** Of each card: its survey (its link as little of a secret as the QR of the room: screens show both), the totals of its class list, and earlier results. */
function extrasOf(memory: SessionMemory, panel: JoinPanel): ItemExtras {
	const { state, rows } = memory;
	return (item) => {
		const until = surveyUntil(state.stage, item.id, memory.now());
		const token = state.stage.surveys[item.id]?.token;
		const link = until !== null && token !== undefined ? panel.survey(token) : { url: null, qr: null };
		return {
			survey: item.card.survey
				? { until, ...link, answered: surveyAnswered(state, item, rows.ofStep) }
				: null,
			classTotals: classTotals(item.card, state.classLists.get(item.id)),
			series: [...(state.series.get(item.id) ?? [])]
		};
	};
}

/** The view of one access, of one person for a phone. */
export function readView(
	memory: SessionMemory,
	who: Identity,
	screens: { presence: Presence; panel: () => JoinPanel }
): View {
	const { rows } = memory;
	const stage = maskHidden(memory.state.stage, hiddenOnBoard(boardOf(memory)));
	const state = { ...memory.state, stage };
	if (who.access === 'deelnemer') {
		const you = state.participants.get(who.participant ?? '') ?? NOBODY;
		return phoneView({
			state,
			you,
			own: rows.ofPerson(you.id),
			rowsOf: rows.ofStep,
			now: memory.now(),
			touched: touchedIn(memory),
			board: () => boardOf(memory),
			drafts: (item, step) => draftsIn(memory, item, step),
			ready: memory.ready.has(you.id),
			check: () => checkFor(memory, you)
		});
	}
	const panel = screens.panel();
	const desk = who.access === 'regie';
	return screenView({
		state,
		access: who.access,
		now: memory.now(),
		counts: readCounts(memory, screens.presence),
		join: panel.join,
		rowsOf: rows.ofStep,
		people: peopleIn(memory, screens.presence),
		joins: joinsOf(rows.byId.values()),
		extras: extrasOf(memory, panel),
		desk: desk ? readDesk(memory, screens.presence, panel) : undefined
	});
}
