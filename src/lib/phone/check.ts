// What the phone knows of a membercheck: one row of answers, a verdict and perhaps a remark by part of the summary.
import type { Mine } from '#lib/session/view.ts';

/** What a row of answers carries as its item and step. */
export const CHECK_PLACE = 'membercheck';
/** The verdict of somebody who only writes a remark: "ik vul aan". */
export const CHECK_MORE = 2;

/** The own answers; undefined before the first. */
export const ownCheck = <M extends Pick<Mine, 'kind'>>(mine: readonly M[]): M | undefined =>
	mine.find(({ kind }) => kind === 'check');

/** How many parts are judged, and how many there are. */
export function checkProgress(
	parts: readonly { id: string }[],
	own: Pick<Mine, 'value'> | undefined
): { answered: number; count: number } {
	return {
		answered: parts.filter(({ id }) => own?.value?.[id] !== undefined).length,
		count: parts.length
	};
}

/** The answers after one part was judged; an empty remark goes. */
export function withVerdict(
	own: Pick<Mine, 'value' | 'fields'> | undefined,
	{ part, verdict, remark }: { part: string; verdict: number; remark: string }
): {
	kind: 'check';
	item: string;
	step: string;
	value: Record<string, number>;
	fields: Record<string, string>;
} {
	const { [part]: _, ...others } = own?.fields ?? {};
	return {
		kind: 'check',
		item: CHECK_PLACE,
		step: CHECK_PLACE,
		value: { ...own?.value, [part]: verdict },
		fields: remark.trim() === '' ? others : { ...others, [part]: remark.trim() }
	};
}
