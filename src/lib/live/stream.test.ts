import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PhoneView } from '#lib/session/view.ts';
import { createViewStream } from './stream.ts';

const view = (title: string, now = Date.now()): PhoneView => ({
	access: 'deelnemer',
	session: { id: 's1', title },
	you: { id: 'p1', name: null, number: 1 },
	now,
	stage: {
		version: 1,
		item: null,
		step: null,
		activity: 0,
		round: 0,
		zone: null,
		running: false,
		labels: null,
		timer: { state: 'off' },
		minutes: 0,
		spent: 0,
		openedAt: null,
		finished: false
	},
	step: null,
	ask: null,
	talk: null,
	show: null,
	ready: null,
	check: null,
	survey: null,
	mine: [],
	grace: null
});

/** Stands in for the network: every request waits for the test to answer it. */
class Network {
	requests: {
		url: string;
		answer: (response: Response) => void;
		fail: () => void;
		signal: AbortSignal | null;
	}[] = [];

	fetch = (url: string, init?: RequestInit): Promise<Response> =>
		new Promise((answer, reject) => {
			const fail = () => reject(new TypeError('network'));
			init?.signal?.addEventListener('abort', fail);
			this.requests.push({ url, answer, fail, signal: init?.signal ?? null });
		});

	last(what: string) {
		const found = this.requests.filter((request) => request.url.includes(`/${what}?`)).at(-1);
		if (!found) throw new Error(`no request for ${what}`);
		return found;
	}

	count(what: string): number {
		return this.requests.filter((request) => request.url.includes(`/${what}?`)).length;
	}

