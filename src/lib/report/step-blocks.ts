// What one step brought: its question, the zones that were finished in it, and its votes and ratings.
import { zonesOf, type Step } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';
import { pileName, zoneEntries, type BoardEntry } from '#lib/session/board-snapshot.ts';
import type { ProgrammeItem } from '#lib/session/stage.ts';
import { zoneTitle } from '#lib/session/zone-title.ts';
import type { ReportBlock, ReportEntry } from './blocks.ts';
import { many } from './many.ts';
import { fieldWords, noteWords } from './note-words.ts';
import type { ReportInput } from './report-input.ts';
import { resultBlocks } from './result-blocks.ts';

/** Zones whose last step in the programme this is: each zone stands in the report once, as it was left. */
function zonesFinishedIn({ card }: ProgrammeItem, step: Step): string[] {
	const last = (zone: string) =>
		card.steps.findLast(({ activities }) =>
			activities.some(
				(activity) =>
					(activity.kind === 'collect' ||
						activity.kind === 'sort' ||
						activity.kind === 'write' ||
						activity.kind === 'import') &&
					zonesOf(activity).includes(zone)
			)
		);
	return card.zones.flatMap(({ id }) => (last(id)?.id === step.id ? [id] : []));
}

function entryOf(entry: BoardEntry, item: ProgrammeItem, names: boolean): ReportEntry {
	const labels = new Map(
		item.card.labelSets.flatMap((set) => set.labels.map(({ id, title }) => [id, title]))
	);
	const marks = [
		...(entry.marks.includes('poster.sterren') ? [m.report_star()] : []),
		...(entry.marks.includes('poster.sleutels') ? [m.report_key()] : [])
	];
	const remarks = [...entry.labels.flatMap((id) => labels.get(id) ?? []), ...marks];
	if (entry.type === 'pile')
		return {
			text: pileName(entry),
			times: Math.max(1, entry.count),
			inside: entry.notes.map(noteWords),
			remarks
		};
	const source = entry.source ? [entry.source] : [];
	const fields = fieldWords(item.card, entry.fields);
	const name = names && entry.name ? [entry.name] : [];
	return {
		text: noteWords(entry),
		times: Math.max(1, entry.count),
		inside: [],
		remarks: [...remarks, ...fields, ...source, ...name]
	};
}

/** The blocks of a step that was at hand. */
export function stepBlocks(input: ReportInput, item: ProgrammeItem, step: Step): ReportBlock[] {
	const { board, stage, names } = input;
	const zones = zonesFinishedIn(item, step).flatMap((zone): ReportBlock[] => {
		const entries = zoneEntries({ board, item: item.id, zone });
		if (entries.length === 0) return [];
		return [
			{ kind: 'heading', level: 4, text: zoneTitle(item, stage, zone) },
			{ kind: 'list', entries: entries.map((entry) => entryOf(entry, item, names)) }
		];
	});
	const results = input.results
		.filter((result) => result.item === item.id && result.step === step.id)
		.flatMap(resultBlocks);
	const totals = classTotalBlocks(input, item, step);
	if (zones.length + results.length + totals.length === 0) return [];
	return [
		{ kind: 'heading', level: 3, text: step.title },
		{ kind: 'text', text: step.prompt, tone: 'prompt' },
		...zones,
		...totals,
		...results
	];
}

/** The class list that this step fills in, as totals. */
function classTotalBlocks({ classTotals }: ReportInput, item: ProgrammeItem, step: Step): ReportBlock[] {
	const rating = step.activities.find((activity) => activity.kind === 'rate' && activity.by === 'screen');
	const totals = classTotals[item.id] ?? [];
	if (rating?.kind !== 'rate' || totals.length === 0) return [];
	return [
		{
			kind: 'bars',
			caption: m.report_class_totals(),
			scale: rating.scale.map(({ title, tone }) => ({ title, tone: tone ?? null })),
			rows: totals.map(({ title, totals }) => ({
				text: title,
				distribution: totals,
				summary: many.pupils(totals.reduce((sum, count) => sum + count, 0))
			}))
		}
	];
}
