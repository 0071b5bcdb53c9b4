import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { boardKey } from '#lib/session/board-records.ts';
import { newPosterRecord } from '#lib/session/poster-record.ts';
import { SessionFile } from '#lib/session/session-file.ts';
import type { ScreenView } from '#lib/session/view.ts';
import { keepVersion } from '#server/session/poster-versions.ts';
import { restoreFile } from '#server/session/restore-file.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import { REGIE_OWNER } from '#server/store/store.ts';
import { granted, openEngine, openSession } from '../../../tests/fixtures/open-engine.ts';
import trialCard from '../../../tests/fixtures/trial-card.ts';
import { sessionFile } from './make-session-file.ts';
import { sessionPoster } from './poster-file.ts';
import { printedWords } from './poster-version.ts';

const { engine } = openEngine({ extraCards: [trialCard] });
afterAll(() => engine.close());

/** What goes out and comes in as JSON, parsed as at the border. */
async function exported(session: SessionRuntime, names = false): Promise<SessionFile> {
	const file = await sessionFile(session, { names, now: engine.now() });
	return SessionFile.parse(JSON.parse(JSON.stringify(file)));
}

async function imported(file: SessionFile): Promise<SessionRuntime> {
	const created = granted(
		await engine.createSession({
			title: file.session.title,
			cards: file.programme.map(({ card }) => card),
			names: file.session.names
		})
	);
	const session = await engine.session(created.session.id);
	if (!session) throw new Error('no session');
	await session.change((memory) => restoreFile(memory, file));
	return session;
}

/** The file with every id of the board and every picture named after what it says, and without its dates. */
function named(file: SessionFile): unknown {
	const names = new Map<string, string>();
	for (const [key, value] of Object.entries(file.board)) {
		const [kind = '', id = ''] = key.split(':');
		if (kind !== 'note' && kind !== 'own' && kind !== 'pile') continue;
		const { text, name } = value as { text?: string; name?: string };
		names.set(id, `${kind} ${text ?? name}`);
	}
	for (const [key, value] of Object.entries(file.board)) {
		const [kind, id = ''] = key.split(':');
		const { from = '', to = '' } = value as { from?: string; to?: string };
		if (kind === 'link') names.set(id, `${names.get(from)} → ${names.get(to)}`);
	}
	for (const [id, { data }] of Object.entries(file.photos)) names.set(id, `picture ${data}`);
	const text = [...names].reduce(
		(all, [id, name]) => all.replaceAll(id, name),
		JSON.stringify({ ...file, exportedAt: 0, session: { ...file.session, createdAt: 0 } })
	);
	return JSON.parse(text);
}

async function sameAgain(session: SessionRuntime): Promise<SessionFile> {
	const first = await exported(session);
	const again = await exported(await imported(first));
	expect(named(again)).toEqual(named(first));
	return again;
}

const item = 'proef';
const scale = fc.integer({ min: 0, max: 2 });
/** What one person answers in every ballot of the card; undefined is a question left open. */
const answers = fc.record({
	kruis: fc.dictionary(
		fc.constantFrom('een:impact', 'een:haalbaar', 'twee:impact', 'twee:haalbaar'),
		fc.integer({ min: 0, max: 3 }),
		{ minKeys: 1 }
	),
	volgorde: fc
		.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1, maxLength: 3 })
		.map((order) => Object.fromEntries(order.map((id, at) => [id, at + 1]))),
	stippen: fc.constantFrom<Record<string, number>>({ a: 1 }, { a: 2, b: 1 }, { c: 2 }, { a: 1, b: 1, c: 1 }),
	stellingen: fc.dictionary(fc.constantFrom('s1', 's2'), scale, { minKeys: 1 })
});
type Answers = Record<'kruis' | 'volgorde' | 'stippen' | 'stellingen', Record<string, number>>;

/** A session in which these people answered every ballot, and everybody saw what came out. */
async function voted(people: readonly Answers[]): Promise<SessionRuntime> {
	const room = await openSession(engine, { cards: ['proef'] });
	const session = await room.session();
	const who = await Promise.all(people.map(() => room.person()));
	for (const step of ['kruis', 'volgorde', 'stippen', 'stellingen'] as const) {
		await room.goto(item, step);
		granted(await room.lead({ command: 'run' }));
		const kind = step === 'kruis' || step === 'stellingen' ? 'rate' : 'vote';
		for (const [at, given] of people.entries())
			granted(
				await session.put(
					`antwoord-${step}-${at}`,
					{ rev: 1, item, step, kind, round: 1, value: given[step] },
					who[at]!
				)
			);
		granted(await room.lead({ command: 'reveal', what: 'ballot' }));
	}
	return session;
}

