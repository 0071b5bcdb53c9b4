// What a write activity asks of one phone: the sentences of this person's small group, as they stand now.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { writeGroups, type DraftSlot } from './drafts.ts';
import type { ProgrammeItem, Stage } from './stage.ts';
import type { Ask } from './ask.ts';

/** The group's sentences; somebody who came in after the groups were made has none yet. */
export function askWrite(input: {
	stage: Stage;
	item: ProgrammeItem;
	step: Step;
	activity: ActivityOf<'write'>;
	you: string;
	namesOf: (participants: readonly string[]) => string[];
	slots: readonly DraftSlot[];
	open: boolean;
}): Extract<Ask, { kind: 'write' }> {
	const { stage, item, step, activity, you, open } = input;
	const group = writeGroups(stage, item.id, step.id).find(({ people }) => people.includes(you));
	const slots = group ? input.slots.filter((slot) => slot.group === group.id) : [];
	return {
		kind: 'write',
		item: item.id,
		step: step.id,
		prompt: step.prompt,
		drafts: slots.map(({ id, sentence, row }) => ({
			id,
			rev: row?.rev ?? 0,
			sentence,
			text: row?.text ?? ''
		})),
		group: group ? { id: group.id, people: input.namesOf(group.people) } : null,
		// One for each draft, in the same order.
		about: activity.rewords ? slots.flatMap(({ about }) => (about ? [about] : [])) : null,
		frame: activity.frame ?? null,
		length: activity.length,
		open
	};
}
