// A session as one flat table: a row a note, a row an answer to a ballot's item, a row an action.
import { slotWords } from '#lib/canvas/slot-words.ts';
import { m } from '#lib/paraglide/messages.js';
import { inVisiblePile, isOffBoard, pileName } from '#lib/session/board-snapshot.ts';
import type { Result } from '#lib/session/result.ts';
import { zoneTitle } from '#lib/session/zone-title.ts';
import { actionRows } from './action-blocks.ts';
import { fieldWords, noteWords } from './note-words.ts';
import type { ReportInput } from './report-input.ts';

const number = (value: number | null) =>
	value === null ? '' : value.toLocaleString('nl-BE', { useGrouping: false });

function noteRows({ board, programme, stage, names }: ReportInput): string[][] {
	return programme.flatMap((item) => {
		const labels = new Map(
			item.card.labelSets.flatMap((set) => set.labels.map(({ id, title }) => [id, title]))
		);
		return item.card.zones.flatMap((zone) =>
			[...board.notes.values()]
				.filter((note) => note.item === item.id && note.zone === zone.id && !isOffBoard(note, board.piles))
				.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
				.map((note) => {
					const pile = board.piles.get(inVisiblePile(board, note) ?? '');
					const marked = [...note.marks, ...(pile?.marks ?? [])];
					const labelled = [...new Set([...note.labels, ...(pile?.labels ?? [])])];
					return [
						m.report_csv_note(),
						item.card.title,
						zoneTitle(item, stage, zone.id),
						pileName(pile),
						noteWords(note),
						number(note.count),
						labelled.map((id) => labels.get(id) ?? id).join(', '),
						[...new Set(marked)].map(slotWords).join(', '),
						[note.source ?? '', ...fieldWords(item.card, note.fields)].filter(Boolean).join(', '),
						names ? (note.name ?? '') : ''
					];
				})
		);
	});
}

function resultRows({ results, programme }: ReportInput): string[][] {
	const title = (result: Result) => {
		const card = programme.find(({ id }) => id === result.item)?.card;
		return [card?.title ?? '', card?.steps.find(({ id }) => id === result.step)?.title ?? ''] as const;
	};
	return results.flatMap((result) =>
		result.items.flatMap((item) => {
			const [card, step] = title(result);
			const row = (words: string, value: string) => [
				m.report_csv_result(),
				card,
				step,
				'',
				item.text,
				value,
				words,
				'',
				'',
				''
			];
			if (result.kind === 'vote')
				return [row(result.ordered ? m.report_points() : m.report_dots(), number(item.dots))];
			const counted =
				result.axes.length === 0
					? [{ title: '', ...item }]
					: item.byAxis.map((axis) => ({
							...axis,
							title: result.axes.find(({ id }) => id === axis.axis)?.title ?? axis.axis
						}));
			return counted.flatMap(({ title, distribution, dontKnow, n, mean }) => {
				const named = (words: string) => [title, words].filter(Boolean).join(': ');
				return [
					...result.scale.map((choice, at) => row(named(choice.title), number(distribution[at] ?? 0))),
					...(result.dontKnowTitle ? [row(named(result.dontKnowTitle), number(dontKnow))] : []),
					row(named(m.report_csv_n()), number(n)),
					row(named(m.report_csv_mean()), number(mean))
				];
			});
		})
	);
}

function planRows({ board, joins, programme }: ReportInput): string[][] {
	return actionRows(board, joins).map(({ item, what, who, when, effect, evaluation, state, joined }) => [
		m.report_csv_action(),
		programme.find(({ id }) => id === item)?.card.title ?? '',
		state,
		'',
		what,
		joined > 0 ? number(joined) : '',
		[
			[m.report_who(), who],
			[m.report_when(), when],
			[m.report_effect(), effect],
			[m.report_evaluation(), evaluation]
		]
			.flatMap(([head, text]) => (text ? [`${head}: ${text}`] : []))
			.join('; '),
		'',
		'',
		''
	]);
}

/** All rows, the head first. What was taken off the board or never shown is in none of them. */
export function csvRows(input: ReportInput): string[][] {
	const head = [
		m.report_csv_kind(),
		m.report_card(),
		m.report_csv_place(),
		m.report_csv_pile(),
		m.report_csv_text(),
		m.report_csv_number(),
		m.report_csv_remark(),
		m.report_csv_marks(),
		m.report_csv_source(),
		m.report_csv_name()
	];
	return [head, ...noteRows(input), ...resultRows(input), ...planRows(input)];
}
