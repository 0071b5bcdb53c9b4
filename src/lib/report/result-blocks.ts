// A vote as a table, a rating as bars, and what people remarked.
import { m } from '#lib/paraglide/messages.js';
import type { Result } from '#lib/session/result.ts';
import type { ReportBlock } from './blocks.ts';
import { many } from './many.ts';

const number = (value: number) => value.toLocaleString('nl-BE', { maximumFractionDigits: 2 });

/** So many that got nothing are only counted: they stand in the zones already. */
const MOST_WITHOUT = 5;

function voteBlocks({ items, people, ordered }: Result): ReportBlock[] {
	const sorted = items.toSorted((a, b) => b.dots - a.dots);
	const chosen = sorted.filter(({ dots }) => dots > 0);
	const without = sorted.length - chosen.length;
	const shortened = chosen.length > 0 && without > MOST_WITHOUT;
	const table: ReportBlock = {
		kind: 'table',
		caption: m.report_vote({ people: many.people(people) }),
		head: [m.report_what(), ordered ? m.report_points() : m.report_dots()],
		rows: (shortened ? chosen : sorted).map(({ text, count, dots }) => [
			count !== undefined && count > 1 ? m.report_times({ text, count }) : text,
			number(dots)
		])
	};
	if (!shortened) return [table];
	return [table, { kind: 'text', tone: 'small', text: m.report_vote_none({ count: without }) }];
}

type Counted = { distribution: number[]; dontKnow: number; n: number; mean: number | null };

/** Scales whose values have a colour or a face have no mean that means something. */
const isNumeric = (scale: Result['scale']) => scale.every(({ tone, icon }) => !tone && !icon);

function summary({ n, mean, dontKnow }: Counted, result: Result): string {
	return [
		many.answers(n),
		...(mean !== null && isNumeric(result.scale) ? [m.report_mean({ mean: number(mean) })] : []),
		...(dontKnow > 0 ? [`${result.dontKnowTitle ?? ''}: ${dontKnow}`] : [])
	].join(' · ');
}

function bars(
	result: Result,
	caption: string,
	counted: (item: Result['items'][number]) => Counted
): ReportBlock {
	return {
		kind: 'bars',
		caption,
		scale: result.scale.map(({ title, tone }) => ({ title, tone: tone ?? null })),
		rows: result.items.map((item) => {
			const counts = counted(item);
			return { text: item.text, distribution: counts.distribution, summary: summary(counts, result) };
		})
	};
}

const none: Counted = { distribution: [], dontKnow: 0, n: 0, mean: null };

/** The blocks of a revealed ballot; of one with too few answers only that it had too few. */
export function resultBlocks(result: Result): ReportBlock[] {
	if (result.hiddenBelow !== null)
		return [{ kind: 'text', text: m.report_too_few({ count: result.hiddenBelow }), tone: 'small' }];
	const remarks = result.remarks ?? [];
	const shown =
		result.kind === 'vote'
			? voteBlocks(result)
			: result.axes.length === 0
				? [bars(result, m.report_rating({ people: many.people(result.people) }), (item) => item)]
				: result.axes.map(({ id, title }) =>
						bars(
							result,
							m.report_rating_of({ title, people: many.people(result.people) }),
							(item) => item.byAxis.find(({ axis }) => axis === id) ?? none
						)
					);
	if (remarks.length === 0) return shown;
	const entries = remarks.map((text) => ({ text, times: 1, inside: [], remarks: [] }));
	return [...shown, { kind: 'heading', level: 4, text: m.report_remarks() }, { kind: 'list', entries }];
}
