import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mine } from '#lib/session/view.ts';
import { createOutbox } from './outbox.ts';

type Call = { id: string; method: string; body: Record<string, unknown> | null };
type Answer = { status: number; json: unknown } | 'lost' | 'lost answer';

/** The server's side of the network: keeps rows as the real one does, and may lose a request or its answer. */
class Server {
	rows = new Map<string, { rev: number; text: string; value: unknown }>();
	calls: Call[] = [];
	faults: Answer[] = [];

	fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
		const id = /contributions\/(\w+)/.exec(url)?.[1] ?? '';
		const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : null;
		const method = init.method ?? 'GET';
		this.calls.push({ id, method, body });
		const fault = this.faults.shift();
		if (fault === 'lost') throw new TypeError('network');
		if (fault && fault !== 'lost answer') return Response.json(fault.json, { status: fault.status });
		const response = method === 'DELETE' ? this.#remove(id) : this.#put(id, body ?? {});
		if (fault === 'lost answer') throw new TypeError('network');
		return response;
	};

	#remove(id: string): Response {
		return this.rows.delete(id) ? Response.json({ ok: true }) : refusal(410, 'withdrawn');
	}

	#put(id: string, body: Record<string, unknown>): Response {
		const { rev, text = '', value = null } = body as { rev: number; text?: string; value?: unknown };
		const row = this.rows.get(id);
		if (row && row.text === text && JSON.stringify(row.value) === JSON.stringify(value))
			return Response.json({ contribution: { ...body, ...row, id } });
		if (rev !== (row?.rev ?? 0) + 1) return refusal(409, 'rev', { mine: { ...body, ...row, id } });
		this.rows.set(id, { rev, text, value });
		return Response.json({ contribution: { ...body, rev, text, value, id } }, { status: 201 });
	}
}

const refusal = (status: number, code: string, more: object = {}) =>
	Response.json({ error: { code, message: `nee: ${code}` }, ...more }, { status });

const note = (text: string) => ({
	item: 'i1',
	step: 'binnenkant',
	kind: 'note' as const,
	zone: 'sterktes',
	text
});

let server: Server;
let page: EventTarget & { visibilityState: string };
let stored: Map<string, string>;

