import { afterAll, beforeAll, expect, test } from 'vitest';
import { Engine } from '../engine.ts';
import { readSettings } from '../settings.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { SessionRuntime } from '../session/session-runtime.ts';
import { zoneEntries } from '#lib/session/board-snapshot.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { buildExample, EXAMPLE } from './build-example.ts';
import { realExercise } from './real-exercise.ts';

let engine: Engine;
let session: SessionRuntime;

async function example(seed: number): Promise<SessionRuntime> {
	const created = await engine.createSession({ ...EXAMPLE, names: 'nobody', example: true });
	if (isRefusal(created)) throw new Error(created.refused);
	const runtime = await engine.session(created.session.id);
	if (!runtime) throw new Error('no session');
	await buildExample(runtime, seed);
	return runtime;
}

/** What is said in the example, without ids or the order of the reveal: those are never the same twice. */
function content({ board, state, contributions }: SessionRuntime) {
	const notes = [...board.notes.values()].map(({ text, item, zone, labels, marks, kind, pile, of }) => ({
		text,
		item,
		zone,
		labels: [...labels].sort(),
		marks: [...marks].sort(),
		kind,
		copied: of !== null,
		pile: pile === null ? null : board.piles.get(pile)?.name
	}));
	const people = [...state.participants.keys()];
	const sent = [...contributions.values()].map((row) => [
		people.indexOf(row.participant ?? ''),
		row.step,
		row.text,
		row.kind === 'rate' ? row.value : Object.values(row.value ?? {}).sort()
	]);
	return { notes: byJson(notes), sent: byJson(sent) };
}

const byJson = (things: unknown[]) => things.map((thing) => JSON.stringify(thing)).sort();

const on = (item: string, zone: string) => zoneEntries({ board: session.board, item, zone });

beforeAll(async () => {
	engine = new Engine({ store: openSqlite(':memory:'), settings: readSettings({}), port: () => 3000 });
	session = await example(7);
});

afterAll(() => engine.close());

test('the example stands at the fourth step of swot, after the four domains and before the poster', () => {
	const { stage, programme } = session.state;
	expect(programme.map(({ card }) => card.id)).toEqual([
		'vier-begeleidingsdomeinen',
		'swot',
		'samen-zorg-dragen'
	]);
	expect([stage.item, stage.step, stage.running]).toEqual(['swot', 'onthullen-en-turven', true]);
});

test('the domains hold the forty activities of the real exercise, one of them as a copy', () => {
	const counts = Object.keys(realExercise.counts).map((zone) => [
		zone,
		on('vier-begeleidingsdomeinen', zone).length
	]);
	expect(Object.fromEntries(counts)).toEqual(realExercise.counts);
	expect(realExercise.counts).toEqual({
		'leren-studeren': 10,
		onderwijsloopbaan: 9,
		'psychisch-sociaal': 13,
		gezondheid: 8
	});
	const copies = [...session.board.notes.values()].filter((note) => note.kind === 'copy');
	expect(copies.map(({ text, zone }) => [text, zone])).toEqual([['Brugfiguren', 'psychisch-sociaal']]);
});

test('in the domains lies nothing but the words of the real exercise', () => {
	for (const [zone, texts] of Object.entries(realExercise.activities)) {
		const words = on('vier-begeleidingsdomeinen', zone).map((entry) =>
			entry.type === 'note' ? entry.text : ''
		);
		expect(words.sort()).toEqual([...texts].sort());
	}
});

test('every activity has a phase, and each of the four phases occurs', () => {
	const labelled = Object.keys(realExercise.counts).flatMap((zone) => on('vier-begeleidingsdomeinen', zone));
	expect(labelled.filter((entry) => entry.labels.length === 0)).toEqual([]);
	expect([...new Set(labelled.flatMap((entry) => entry.labels))].sort()).toEqual([
		'fase-basis',
		'fase-iac',
		'fase-uitbreiding',
		'fase-verhoogd'
	]);
});

