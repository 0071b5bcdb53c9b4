// What a report, a table or a session file tells of a session: read as the desk sees it, without codes of pupils.
import { isBallot } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';
import { posterEntries } from '#lib/poster/from-board.ts';
import type { ReportInput } from '#lib/report/report-input.ts';
import { flowFromBoard } from '#lib/session/flow-from-board.ts';
import { isMade, POSTERS, readerOfPoster, type PosterId } from '#lib/session/poster-record.ts';
import { findStep } from '#lib/session/stage.ts';
import type { Result } from '#lib/session/result.ts';
import { readMembercheck } from '#server/session/membercheck.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';

const another = (number: number) => () => `${m.report_poster_samen()} (${number})`;
const POSTER_TITLES: Record<PosterId, () => string> = {
	'samen-zorg-dragen': () => m.report_poster_samen(),
	'samen-zorg-dragen-2': another(2),
	'samen-zorg-dragen-3': another(3),
	'samen-zorg-dragen-4': another(4),
	'stappenplan-leerkracht': () => m.report_poster_leerkracht(),
	'stappenplan-ouder': () => m.report_poster_ouder(),
	'stappenplan-leerling': () => m.report_poster_leerling(),
	'stappenplan-extern': () => m.report_poster_extern()
};

/** Posters with something on them; one beside the first of its kind only while somebody has made it. */
export function filledPosters(session: SessionRuntime): { id: PosterId; title: string }[] {
	const { board, state } = session;
	return POSTERS.filter((id) => {
		const reader = readerOfPoster(id);
		const record = session.poster(id);
		if (!isMade(id, record)) return false;
		return reader
			? flowFromBoard(board, { reader, title: '' }).nodes.length > 0
			: posterEntries({ board, programme: state.programme, stage: state.stage, record }).length > 0;
	}).map((id) => ({ id, title: POSTER_TITLES[id]() }));
}

/** Whether a ballot is about codes of pupils: those stand in no report and no file. */
function namesCodes(session: SessionRuntime, { item, step }: Result): boolean {
	const found = findStep(session.state.programme, item, step);
	return found?.step.activities.some((activity) => isBallot(activity) && activity.items === 'codes') ?? false;
}

/** Everything to tell; `names` asks for the names that people gave and everybody could see. */
export function reportInput(
	session: SessionRuntime,
	{ names, now }: { names: boolean; now: number }
): ReportInput {
	const { state, board } = session;
	const { finishedAt } = state.stage;
	const view = session.view({ session: session.id, access: 'regie', participant: null });
	if (view.access === 'deelnemer') throw new Error('the desk got the view of a phone');
	return {
		title: state.title,
		createdAt: state.createdAt,
		madeAt: now,
		programme: state.programme,
		stage: state.stage,
		board,
		results: view.results.filter((result) => !namesCodes(session, result)),
		classTotals: Object.fromEntries(view.programme.map(({ id, classTotals }) => [id, classTotals ?? []])),
		joins: view.joins,
		// Who only came for the membercheck took no part in the session.
		people: [...state.participants.values()].filter(({ joinedAt }) => joinedAt <= (finishedAt ?? Infinity))
			.length,
		names,
		posters: filledPosters(session),
		membercheck: session.read(readMembercheck)
	};
}
