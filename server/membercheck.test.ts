import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accessCookie } from '#lib/session/access.ts';
import { boardKey } from '#lib/session/board-records.ts';
import { CHECK } from '#lib/session/membercheck.ts';
import trialCard from '../tests/fixtures/trial-card.ts';
import { codeOf, granted, openEngine, openSession } from '../tests/fixtures/open-engine.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PART = 'swot/sterktes';

/** A session with one shown note, led to its end, with one person who was in. */
async function ended(options: Parameters<typeof openEngine>[0] = {}, { finish = true } = {}) {
	const { engine, clock } = openEngine(options);
	const room = await openSession(engine, { cards: ['swot', 'proef'] });
	const runtime = await room.session();
	const way = { token: room.joinUrl.split('#')[1] ?? '' };
	const come = (held?: string, by: { token: string } | { code: string } | { survey: string } = way) =>
		engine.join(by, {
			name: 'Wordt niet bewaard',
			voice: null,
			cookie: (name) => (name === accessCookie(room.id, 'deelnemer') ? held : undefined)
		});
	const an = granted(await come());
	await room.goto('swot', 'binnenkant');
	await room.note(an.participant.id, 'overleg');
	await room.goto('swot', 'onthullen-en-turven');
	granted(await room.lead({ command: 'reveal' }));
	await room.goto('swot', 'binnenkant');
	await room.note(an.participant.id, 'ONGEZIEN');
	clock.pass(HOUR);
	if (finish) granted(await room.lead({ command: 'finish', discard: 1 }));
	clock.pass(1);
	const check = (days: number) => room.lead({ command: 'membercheck.open', days });
	const say = (
		id: string,
		who: string,
		value: Record<string, number>,
		{ rev = 1, fields = {} }: { rev?: number; fields?: Record<string, string> } = {}
	) => runtime.put(id, { rev, item: CHECK, step: CHECK, kind: 'check', value, fields }, who);
	const phone = (participant: string) => {
		const view = runtime.view({ session: room.id, access: 'deelnemer', participant });
		if (view.access !== 'deelnemer') throw new Error('no phone');
		return view;
	};
	const screen = (access: 'regie' | 'bord' | 'projector') => {
		const view = runtime.view({ session: room.id, access, participant: null });
		if (view.access === 'deelnemer') throw new Error('no screen');
		return view;
	};
	return { engine, clock, room, runtime, way, come, an, check, say, phone, screen };
}

test('after the end only the membercheck opens the QR again: who was in is the same person, others have no name', async () => {
	const { engine, room, come, an, check, phone, screen } = await ended({ extraCards: [trialCard] });
	expect(codeOf(await come())).toBe('joining-closed');
	expect(phone(an.participant.id).check).toBeNull();
	expect(screen('regie').desk?.check).toBeNull();
	granted(await check(7));
	const again = granted(await come(an.token));
	expect(again.participant).toMatchObject({ id: an.participant.id, outside: false });
	const other = granted(await come());
	expect(other.participant).toMatchObject({ name: null, outside: true });
	expect(other.until).toBe(phone(other.participant.id).check?.until);
	expect(granted(await come(other.token)).participant.outside).toBe(true);
	expect(codeOf(await come(undefined, { code: room.code }))).toBe('code-wrong');
	for (const { participant } of [again, other])
		expect(phone(participant.id).check?.parts).toEqual([
			{ id: PART, title: 'Sterktes', lines: ['overleg'], more: 0 }
		]);
	expect(screen('regie').desk?.check).toMatchObject({
		people: 0,
		until: other.until,
		url: room.joinUrl,
		qr: expect.stringContaining('<svg')
	});
	expect(screen('regie').counts.in).toBe(0);
	expect(screen('regie').desk?.people).toHaveLength(1);
	await engine.close();
});

test('answers are counted for the desk alone; no phone gets those of another, nor what was never shown', async () => {
	const { engine, come, an, check, say, phone, screen, runtime } = await ended({ extraCards: [trialCard] });
	granted(await check(7));
	const bert = granted(await come()).participant.id;
	granted(await say('antwoord-an', an.participant.id, { [PART]: 0 }));
	granted(await say('antwoord-bert', bert, { [PART]: 2 }, { fields: { [PART]: ' ZELDZAAM WOORD ' } }));
	expect(screen('regie').desk?.check).toMatchObject({
		people: 2,
		parts: [{ id: PART, counts: { klopt: 1, 'klopt-niet': 0, aanvulling: 1 }, remarks: ['ZELDZAAM WOORD'] }]
	});
	expect(phone(bert).mine).toMatchObject([
		{ kind: 'check', may: 'change', fields: { [PART]: 'ZELDZAAM WOORD' } }
	]);
	expect(runtime.contributions.get('antwoord-bert')?.names).toBe('nobody');
	for (const seen of [phone(an.participant.id), screen('bord'), screen('projector')])
		expect(JSON.stringify(seen)).not.toContain('ZELDZAAM');
	for (const seen of [phone(an.participant.id), phone(bert), screen('regie')])
		expect(JSON.stringify(seen)).not.toContain('ONGEZIEN');
	await engine.close();
});