test('the harvest fills every part of the poster within what fits comfortably', () => {
	const marks = [...session.board.notes.values(), ...session.board.piles.values()].flatMap(
		({ marks }) => marks
	);
	const amount = (slot: string) => marks.filter((mark) => mark === slot).length;
	expect({
		basis: amount('poster.zorg.basis'),
		verhoogd: amount('poster.zorg.verhoogd'),
		uitbreiding: amount('poster.zorg.uitbreiding'),
		iac: amount('poster.zorg.iac'),
		samen: amount('poster.samen'),
		sterren: amount('poster.sterren'),
		sleutels: amount('poster.sleutels')
	}).toEqual({ basis: 8, verhoogd: 5, uitbreiding: 4, iac: 4, samen: 11, sterren: 4, sleutels: 3 });
	expect(session.poster('samen-zorg-dragen').slogan).not.toBe('');
	expect(session.poster('samen-zorg-dragen').date).toContain('verzonnen');
	expect(session.state.title).toContain('verzonnen');
});

test('traffic light and dots of twelve people are revealed', () => {
	const view = session.view({ session: session.id, access: 'bord', participant: null });
	if (view.access === 'deelnemer') throw new Error('not a screen');
	const results = view.results.filter(({ item }) => item === 'vier-begeleidingsdomeinen');
	expect(results.map(({ step, people }) => [step, people])).toEqual([
		['verkeerslicht', 12],
		['kiezen', 12]
	]);
	const light = results[0]?.items.find(({ id }) => id === 'gezondheid');
	expect(light?.distribution).toEqual([3, 5, 4]);
	expect(results[1]?.items.map(({ dots }) => dots).sort((a, b) => b - a)).toEqual([9, 6, 5, 2, 2, 0]);
});

test('at least sixty swot notes of twelve people lie revealed and unpiled, in all four zones', () => {
	const zones = ['sterktes', 'zwaktes', 'kansen', 'bedreigingen'].map((zone) => on('swot', zone));
	for (const entries of zones) expect(entries.length).toBeGreaterThanOrEqual(15);
	const all = zones.flat();
	expect(all.length).toBeGreaterThanOrEqual(60);
	expect(all.filter((entry) => entry.type === 'pile')).toEqual([]);
	const rows = [...session.contributions.values()].filter(({ item }) => item === 'swot');
	expect(new Set(rows.map(({ participant }) => participant)).size).toBe(12);
	expect(rows.filter(({ state }) => state !== 'revealed')).toEqual([]);
});

test('nothing waits unrevealed, so the example can be finished at once', () => {
	expect(session.counts().unrevealed).toBe(0);
});

test('entering the import step of the poster card lays the harvest beside the invented additions, once', async () => {
	const fresh = await example(9);
	const load = async () => {
		const { version } = fresh.state.stage;
		await fresh.command({
			command: 'goto',
			expect: version,
			item: 'samen-zorg-dragen',
			step: 'oogst-inladen'
		});
		return Object.fromEntries(
			['zorg-basis', 'zorg-verhoogd', 'zorg-uitbreiding', 'zorg-iac', 'samen', 'sterren', 'sleutels'].map(
				(zone) => {
					const entries = zoneEntries({ board: fresh.board, item: 'samen-zorg-dragen', zone });
					return [zone, entries.filter((entry) => entry.marks.length === 1).length];
				}
			)
		);
	};
	const filled = {
		'zorg-basis': 8,
		'zorg-verhoogd': 5,
		'zorg-uitbreiding': 4,
		'zorg-iac': 4,
		samen: 11,
		sterren: 4,
		sleutels: 3
	};
	expect(await load()).toEqual(filled);
	await fresh.command({ command: 'back', expect: fresh.state.stage.version });
	expect(await load()).toEqual(filled);
});

test('the twelve invented people fit in a session of one, and leave that one its place', async () => {
	const small = new Engine({
		store: openSqlite(':memory:'),
		settings: readSettings({ MAX_PEOPLE: '1' }),
		port: () => 3000
	});
	const created = await small.createExample();
	if (isRefusal(created)) throw new Error(created.refused);
	const runtime = await small.session(created.session.id);
	expect(isRefusal(await runtime?.join({ name: null, voice: null }))).toBe(false);
	expect(await runtime?.join({ name: null, voice: null })).toMatchObject({ refused: 'session-full' });
	await small.close();
});

test('the same seed says the same, another seed deals it otherwise', async () => {
	expect(content(await example(7))).toEqual(content(session));
	expect(content(await example(8))).not.toEqual(content(session));
});
