import { expect } from '@playwright/test';
import { test } from './run-server.ts';
import { call, join, lead, put, startSession, type Answer, type Person, type Session } from './talk.ts';

type Room = { base: string; session: Session; person: Person };

/** A session at a step that collects, with one person in it. */
async function openRoom(base: string): Promise<Room> {
	const session = await startSession(base, ['swot', 'vier-begeleidingsdomeinen']);
	const person = await join(base, session);
	await lead(base, session, { command: 'goto', item: 'swot', step: 'binnenkant' });
	return { base, session, person };
}
const note = (change: Record<string, unknown> = {}) => ({
	rev: 1,
	item: 'swot',
	step: 'binnenkant',
	kind: 'note',
	zone: 'sterktes',
	text: 'overleg',
	...change
});
const contribution = ({ session }: Room, id = 'een-briefje') =>
	`/api/sessions/${session.id}/contributions/${id}`;
const write = ({ base, session, person }: Room, change: Record<string, unknown> = {}, id?: string) =>
	put(base, session, person, note(change), id);

/** What each wrong thing is answered with; `words` is a piece of the Dutch message. */
const cases: {
	what: string;
	ask: (room: Room) => Promise<Answer>;
	status: number;
	code: string;
	words: string;
	path?: string;
}[] = [
	{
		what: 'an unknown session',
		status: 404,
		code: 'session-unknown',
		words: 'bestaat niet',
		ask: ({ base, session }) => call(base, 'GET /api/sessions/bestaatniet/view', { token: session.regie })
	},
	{
		what: 'a wrong code',
		status: 404,
		code: 'code-wrong',
		words: 'code klopt niet',
		path: 'code',
		ask: ({ base }) => call(base, 'POST /api/join', { body: { code: 'AAAAAA' } })
	},
	{
		what: 'a wrong QR token',
		status: 404,
		code: 'session-unknown',
		words: 'bestaat niet',
		path: 'token',
		ask: ({ base }) => call(base, 'POST /api/join', { body: { token: 'AAAAAAAAAAAAAAAAAAAAAA' } })
	},
	{
		what: 'a closed step',
		status: 409,
		code: 'step-closed',
		words: 'gesloten',
		ask: (room) => write(room, { step: 'buitenkant', zone: 'kansen' })
	},
	{
		what: 'a step that is not there',
		status: 422,
		code: 'step-unknown',
		words: 'stap bestaat niet',
		path: 'step',
		ask: (room) => write(room, { step: 'nergens' })
	},
	{
		what: 'a note that is too long',
		status: 422,
		code: 'note-too-long',
		words: '141',
		path: 'text',
		ask: (room) => write(room, { text: 'a'.repeat(141) })
	},
	{
		what: 'an empty note',
		status: 422,
		code: 'note-empty',
		words: 'nog niets',
		path: 'text',
		ask: (room) => write(room, { text: '   ' })
	},
	{
		what: 'a wrong zone',
		status: 422,
		code: 'zone-wrong',
		words: 'vak',
		path: 'zone',
		ask: (room) => write(room, { zone: 'kansen' })
	},
	{
		what: 'too many notes',
		status: 409,
		code: 'too-many-notes',
		words: '4',
		path: 'zone',
		async ask(room) {
			for (let i = 0; i < 4; i++) expect((await write(room, { text: `briefje ${i}` })).status).toBe(201);
			return write(room);
		}
	},
	{
		what: 'an old rev',
		status: 409,
		code: 'rev',
		words: 'gewijzigd',
		path: 'rev',
		async ask(room) {
			await write(room, {}, 'een-briefje');
			await write(room, { rev: 2, text: 'overleg met ouders' }, 'een-briefje');
			return write(room, { rev: 2, text: 'een oudere tekst' }, 'een-briefje');
		}
	},
	{
		what: 'a withdrawn note',
		status: 410,
		code: 'withdrawn',
		words: 'teruggetrokken',
		async ask(room) {
			await write(room, {}, 'een-briefje');
			await call(room.base, `DELETE ${contribution(room)}`, { token: room.person.token });
			return write(room, { rev: 2 }, 'een-briefje');
		}
	},
	{
		what: 'a stale stage version',
		status: 409,
		code: 'stage-stale',
		words: 'voor',
		path: 'expect',
		ask: ({ base, session }) =>
			call(base, `POST /api/sessions/${session.id}/stage`, {
				token: session.regie,
				body: { command: 'next', expect: 1 }
			})
	},
	{
		what: 'notes that nobody saw',
		status: 409,
		code: 'unrevealed',
		words: '1',
		path: 'discard',
		async ask(room) {
			await write(room);
			const body = { command: 'finish', expect: 2, discard: 0 };
			return call(room.base, `POST /api/sessions/${room.session.id}/stage`, {
				token: room.session.regie,
				body
			});
		}
	},
	{
		what: 'a foreign token',
		status: 401,
		code: 'no-access',
		words: 'geen toegang',
		async ask({ base, session }) {
			const other = await startSession(base);
			return call(base, `GET /api/sessions/${session.id}/view`, { token: other.regie });
		}
	},
	{
		what: "somebody else's note",
		status: 403,
		code: 'not-allowed',
		words: 'mag niet',
		async ask(room) {
			await write(room, {}, 'een-briefje');
			const other = await join(room.base, room.session);
			return put(room.base, room.session, other, note({ rev: 2, text: 'gekaapt' }), 'een-briefje');
		}
	},
	{
		what: 'a vote where none is asked',
		status: 422,
		code: 'not-asked',
		words: 'niet gevraagd',
		path: 'kind',
		ask: (room) => write(room, { kind: 'vote', value: {} })
	},
	{
		what: 'a reveal where there is nothing to show',
		status: 409,
		code: 'not-revealable',
		words: 'niets te tonen',
		ask: ({ base, session }) =>
			call(base, `POST /api/sessions/${session.id}/stage`, {
				token: session.regie,
				body: { command: 'reveal', expect: 2 }
			})
	},
	{
		what: 'a stale poster',
		status: 409,
		code: 'poster-stale',
		words: 'poster',
		path: 'expect',
		ask: ({ base, session }) =>
			call(base, `PUT /api/sessions/${session.id}/posters/samen-zorg-dragen`, {
				token: session.regie,
				body: { expect: 4, title: 'x' }
			})
	},
	{
		what: 'a card that is not there',
		status: 422,
		code: 'card-unknown',
		words: 'kerstkaart',
		path: 'cards.1',
		ask: ({ base }) =>
			call(base, 'POST /api/sessions', { body: { title: 'x', cards: ['swot', 'kerstkaart'] } })
	},
	{
		what: 'a session without a title',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: 'title',
		ask: ({ base }) => call(base, 'POST /api/sessions', { body: { title: '  ', cards: ['swot'] } })
	},
	{
		what: 'malformed JSON',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: '',
		ask: (room) =>
			call(room.base, `PUT ${contribution(room)}`, { token: room.person.token, raw: '{"rev": 1, ' })
	},
	{
		what: 'no body at all',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: '',
		ask: (room) => call(room.base, `PUT ${contribution(room)}`, { token: room.person.token })
	},
	{
		what: 'an unknown key',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: 'kleur',
		ask: (room) => write(room, { kleur: 'rood' })
	},
	{
		what: 'a wrong type',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: 'text',
		ask: (room) => write(room, { text: 7 })
	},
	{
		what: 'a wrong type deep down',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: 'value.a',
		ask: (room) => write(room, { kind: 'vote', value: { a: -1 } })
	},
	{
		what: 'a list instead of an object',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: '',
		ask: (room) => call(room.base, `PUT ${contribution(room)}`, { token: room.person.token, body: [] })
	},
	{
		what: 'an unknown command',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: 'command',
		ask: ({ base, session }) =>
			call(base, `POST /api/sessions/${session.id}/stage`, {
				token: session.regie,
				body: { command: 'onthul', expect: 2 }
			})
	},
	{
		what: 'an id that no phone makes',
		status: 400,
		code: 'body-invalid',
		words: 'niet lezen',
		path: 'id',
		ask: (room) => write(room, {}, 'kort')
	},
	{
		what: 'a body of a megabyte',
		status: 413,
		code: 'body-too-large',
		words: 'te groot',
		ask: (room) => write(room, { text: 'a'.repeat(1024 * 1024) })
	},
	{
		what: 'a page of another site',
		status: 403,
		code: 'origin-foreign',
		words: 'andere website',
		ask: (room) =>
			call(room.base, `PUT ${contribution(room)}`, {
				token: room.person.token,
				body: note(),
				headers: { origin: 'http://kwaad.test' }
			})
	},
	{
		what: 'a note erased that is not there',
		status: 404,
		code: 'not-found',
		words: 'vinden we niet',
		ask: ({ base, session }) =>
			call(base, `DELETE /api/sessions/${session.id}/notes/bestaatniet`, { token: session.regie })
	},
	{
		what: 'somebody who comes after the end',
		status: 404,
		code: 'code-wrong',
		words: 'code klopt niet',
		path: 'code',
		async ask({ base, session }) {
			await lead(base, session, { command: 'finish', discard: 0 });
			return call(base, 'POST /api/join', { body: { code: session.code } });
		}
	},
	{
		what: 'a note after the end',
		status: 409,
		code: 'finished',
		words: 'afgerond',
		async ask(room) {
			await lead(room.base, room.session, { command: 'finish', discard: 0 });
			return write(room);
		}
	}
];

