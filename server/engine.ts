// The one running engine: opens sessions, lets people in, forgets what is due. Routes and sockets share it.
import type { Card } from '#cards/card.ts';
import { loadCards } from '#cards/index.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { randomInt } from 'node:crypto';
import { createAdmission, type Admission, type Ask } from './admission.ts';
import { buildExample, EXAMPLE } from './example/build-example.ts';
import type { Identity } from './identity.ts';
import { createJoinCodes } from './join-codes.ts';
import { createJoinPanels, type JoinPanels } from './join-panel.ts';
import { letIn, type Joined, type Joining, type WayIn } from './joining.ts';
import { createPictureReader, type PictureReader } from './media/read-picture.ts';
import { createPosterRenderer, type PosterRenderer } from './poster/renderer.ts';
import { SessionRuntime } from './session/session-runtime.ts';
import type { Settings } from './settings.ts';
import type { SessionSummary, Store } from './store/store.ts';
import { startSession, type CreatedSession, type NewSession } from './start-session.ts';
import { sweep } from './sweep.ts';
import { hashToken, newToken } from './tokens.ts';
import { createWriteQueue } from './session/write-queue.ts';

const HOUR = 3_600_000;

/** Session-wide happenings that sockets must follow. */
type EngineListener = (session: string, what: 'erased' | 'gone' | 'failed') => void;

type EngineOptions = {
	store: Store;
	settings: Settings;
	/** Port the server really listens on. */
	port: () => number;
	now?: () => number;
	extraCards?: unknown[];
	log?: (line: string) => void;
};

export class Engine {
	readonly cards: ReadonlyMap<string, Card>;
	readonly settings: Settings;
	readonly now: () => number;
	/** Makes posters in a thread of its own. */
	readonly posters: PosterRenderer = createPosterRenderer();
	/** Makes uploaded pictures safe. */
	readonly readPicture: PictureReader = createPictureReader();
	#store: Store;
	#panels: JoinPanels;
	#log: (line: string) => void;
	#codes: ReturnType<typeof createJoinCodes>;
	#open = new Map<string, Promise<SessionRuntime | undefined>>();
	/** Sessions that are being put away; each opens again only when that is done. */
	#leaving = new Map<string, Promise<void>>();
	#admission: Admission;
	#listeners = new Set<EngineListener>();
	#sweeper: NodeJS.Timeout;
	#closing = false;

