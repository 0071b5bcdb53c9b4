// May this answer to the membercheck be kept?
import { REMARK_LENGTH, type Contribution } from './contribution.ts';
import type { ContributionContext } from './contribution-context.ts';
import { CHECK, checkUntil, VERDICTS } from './membercheck.ts';
import { refuse, type Refusal } from './refusal.ts';

/**
 * What is wrong with somebody's answers to the membercheck. A part that left the summary since it was judged does not
 * stand in the way of the others.
 */
export function checkFault(context: ContributionContext, row: Contribution): Refusal | undefined {
	if (row.item !== CHECK) return refuse('value-wrong', { path: ['item'] });
	if (row.step !== CHECK) return refuse('value-wrong', { path: ['step'] });
	if (checkUntil(context.stage, context.now) === null) return refuse('check-closed');
	const parts = context.checkParts();
	if (!parts) return refuse('not-allowed', { path: ['kind'] });
	if (row.text !== '') return refuse('value-wrong', { path: ['text'] });
	const known = new Set([...parts, ...Object.keys(context.existing?.value ?? {})]);
	for (const [part, verdict] of Object.entries(row.value ?? {})) {
		if (!known.has(part)) return refuse('about-unknown', { path: ['value', part] });
		if (VERDICTS[verdict] === undefined) return refuse('value-wrong', { path: ['value', part] });
	}
	for (const [part, words] of Object.entries(row.fields)) {
		if (row.value?.[part] === undefined) return refuse('value-wrong', { path: ['fields', part] });
		if (words.length > REMARK_LENGTH)
			return refuse('remark-too-long', {
				path: ['fields', part],
				params: { max: REMARK_LENGTH, length: words.length }
			});
	}
	return undefined;
}