const view = (session: SessionRuntime): ScreenView => {
	const seen = session.view({ session: session.id, access: 'regie', participant: null });
	if (seen.access === 'deelnemer') throw new Error('not a desk');
	return seen;
};

it('gives the same results again after a way through a file, whatever people answered', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(answers, { maxLength: 7 }), async (people) => {
			const session = await voted(people);
			const file = await sameAgain(session);
			expect(file.results.map(({ step }) => step)).toEqual(['kruis', 'volgorde', 'stippen', 'stellingen']);
			const few = people.length < 3;
			expect(file.results.at(-1)).toMatchObject({
				people: people.length,
				hiddenBelow: few ? 3 : null
			});
			expect(file.results.at(-1)?.items).toHaveLength(few ? 0 : 2);
		}),
		{ numRuns: 25 }
	);
}, 60_000);

it('shows nothing of too few answers, also to a card that would ask for fewer', async () => {
	const one = { kruis: { 'een:impact': 1 }, volgorde: { a: 1 }, stippen: { a: 1 }, stellingen: { s1: 2 } };
	const file = await exported(await voted([one, one]));
	expect(file.results.at(-1)).toMatchObject({ step: 'stellingen', people: 2, items: [] });
	const bolder = structuredClone(file);
	for (const { card } of bolder.programme) for (const step of card.steps) step.minAnswers = 0;
	const seen = view(await imported(bolder)).results.at(-1);
	expect(seen).toMatchObject({ step: 'stellingen', people: 2, items: [] });
});

it("gives nobody's answers back: rows stand for people and carry no remark", async () => {
	const one = { kruis: { 'een:impact': 1 }, volgorde: { a: 1 }, stippen: { a: 1 }, stellingen: { s1: 2 } };
	const session = await imported(await exported(await voted([one, one, one])));
	const rows = [...session.contributions.values()];
	expect(
		rows.every(({ participant, text, behalf }) => participant === null && text === '' && behalf > 0)
	).toBe(true);
	// Three people who answered alike are one row.
	expect(rows.filter(({ step }) => step === 'stellingen')).toMatchObject([{ behalf: 3, value: { s1: 2 } }]);
});

// ---- posters, versions and their pictures

const picture = (byte: number) => Buffer.alloc(12, byte);
let poster: SessionRuntime;

async function keep(
	session: SessionRuntime,
	id: 'samen-zorg-dragen' | 'samen-zorg-dragen-2' | 'stappenplan-ouder',
	name: string
) {
	const { version: _, ...fields } = session.poster(id);
	const model = await sessionPoster({ session, poster: id, now: engine.now() });
	granted(
		await session.change((memory) =>
			keepVersion(memory, { poster: id, name, fields, words: printedWords(model) })
		)
	);
}