	constructor({
		store,
		settings,
		port,
		now = Date.now,
		extraCards = [],
		log = console.error
	}: EngineOptions) {
		this.cards = loadCards(extraCards);
		this.settings = settings;
		this.now = now;
		this.#store = store;
		this.#admission = createAdmission(store);
		this.#panels = createJoinPanels(settings, port);
		this.#log = log;
		this.#codes = createJoinCodes(settings.GUESSES_PER_HOUR);
		this.#sweeper = setInterval(() => {
			this.sweep().catch((error: unknown) => this.#log(`sweeping failed: ${messageOf(error)}`));
		}, HOUR / 4).unref();
	}

	onChange(listener: EngineListener): void {
		this.#listeners.add(listener);
	}
	#tell(session: string, what: Parameters<EngineListener>[1]): void {
		for (const listener of this.#listeners) listener(session, what);
	}

	// ---- addresses

	/** Addresses the QR can show, the likeliest first. */
	addresses(): { url: string; label: string }[] {
		return this.#panels.addresses();
	}

	// ---- sessions

	/** Starts a session; see startSession. */
	createSession(input: NewSession): Promise<CreatedSession | Refusal> {
		const { cards, settings } = this;
		return startSession(input, {
			cards,
			settings,
			store: this.#store,
			panels: this.#panels,
			now: this.now()
		});
	}

	/** A fresh example session, filled and ready to pile; erased after a day. */
	async createExample(): Promise<CreatedSession | Refusal> {
		const created = await this.createSession({
			title: EXAMPLE.title,
			cards: EXAMPLE.cards,
			names: 'nobody',
			example: true
		});
		if (isRefusal(created)) return created;
		const runtime = await this.session(created.session.id);
		if (!runtime) return refuse('session-unknown');
		await buildExample(runtime, randomInt(2 ** 31));
		// The invented people are not in the room.
		runtime.presence.forget();
		return created;
	}

	/** The live session, loaded when needed; undefined when there is none. */
	session(id: string): Promise<SessionRuntime | undefined> {
		const open = this.#open.get(id);
		if (open) return open;
		const opening = this.#load(id);
		this.#open.set(id, opening);
		const forget = () => this.#open.get(id) === opening && this.#open.delete(id);
		opening.then((runtime) => runtime ?? forget(), forget);
		return opening;
	}

	async #load(id: string): Promise<SessionRuntime | undefined> {
		await this.#leaving.get(id);
		this.#mustRun();
		const stored = await this.#store.load(id);
		if (!stored) return undefined;
		const queue = createWriteQueue(
			(changes) => this.#store.commit(id, changes),
			(error) => {
				this.#log(`session ${id}: a write was not kept: ${messageOf(error)}`);
				void this.#evict(id, 'failed');
			}
		);
		return new SessionRuntime(stored, {
			queue,
			now: this.now,
			// The invented people of an example take nobody's place.
			maxPeople: this.settings.MAX_PEOPLE + (stored.record.example ? EXAMPLE.people : 0),
			maxOutside: this.settings.MAX_OUTSIDE,
			panel: (record) => this.#panels.panel(record),
			onErased: () => this.#tell(id, 'erased'),
			mediaBytes: (media) => this.#store.mediaBytes(id, media),
			scrub: () => this.#store.scrub()
		});
	}

	/** Puts a session away, and nobody opens it again before `then` is done: two of it would overwrite each other. */
	async #evict(id: string, why: 'failed' | 'gone', then?: () => Promise<void>): Promise<void> {
		const open = this.#open.get(id);
		this.#open.delete(id);
		const before = this.#leaving.get(id);
		const leaving = (async () => {
			await before;
			const runtime = await open?.catch(() => undefined);
			this.#tell(id, why);
			await runtime?.close();
			await then?.();
		})();
		const done = leaving.catch(() => undefined);
		this.#leaving.set(id, done);
		await leaving.finally(() => this.#leaving.get(id) === done && this.#leaving.delete(id));
	}

	/** While the server ends, the answer is "try again", never "there is no such session". */
	#mustRun(): void {
		if (this.#closing) throw new Error('the session is closed');
	}

	/** Erases a session for good. */
	async erase(id: string): Promise<void> {
		await this.#evict(id, 'gone', () => this.#store.erase(id));
		this.#admission.forget(id);
	}

	/** All sessions, newest first. */
	list(): Promise<SessionSummary[]> {
		return this.#store.list();
	}

	/** Titles of a session's cards, in order, without opening it. */
	cardTitles(id: string): Promise<string[]> {
		return this.#store.cardTitles(id);
	}

	/** A new regie link for a session, when the old one was lost. */
	async newRegieLink(id: string): Promise<string | undefined> {
		// Straight to the store: a server that runs beside us may hold the session open.
		const stored = await this.#store.load(id);
		if (!stored) return undefined;
		const token = newToken();
		await this.#store.commit(id, [
			{ kind: 'access', hash: hashToken(token), access: 'regie', participant: null }
		]);
		return `${this.#panels.panel(stored.record).base}/l#${token}`;
	}

	// ---- who is asking

	/** What a link's token opens. */
	async openAccess(token: string): Promise<Identity | Refusal> {
		this.#mustRun();
		return (await this.#admission.byToken(token)) ?? refuse('no-access');
	}

	/** Who is asking about a session; see Admission. */
	async identify(ask: Ask): Promise<Identity | Refusal> {
		this.#mustRun();
		return this.#admission.identify(ask);
	}

	/** The sessions that these cookies may lead, newest first. */
	async sessionsOf(cookies: readonly { name: string; value: string }[]): Promise<SessionSummary[]> {
		const ids = await this.#admission.ledBy(cookies);
		return ids.size === 0 ? [] : (await this.#store.list()).filter(({ id }) => ids.has(id));
	}

	/** Lets somebody in by a typed code, the QR in the room or the link of a survey; see letIn. */
	async join(way: WayIn, who: Joining): Promise<Joined | Refusal> {
		this.#mustRun();
		return letIn(way, who, {
			store: this.#store,
			admission: this.#admission,
			codes: this.#codes,
			session: (id) => this.session(id),
			now: this.now
		});
	}

	// ---- time passing

	/** Forgets what is due; see sweep. */
	sweep(): Promise<void> {
		return sweep({
			store: this.#store,
			admission: this.#admission,
			session: (id) => this.session(id),
			erase: (id) => this.erase(id),
			now: this.now(),
			untieHours: this.settings.UNTIE_HOURS
		});
	}

	/** Takes what was deleted out of the log files too. */
	scrub(): Promise<void> {
		return this.#store.scrub();
	}

	/** Numbers for whoever runs the server; no titles, no texts. */
	async metrics(): Promise<{ sessions: number; people: number; streams: number }> {
		const open = (await Promise.all(this.#open.values())).filter((runtime) => runtime !== undefined);
		const now = this.now();
		return {
			sessions: open.length,
			people: open.reduce((sum, runtime) => sum + runtime.presence.count(now), 0),
			streams: open.reduce((sum, runtime) => sum + runtime.streams.size, 0)
		};
	}

	/** Proves that the database takes writes. */
	probe(): Promise<void> {
		return this.#closing ? Promise.reject(new Error('closing')) : this.#store.probe();
	}

	/** From now on the server is not ready for anybody new, while what is open may still be saved. */
	announceClose(): void {
		this.#closing = true;
	}

	/** Saves everything, ends all streams and closes the database. */
	async close(): Promise<void> {
		this.announceClose();
		clearInterval(this.#sweeper);
		for (const [id, opening] of this.#open) {
			const runtime = await opening.catch(() => undefined);
			await runtime?.close();
			this.#tell(id, 'gone');
		}
		this.#open.clear();
		await Promise.all(this.#leaving.values());
		await this.posters.close();
		await this.#store.close();
	}
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown');
