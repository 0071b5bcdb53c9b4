// What the phones show at this moment, in words for the facilitator.
import type { ActivityOf } from '#cards/activities.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ItemView, ScreenView } from '#lib/session/view.ts';
import { ballotAtHand, collectAtHand, currentPlace } from './current-step.ts';

const names = (item: ItemView, zones: readonly string[]) =>
	zones.map((id) => item.zones.find((zone) => zone.id === id)?.title ?? id).join(' · ');

function limitWords({ limit }: ActivityOf<'collect'>): string | null {
	if (!limit) return null;
	const count = limit.max;
	if (limit.of === 'total') return m.desk_phones_limit_total({ count });
	return limit.per === 'zone' ? m.desk_phones_limit_zone({ count }) : m.desk_phones_limit_step({ count });
}

/** One or more short lines, the most important first. */
export function phonesShow(view: ScreenView): string[] {
	const here = currentPlace(view);
	if (view.stage.finished) return [m.desk_phones_finished()];
	if (!here) return [m.desk_phones_joining()];
	const ballot = ballotAtHand(view, here.step);
	if (ballot && !view.stage.running) {
		const closed = view.ballot !== null && view.stage.round > 0;
		return [closed ? m.desk_phones_look() : m.desk_phones_ballot_waits()];
	}
	if (!view.stage.running) return [m.desk_phones_look()];
	if (ballot?.kind === 'vote')
		return [
			m.desk_phones_vote({ count: ballot.dots }),
			...(ballot.perItem ? [m.desk_phones_per_item({ count: ballot.perItem })] : []),
			m.desk_phones_blind()
		];
	if (ballot?.kind === 'rate')
		return [
			m.desk_phones_rate({ scale: ballot.scale.map((choice) => choice.title).join(' · ') }),
			...(ballot.remark ? [m.desk_phones_remark()] : []),
			m.desk_phones_blind()
		];
	const collect = collectAtHand(view, here.step);
	if (!collect) return [m.desk_phones_look()];
	const zones = view.stage.zone === null ? collect.zones : [view.stage.zone];
	return [
		m.desk_phones_write({ zones: names(here.item, zones) }),
		limitWords(collect),
		collect.visibility === 'shared' ? m.desk_phones_shared() : m.desk_phones_private()
	].filter((line) => line !== null);
}
