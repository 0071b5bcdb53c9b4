// What the group does on the board in a step, in words for the facilitator, and which page of the desk helps with it.
import type { Activity } from '#cards/activities.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ItemView, ScreenView } from '#lib/session/view.ts';
import { atHand, currentPlace } from './current-step.ts';

type BoardWork = {
	/** What to do, most important first. */
	lines: string[];
	/** Where the desk can go for it. */
	page: 'poster' | 'flow' | null;
	/** What other sessions harvested can be taken in beside that of this one. */
	others?: boolean;
};

function names(item: ItemView, zones: readonly string[]): string {
	return zones.map((id) => item.zones.find((zone) => zone.id === id)?.title ?? id).join(' · ');
}

function sortLines(item: ItemView, sort: Extract<Activity, { kind: 'sort' }>): string[] {
	const set = item.labelSets.find(({ id }) => id === sort.labelSet);
	const first =
		sort.copy && sort.into.length > 0
			? m.desk_work_copy({ zones: names(item, sort.into) })
			: sort.into.length > 0
				? m.desk_work_into({ zones: names(item, sort.into) })
				: m.desk_work_sort();
	return [
		...(sort.piles && sort.into.length > 0 ? [m.desk_work_sort()] : []),
		first,
		...(set ? [m.desk_work_label({ title: set.title })] : []),
		...(sort.rest ? [m.desk_work_rest()] : [])
	];
}

function oneActivity(view: ScreenView, item: ItemView, activity: Activity): BoardWork {
	switch (activity.kind) {
		case 'sort':
			return { lines: sortLines(item, activity), page: null };
		case 'link':
			return {
				lines: [
					{ lines: m.desk_work_lines(), tree: m.desk_work_tree(), flow: m.desk_work_flow() }[activity.form]
				],
				page: activity.form === 'flow' ? 'flow' : null
			};
		case 'harvest': {
			const sources = Math.max(0, ...item.harvest.map((rule) => rule.sources ?? 0));
			return {
				lines: [m.desk_work_harvest(), ...(sources > 1 ? [m.desk_work_sources({ count: sources })] : [])],
				page: 'poster'
			};
		}
		case 'plan': {
			const joined = Object.values(view.joins).reduce((sum, count) => sum + count, 0);
			return {
				lines: [
					m.desk_work_plan(),
					...(activity.max !== undefined ? [m.desk_work_plan_max({ count: activity.max })] : []),
					...(item.card.confidential ? [m.desk_work_functions()] : []),
					...(joined > 0 ? [m.desk_work_joined({ count: joined })] : [])
				],
				page: null
			};
		}
		case 'import':
			return activity.takes === 'harvest'
				? {
						lines: [m.desk_work_taken()],
						page: 'poster',
						...(activity.from === 'sessions' ? { others: true } : {})
					}
				: { lines: [activity.takes === 'notes' ? m.desk_work_import() : m.desk_work_series()], page: null };
		default:
			return { lines: [], page: null };
	}
}

/** What is done on the board in the step at hand; no lines when everything happens on the phones. */
export function boardWork(view: ScreenView): BoardWork {
	const here = currentPlace(view);
	const works = here ? atHand(view, here.step).map((activity) => oneActivity(view, here.item, activity)) : [];
	return {
		lines: works.flatMap(({ lines }) => lines),
		page: works.find(({ page }) => page !== null)?.page ?? null,
		...(works.some(({ others }) => others) ? { others: true } : {})
	};
}
