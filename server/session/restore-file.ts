// A session file brought into a session that was just made: board, results, posters and pictures, all with new ids.
import { isBallot } from '#cards/card.ts';
import { Contribution } from '#lib/session/contribution.ts';
import { PosterId } from '#lib/session/poster-record.ts';
import { freshContent, type FileResult, type SessionFile } from '#lib/session/session-file.ts';
import { findStep, stepKey, stepState, type Stage } from '#lib/session/stage.ts';
import { REGIE_OWNER, type Change } from '../store/store.ts';
import { newId } from '../tokens.ts';
import { recordChange, type SessionMemory } from './memory.ts';

/** Scale values of people, as they must have answered for these counts; who answered what is not known. */
function answersOf(
	{ distribution, dontKnow }: { distribution: number[]; dontKnow: number },
	values: number
): number[] {
	return [...distribution, dontKnow].flatMap((count, index) =>
		Array.from({ length: count }, () => Math.min(index, values))
	);
}

/** Rows that add up to a result; each stands for people of the earlier session, nobody in particular. */
function rowsOf(result: FileResult, base: Omit<Contribution, 'id' | 'value' | 'behalf'>): Contribution[] {
	const row = (value: Record<string, number>, behalf: number): Contribution => ({
		...base,
		id: newId(),
		value,
		behalf
	});
	if (result.kind === 'vote')
		return [
			row(Object.fromEntries(result.items.map(({ id, dots }) => [id, Math.round(dots)])), result.people)
		];
	const values = result.scale.length;
	const columns = result.items.flatMap((item) =>
		result.axes.length === 0
			? [{ key: item.id, answers: answersOf(item, values) }]
			: item.byAxis.map((axis) => ({ key: `${item.id}:${axis.axis}`, answers: answersOf(axis, values) }))
	);
	return Array.from({ length: result.people }, (_, person) =>
		row(
			Object.fromEntries(
				columns.flatMap(({ key, answers }) => {
					const given = answers[person];
					return given === undefined ? [] : [[key, given]];
				})
			),
			1
		)
	);
}

/** Whether this session's card still asks what the result answers. */
function fits({ state }: SessionMemory, { item, step, kind, ordered, hiddenBelow }: FileResult): boolean {
	const activity = findStep(state.programme, item, step)?.step.activities.find(isBallot);
	// The points of an ordered vote do not tell which places were given.
	return activity?.kind === kind && !ordered && hiddenBelow === null;
}

/**
 * The changes that fill a fresh session from a file. Results come back as closed, revealed ballots that add up to the
 * same; those of an ordered vote, or with too few answers to show, do not.
 */
export function restoreFile(
	memory: SessionMemory,
	file: SessionFile
): { changes: Change[]; answer: { ok: true } } {
	const { state, room, rows, now } = memory;
	const items = new Map(file.programme.map(({ id }, at) => [id, state.programme[at]?.id ?? id]));
	const itemOf = (item: string) => items.get(item) ?? item;
	const content = freshContent(file, { newId, itemOf });
	memory.orders.forget();
	const board = room.write(content.board);

	const posters = Object.entries(content.posters).flatMap(([id, fields]): Change[] => {
		const poster = PosterId.safeParse(id);
		if (!poster.success) return [];
		const record = { ...fields, version: 1 };
		memory.posters.set(poster.data, record);
		return [{ kind: 'poster', poster: poster.data, record }];
	});
	// The desk owns the pictures of its posters: they stay when the session ends.
	const ofPosters = new Set(Object.values(content.posters).flatMap(({ logo, collage }) => [logo, collage]));
	const media = Object.entries(content.photos).map(([id, { mime, width, height, data }]): Change => {
		const bytes = Buffer.from(data, 'base64');
		const owner = ofPosters.has(id) ? REGIE_OWNER : '';
		const known = { id, owner, mime, width, height, at: now(), size: bytes.length };
		memory.media.set(id, known);
		return { kind: 'media', media: known, bytes };
	});

	const before = state.stage;
	let stage: Stage = {
		...before,
		zoneNames: Object.fromEntries(Object.entries(file.zoneNames).map(([item, set]) => [itemOf(item), set]))
	};
	const answers: Contribution[] = [];
	for (const result of content.results.filter((one) => fits(memory, one))) {
		const key = stepKey(result.item, result.step);
		const known = stepState(stage, result.item, result.step);
		const ballot = {
			round: result.round,
			items: result.items.map(({ id, text, count, zone }) => ({
				id,
				text,
				...(count === undefined ? {} : { count }),
				...(zone === undefined ? {} : { zone })
			})),
			frozen: [],
			revealed: true
		};
		stage = { ...stage, steps: { ...stage.steps, [key]: { ...known, ballots: [...known.ballots, ballot] } } };
		const base = Contribution.omit({ id: true, value: true, behalf: true }).parse({
			participant: null,
			item: result.item,
			step: result.step,
			kind: result.kind,
			zone: null,
			text: '',
			round: result.round,
			rev: 1,
			state: 'private',
			boardId: null,
			names: 'nobody',
			at: now()
		});
		answers.push(...rowsOf(result, base));
	}
	for (const row of answers) rows.keep(row);
	state.stage = { ...stage, version: before.version + 1 };
	return {
		changes: [
			recordChange(memory, before.version),
			...answers.map((row): Change => ({ kind: 'contribution', row })),
			...board,
			...posters,
			...media
		],
		answer: { ok: true }
	};
}
