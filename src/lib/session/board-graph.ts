// What stands on a board beside its notes: actions, lines, flow cards, branches and ink. Only what is visible.
import type { BoardValue } from './board-records.ts';
import type { BoardTables } from './read-records.ts';

export const ACTION_STATES = ['open', 'bezig', 'klaar'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** A note or pile that became an action; its words are the what. */
export type Action = {
	id: string;
	/** A function ("zorgteam"), never a name. */
	who: string;
	/** Words ("na de herfstvakantie") or a day as 2027-01-15; so is `evaluation`. */
	when: string;
	effect: string;
	evaluation: string;
	state: ActionState;
};

export type BoardLink = { id: string; from: string; to: string; words: string; item: string; zone: string };

export type BoardNode = BoardValue<'node'> & { id: string; role: string; channel: string };

export type BoardInk = BoardValue<'ink'> & { id: string };

export type BoardGraph = {
	/** By board id of the note or pile. */
	plans: Map<string, Action>;
	links: Map<string, BoardLink>;
	/** Flow cards by the id of their note. */
	nodes: Map<string, BoardNode>;
	/** The branch that something hangs under, by its id; never in a circle. */
	under: Map<string, string>;
	ink: Map<string, BoardInk>;
};

const stateOf = (word: string | undefined): ActionState =>
	ACTION_STATES.find((state) => state === word) ?? 'open';

/** The branches without those that close a circle: two hands may have hung two notes under each other. */
function withoutCircles(under: Map<string, string>): Map<string, string> {
	const kept = new Map<string, string>();
	for (const [id, parent] of [...under].sort(([a], [b]) => (a < b ? -1 : 1))) {
		let above: string | undefined = parent;
		while (above !== undefined && above !== id) above = kept.get(above);
		if (above === undefined) kept.set(id, parent);
	}
	return kept;
}

/** Reads what hangs on the notes and piles that `isVisible` knows; ink is hidden by its own id. */
export function readGraph(tables: BoardTables, isVisible: (id: string) => boolean): BoardGraph {
	const plans = new Map<string, Action>();
	for (const [id, fields] of tables.plan)
		if (isVisible(id))
			plans.set(id, {
				id,
				who: fields.who ?? '',
				when: fields.when ?? '',
				effect: fields.effect ?? '',
				evaluation: fields.evaluation ?? '',
				state: stateOf(fields.state)
			});
	const links = new Map<string, BoardLink>();
	for (const [id, { words = '', ...link }] of tables.link)
		if (!tables.hide.has(id) && isVisible(link.from) && isVisible(link.to) && link.from !== link.to)
			links.set(id, { id, words, ...link });
	const nodes = new Map<string, BoardNode>();
	for (const [id, node] of tables.node) {
		const { role = '', channel = '' } = tables.step.get(id) ?? {};
		if (isVisible(id)) nodes.set(id, { id, role, channel, ...node });
	}
	const branches = [...tables.under].filter(
		([id, parent]) => id !== parent && isVisible(id) && isVisible(parent)
	);
	const ink = new Map<string, BoardInk>();
	for (const [id, line] of tables.ink) if (!tables.hide.has(id)) ink.set(id, { id, ...line });
	return { plans, links, nodes, under: withoutCircles(new Map(branches)), ink };
}
