// What the phones show at this moment, in words for the facilitator.
import type { Activity, ActivityOf } from '#cards/activities.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ItemView, ScreenView } from '#lib/session/view.ts';
import { atHand, ballotAtHand, currentPlace, isByScreen } from './current-step.ts';
import { waitsForRoom } from './main-action.ts';

const names = (item: ItemView, zones: readonly string[]) =>
	zones.map((id) => `‘${item.zones.find((zone) => zone.id === id)?.title ?? id}’`).join(' · ');
const present = (lines: (string | null | false | undefined)[]) =>
	lines.filter((line): line is string => typeof line === 'string');

function limitWords({ limit }: ActivityOf<'collect'>): string | null {
	if (!limit) return null;
	const count = limit.max;
	if (limit.of === 'total') return m.desk_phones_limit_total({ count });
	return limit.per === 'zone' ? m.desk_phones_limit_zone({ count }) : m.desk_phones_limit_step({ count });
}

function voteWords(vote: ActivityOf<'vote'>): string[] {
	const count = vote.dots;
	const choose = vote.ordered ? m.desk_phones_order({ count }) : m.desk_phones_vote({ count });
	const first =
		vote.mark === 'choice'
			? m.desk_phones_choice()
			: vote.mark === 'heart'
				? m.desk_phones_hearts({ count })
				: choose;
	return present([
		first,
		vote.perItem !== undefined && m.desk_phones_per_item({ count: vote.perItem }),
		m.desk_phones_blind()
	]);
}

function rateWords(rate: ActivityOf<'rate'>): string[] {
	const scale =
		rate.names === 'ends'
			? [rate.scale[0]?.title, rate.scale.at(-1)?.title].filter(Boolean).join(' … ')
			: rate.scale.map(({ title }) => title).join(' · ');
	return present([
		m.desk_phones_rate({ scale }),
		rate.axes.length > 0 && m.desk_phones_axes({ axes: rate.axes.map(({ title }) => title).join(' · ') }),
		rate.dontKnow && m.desk_phones_dont_know({ words: rate.dontKnowTitle }),
		rate.remark && m.desk_phones_remark(),
		m.desk_phones_blind()
	]);
}

function collectWords(view: ScreenView, item: ItemView, collect: ActivityOf<'collect'>): string[] {
	const fields = collect.fields.map(({ title }) => title).join(' · ');
	if (collect.about === 'notes') return [m.desk_phones_about({ fields })];
	const zones = view.stage.zone === null ? collect.zones : [view.stage.zone];
	const writes = collect.forms.includes('text');
	return present([
		writes
			? m.desk_phones_write({ zones: names(item, zones) })
			: m.desk_phones_image({ zones: names(item, zones) }),
		writes && collect.forms.includes('drawing') && m.desk_phones_drawing(),
		writes && collect.forms.includes('picture') && m.desk_phones_picture(),
		collect.starters.length > 0 && m.desk_phones_starters({ count: collect.starters.length }),
		fields !== '' && m.desk_phones_fields({ fields }),
		limitWords(collect),
		collect.visibility === 'shared' ? m.desk_phones_shared() : m.desk_phones_private()
	]);
}

function talkWords(talk: ActivityOf<'talk'>): string | null {
	switch (talk.grouping) {
		case 'plenary':
			return null;
		case 'turns':
			return m.desk_phones_turns();
		case 'tables':
			return m.desk_phones_tables();
		default:
			return m.desk_phones_partners();
	}
}

function showWords(show: ActivityOf<'show'>): string | null {
	if (show.what === 'parts')
		return m.desk_phones_parts({ parts: show.parts.map(({ title }) => title).join(' · ') });
	if (show.what === 'fiche') return m.desk_phones_fiche();
	if (show.what === 'poster') return m.desk_phones_poster();
	return show.silent ? m.desk_phones_silent() : null;
}

function oneActivity(view: ScreenView, item: ItemView, activity: Activity): string[] {
	switch (activity.kind) {
		case 'collect':
			return collectWords(view, item, activity);
		case 'vote':
			return voteWords(activity);
		case 'rate':
			return isByScreen(activity) ? [m.desk_phones_look()] : rateWords(activity);
		case 'write':
			return [
				m.desk_phones_sentence({ count: activity.groupSize }),
				m.desk_phones_sentence_length({ count: activity.length })
			];
		case 'talk':
			return present([talkWords(activity)]);
		case 'show':
			return present([showWords(activity)]);
		case 'plan':
			return activity.join ? [m.desk_phones_join()] : [];
		default:
			return [];
	}
}

/** One or more short lines, the most important first. */
export function phonesShow(view: ScreenView): string[] {
	const here = currentPlace(view);
	if (view.stage.finished) return [m.desk_phones_finished()];
	if (!here) return [m.desk_phones_joining()];
	const ballot = ballotAtHand(view, here.step);
	if (ballot && !isByScreen(ballot) && !view.stage.running) {
		const closed = view.ballot !== null && view.stage.round > 0 && !waitsForRoom(view);
		return [closed ? m.desk_phones_look() : m.desk_phones_ballot_waits()];
	}
	if (!view.stage.running) return [m.desk_phones_look()];
	const lines = atHand(view, here.step).flatMap((activity) => oneActivity(view, here.item, activity));
	return lines.length > 0 ? lines : [m.desk_phones_look()];
}
