// All contributions of a session in memory, found by id, by author and by step.
import { isLive, type Contribution } from '#lib/session/contribution.ts';
import { stepKey } from '#lib/session/stage.ts';

export type ContributionIndex = {
	byId: ReadonlyMap<string, Contribution>;
	/** Adds or replaces. */
	keep(row: Contribution): void;
	remove(ids: readonly string[]): void;
	ofPerson(participant: string): readonly Contribution[];
	ofStep(item: string, step: string): readonly Contribution[];
	/** Live notes of a step, in one zone or in all of them. */
	notesIn(item: string, step: string, zone: string | null): number;
	/** Notes, and sentences with words, that nobody but their authors has seen. */
	unrevealed(): Contribution[];
	/** Cuts the tie between rows and people. */
	forgetPeople(): void;
};

/** An empty sentence is nothing that anybody could miss. */
const isUnrevealed = (row: Contribution) =>
	row.state === 'private' && (row.kind === 'note' || (row.kind === 'draft' && row.text !== ''));

/** Indexes rows; later rows are added in order. */
export function indexContributions(rows: readonly Contribution[]): ContributionIndex {
	const byId = new Map<string, Contribution>();
	const people = new Map<string, Map<string, Contribution>>();
	const steps = new Map<string, Map<string, Contribution>>();
	const put = (index: typeof people, key: string, row: Contribution) => {
		const known = index.get(key);
		if (known) known.set(row.id, row);
		else index.set(key, new Map([[row.id, row]]));
	};
	const keep = (row: Contribution) => {
		byId.set(row.id, row);
		put(steps, stepKey(row.item, row.step), row);
		if (row.participant !== null) put(people, row.participant, row);
	};
	for (const row of rows) keep(row);
	const ofStep = (item: string, step: string) => [...(steps.get(stepKey(item, step))?.values() ?? [])];
	return {
		byId,
		keep,
		remove(ids) {
			for (const id of ids) {
				byId.delete(id);
				for (const index of [people, steps]) for (const known of index.values()) known.delete(id);
			}
		},
		ofPerson: (participant) => [...(people.get(participant)?.values() ?? [])],
		ofStep,
		notesIn: (item, step, zone) =>
			ofStep(item, step).filter(
				(row) =>
					row.kind === 'note' &&
					row.about === null &&
					row.behalf === 0 &&
					isLive(row) &&
					(zone === null || row.zone === zone)
			).length,
		unrevealed: () => [...byId.values()].filter(isUnrevealed),
		forgetPeople() {
			people.clear();
			for (const row of [...byId.values()]) keep({ ...row, participant: null });
		}
	};
}
