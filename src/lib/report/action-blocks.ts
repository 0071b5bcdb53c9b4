// What was agreed, as a table; also the rows of the list of actions and of the calendar.
import { m } from '#lib/paraglide/messages.js';
import { pileName, type Board } from '#lib/session/board-snapshot.ts';
import type { ReportBlock } from './blocks.ts';
import { dayIn, type CalendarDay } from './calendar.ts';
import { many } from './many.ts';
import { noteWords } from './note-words.ts';

export type ActionRow = {
	id: string;
	item: string;
	what: string;
	who: string;
	when: string;
	effect: string;
	evaluation: string;
	state: string;
	joined: number;
};

const stateWords = {
	open: () => m.report_action_open(),
	bezig: () => m.report_action_busy(),
	klaar: () => m.report_action_done()
};

/** Every action on the board, in the order of the programme's zones; hidden ones are not among them. */
export function actionRows(board: Board, joins: Readonly<Record<string, number>>): ActionRow[] {
	return [...board.plans.values()].flatMap((plan) => {
		const note = board.notes.get(plan.id);
		const pile = board.piles.get(plan.id);
		const entry = note ?? pile;
		if (!entry || entry.hidden) return [];
		return [
			{
				id: plan.id,
				item: entry.item,
				what: pile ? pileName(pile) : note ? noteWords(note) : '',
				who: plan.who,
				when: plan.when,
				effect: plan.effect,
				evaluation: plan.evaluation,
				state: stateWords[plan.state](),
				joined: joins[plan.id] ?? 0
			}
		];
	});
}

/** The actions as a table; nothing when there are none. */
export function actionBlocks({
	board,
	joins
}: {
	board: Board;
	joins: Readonly<Record<string, number>>;
}): ReportBlock[] {
	const rows = actionRows(board, joins);
	if (rows.length === 0) return [];
	const columns: { head: string; always: boolean; cell: (row: ActionRow) => string }[] = [
		{ head: m.report_what(), always: true, cell: ({ what }) => what },
		{
			head: m.report_who(),
			always: true,
			cell: ({ who, joined }) => (joined > 0 ? [who, many.joined(joined)].filter(Boolean).join(', ') : who)
		},
		{ head: m.report_when(), always: true, cell: ({ when }) => when },
		{ head: m.report_effect(), always: false, cell: ({ effect }) => effect },
		{ head: m.report_evaluation(), always: false, cell: ({ evaluation }) => evaluation },
		{ head: m.report_state(), always: true, cell: ({ state }) => state }
	];
	// not every card asks for an effect or for looking back
	const shown = columns.filter(({ always, cell }) => always || rows.some((row) => cell(row) !== ''));
	return [
		{ kind: 'heading', level: 2, text: m.report_actions() },
		{
			kind: 'table',
			caption: m.report_actions_table(),
			head: shown.map(({ head }) => head),
			rows: rows.map((row) => shown.map(({ cell }) => cell(row)))
		}
	];
}

/** The days in the actions that a calendar can hold: looking back, and the day itself. */
export function actionDays(rows: readonly ActionRow[]): CalendarDay[] {
	return rows.flatMap(({ id, what, who, when, effect, evaluation }) => {
		const details = [
			who && m.report_detail({ head: m.report_who(), text: who }),
			effect && m.report_detail({ head: m.report_effect(), text: effect })
		]
			.filter(Boolean)
			.join('\n');
		const due = dayIn(when);
		const back = dayIn(evaluation);
		return [
			...(due ? [{ id: `${id}-wanneer`, day: due, title: m.report_day_due({ what }), details }] : []),
			...(back ? [{ id: `${id}-terugkijken`, day: back, title: m.report_day_back({ what }), details }] : [])
		];
	});
}
