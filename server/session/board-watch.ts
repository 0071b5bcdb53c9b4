// What people see of the board without a screen: phones are asked about it, ballots froze its words. When a hand changes
// that, somebody must hear of it; of everything else only the board's own screens do.
import { entriesIn } from '#lib/session/ask-collect.ts';
import { hiddenItems, hiddenOnBoard } from '#lib/session/mask-hidden.ts';
import { activitiesAtHand, findStep } from '#lib/session/stage.ts';
import { boardOf, type SessionMemory } from './memory.ts';

/** Everything of the board that stands on phones, as one word to compare; empty when they are asked nothing about it. */
function askedOfBoard(memory: SessionMemory): string {
	const { stage, programme } = memory.state;
	const here = findStep(programme, stage.item, stage.step);
	if (!here || !stage.running) return '';
	const zones = activitiesAtHand(here.step, stage.activity).flatMap((activity) => {
		const asks =
			(activity.kind === 'plan' && activity.join) ||
			(activity.kind === 'collect' && activity.about === 'notes') ||
			(activity.kind === 'write' && activity.rewords);
		return asks ? activity.zones : [];
	});
	if (zones.length === 0) return '';
	const board = boardOf(memory);
	return JSON.stringify(
		entriesIn(board, here.item.id, zones).map(({ id, text }) => {
			const plan = board.plans.get(id);
			return [id, text, plan?.who, plan?.when];
		})
	);
}

/** Ballot items whose words are off the board, as one word to compare; undefined where nothing was ever put to a vote. */
function maskedOnBoard(memory: SessionMemory): string | undefined {
	const { stage } = memory.state;
	if (!Object.values(stage.steps).some(({ ballots }) => ballots.length > 0)) return undefined;
	return hiddenItems(stage, hiddenOnBoard(boardOf(memory))).join(' ');
}

/** Tells after each change of a hand who must hear of it, beside the screens that hold the board. */
export function watchBoard(memory: SessionMemory): () => 'everybody' | 'phones' | 'nobody' {
	let masked = '';
	let asked = '';
	return () => {
		const before = { masked, asked };
		masked = maskedOnBoard(memory) ?? masked;
		asked = askedOfBoard(memory);
		if (masked !== before.masked) return 'everybody';
		return asked !== '' && asked !== before.asked ? 'phones' : 'nobody';
	};
}