test('people change their mind and take their answers back, one row each, while it is open', async () => {
	const { engine, an, check, say, screen, runtime } = await ended({ extraCards: [trialCard] });
	const who = an.participant.id;
	expect(codeOf(await say('antwoord-1', who, { [PART]: 0 }))).toBe('check-closed');
	granted(await check(7));
	granted(await say('antwoord-1', who, { [PART]: 0 }));
	expect(codeOf(await say('antwoord-1', who, { [PART]: 1 }))).toBe('rev');
	expect(codeOf(await say('antwoord-2', who, { [PART]: 1 }))).toBe('rev');
	granted(await say('antwoord-1', who, { [PART]: 1 }, { rev: 2 }));
	expect(screen('regie').desk?.check?.parts[0]?.counts).toEqual({ klopt: 0, 'klopt-niet': 1, aanvulling: 0 });
	granted(await runtime.withdraw('antwoord-1', who));
	expect(screen('regie').desk?.check?.people).toBe(0);
	granted(await say('antwoord-3', who, { [PART]: 2 }));
	granted(await check(0));
	expect(codeOf(await runtime.withdraw('antwoord-3', who))).toBe('check-closed');
	expect(codeOf(await say('antwoord-3', who, { [PART]: 0 }, { rev: 2 }))).toBe('check-closed');
	expect(screen('regie').desk?.check).toMatchObject({ until: null, url: null, qr: null, people: 1 });
	await engine.close();
});

test('answers must fit the summary, and the desk has none', async () => {
	const { engine, an, check, say, runtime } = await ended({ extraCards: [trialCard] });
	granted(await check(7));
	const who = an.participant.id;
	expect(codeOf(await say('antwoord-1', who, { 'swot/bestaat-niet': 0 }))).toBe('about-unknown');
	expect(codeOf(await say('antwoord-1', who, { [PART]: 3 }))).toBe('value-wrong');
	expect(codeOf(await say('antwoord-1', who, {}, { fields: { [PART]: 'x' } }))).toBe('value-wrong');
	const long = { fields: { [PART]: 'x'.repeat(281) } };
	expect(codeOf(await say('antwoord-1', who, { [PART]: 0 }, long))).toBe('remark-too-long');
	const input = { rev: 1, item: CHECK, step: CHECK, kind: 'check' as const, value: { [PART]: 0 } };
	expect(codeOf(await runtime.put('antwoord-1', { ...input, behalf: 1 }, null))).toBe('not-allowed');
	expect(codeOf(await runtime.put('antwoord-1', { ...input, item: 'swot' }, who))).toBe('value-wrong');
	expect(runtime.contributions.has('antwoord-1')).toBe(false);
	await engine.close();
});

test('a summary that lost a part takes the other answers still', async () => {
	const { engine, an, check, say, runtime } = await ended({ extraCards: [trialCard] });
	granted(await check(7));
	granted(await say('antwoord-1', an.participant.id, { [PART]: 0 }));
	const [note] = runtime.board.notes.keys();
	granted(await runtime.eraseNote(note ?? ''));
	expect(phoneParts(runtime, an.participant.id)).toEqual([]);
	granted(await say('antwoord-1', an.participant.id, { [PART]: 1 }, { rev: 2 }));
	await engine.close();
});

function phoneParts(runtime: Awaited<ReturnType<typeof ended>>['runtime'], participant: string) {
	const view = runtime.view({ session: runtime.id, access: 'deelnemer', participant });
	return view.access === 'deelnemer' ? view.check?.parts : undefined;
}