	/** Answers the newest stream request; returns what the server may then do. */
	openStream() {
		let out!: ReadableStreamDefaultController<Uint8Array>;
		const body = new ReadableStream<Uint8Array>({ start: (controller) => void (out = controller) });
		const request = this.last('events');
		request.signal?.addEventListener('abort', () => out.error(new TypeError('aborted')));
		request.answer(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
		const send = (text: string) => out.enqueue(new TextEncoder().encode(text));
		return {
			view: (value: PhoneView) => send(`event: view\ndata: ${JSON.stringify(value)}\n\n`),
			heartbeat: () => send(': still here\n\n'),
			end: () => out.close()
		};
	}
}

/** Lets everything that waits on promises go on. */
const settle = () => vi.advanceTimersByTimeAsync(0);

let network: Network;
let page: EventTarget & { visibilityState: string };

beforeEach(() => {
	vi.useFakeTimers({ now: 1_000_000 });
	network = new Network();
	page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	vi.stubGlobal('fetch', network.fetch);
	vi.stubGlobal('window', page);
	vi.stubGlobal('document', page);
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const start = () =>
	createViewStream<PhoneView>({ session: 's1', access: 'deelnemer', initial: view('begin') });

test('nothing is opened before somebody listens, and the last to leave closes the line', async () => {
	const stream = start();
	expect(network.requests).toEqual([]);
	const leave = stream.subscribe(() => {});
	expect(network.last('events').url).toBe('/api/sessions/s1/events?as=deelnemer');
	leave();
	expect(network.last('events').signal?.aborted).toBe(true);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(network.count('events')).toBe(1);
});

test('a view on the stream is taken and told', async () => {
	const stream = start();
	const told = vi.fn();
	stream.subscribe(told);
	network.openStream().view(view('nieuw'));
	await settle();
	expect(stream.view.session.title).toBe('nieuw');
	expect(told).toHaveBeenCalled();
});

test('a view of another access is not taken', async () => {
	const stream = start();
	stream.subscribe(() => {});
	network.openStream().view({ ...view('vreemd'), access: 'regie' } as never);
	await settle();
	expect(stream.view.session.title).toBe('begin');
});

test('heartbeats keep the line; thirty silent seconds end it and a new one is opened', async () => {
	const stream = start();
	stream.subscribe(() => {});
	const line = network.openStream();
	line.view(view('nieuw'));
	for (let i = 0; i < 6; i++) {
		await vi.advanceTimersByTimeAsync(15_000);
		line.heartbeat();
		await settle();
	}
	expect(network.count('events')).toBe(1);
	await vi.advanceTimersByTimeAsync(32_000);
	expect(network.count('events')).toBe(2);
});

test('a broken line comes back by itself, at growing distances while the server is away', async () => {
	const stream = start();
	stream.subscribe(() => {});
	const line = network.openStream();
	line.view(view('een'));
	await settle();
	line.end();
	await vi.advanceTimersByTimeAsync(1000);
	expect(stream.online).toBe(true);
	expect(network.count('events')).toBe(2);
	network.last('events').fail();
	await settle();
	expect(stream.online).toBe(false);
	await vi.advanceTimersByTimeAsync(2000);
	expect(network.count('events')).toBe(3);
	network.openStream().view(view('terug'));
	await settle();
	expect(stream.online).toBe(true);
	expect(stream.view.session.title).toBe('terug');
});

test('where a proxy holds the stream back the view is polled every five seconds, until the stream speaks', async () => {
	const stream = start();
	stream.subscribe(() => {});
	const line = network.openStream();
	await vi.advanceTimersByTimeAsync(5000);
	network.last('view').answer(Response.json(view('gepold')));
	await settle();
	expect(stream.view.session.title).toBe('gepold');
	expect(stream.online).toBe(true);
	await vi.advanceTimersByTimeAsync(5000);
	expect(network.count('view')).toBe(2);
	line.view(view('stroom'));
	await settle();
	network.last('view').answer(Response.json(view('te laat')));
	await vi.advanceTimersByTimeAsync(14_000);
	expect(network.count('view')).toBe(2);
	expect(stream.view.session.title).toBe('stroom');
});

test('polling goes on while the held-back stream is tried again', async () => {
	start().subscribe(() => {});
	for (let i = 0; i < 12; i++) {
		await vi.advanceTimersByTimeAsync(5000);
		network.last('view').answer(Response.json(view('gepold')));
		await settle();
	}
	expect(network.count('view')).toBe(12);
	expect(network.count('events')).toBeGreaterThan(1);
});

test('after ten minutes of sleep, with timers standing still, becoming visible opens a new line at once', async () => {
	const stream = start();
	stream.subscribe(() => {});
	network.openStream().view(view('voor de slaap'));
	await settle();
	vi.setSystemTime(Date.now() + 600_000);
	page.dispatchEvent(new Event('visibilitychange'));
	expect(network.count('events')).toBe(2);
	network.openStream().view(view('na de slaap'));
	await settle();
	expect(stream.view.session.title).toBe('na de slaap');
});

test('a line that just spoke is left alone when the page becomes visible, but not when the network changed', async () => {
	start().subscribe(() => {});
	network.openStream().view(view('nieuw'));
	await settle();
	page.dispatchEvent(new Event('visibilitychange'));
	expect(network.count('events')).toBe(1);
	page.dispatchEvent(new Event('online'));
	expect(network.count('events')).toBe(2);
});

test('a session that is gone is not tried again', async () => {
	const stream = start();
	stream.subscribe(() => {});
	network.last('events').answer(new Response(null, { status: 404 }));
	await vi.advanceTimersByTimeAsync(60_000);
	expect(stream.gone).toBe(true);
	expect(network.count('events')).toBe(1);
	expect(network.count('view')).toBe(0);
});

test('the sign-in page of a guest network is no stream', async () => {
	const stream = start();
	stream.subscribe(() => {});
	network.last('events').answer(new Response('<html>', { headers: { 'content-type': 'text/html' } }));
	await settle();
	expect(stream.online).toBe(false);
});

test('the server clock is known whatever the clock of the phone says', async () => {
	const stream = start();
	stream.subscribe(() => {});
	const line = network.openStream();
	const server = 5_000_000_000;
	line.view(view('snel', server));
	await settle();
	expect(stream.serverNow()).toBe(server);
	// A view that was held up for two seconds must not turn the clock back.
	line.view(view('traag', server - 2000));
	await settle();
	expect(stream.serverNow()).toBe(server);
});