beforeEach(() => {
	vi.useFakeTimers();
	server = new Server();
	stored = new Map();
	page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	vi.stubGlobal('fetch', server.fetch);
	vi.stubGlobal('window', page);
	vi.stubGlobal('document', page);
	vi.stubGlobal('sessionStorage', {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, value: string) => void stored.set(key, value)
	});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function open() {
	const heard = { saved: [] as Mine[], withdrawn: [] as string[], refused: [] as string[] };
	const outbox = createOutbox({
		session: 's1',
		key: 'outbox',
		changed: () => {},
		saved: (mine) => void heard.saved.push(mine),
		withdrawn: (id) => void heard.withdrawn.push(id),
		refused: ({ sending, message }) => void heard.refused.push(`${sending.content?.text}: ${message}`)
	});
	const stop = outbox.start();
	return { outbox, heard, stop };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

test('a note is told saved only after the server has answered', async () => {
	const { outbox, heard } = open();
	outbox.put('note0001', note('Goede band met ouders'));
	expect(heard.saved).toEqual([]);
	expect(outbox.waiting).toHaveLength(1);
	await settle();
	expect(heard.saved.map(({ id, rev }) => ({ id, rev }))).toEqual([{ id: 'note0001', rev: 1 }]);
	expect(outbox.waiting).toEqual([]);
});

test('notes written without a network arrive once each, in order, after it is back', async () => {
	const { outbox, heard } = open();
	server.faults = ['lost', 'lost', 'lost answer', 'lost'];
	outbox.put('note0001', note('een'));
	outbox.put('note0002', note('twee'));
	await vi.advanceTimersByTimeAsync(60_000);
	expect([...server.rows.values()].map(({ text }) => text)).toEqual(['een', 'twee']);
	expect(heard.saved.map(({ id }) => id)).toEqual(['note0001', 'note0002']);
	expect(outbox.failing).toBe(false);
});

test('the network coming back sends at once, without waiting for the next try', async () => {
	const { outbox } = open();
	// More than it can try in that time, however the tries are spread.
	server.faults = Array.from({ length: 60 }, () => 'lost' as const);
	outbox.put('note0001', note('een'));
	await vi.advanceTimersByTimeAsync(20_000);
	server.faults = [];
	const before = server.calls.length;
	page.dispatchEvent(new Event('online'));
	await settle();
	expect(server.calls.length).toBe(before + 1);
	expect(server.rows.size).toBe(1);
});

test('what waited when the page was reloaded is sent by the next page, under the same id', async () => {
	const first = open();
	server.faults = ['lost answer'];
	first.outbox.put('note0001', note('een'));
	await settle();
	first.stop();
	const second = open();
	await settle();
	expect(server.rows.size).toBe(1);
	expect(second.heard.saved.map(({ id }) => id)).toEqual(['note0001']);
});

test('a change made while the first version is on its way is sent after it', async () => {
	const { outbox, heard } = open();
	outbox.put('note0001', note('eerst'));
	outbox.put('note0001', note('dan'));
	await settle();
	expect(server.rows.get('note0001')).toMatchObject({ rev: 2, text: 'dan' });
	expect(heard.refused).toEqual([]);
});

test('a change after a lost answer meets its own first version and goes on from there', async () => {
	const { outbox, heard } = open();
	server.faults = ['lost answer'];
	outbox.put('note0001', note('eerst'));
	await settle();
	outbox.put('note0001', note('dan'));
	await vi.advanceTimersByTimeAsync(5000);
	expect(server.rows.get('note0001')).toMatchObject({ rev: 2, text: 'dan' });
	expect(heard.refused).toEqual([]);
});

test('a note that another tab reworded is not overwritten: the text comes back', async () => {
	const { outbox, heard } = open();
	outbox.put('note0001', note('eerst'));
	await settle();
	server.rows.set('note0001', { rev: 2, text: 'door een ander tabblad', value: null });
	outbox.put('note0001', note('van hier'), heard.saved[0]);
	await settle();
	expect(server.rows.get('note0001')?.text).toBe('door een ander tabblad');
	expect(heard.refused).toEqual(['van hier: nee: rev']);
});

test('a ballot that another tab changed takes the newest answer', async () => {
	const { outbox, heard } = open();
	const vote = (dots: number) => ({
		item: 'i1',
		step: 'stippen',
		kind: 'vote' as const,
		round: 1,
		value: { a: dots }
	});
	outbox.put('vote0001', vote(1));
	await settle();
	server.rows.set('vote0001', { rev: 4, text: '', value: { b: 1 } });
	outbox.put('vote0001', vote(2), heard.saved[0]);
	await settle();
	expect(server.rows.get('vote0001')).toMatchObject({ rev: 5, value: { a: 2 } });
});

test('a closed step gives the text back and lets the next one pass', async () => {
	const { outbox, heard } = open();
	const error = { code: 'step-closed', message: 'gesloten' };
	server.faults = [{ status: 409, json: { error } }];
	outbox.put('note0001', note('te laat'));
	outbox.put('note0002', note('op tijd'));
	await settle();
	expect(heard.refused).toEqual(['te laat: gesloten']);
	expect(heard.saved.map(({ id }) => id)).toEqual(['note0002']);
});

test('a server that cannot save is tried again, and says nothing is saved', async () => {
	const { outbox, heard } = open();
	server.faults = [{ status: 503, json: { error: { code: 'storage-failed', message: '' } } }];
	outbox.put('note0001', note('een'));
	await settle();
	expect(heard.saved).toEqual([]);
	expect(outbox.failing).toBe(true);
	await vi.advanceTimersByTimeAsync(5000);
	expect(heard.saved).toHaveLength(1);
});

test('the page of a guest network is no answer', async () => {
	const { outbox, heard } = open();
	const real = server.fetch;
	vi.stubGlobal('fetch', async () => new Response('<html>Log in</html>'));
	outbox.put('note0001', note('een'));
	await settle();
	expect(heard.saved).toEqual([]);
	vi.stubGlobal('fetch', real);
	await vi.advanceTimersByTimeAsync(5000);
	expect(heard.saved).toHaveLength(1);
});

test('taking back twice is taking back', async () => {
	const { outbox, heard } = open();
	outbox.put('note0001', note('een'));
	await settle();
	server.faults = ['lost answer'];
	outbox.withdraw(heard.saved[0]!);
	await vi.advanceTimersByTimeAsync(5000);
	expect(server.rows.size).toBe(0);
	expect(heard.withdrawn).toEqual(['note0001']);
	expect(server.calls.filter(({ method }) => method === 'DELETE')).toHaveLength(2);
});
