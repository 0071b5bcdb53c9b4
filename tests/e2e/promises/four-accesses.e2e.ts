import { expect, request } from '@playwright/test';
import { openBoard } from './board-client.ts';
import { test } from './run-server.ts';
import { call, join, lead, startSession, type Session } from './talk.ts';

const ACCESSES = ['regie', 'bord', 'projector', 'deelnemer'] as const;
type Access = (typeof ACCESSES)[number];

/** One browser that opened all four links of a session: its Cookie header, filled by the server's own answers. */
async function openAllFour(base: string, session: Session): Promise<string> {
	const browser = await request.newContext({ baseURL: base });
	for (const access of ['regie', 'bord', 'projector'] as const) {
		const answer = await browser.post('/api/access', { data: { token: session[access] } });
		expect(await answer.json()).toEqual({ session: session.id, access });
	}
	expect((await browser.post('/api/join', { data: { code: session.code } })).status()).toBe(201);
	const { cookies } = await browser.storageState();
	await browser.dispose();
	expect(cookies.map(({ name }) => name).sort()).toEqual(
		ACCESSES.map((access) => `kb-${session.id}-${access}`).sort()
	);
	expect(cookies.every(({ httpOnly, secure }) => httpOnly && !secure)).toBe(true);
	return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

type Row = {
	call: `${string} ${string}`;
	body?: unknown;
	expect: Record<Access, number>;
	/** Left out where the call would be another one: the desk writes for others under ids of its own. */
	not?: Access;
};
const only = (access: Access, status: number): Row['expect'] => ({
	regie: 403,
	bord: 403,
	projector: 403,
	deelnemer: 403,
	[access]: status
});
const everybody: Row['expect'] = { regie: 200, bord: 200, projector: 200, deelnemer: 200 };

test('four accesses in one browser never mix their rights', async ({ serve }) => {
	const { base } = await serve();
	const session = await startSession(base, ['swot', 'samen-zorg-dragen']);
	const cookie = await openAllFour(base, session);
	await lead(base, session, { command: 'goto', item: 'swot', step: 'binnenkant' });
	const at = `/api/sessions/${session.id}`;
	const poster = `${at}/posters/samen-zorg-dragen`;
	const note = { rev: 1, item: 'swot', step: 'binnenkant', kind: 'note', zone: 'sterktes', text: 'overleg' };
	const rows: Row[] = [
		{ call: `GET ${at}`, expect: everybody },
		{ call: `GET ${at}/view`, expect: everybody },
		{
			call: `POST ${at}/stage`,
			body: { command: 'timer.add', seconds: 60, expect: 2 },
			expect: only('regie', 200)
		},
		{ call: `PUT ${at}/join`, body: { address: base }, expect: only('regie', 200) },
		{ call: `GET ${poster}`, expect: only('regie', 200) },
		{ call: `PUT ${poster}`, body: { expect: 0, title: 'Onze school' }, expect: only('regie', 200) },
		{ call: `DELETE ${at}/notes/bestaatniet`, expect: only('regie', 404) },
		{
			call: `POST ${at}/reopen-requests`,
			body: { item: 'swot', step: 'binnenkant' },
			expect: only('deelnemer', 201)
		},
		{
			call: `PUT ${at}/contributions/een-briefje`,
			body: note,
			expect: only('deelnemer', 201),
			not: 'regie'
		},
		{
			call: `PUT ${at}/contributions/voor-iemand`,
			body: note,
			expect: only('regie', 201),
			not: 'deelnemer'
		},
		{ call: `DELETE ${at}/contributions/voor-iemand`, expect: only('regie', 200) },
		{ call: `DELETE ${at}/contributions/een-briefje`, expect: only('deelnemer', 200) }
	];
	// The wrong ones first, so that nothing a right one did can help them.
	for (const row of rows)
		for (const access of [...ACCESSES].sort((a, b) => row.expect[b] - row.expect[a])) {
			if (access === row.not) continue;
			const [method, path] = row.call.split(' ');
			const answer = await call(base, `${method} ${path}?as=${access}`, {
				cookie,
				...(row.body ? { body: row.body } : {})
			});
			expect(answer.status, `${row.call} as ${access}: ${answer.text.slice(0, 200)}`).toBe(
				row.expect[access]
			);
			if (answer.status === 403) expect(answer.json).toMatchObject({ error: { code: 'not-allowed' } });
			if (row.call.endsWith('/view')) expect(answer.json).toMatchObject({ access });
		}
	for (const access of ['bord', 'projector', 'deelnemer'])
		expect((await call(base, `DELETE ${at}?as=${access}`, { cookie })).status).toBe(403);

	for (const row of rows) {
		const answer = await call(base, row.call, { cookie, ...(row.body ? { body: row.body } : {}) });
		expect(answer.status, row.call).toBe(400);
		expect(answer.json).toMatchObject({ error: { code: 'access-unnamed', path: 'as' } });
	}
	expect((await call(base, `GET ${at}/view?as=directie`, { cookie })).json).toMatchObject({
		error: { code: 'access-unnamed' }
	});
	for (const access of ACCESSES) {
		const page = await call(base, `GET /s/${session.id}/${access}`, { cookie });
		expect(page.status, `page of ${access}`).toBe(200);
	}
});

test('sockets with four cookies have the rights of the one they name', async ({ serve }) => {
	const { base } = await serve();
	const session = await startSession(base);
	const cookie = await openAllFour(base, session);
	const [regie, bord, projector] = (['regie', 'bord', 'projector'] as const).map((as) =>
		openBoard(base, session, { cookie, as })
	);
	const phone = openBoard(base, session, { cookie, as: 'deelnemer' });
	const unnamed = openBoard(base, session, { cookie });
	expect(await phone.closed).toBe(4401);
	expect(await unnamed.closed).toBe(4401);
	await Promise.all([regie, bord, projector].map((board) => board!.synced));
	const own = (text: string) => ({ text, item: 'swot', zone: 'sterktes', order: 1 });
	projector!.map.set('own:vanprojector', own('mag niet'));
	regie!.map.set('own:vanregie', own('mag'));
	await bord!.until((map) => map.has('own:vanregie'));
	bord!.map.set('own:vanbord', own('mag ook'));
	await regie!.until((map) => map.has('own:vanbord'));
	expect([...regie!.map.keys()].sort()).toEqual(['own:vanbord', 'own:vanregie']);
	for (const board of [regie, bord, projector, phone, unnamed]) board!.close();
});

test('a single cookie needs no name; a token of another session or access opens nothing', async ({
	serve
}) => {
	const { base } = await serve();
	const [session, other] = [await startSession(base), await startSession(base)];
	const person = await join(base, session);
	const view = `GET /api/sessions/${session.id}/view` as const;
	const cookie = (access: Access, token: string) => `kb-${session.id}-${access}=${token}`;
	expect((await call(base, view, { cookie: cookie('bord', session.bord) })).json).toMatchObject({
		access: 'bord'
	});
	expect((await call(base, view, { token: person.token })).json).toMatchObject({ access: 'deelnemer' });
	const refused: [string, Parameters<typeof call>[2]][] = [
		['nothing at all', {}],
		['a regie token of another session', { token: other.regie }],
		['an invented token', { token: 'AAAAAAAAAAAAAAAAAAAAAA' }],
		['the join token', { token: session.join }],
		["a bord token under the regie's name", { cookie: cookie('regie', session.bord) }],
		["another session's regie token in this one's cookie", { cookie: cookie('regie', other.regie) }]
	];
	for (const [what, ask] of refused) {
		const answer = await call(base, view, ask);
		expect(answer.status, what).toBe(401);
		expect(answer.json).toMatchObject({ error: { code: 'no-access' } });
	}
	// A token speaks for itself: cookies beside it give nothing more, and another name is refused.
	const both = { token: session.projector, cookie: cookie('regie', session.regie) };
	expect(
		(
			await call(base, `POST /api/sessions/${session.id}/stage`, {
				...both,
				body: { command: 'next', expect: 1 }
			})
		).status
	).toBe(403);
	expect((await call(base, `${view}?as=regie`, both)).status).toBe(401);
});
