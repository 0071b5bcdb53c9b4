import { expect, test } from 'vitest';
import { codeOf, granted, openEngine, openSession } from '../../../tests/fixtures/open-engine.ts';

async function voteRoom() {
	const { engine } = openEngine();
	const room = await openSession(engine);
	const an = await room.person();
	await room.goto('swot', 'binnenkant');
	await room.note(an, 'overleg');
	await room.goto('swot', 'onthullen-en-turven');
	granted(await room.lead({ command: 'reveal' }));
	await room.goto('swot', 'stippen');
	granted(await room.lead({ command: 'run' }));
	const runtime = await room.session();
	const [item = ''] = [...runtime.board.notes.keys()];
	const vote = (rev: number, value: Record<string, number>) =>
		runtime.put('stem-van-an', { rev, item: 'swot', step: 'stippen', kind: 'vote', round: 1, value }, an);
	const desk = () => {
		const view = runtime.view({ session: room.id, access: 'regie', participant: null });
		return view.access === 'deelnemer' ? undefined : view.desk;
	};
	return { room, engine, runtime, an, vote, item, desk };
}

test('a ballot that nobody answered is not one whose result is kept from the room', async () => {
	const { engine, desk } = await voteRoom();
	expect(desk()?.hiddenBallots).toBe(0);
	await engine.close();
});

test('an answered ballot counts as hidden, also from another step, until its result is shown', async () => {
	const { engine, room, vote, item, desk } = await voteRoom();
	granted(await vote(1, { [item]: 1 }));
	expect(desk()?.hiddenBallots).toBe(1);
	await room.goto('swot', 'binnenkant');
	expect(desk()?.hiddenBallots).toBe(1);
	await room.goto('swot', 'stippen');
	granted(await room.lead({ command: 'reveal', what: 'ballot' }));
	expect(desk()?.hiddenBallots).toBe(0);
	await engine.close();
});

test('an answer that was taken back leaves no hidden ballot', async () => {
	const { engine, runtime, an, vote, item, desk } = await voteRoom();
	granted(await vote(1, { [item]: 1 }));
	expect(codeOf(await runtime.withdraw('stem-van-an', an))).toBe('granted');
	expect(desk()?.hiddenBallots).toBe(0);
	await engine.close();
});

test('the number of notes to discard stays a number of notes', async () => {
	const { engine, room, vote, item } = await voteRoom();
	granted(await vote(1, { [item]: 1 }));
	expect(codeOf(await room.lead({ command: 'finish', discard: 1 }))).toBe('unrevealed');
	expect(codeOf(await room.lead({ command: 'finish', discard: 0 }))).toBe('granted');
	await engine.close();
});
