// The membercheck of a session: the summary that people judge, and what they said of it.
import { summaryParts, type SummaryPart } from '#lib/report/summary-parts.ts';
import { joinsOf } from '#lib/session/counts.ts';
import {
	CHECK,
	checkAnswers,
	checkUntil,
	membercheckTotals,
	seesCheck,
	type MembercheckTotals
} from '#lib/session/membercheck.ts';
import type { Participant } from '#lib/session/session-state.ts';
import type { PhoneView } from '#lib/session/view.ts';
import { newToken } from '../tokens.ts';
import type { Change } from '../store/store.ts';
import { boardOf, recordChange, type SessionMemory } from './memory.ts';

function partsOf(memory: SessionMemory): SummaryPart[] {
	const { programme, stage } = memory.state;
	return summaryParts({
		board: boardOf(memory),
		programme,
		stage,
		joins: joinsOf(memory.rows.byId.values())
	});
}

/** The summary as this person's phone may show it now; null while the membercheck is not open to them. */
export function checkFor(memory: SessionMemory, person: Participant): PhoneView['check'] {
	const { stage } = memory.state;
	const until = checkUntil(stage, memory.now());
	return until !== null && seesCheck(stage, person) ? { until, parts: partsOf(memory) } : null;
}

/** What everybody said of the summary; null when nobody was ever asked. */
export function readMembercheck(memory: SessionMemory): MembercheckTotals | null {
	const { stage } = memory.state;
	const answers = checkAnswers(memory.rows.ofStep(CHECK, CHECK));
	if (stage.membercheck === null && answers.length === 0) return null;
	return membercheckTotals(partsOf(memory), answers, checkUntil(stage, memory.now()));
}

/** Ends the way in that a finished session kept for its membercheck. */
export function endMembercheck(memory: SessionMemory): {
	changes: Change[];
	answer: undefined;
	everybody: true;
} {
	const { state, fields } = memory;
	state.stage = { ...state.stage, membercheck: null };
	fields.links = { ...fields.links, join: newToken() };
	return { changes: [recordChange(memory, state.stage.version)], answer: undefined, everybody: true };
}