beforeAll(async () => {
	const room = await openSession(engine, { cards: ['proef'] });
	poster = await room.session();
	const own = (id: string, text: string, slot?: string) => [
		{ key: boardKey('own', id), value: { text, item, zone: 'links', order: 1 } },
		...(slot ? [{ key: `mark:${id}:${slot}`, value: true }] : [])
	];
	await poster.writeBoard([
		...own('brief-zorgbox', 'Een zorgbox in elke klas', 'poster.zorg.basis'),
		...own('brief-geheim', 'DIT GAAT ERAF', 'poster.sterren'),
		...own('brief-overleg', 'Overleg elke maand', 'poster.sleutels'),
		...own('kaart-begin', 'Je hebt een vraag'),
		...own('kaart-einde', 'Samen verder'),
		...own('kaart-weg', 'EEN KAART DIE ERAF GAAT'),
		...['kaart-begin', 'kaart-einde', 'kaart-weg'].map((id) => ({
			key: boardKey('node', id),
			value: { type: id === 'kaart-begin' ? 'start' : 'action', reader: 'ouder' }
		})),
		{
			key: boardKey('link', 'pijl-een'),
			value: { from: 'kaart-begin', to: 'kaart-einde', words: 'ja', item, zone: 'links' }
		},
		{
			key: boardKey('link', 'pijl-twee'),
			value: { from: 'kaart-begin', to: 'kaart-weg', words: 'nee', item, zone: 'links' }
		}
	]);
	await poster.change(({ media }) => {
		const changes = ['logo-toen', 'logo-nu', 'logo-weg', 'foto-leerling'].map((id, byte) => {
			const owner = id === 'foto-leerling' ? 'an' : REGIE_OWNER;
			const known = { id, owner, mime: 'image/png' as const, width: 2, height: 2, at: 0, size: 12 };
			media.set(id, known);
			return { kind: 'media' as const, media: known, bytes: picture(byte) };
		});
		return { changes, answer: null };
	});
	const first = 'samen-zorg-dragen';
	granted(
		await poster.putPoster(first, 0, {
			title: 'Vorig jaar',
			logo: 'logo-toen',
			wording: { 'brief-zorgbox': 'Zorgbox', 'brief-geheim': 'DIT OOK' },
			order: { 'poster.zorg.basis': ['brief-zorgbox', 'brief-geheim'] }
		})
	);
	await keep(poster, first, 'voor de ouderraad');
	granted(await poster.putPoster(first, 1, { title: 'Dit jaar', logo: 'logo-nu', collage: 'foto-leerling' }));
	granted(await poster.putPoster('samen-zorg-dragen-2', 0, { title: 'TWEEDE', logo: 'logo-weg' }));
	await keep(poster, 'samen-zorg-dragen-2', '');
	granted(await poster.putPoster('samen-zorg-dragen-2', 1, { away: true }));
	await keep(poster, 'stappenplan-ouder', 'stappen van toen');
	await poster.writeBoard([
		{ key: boardKey('hide', 'brief-geheim'), value: true },
		{ key: boardKey('hide', 'kaart-weg'), value: true }
	]);
});

it('takes versions of posters and flowcharts along, and gives the same file again', async () => {
	const file = await sameAgain(poster);
	expect(file.versions.map(({ poster: of, name }) => [of, name])).toEqual([
		['samen-zorg-dragen', 'voor de ouderraad'],
		['stappenplan-ouder', 'stappen van toen']
	]);
	expect(file.versions[0]).toMatchObject({
		at: engine.now(),
		fields: { title: 'Vorig jaar' },
		words: { title: 'Vorig jaar', care: { basis: [{ text: 'Zorgbox' }] }, stars: [] }
	});
	expect(file.versions[1]).toMatchObject({
		words: { flow: { nodes: [{ text: 'Je hebt een vraag' }, { text: 'Samen verder' }] } }
	});
});

it('takes nothing along of what was taken off the board since, nor a poster that was taken away', async () => {
	const file = await exported(poster);
	expect(JSON.stringify(file)).not.toMatch(/GEHEIM|ERAF|DIT OOK|brief-geheim|kaart-weg|TWEEDE/);
});

it('takes the pictures along that posters and versions show, and no other', async () => {
	const { photos, versions, posters } = await exported(poster);
	expect(Object.keys(photos).sort()).toEqual(['logo-nu', 'logo-toen']);
	// A person's photo that hangs nowhere is no picture of a poster either.
	expect(posters['samen-zorg-dragen']).toMatchObject({ logo: 'logo-nu', collage: null });
	expect(versions[0]?.fields.logo).toBe('logo-toen');
});

it('puts versions on disk with ids of their own, the wordings on the notes they belong to', async () => {
	const file = await exported(poster);
	const session = await imported(file);
	const [toen, stappen] = session.read(({ versions }) => [...versions.values()]);
	const box = [...session.board.notes.values()].find(({ text }) => text.includes('zorgbox'));
	expect(box?.id).not.toBe('brief-zorgbox');
	expect(toen?.fields.wording).toEqual({ [box!.id]: 'Zorgbox' });
	expect(toen?.words).toMatchObject({ care: { basis: [{ id: box!.id, text: 'Zorgbox' }] } });
	const logo = await session.media(toen?.fields.logo ?? '');
	expect(Buffer.from(logo?.bytes ?? [])).toEqual(picture(0));
	const ids = new Set(session.board.notes.keys());
	expect(stappen && 'flow' in stappen.words && stappen.words.flow.nodes.every(({ id }) => ids.has(id))).toBe(
		true
	);
});

it('reads a file from before there were versions', async () => {
	const { versions: _, ...older } = await exported(poster);
	expect(SessionFile.parse(JSON.parse(JSON.stringify(older))).versions).toEqual([]);
	expect(newPosterRecord().away).toBe(false);
});