test('a phone reads nothing of a card with pupil data, nor what was taken off the board', async () => {
	const { engine } = openEngine();
	const room = await openSession(engine, { cards: ['casusbespreking', 'swot'] });
	const runtime = await room.session();
	const an = await room.person();
	const [casus] = runtime.state.programme;
	const zone = casus?.card.zones[0]?.id;
	const note = (id: string, item: string, text: string, into = zone) =>
		runtime.writeBoard([
			{ key: boardKey('note', id), value: { text, item, zone: into, step: 'eigen', order: 1 } }
		]);
	await note('a', casus?.id ?? '', 'LEERLING');
	await note('b', 'swot', 'zichtbaar', 'sterktes');
	await note('c', 'swot', 'WEGGEHAALD', 'sterktes');
	await runtime.writeBoard([{ key: boardKey('hide', 'c'), value: true }]);
	granted(await room.lead({ command: 'finish', discard: 0 }));
	granted(await room.lead({ command: 'membercheck.open', days: 7 }));
	expect(runtime.board.notes.get('a')?.text).toBe('LEERLING');
	const view = runtime.view({ session: room.id, access: 'deelnemer', participant: an });
	expect(view).toMatchObject({ check: { parts: [{ id: PART, lines: ['zichtbaar'] }] } });
	for (const access of ['deelnemer', 'regie'] as const) {
		const seen = runtime.view({ session: room.id, access, participant: access === 'regie' ? null : an });
		expect(JSON.stringify(seen)).not.toMatch(/LEERLING|WEGGEHAALD/);
	}
	await engine.close();
});

test('before the end the QR lets people into the room as ever, and a step that asks goes first', async () => {
	const { engine, room, come, an, check, phone } = await ended(
		{ extraCards: [trialCard] },
		{ finish: false }
	);
	granted(await check(7));
	expect(granted(await come()).participant).toMatchObject({ outside: false });
	expect(phone(an.participant.id)).toMatchObject({ ask: { kind: 'collect', open: true }, check: null });
	granted(await room.lead({ command: 'close' }));
	expect(phone(an.participant.id).check?.parts).toHaveLength(1);
	await engine.close();
});

test('who only had the link of a survey reads no summary until the QR let them in', async () => {
	const { engine, clock, room, runtime, come, check, phone, say } = await ended(
		{ extraCards: [trialCard] },
		{ finish: false }
	);
	granted(await room.lead({ command: 'survey.open', item: 'proef', days: 7 }));
	const survey = runtime.state.stage.surveys.proef?.token ?? '';
	const parent = granted(await come(undefined, { survey }));
	clock.pass(1);
	granted(await room.lead({ command: 'finish', discard: 1 }));
	granted(await check(7));
	expect(phone(parent.participant.id).check).toBeNull();
	expect(codeOf(await say('antwoord-1', parent.participant.id, { [PART]: 0 }))).toBe('not-allowed');
	granted(await come(parent.token));
	expect(phone(parent.participant.id).check?.parts).toHaveLength(1);
	await engine.close();
});

test('ties are cut a day after the end as ever; who comes later keeps theirs until it closes; then the QR is dead', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'membercheck-'));
	const { engine, clock, come, an, check, say, screen, runtime } = await ended({
		file: join(folder, 'proef.sqlite'),
		extraCards: [trialCard]
	});
	granted(await check(7));
	granted(await say('antwoord-1', an.participant.id, { [PART]: 0 }));
	clock.pass(DAY);
	await engine.sweep();
	expect(runtime.state.participants.size).toBe(0);
	expect([...runtime.contributions.values()].every(({ participant }) => participant === null)).toBe(true);
	expect(codeOf(await engine.openAccess(an.token))).toBe('no-access');
	const late = granted(await come());
	granted(await say('antwoord-2', late.participant.id, { [PART]: 1 }));
	clock.pass(2 * DAY);
	await engine.sweep();
	granted(await say('antwoord-2', late.participant.id, { [PART]: 2 }, { rev: 2 }));
	clock.pass(4 * DAY);
	expect(codeOf(await come())).toBe('joining-closed');
	await engine.sweep();
	expect(runtime.state.participants.size).toBe(0);
	expect(codeOf(await come())).toBe('session-unknown');
	expect(screen('regie').desk?.check).toMatchObject({ until: null, people: 2 });
	expect((await engine.list()).map(({ checkUntil, people }) => [checkUntil, people])).toEqual([[null, 0]]);
	// The link is a new one when it is opened again.
	granted(await check(3));
	expect(codeOf(await come())).toBe('session-unknown');
	expect(screen('regie').desk?.check?.url).toMatch(/#.{16,}$/);
	await engine.close();
	rmSync(folder, { recursive: true });
});

test('without a membercheck the QR of a finished session ends with the ties', async () => {
	const { engine, clock, come } = await ended({ extraCards: [trialCard] });
	clock.pass(DAY);
	await engine.sweep();
	expect(codeOf(await come())).toBe('session-unknown');
	await engine.close();
});
