// The programme as screens see it: cards, zones under their chosen names, and how far each step is.
import type { SessionState } from './session-state.ts';
import { stepKey, type ProgrammeItem, type Stage, type StepState } from './stage.ts';
import type { ItemView, StepView } from './view.ts';
import { zoneTitle } from './zone-title.ts';

/** What a screen sees of an item besides its card; the server reads it from where it is kept. */
export type ItemExtras = (item: ProgrammeItem) => Pick<ItemView, 'survey' | 'classTotals' | 'series'>;

/** A step of which the stage only knows a ballot for outside the room has not been reached. */
function statusOf(stage: Stage, key: string, known: StepState | undefined): StepView['status'] {
	if (stage.dropped.includes(key)) return 'skipped';
	if (!known) return 'todo';
	const reached =
		known.status !== 'closed' || known.closedAt !== null || known.spent > 0 || known.openedAt !== null;
	const revealed = known.ballots.some((ballot) => ballot.revealed);
	return reached || revealed || known.ballots.length === 0 ? known.status : 'todo';
}

function stepViews(state: Pick<SessionState, 'stage'>, item: ProgrammeItem, desk: boolean): StepView[] {
	const { stage } = state;
	return item.card.steps.map((step) => {
		const key = stepKey(item.id, step.id);
		const known = stage.steps[key];
		return {
			id: step.id,
			title: step.title,
			minutes: step.minutes,
			extra: known?.extra ?? 0,
			prompt: step.prompt,
			...(desk ? { script: step.script } : {}),
			activities: step.activities,
			run: step.run,
			status: statusOf(stage, key, known),
			reveals: step.reveals,
			droppable: step.droppable,
			minAnswers: step.minAnswers,
			spent: known?.spent ?? 0,
			openedAt: known?.openedAt ?? null,
			reprompted: Object.hasOwn(stage.ownPrompts, key)
		};
	});
}

/** An item of the programme; `desk` adds what the facilitator says. */
export function itemView(
	state: Pick<SessionState, 'stage'>,
	item: ProgrammeItem,
	{ desk, extras }: { desk: boolean; extras: ItemExtras }
): ItemView {
	const { card } = item;
	return {
		id: item.id,
		card: { id: card.id, title: card.title, layout: card.layout, confidential: card.confidential },
		zones: card.zones.map((zone) => ({ ...zone, title: zoneTitle(item, state.stage, zone.id) })),
		zoneNames: card.zoneNames.map(({ id, title }) => ({ id, title })),
		labelSets: card.labelSets,
		steps: stepViews(state, item, desk),
		harvest: card.harvest.map(({ zones, labels, by, slot, max, sources, step, above, below }) => ({
			zones,
			labels,
			by,
			slot,
			...(max === undefined ? {} : { max }),
			...(sources === undefined ? {} : { sources }),
			...(step === undefined ? {} : { step }),
			...(above === undefined ? {} : { above }),
			...(below === undefined ? {} : { below })
		})),
		...extras(item)
	};
}
