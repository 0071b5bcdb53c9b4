import { afterEach, expect, test } from 'vitest';
import { openEngine, openSession, granted } from '../../tests/fixtures/open-engine.ts';
import type { Engine } from '../engine.ts';
import type { NamesRule } from '#lib/session/stage.ts';

const opened: Engine[] = [];
afterEach(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.close()));
});

/** A session under a names rule in which An wrote one note. */
async function written(names: NamesRule) {
	const { engine } = openEngine();
	opened.push(engine);
	const room = await openSession(engine, { names });
	const an = await room.person('An');
	await room.goto('swot', 'binnenkant');
	await room.note(an, 'overleg');
	const runtime = await room.session();
	const wrote = () => {
		const view = runtime.view({ session: room.id, access: 'regie', participant: null });
		return view.access === 'deelnemer' ? [] : view.desk?.people.map((person) => person.wrote);
	};
	const shown = () => [...runtime.board.notes.values()].map(({ name }) => name ?? null);
	const reveal = async () => {
		await room.goto('swot', 'onthullen-en-turven');
		granted(await room.lead({ command: 'reveal' }));
	};
	return {
		...room,
		an,
		runtime,
		wrote,
		shown,
		reveal,
		rule: async (rule: NamesRule) => granted(await room.lead({ command: 'names.set', names: rule }))
	};
}

test('with nobody, no name is on the board and the desk does not see who wrote', async () => {
	const { wrote, reveal, shown } = await written('nobody');
	expect(wrote()).toEqual([false]);
	await reveal();
	expect(shown()).toEqual([null]);
});

test('with facilitator, only the desk sees who wrote', async () => {
	const { wrote, reveal, shown } = await written('facilitator');
	expect(wrote()).toEqual([true]);
	await reveal();
	expect(shown()).toEqual([null]);
});

test('with everybody, the board holds the name', async () => {
	const { reveal, shown } = await written('everybody');
	await reveal();
	expect(shown()).toEqual(['An']);
});

test('what was written under a strict rule never shows its author, even when the rule is loosened', async () => {
	const { rule, reveal, shown, wrote } = await written('nobody');
	await rule('everybody');
	expect(wrote()).toEqual([false]);
	await reveal();
	expect(shown()).toEqual([null]);
});

test('a stricter rule takes names off the board that stand there, for good', async () => {
	const { rule, reveal, shown, runtime } = await written('everybody');
	await reveal();
	await rule('facilitator');
	expect(shown()).toEqual([null]);
	await rule('everybody');
	expect(shown()).toEqual([null]);
	expect([...runtime.contributions.values()].map(({ names }) => names)).toEqual(['facilitator']);
	expect(
		Buffer.from((runtime.room.compaction(true)[0] as { snapshot: Uint8Array }).snapshot).includes('An')
	).toBe(false);
});

test('when the tie with people is cut, their names leave the board and its log as well', async () => {
	const { reveal, shown, runtime } = await written('everybody');
	await reveal();
	await runtime.forgetPeople();
	expect(shown()).toEqual([null]);
	expect(runtime.record.epoch).toBe(1);
	expect([...runtime.board.notes.values()].map(({ text }) => text)).toEqual(['overleg']);
	expect(
		Buffer.from((runtime.room.compaction(true)[0] as { snapshot: Uint8Array }).snapshot).includes('An')
	).toBe(false);
});

test('a secret ballot never tells who voted', async () => {
	const { an, runtime, goto, lead, reveal, wrote } = await written('facilitator');
	await reveal();
	await goto('swot', 'stippen');
	granted(await lead({ command: 'run' }));
	const [item = ''] = [...runtime.board.notes.keys()];
	granted(
		await runtime.put(
			'stem-van-an',
			{ rev: 1, item: 'swot', step: 'stippen', kind: 'vote', round: 1, value: { [item]: 1 } },
			an
		)
	);
	expect(wrote()).toEqual([false]);
	expect(runtime.counts().wrote).toBe(1);
});
