// What each access sees of a session now, read from its memory.
import { isLive, type Contribution } from '#lib/session/contribution.ts';
import { hiddenBallots } from '#lib/session/hidden-ballots.ts';
import { hiddenOnBoard, maskHidden } from '#lib/session/mask-hidden.ts';
import { revealTarget } from '#lib/session/move-stage.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import { counts, screenView } from '#lib/session/screen-view.ts';
import type { Participant } from '#lib/session/session-state.ts';
import type { Counts, ScreenView, View } from '#lib/session/view.ts';
import type { Identity } from '../identity.ts';
import { deskView, type DeskView } from './desk-view.ts';
import { revealable, stageContext } from './lead-stage.ts';
import { boardOf, type SessionMemory } from './memory.ts';
import type { Presence } from './presence.ts';
import { touchedIn } from './take-contribution.ts';

/** How people get in, as a screen shows it; `base` is the address of links. */
export type JoinPanel = {
	join: ScreenView['join'];
	addresses: DeskView['addresses'];
	lostAddress: string | null;
	base: string;
};

const NOBODY: Participant = { id: '', name: null, voice: null, joinedAt: 0 };

/** Contributions of the step at hand. */
function rowsAtHand({ state, rows }: SessionMemory): readonly Contribution[] {
	const { item, step } = state.stage;
	return item === null || step === null ? [] : rows.ofStep(item, step);
}

/** Counts of the step at hand and of the session. */
export function readCounts(memory: SessionMemory, presence: Presence): Counts {
	return counts({
		state: memory.state,
		rows: rowsAtHand(memory),
		here: presence.count(memory.now()),
		unrevealed: memory.rows.unrevealed().length,
		reopenRequests: new Set([...memory.reopen.values()].flatMap((people) => [...people])).size
	});
}

function readDesk(
	memory: SessionMemory,
	presence: Presence,
	{ addresses, lostAddress, base }: JoinPanel
): DeskView {
	const { state, fields } = memory;
	const what = revealTarget(state.stage, stageContext(memory));
	const count = what === 'notes' ? revealable(memory).length : readCounts(memory, presence).wrote;
	return deskView({
		state,
		presence,
		now: memory.now(),
		reveal: what && { what, count },
		wrote: new Set(
			rowsAtHand(memory)
				// A secret ballot never tells, and a note only under the rule it was written.
				.filter((row) => isLive(row) && row.kind === 'note' && row.names !== 'nobody')
				.map((row) => row.participant)
		),
		addresses,
		lostAddress,
		hiddenBallots: hiddenBallots(state, memory.rows.ofStep),
		links: { bord: `${base}/l#${fields.links.bord}`, projector: `${base}/l#${fields.links.projector}` }
	});
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
			now: memory.now(),
			touched: touchedIn(memory)
		});
	}
	const panel = screens.panel();
	return screenView({
		state,
		access: who.access,
		now: memory.now(),
		counts: readCounts(memory, screens.presence),
		join: panel.join,
		rowsOf: rows.ofStep,
		desk: who.access === 'regie' ? readDesk(memory, screens.presence, panel) : undefined
	});
}
