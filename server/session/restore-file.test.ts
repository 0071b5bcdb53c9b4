import { afterAll, beforeAll, expect, it } from 'vitest';
import { pileName } from '#lib/session/board-snapshot.ts';
import { BOARD_MAP } from '#lib/session/board-records.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { fileResult, SessionFile } from '#lib/session/session-file.ts';
import type { ScreenView } from '#lib/session/view.ts';
import { visibleRecords } from '#lib/session/visible-records.ts';
import { Engine } from '../engine.ts';
import { buildExample, EXAMPLE } from '../example/build-example.ts';
import { readSettings } from '../settings.ts';
import { openSqlite } from '../store/sqlite.ts';
import { restoreFile } from './restore-file.ts';
import type { SessionRuntime } from './session-runtime.ts';

let engine: Engine;
let example: SessionRuntime;
let restored: SessionRuntime;
let file: SessionFile;

async function open(created: Awaited<ReturnType<Engine['createSession']>>): Promise<SessionRuntime> {
	const session = isRefusal(created) ? undefined : await engine.session(created.session.id);
	if (!session) throw new Error('no session');
	return session;
}

function desk(session: SessionRuntime): ScreenView {
	const view = session.view({ session: session.id, access: 'regie', participant: null });
	if (view.access === 'deelnemer') throw new Error('not a desk');
	return view;
}

beforeAll(async () => {
	engine = new Engine({ store: openSqlite(':memory:'), settings: readSettings({}), port: () => 3000 });
	example = await open(await engine.createSession({ ...EXAMPLE, names: 'nobody', example: true }));
	await buildExample(example, 7);
	const { title, createdAt, programme, stage } = example.state;
	const { version: _, away: __, ...poster } = example.poster('samen-zorg-dragen');
	const written: SessionFile = {
		format: 'kansenbord-session',
		version: 1,
		exportedAt: 0,
		session: { title, createdAt, names: stage.names },
		programme: [...programme],
		zoneNames: stage.zoneNames,
		board: visibleRecords(example.room.doc.getMap<unknown>(BOARD_MAP).entries(), { names: false }),
		results: desk(example).results.map(fileResult),
		posters: { 'samen-zorg-dragen': poster },
		versions: [],
		photos: {}
	};
	file = SessionFile.parse(JSON.parse(JSON.stringify(written)));
	restored = await open(
		await engine.createSession({ title, cards: file.programme.map(({ card }) => card), names: 'nobody' })
	);
	await restored.change((memory) => restoreFile(memory, file));
});
afterAll(() => engine.close());

const content = ({ board }: SessionRuntime) =>
	[...board.notes.values()]
		.map(({ text, item, zone, labels, marks, pile, count }) =>
			JSON.stringify([text, item, zone, labels, marks, pile && pileName(board.piles.get(pile)), count])
		)
		.sort();

it('brings back every note, pile, label and mark', () => {
	expect(content(restored).length).toBeGreaterThan(40);
	expect(content(restored)).toEqual(content(example));
});

it('gives nothing on the board the id it had', () => {
	const ids = new Set([...example.board.notes.keys(), ...example.board.piles.keys()]);
	expect(
		[...restored.board.notes.keys(), ...restored.board.piles.keys()].filter((id) => ids.has(id))
	).toEqual([]);
});

it('brings back every result with the same numbers, and nobody who gave them', () => {
	const numbers = (session: SessionRuntime) =>
		desk(session).results.map(({ step, people, items }) => ({
			step,
			people,
			items: items
				.map(({ text, dots, distribution, dontKnow, n, mean }) => ({
					text,
					dots,
					distribution,
					dontKnow,
					n,
					mean
				}))
				.sort((a, b) => (a.text < b.text ? -1 : 1))
		}));
	expect(numbers(example).length).toBeGreaterThan(0);
	expect(numbers(restored)).toEqual(numbers(example));
	expect([...restored.contributions.values()].every(({ participant }) => participant === null)).toBe(true);
});

it('brings back the poster as hands left it', () => {
	const { title, slogan, school, paper, hidden } = example.poster('samen-zorg-dragen');
	expect(restored.poster('samen-zorg-dragen')).toMatchObject({ title, slogan, school, paper });
	expect(restored.poster('samen-zorg-dragen').hidden).toHaveLength(hidden.length);
});

it('refuses a file with a card that is none, with the place of the mistake', () => {
	const wrong = SessionFile.safeParse({ ...file, programme: [{ id: 'swot', card: { id: 'swot' } }] });
	expect(wrong.error?.issues[0]?.path.slice(0, 3)).toEqual(['programme', 0, 'card']);
});
