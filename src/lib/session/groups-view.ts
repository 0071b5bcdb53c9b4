// The groups that talk or write now, as screens show them; never what they write.
import { isLive, type Contribution } from './contribution.ts';
import { talkAtHand, writeAtHand } from './make-groups.ts';
import { personName, personNames } from './person-name.ts';
import type { SessionState } from './session-state.ts';
import { findStep, roundAtHand, stepState, type Group } from './stage.ts';
import { aboutOf, roundQuestion, roundsOf } from './talk-view.ts';
import type { GroupsView } from './view.ts';

/** "Tafel 3" from `tafel-3`, "Groep 2" from `r2-groep-2`; of a turn, whose it is. */
function titleOf(state: SessionState, group: Group): string {
	const [kind = '', number = ''] = group.id.split('-').slice(-2);
	if (kind === 'beurt') return personName(state, group.people[0] ?? '');
	return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number}`;
}

/** The groups at hand, or null. `people` are those in the room now, `rows` the contributions of the step. */
export function groupsView(
	state: SessionState,
	people: readonly string[],
	rows: readonly Contribution[]
): GroupsView | null {
	const { stage } = state;
	const here = findStep(state.programme, stage.item, stage.step);
	if (!here || stage.finishedAt !== null) return null;
	const talk = talkAtHand(here.step, stage.activity);
	const write = writeAtHand(here.step, stage.activity);
	const grouping = talk && talk.grouping !== 'plenary' ? talk.grouping : write ? 'write' : null;
	if (grouping === null) return null;
	const at = stepState(stage, here.item.id, here.step.id);
	const groups = roundAtHand(at)?.groups ?? [];
	const placed = new Set(groups.flatMap((group) => group.people));
	return {
		item: here.item.id,
		step: here.step.id,
		grouping,
		round: grouping === 'write' ? 0 : at.roundNow,
		rounds: talk && grouping !== 'write' ? roundsOf(talk, people.length, at.rounds.length) : 1,
		question: talk ? roundQuestion(talk, at.roundNow) : null,
		groups: groups.map((group) => ({
			id: group.id,
			title: titleOf(state, group),
			people: personNames(state, group.people),
			host: group.host === null ? null : (personNames(state, [group.host])[0] ?? null),
			about: aboutOf(state, here.item.id, group)
		})),
		waiting:
			grouping === 'turns'
				? []
				: personNames(
						state,
						people.filter((one) => !placed.has(one))
					),
		written: rows.filter((row) => row.kind === 'draft' && isLive(row) && row.text !== '').length
	};
}
