// The membercheck: afterwards participants read the summary and say per part whether it is right.
import { z } from 'zod';

export const VERDICTS = ['klopt', 'klopt-niet', 'aanvulling'] as const;
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

/** Longest remark with a part, in characters. */
export const MEMBERCHECK_REMARK = 280;

/** What one person says of one part; a part is a heading of the summary, by its id. */
export const MembercheckAnswer = z.strictObject({
	part: z.string().min(1).max(160),
	verdict: Verdict,
	remark: z.string().trim().max(MEMBERCHECK_REMARK).default('')
});
export type MembercheckAnswer = z.infer<typeof MembercheckAnswer>;

/** What everybody said; remarks by the alphabet, because their order would tell who wrote them. */
export type MembercheckTotals = {
	/** Until when it is open, in server ms; null when it is closed. */
	until: number | null;
	people: number;
	parts: { id: string; title: string; counts: Record<Verdict, number>; remarks: string[] }[];
};

/** Adds up the answers of people, each with at most one a part: the last counts. */
export function membercheckTotals(
	parts: readonly { id: string; title: string }[],
	answers: readonly (readonly MembercheckAnswer[])[],
	until: number | null
): MembercheckTotals {
	const last = answers.map((own) => new Map(own.map((answer) => [answer.part, answer])));
	return {
		until,
		people: last.filter((own) => own.size > 0).length,
		parts: parts.map(({ id, title }) => {
			const given = last.flatMap((own) => own.get(id) ?? []);
			const count = (verdict: Verdict) => given.filter((answer) => answer.verdict === verdict).length;
			return {
				id,
				title,
				counts: { klopt: count('klopt'), 'klopt-niet': count('klopt-niet'), aanvulling: count('aanvulling') },
				remarks: given
					.map(({ remark }) => remark)
					.filter((remark) => remark !== '')
					.toSorted((a, b) => a.localeCompare(b, 'nl'))
			};
		})
	};
}
