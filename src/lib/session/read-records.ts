// Sorts the flat records of a board by kind, once, for everything that reads a board.
import {
	parseRecord,
	PLAN_FIELDS,
	type BoardKind,
	type BoardValue,
	type PlanField
} from './board-records.ts';

/** Kinds with one record per id. */
type Single = Exclude<BoardKind, 'label' | 'mark' | 'plan' | 'step'>;

export type BoardTables = { [K in Single]: Map<string, BoardValue<K>> } & {
	/** Labels and slots by id, in order of the alphabet. */
	label: Map<string, string[]>;
	mark: Map<string, string[]>;
	plan: Map<string, Partial<Record<PlanField, string>>>;
	step: Map<string, Record<string, string>>;
};

const isPlanField = (part: string): part is PlanField => PLAN_FIELDS.some((field) => field === part);

const emptyTables = (): BoardTables => ({
	note: new Map(),
	own: new Map(),
	at: new Map(),
	in: new Map(),
	pile: new Map(),
	copy: new Map(),
	label: new Map(),
	text: new Map(),
	hide: new Map(),
	mark: new Map(),
	plan: new Map(),
	link: new Map(),
	node: new Map(),
	step: new Map(),
	under: new Map(),
	ink: new Map(),
	spot: new Map()
});

/** Records by kind and id; malformed ones are skipped. */
export function readRecords(entries: Iterable<[string, unknown]>): BoardTables {
	const tables = emptyTables();
	for (const [key, value] of entries) {
		const record = parseRecord(key, value);
		if (!record) continue;
		const { kind, id, part } = record;
		if (kind === 'label' || kind === 'mark')
			tables[kind].set(id, [...(tables[kind].get(id) ?? []), part].sort());
		else if (kind === 'plan') {
			if (isPlanField(part)) tables.plan.set(id, { ...tables.plan.get(id), [part]: record.value });
		} else if (kind === 'step') tables.step.set(id, { ...tables.step.get(id), [part]: record.value });
		else (tables[kind] as Map<string, unknown>).set(id, record.value);
	}
	return tables;
}
