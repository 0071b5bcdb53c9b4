// What a collect activity asks of one phone.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { pileName, zoneEntries, type Board } from './board-snapshot.ts';
import type { ProgrammeItem, Stage } from './stage.ts';
import type { Ask } from './ask.ts';
import { zoneTitle } from './zone-title.ts';

/** What lies visibly in zones, with the words it is known by. */
export function entriesIn(
	board: Board,
	item: string,
	zones: readonly string[]
): { id: string; text: string }[] {
	return zones
		.flatMap((zone) => zoneEntries({ board, item, zone }))
		.map((entry) => ({ id: entry.id, text: entry.type === 'pile' ? pileName(entry) : entry.text }));
}

/** The question for notes, or for fields of notes that lie on the board. `zone`: the only one asked now. */
export function askCollect(input: {
	stage: Stage;
	item: ProgrammeItem;
	step: Step;
	activity: ActivityOf<'collect'>;
	zone: string | null;
	board: () => Board;
	open: boolean;
}): Extract<Ask, { kind: 'collect' }> {
	const { stage, item, step, activity, zone, open } = input;
	const zones = zone === null ? activity.zones : [zone];
	return {
		kind: 'collect',
		item: item.id,
		step: step.id,
		prompt: step.prompt,
		zones: zones.map((id) => {
			const hint = item.card.zones.find((one) => one.id === id)?.hint;
			return { id, title: zoneTitle(item, stage, id), ...(hint === undefined ? {} : { hint }) };
		}),
		shared: activity.visibility === 'shared',
		limit: activity.limit ?? null,
		length: activity.length,
		starters: activity.starters,
		forms: activity.forms,
		fields: activity.fields.map(({ id, title, hint, options }) => ({
			id,
			title,
			...(hint === undefined ? {} : { hint }),
			options
		})),
		about: activity.about === 'notes' ? entriesIn(input.board(), item.id, zones) : null,
		confidential: item.card.confidential,
		open
	};
}
