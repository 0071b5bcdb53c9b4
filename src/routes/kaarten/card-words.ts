// The facts of a card in words.
import type { ActivityKind } from '#cards/activities.ts';
import type { Card } from '#cards/card.ts';
import { m } from '#lib/paraglide/messages.js';

const KINDS: Record<ActivityKind, () => string> = {
	show: m.cards_kind_show,
	collect: m.cards_kind_collect,
	sort: m.cards_kind_sort,
	vote: m.cards_kind_vote,
	rate: m.cards_kind_rate,
	talk: m.cards_kind_talk,
	write: m.cards_kind_write,
	link: m.cards_kind_link,
	harvest: m.cards_kind_harvest,
	plan: m.cards_kind_plan,
	import: m.cards_kind_import
};
const PHASES: Record<Card['pdca'][number], () => string> = {
	plan: m.cards_pdca_plan,
	do: m.cards_pdca_do,
	check: m.cards_pdca_check,
	act: m.cards_pdca_act
};

const AUDIENCES: Record<Card['audience']['groups'][number], () => string> = {
	zorgteam: m.cards_for_zorgteam,
	team: m.cards_for_team,
	leerlingen: m.cards_for_leerlingen,
	ouders: m.cards_for_ouders,
	directie: m.cards_for_directie,
	partners: m.cards_for_partners
};

/** "Ouders". */
export function audienceWords(group: Card['audience']['groups'][number]): string {
	return AUDIENCES[group]();
}

/** "nakijken (check)". */
export function onePhase(phase: Card['pdca'][number]): string {
	return PHASES[phase]();
}

/** "Briefjes schrijven + stemmen". */
export function kindWords(kinds: readonly ActivityKind[]): string {
	const [first = '', ...rest] = kinds.map((kind) => KINDS[kind]());
	return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' + ');
}

/** "6 tot 40 deelnemers". */
export function groupWords({ min, max }: Card['group']): string {
	return max === undefined ? m.cards_group_from({ min }) : m.cards_group({ min, max });
}

/** "Check, Plan". */
export function phaseWords(phases: Card['pdca']): string {
	return phases.map((phase) => PHASES[phase]()).join(', ');
}

/** What a card is, line by line: for whom, for how many, and where in the circle of improving. */
export function cardFacts(card: Card): { title: string; words: string }[] {
	const { audience, group, pdca } = card;
	return [
		{ title: m.cards_audience(), words: audience.text },
		{ title: m.cards_group_label(), words: groupWords(group) + (group.note ? ` (${group.note})` : '') },
		{ title: m.cards_pdca(), words: phaseWords(pdca) }
	];
}
