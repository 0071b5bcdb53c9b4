// The membercheck: afterwards participants read the summary and say per part whether it is right.
import { isLive, type Contribution } from './contribution.ts';
import type { Participant } from './session-state.ts';
import type { Stage } from './stage.ts';

/** What can be said of a part; answers carry the index. */
export const VERDICTS = ['klopt', 'klopt-niet', 'aanvulling'] as const;
type Verdict = (typeof VERDICTS)[number];

/** What one person says of one part; a part is a heading of the summary, by its id. */
type Answer = { part: string; verdict: Verdict; remark: string };

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
	answers: readonly (readonly Answer[])[],
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

/** What the row of somebody's answers carries as its item and step: it belongs to no card. */
export const CHECK = 'membercheck';

/** Until when (server ms) the membercheck takes answers; null when it is not open now. */
export function checkUntil({ membercheck }: Pick<Stage, 'membercheck'>, now: number): number | null {
	return membercheck && now < membercheck.until ? membercheck.until : null;
}

/**
 * Whether this person may read the summary: who is or was in the room, and who came in by its QR after the end. Not
 * who only had the link of a survey.
 */
export function seesCheck({ finishedAt }: Pick<Stage, 'finishedAt'>, person: Participant): boolean {
	return !person.outside || (finishedAt !== null && person.joinedAt > finishedAt);
}

/** The answers that rows hold, a person each: a verdict and perhaps a remark by part. */
export function checkAnswers(rows: readonly Contribution[]): Answer[][] {
	return rows
		.filter((row) => row.kind === 'check' && isLive(row))
		.map(({ value, fields }) =>
			Object.entries(value ?? {}).flatMap(([part, index]) => {
				const verdict = VERDICTS[index];
				return verdict ? [{ part, verdict, remark: fields[part] ?? '' }] : [];
			})
		);
}
