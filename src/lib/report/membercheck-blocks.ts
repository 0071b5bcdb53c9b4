// What participants said of the summary afterwards.
import { m } from '#lib/paraglide/messages.js';
import type { MembercheckTotals } from '#lib/session/membercheck.ts';
import type { ReportBlock } from './blocks.ts';

/** The membercheck as a table with remarks; nothing when nobody answered. */
export function membercheckBlocks(totals: MembercheckTotals | null): ReportBlock[] {
	if (!totals || totals.people === 0) return [];
	const remarks = totals.parts.filter((part) => part.remarks.length > 0);
	return [
		{ kind: 'heading', level: 2, text: m.report_membercheck() },
		{
			kind: 'table',
			caption:
				totals.people === 1
					? m.report_membercheck_person()
					: m.report_membercheck_people({ count: totals.people }),
			head: [
				m.report_part(),
				m.report_verdict_klopt(),
				m.report_verdict_klopt_niet(),
				m.report_verdict_aanvulling()
			],
			rows: totals.parts.map(({ title, counts }) => [
				title,
				String(counts.klopt),
				String(counts['klopt-niet']),
				String(counts.aanvulling)
			])
		},
		...remarks.flatMap(({ title, remarks }): ReportBlock[] => [
			{ kind: 'heading', level: 3, text: title },
			{ kind: 'list', entries: remarks.map((text) => ({ text, times: 1, inside: [], remarks: [] })) }
		])
	];
}
