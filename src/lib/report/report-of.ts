// The report (verslag) of a session: goal, programme, what each step brought, what was agreed, and the posters.
import { m } from '#lib/paraglide/messages.js';
import { stepKey, stepState, type ProgrammeItem, type Stage } from '#lib/session/stage.ts';
import { actionBlocks } from './action-blocks.ts';
import type { Report, ReportBlock } from './blocks.ts';
import { many } from './many.ts';
import { membercheckBlocks } from './membercheck-blocks.ts';
import type { ReportInput } from './report-input.ts';
import { stepBlocks } from './step-blocks.ts';

const heading = (level: 2 | 3 | 4, text: string): ReportBlock => ({ kind: 'heading', level, text });

/** How long a step was at hand, in words. */
function realTime(stage: Stage, item: string, step: string): string {
	if (stage.steps[stepKey(item, step)] === undefined) return m.report_not_reached();
	const { status, spent, openedAt } = stepState(stage, item, step);
	if (status === 'skipped') return m.report_skipped();
	const minutes = Math.round(spent / 60_000);
	return minutes > 0 || openedAt !== null ? m.report_minutes({ count: Math.max(1, minutes) }) : '–';
}

/** A table a card: its steps with the minutes that were planned and those it took. */
function programmeTables({ programme, stage }: ReportInput): ReportBlock[] {
	return programme.map(({ id, card }) => ({
		kind: 'table',
		caption: card.title,
		head: [m.report_step(), m.report_planned(), m.report_real()],
		rows: card.steps.map((step) => [
			step.title,
			m.report_minutes({ count: step.minutes + stepState(stage, id, step.id).extra }),
			realTime(stage, id, step.id)
		])
	}));
}

function cardBlocks(input: ReportInput, item: ProgrammeItem): ReportBlock[] {
	const steps = item.card.steps.filter(({ id }) => {
		const known = input.stage.steps[stepKey(item.id, id)];
		return known !== undefined && known.status !== 'skipped';
	});
	const blocks = steps.flatMap((step) => stepBlocks(input, item, step));
	if (blocks.length === 0) return [];
	return [
		heading(2, item.card.title),
		{ kind: 'text', text: item.card.goal, tone: 'plain' },
		...(item.card.confidential
			? [{ kind: 'text' as const, text: m.report_confidential(), tone: 'small' as const }]
			: []),
		...blocks,
		{ kind: 'text', text: item.card.source, tone: 'small' }
	];
}

const dayOf = (time: number) =>
	new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'Europe/Brussels' }).format(time);

/** The report as blocks, in Dutch. Nothing hidden or unrevealed is in it; names only where `names` asks for them. */
export function reportOf(input: ReportInput): Report {
	const { title, createdAt, madeAt, programme, posters, membercheck } = input;
	const notes = [...input.board.notes.values()].filter((note) => !note.hidden && note.of === null).length;
	return {
		title,
		subtitle:
			input.people > 0
				? m.report_subtitle({
						day: dayOf(createdAt),
						people: many.people(input.people),
						notes: many.notes(notes)
					})
				: m.report_subtitle_untied({ day: dayOf(createdAt), notes: many.notes(notes) }),
		language: 'nl-BE',
		madeAt: new Date(madeAt).toISOString(),
		blocks: [
			heading(2, m.report_programme()),
			...programmeTables(input),
			...programme.flatMap((item) => cardBlocks(input, item)),
			...actionBlocks(input),
			...(posters.length > 0
				? [
						heading(2, m.report_posters()),
						{
							kind: 'text' as const,
							text: m.report_posters_follow({ titles: posters.map(({ title }) => title).join(', ') }),
							tone: 'plain' as const
						}
					]
				: []),
			...posters.map(({ id, title }): ReportBlock => ({ kind: 'poster', poster: id, title })),
			...membercheckBlocks(membercheck)
		]
	};
}

/** The list of actions alone, for a sheet on the wall. */
export function actionsReport(input: ReportInput): Report {
	const whole = reportOf({ ...input, posters: [], membercheck: null });
	const blocks = actionBlocks(input).filter(({ kind }) => kind === 'table');
	return {
		...whole,
		title: m.report_actions(),
		subtitle: m.report_actions_of({ title: input.title, day: dayOf(input.createdAt) }),
		blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: m.report_no_actions(), tone: 'plain' }]
	};
}