test('everything wrong is refused with a code, a Dutch sentence and the path of what is wrong', async ({
	serve
}) => {
	test.setTimeout(120_000);
	const { base, said } = await serve();
	for (const { what, ask, status, code, words, path } of cases)
		await test.step(what, async () => {
			const answer = await ask(await openRoom(base));
			expect.soft(answer.status, what).toBe(status);
			const { error } = (answer.json ?? {}) as { error?: { code: string; message: string; path?: string } };
			expect.soft(error?.code, what).toBe(code);
			expect.soft(error?.message, what).toContain(words);
			expect.soft(error?.path, what).toBe(path);
		});
	expect(said()).not.toMatch(/Error|unexpected/);
});

test('an old rev gives back what stands, and a stale command the stage', async ({ serve }) => {
	const room = await openRoom((await serve()).base);
	await write(room, {}, 'een-briefje');
	await write(room, { rev: 2, text: 'overleg met ouders' }, 'een-briefje');
	expect((await write(room, { rev: 2, text: 'ouder' }, 'een-briefje')).json).toMatchObject({
		mine: { rev: 2, text: 'overleg met ouders' }
	});
	const stale = await call(room.base, `POST /api/sessions/${room.session.id}/stage`, {
		token: room.session.regie,
		body: { command: 'next', expect: 1 }
	});
	expect(stale.json).toMatchObject({ stage: { version: 2, step: 'binnenkant' } });
});

test('the same note sent twice is kept once', async ({ serve }) => {
	const room = await openRoom((await serve()).base);
	const answers = await Promise.all(Array.from({ length: 5 }, () => write(room, {}, 'een-briefje')));
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
	const { json } = await call(room.base, `GET /api/sessions/${room.session.id}/view`, {
		token: room.session.regie
	});
	expect(json).toMatchObject({ counts: { notes: 1, wrote: 1 } });
});

test('a phone that sends forty things at once is asked to wait', async ({ serve }) => {
	const room = await openRoom((await serve()).base);
	const answers = await Promise.all(Array.from({ length: 45 }, () => write(room, {}, 'een-briefje')));
	const slowed = answers.filter(({ status }) => status === 429);
	expect(slowed.length).toBeGreaterThan(0);
	expect(slowed[0]?.json).toMatchObject({
		error: { code: 'too-fast', message: expect.stringContaining('snel') }
	});
});
