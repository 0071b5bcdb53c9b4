// What a facilitator wants on paper beside the steps: questions, statements, roles and beginnings of sentences.
import type { Card, Step } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';

type SheetList = { title: string; lines: string[]; numbered: boolean };

function listsOf(step: Step): SheetList[] {
	return step.activities.flatMap((activity): SheetList[] => {
		if (activity.kind === 'talk' && activity.questions.length > 0)
			return [{ title: m.cards_sheet_questions(), lines: activity.questions, numbered: true }];
		if (activity.kind === 'show' && activity.parts.length > 0)
			return [
				{
					title: m.cards_sheet_parts(),
					lines: activity.parts.map(({ title, text }) => m.cards_sheet_part({ title, text })),
					numbered: false
				}
			];
		if (activity.kind === 'show' && activity.what === 'fiche' && activity.text)
			return [
				{
					title: m.cards_sheet_fiche({ step: step.title }),
					lines: activity.text.split('\n'),
					numbered: false
				}
			];
		if (activity.kind === 'collect' && activity.starters.length > 1)
			return [
				{ title: m.cards_sheet_starters({ step: step.title }), lines: activity.starters, numbered: false }
			];
		if (activity.kind === 'rate' && activity.items === 'options')
			return [
				{
					title: m.cards_sheet_statements({
						step: step.title,
						scale: activity.scale
							.filter((_, at) => activity.names === 'all' || at === 0 || at === activity.scale.length - 1)
							.map(({ title }) => title)
							.join(activity.names === 'all' ? ' · ' : ' … ')
					}),
					lines: activity.options.map(({ title }) => title),
					numbered: true
				}
			];
		return [];
	});
}

/** The lists of a card, in the order of its steps. */
export function sheetLists(card: Card): SheetList[] {
	return card.steps.flatMap(listsOf);
}

/** What has to be ready before the group comes in. */
export function preparations(card: Card): string[] {
	const activities = card.steps.flatMap((step) => step.activities);
	const talks = activities.filter((activity) => activity.kind === 'talk');
	const collects = activities.filter((activity) => activity.kind === 'collect');
	return [
		m.cards_ready_screens(),
		...(talks.some(({ grouping }) => grouping === 'tables') ? [m.cards_ready_tables()] : []),
		...(talks.some(({ grouping }) => grouping === 'pairs') ? [m.cards_ready_pairs()] : []),
		...(collects.some(({ forms }) => forms.includes('picture')) ? [m.cards_ready_pictures()] : []),
		...(activities.some(({ kind }) => kind === 'import') ? [m.cards_ready_sessions()] : []),
		...(card.survey ? [m.cards_ready_survey({ days: card.survey.days })] : []),
		...(card.confidential ? [m.cards_ready_codes()] : []),
		m.cards_ready_paper()
	];
}
