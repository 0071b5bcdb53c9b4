// The sentences a small group writes together: which there are, under which ids, and what stands in them now.
import type { ActivityOf } from '#cards/activities.ts';
import type { Step } from '#cards/card.ts';
import { zoneEntries, type Board } from './board-snapshot.ts';
import type { Contribution } from './contribution.ts';
import { roundAtHand, stepState, type Group, type ProgrammeItem, type Stage } from './stage.ts';

export type DraftSlot = {
	id: string;
	group: string;
	/** From 0. */
	sentence: number;
	/** The note on the board that is reworded; null for a new sentence. */
	about: { id: string; text: string } | null;
	/** What stands in it; undefined for one not begun. */
	row: Contribution | undefined;
};

/** Longest id of a contribution. */
const ID_LENGTH = 64;

/** A short fingerprint of words (FNV-1a, 2 × 32 bits), for ids that would grow too long. */
function fingerprint(words: string): string {
	const hash = (seed: number) => {
		let value = seed;
		for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 16_777_619);
		return (value >>> 0).toString(36).padStart(7, '0');
	};
	return hash(2_166_136_261) + hash(84_696_351);
}

/** The id of a group's sentence: the same for everybody, so that all its people change one row. */
function draftId(parts: readonly (string | number)[]): string {
	const id = ['draft', ...parts].join('-');
	return id.length <= ID_LENGTH ? id : `draft-${fingerprint(id)}-${id.slice(-40).replace(/^-+/, '')}`;
}

/** The small groups of a write step that has begun. */
export function writeGroups(stage: Stage, item: string, step: string): Group[] {
	return roundAtHand(stepState(stage, item, step))?.groups ?? [];
}

/**
 * Deals the notes to reword over the groups: one that a group began on stays with it, the others go one by one to the
 * group with the fewest.
 */
function dealNotes(
	notes: readonly { id: string; text: string }[],
	groups: readonly Group[],
	rows: readonly Contribution[]
): Map<string, { id: string; text: string }[]> {
	const dealt = new Map(groups.map(({ id }) => [id, [] as { id: string; text: string }[]]));
	const begun = new Map(
		rows.flatMap(({ about, group, text }) =>
			about !== null && group !== null && text !== '' ? [[about, group] as const] : []
		)
	);
	const order: (typeof notes)[number][] = [];
	for (const note of notes) {
		const group = dealt.get(begun.get(note.id) ?? '');
		if (group) group.push(note);
		else order.push(note);
	}
	for (const note of order) {
		const fewest = [...dealt.values()].reduce<typeof order | undefined>(
			(least, one) => (least === undefined || one.length < least.length ? one : least),
			undefined
		);
		fewest?.push(note);
	}
	return dealt;
}

/** All sentences of a write step, group by group. `rows` are the step's contributions, withdrawn ones too. */
export function draftSlots(input: {
	stage: Stage;
	item: ProgrammeItem;
	step: Step;
	activity: ActivityOf<'write'>;
	rows: readonly Contribution[];
	board: () => Board;
}): DraftSlot[] {
	const { stage, item, step, activity, board } = input;
	const groups = writeGroups(stage, item.id, step.id);
	const drafts = input.rows.filter(({ kind }) => kind === 'draft');
	const slot = (group: string, sentence: number, about: DraftSlot['about']): DraftSlot => {
		const mine = drafts.filter(
			(row) =>
				row.group === group &&
				(about === null ? row.about === null && row.sentence === sentence : row.about === about.id)
		);
		const row = mine.find(({ state }) => state === 'private');
		// What came on the board stays as it is; written again, it is another sentence.
		const earlier = mine.filter(({ state }) => state !== 'private').length;
		const parts = [item.id, step.id, group, about?.id ?? sentence];
		return {
			id: row?.id ?? draftId(earlier === 0 ? parts : [...parts, `v${earlier + 1}`]),
			group,
			sentence,
			about,
			row
		};
	};
	if (!activity.rewords)
		return groups.flatMap(({ id }) =>
			Array.from({ length: activity.sentences }, (_, sentence) => slot(id, sentence, null))
		);
	const read = board();
	const notes = activity.zones
		.flatMap((zone) => zoneEntries({ board: read, item: item.id, zone }))
		.flatMap((entry) => (entry.type === 'pile' ? entry.notes : [entry]))
		.map(({ id, text }) => ({ id, text }));
	const dealt = dealNotes(notes, groups, drafts);
	return groups.flatMap(({ id }) => (dealt.get(id) ?? []).map((note, index) => slot(id, index, note)));
}
