import { expect, test } from 'vitest';
import type { ClassListFields } from '#lib/session/class-list.ts';
import { codeOf, granted, openEngine, openSession } from '../../tests/fixtures/open-engine.ts';
import { putClassList, readClassList } from './class-list-writes.ts';

const ITEM = 'casusbespreking';
const AXES = ['leren-studeren', 'onderwijsloopbaan', 'psychisch-sociaal', 'gezondheid'];
const row = (...values: number[]) => Object.fromEntries(values.map((value, i) => [AXES[i]!, value]));
const LIST: ClassListFields = {
	codes: ['K1', 'K2', 'K3', 'K4'],
	cells: { K1: row(0, 0, 1, 0), K2: row(2, 1, 2, 0), K3: row(1, 1, 2, 2), K4: row(1, 1, 0, 0) },
	wipeOn: '2026-12-01'
};

async function casus() {
	const { engine, clock } = openEngine();
	const session = await openSession(engine, { cards: [ITEM] });
	const runtime = await session.session();
	const put = (fields: unknown, expected = 0) =>
		runtime.change((memory) =>
			putClassList(memory, ITEM, { ...(fields as ClassListFields), expect: expected })
		);
	const view = (access: 'regie' | 'bord' | 'projector' | 'deelnemer', participant: string | null = null) =>
		runtime.view({ session: session.id, access, participant });
	return { engine, clock, session, runtime, put, view };
}

test('a class list is kept under versions, and one screen never overwrites another', async () => {
	const { engine, put } = await casus();
	expect(granted(await put(LIST))).toMatchObject({ version: 1, codes: LIST.codes });
	expect(await put({ ...LIST, codes: ['K1'] })).toMatchObject({
		refused: 'class-list-stale',
		data: { classList: { version: 1 } }
	});
	expect(granted(await put(LIST, 1))).toMatchObject({ version: 2 });
	await engine.close();
});

test('a code twice, a row of nobody, an unknown domain and a value off the scale are refused with their path', async () => {
	const { engine, put } = await casus();
	const path = async (fields: object) => {
		const said = await put({ ...LIST, ...fields });
		return 'refused' in said ? said.path : 'granted';
	};
	expect(await path({ codes: ['K1', 'K2', 'K1'], cells: {} })).toEqual(['codes', 2]);
	expect(await path({ cells: { K9: row(0) } })).toEqual(['cells', 'K9']);
	expect(await path({ cells: { K1: { 'iets-anders': 0 } } })).toEqual(['cells', 'K1', 'iets-anders']);
	expect(await path({ cells: { K1: row(3) } })).toEqual(['cells', 'K1', AXES[0]]);
	await engine.close();
});

test('screens get totals by domain, and no code reaches them or a phone', async () => {
	const { engine, session, put, view } = await casus();
	const an = await session.person();
	granted(await put(LIST));
	await session.goto(ITEM, 'verticale-scan');
	for (const access of ['regie', 'bord', 'projector'] as const) {
		const screen = view(access);
		if (screen.access === 'deelnemer') throw new Error('no screen');
		expect(screen.programme[0]?.classTotals?.map(({ totals }) => totals)).toEqual([
			[1, 2, 1],
			[1, 3, 0],
			[1, 1, 2],
			[3, 0, 1]
		]);
		expect(JSON.stringify(screen)).not.toMatch(/"K[1-4]"/);
	}
	expect(JSON.stringify(view('deelnemer', an))).not.toMatch(/"K[1-4]"/);
	await engine.close();
});

test('the vote is about the codes, most red first and then most orange; the wall never shows one', async () => {
	const { engine, session, put, view, runtime } = await casus();
	const an = await session.person();
	granted(await put(LIST));
	await session.goto(ITEM, 'horizontale-scan-en-keuze');
	granted(await session.lead({ command: 'run' }));
	const phone = view('deelnemer', an);
	if (phone.access !== 'deelnemer' || phone.ask?.kind !== 'vote') throw new Error('no vote');
	expect(phone.ask.items.map(({ text }) => text)).toEqual(['K3', 'K2', 'K4', 'K1']);
	const value = { [phone.ask.items[0]!.id]: 1 };
	const step = 'horizontale-scan-en-keuze';
	granted(await runtime.put('keuze-van-an', { rev: 1, item: ITEM, step, kind: 'vote', round: 1, value }, an));
	granted(await session.lead({ command: 'reveal' }));
	for (const access of ['bord', 'projector'] as const)
		expect(JSON.stringify(view(access))).not.toMatch(/"K[1-4]"/);
	expect(JSON.stringify(view('regie'))).toContain('"K3"');
	await engine.close();
});

test('on its day the list is wiped, with the codes that a vote froze; not a day before', async () => {
	const { engine, clock, session, put, runtime } = await casus();
	granted(await put(LIST));
	await session.goto(ITEM, 'horizontale-scan-en-keuze');
	granted(await session.lead({ command: 'run' }));
	const read = () => runtime.read((memory) => readClassList(memory, ITEM));
	clock.pass(Date.UTC(2026, 10, 30, 12) - clock.now());
	await engine.sweep();
	expect(read()).toMatchObject({ version: 1 });
	clock.pass(24 * 3_600_000);
	await engine.sweep();
	expect(read()).toBeNull();
	expect(JSON.stringify(runtime.state.stage)).not.toMatch(/"K[1-4]"/);
	await engine.close();
});

test('a card without pupil data has no class list', async () => {
	const { engine, runtime } = await casus();
	expect(codeOf(await runtime.change((memory) => putClassList(memory, 'swot', { ...LIST, expect: 0 })))).toBe(
		'not-found'
	);
	await engine.close();
});
