// What a vote or rating is about, read once from the board when a round starts and then frozen.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { codeItems, type ClassList } from './class-list.ts';
import { pileName, zoneEntries, type Board, type BoardEntry } from './board-snapshot.ts';
import type { BallotItem, ProgrammeItem, Stage } from './stage.ts';
import { zoneTitle } from './zone-title.ts';

type BallotItemsInput = {
	activity: ActivityOf<'vote'> | ActivityOf<'rate'>;
	item: ProgrammeItem;
	step: Step;
	stage: Stage;
	board: Board;
	/** Of a card with pupil data: its list, whose codes a ballot may be about. */
	classList?: ClassList | undefined;
};

function entryItem(entry: BoardEntry): BallotItem {
	if (entry.type === 'note')
		return {
			id: entry.id,
			text: entry.text,
			zone: entry.zone,
			...(entry.count > 1 ? { count: entry.count } : {}),
			...(entry.image ? { image: entry.image } : {})
		};
	return { id: entry.id, text: pileName(entry), count: entry.count, zone: entry.zone };
}

/**
 * The items of a new round, and the board ids that must stay as they are while it is open.
 * `notes` takes piles and loose notes of the activity's zones, never the rest pile; or its named piles only.
 * `codes` takes the pupils of the class list, most red first.
 */
export function ballotItems({ activity, item, step, stage, board, classList }: BallotItemsInput): {
	items: BallotItem[];
	frozen: string[];
} {
	if (activity.items === 'options')
		return { items: activity.options.map(({ id, title }) => ({ id, text: title })), frozen: [] };
	if (activity.items === 'codes') return { items: codeItems(item.card, classList), frozen: [] };
	const whole = { items: [{ id: 'whole', text: step.prompt }], frozen: [] };
	if (activity.items === 'whole') return whole;
	const zones = activity.zones.length > 0 ? activity.zones : item.card.zones.map(({ id }) => id);
	if (activity.items === 'zones')
		return {
			items: zones.map((zone) => ({ id: zone, text: zoneTitle(item, stage, zone), zone })),
			frozen: []
		};
	const namedOnly = activity.namedPilesOnly;
	const entries = zones
		.flatMap((zone) => zoneEntries({ board, item: item.id, zone }))
		.filter((entry) =>
			entry.type === 'pile' ? !entry.rest && (!namedOnly || entry.name !== '') : !namedOnly
		);
	// Where nobody named a pile, a check of the names is a question about the whole.
	if (namedOnly && entries.length === 0 && activity.kind === 'rate') return whole;
	return {
		items: entries.map(entryItem),
		frozen: entries.flatMap((entry) =>
			entry.type === 'pile' ? [entry.id, ...entry.notes.map(({ id }) => id)] : [entry.id]
		)
	};
}
