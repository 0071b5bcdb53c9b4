// The board's connection: one Yjs document over y-websocket, what is saved of it, undo, and other hands' drags.
import { readVarUint } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding';
import { createSubscriber } from 'svelte/reactivity';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Access } from '#lib/session/access.ts';
import type { BoardEdit } from '#lib/session/board-edits.ts';
import { BOARD_MAP, SPOT_KEY } from '#lib/session/board-records.ts';
import { readBoard, type Board } from '#lib/session/board-snapshot.ts';
import { readDrags, type Drag } from './board-drag.ts';

/**
 * `refused`: the server will not have this screen any more, so nothing is saved. `lost`: edits went that were never
 * saved, until somebody has read so.
 */
export type SaveState = 'saved' | 'saving' | 'offline' | 'lost' | 'refused';

/** The message that asks "is everything up to here saved?"; the server answers the same after COMMIT. */
const SAVED = 102;
/** The server names the epoch of what it will send; said again when coming back, it tells how old our copy is. */
const EPOCH = 103;
/**
 * The server closes with these after erasing a note for good (also when that happened while this screen was away), or
 * when it refused what this screen wrote: what the screen still holds must go.
 */
const FRESH = [4400, 4409];
/** At most this often, in ms, changes by others lead to a new drawing, and a drag is sent. */
const OTHERS_MS = 30;
const DRAG_MS = 50;

export type BoardOptions = {
	session: string;
	access: Exclude<Access, 'deelnemer'>;
	/** Address of the sync server; that of the page by default. */
	server?: string;
	/** For use outside a browser. */
	WebSocket?: typeof globalThis.WebSocket;
};

type Live = {
	doc: Y.Doc;
	map: Y.Map<unknown>;
	provider: WebsocketProvider;
	undo: Y.UndoManager;
};

const pageServer = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;

/** A screen's connection with the board of its session. Call `destroy` when the screen goes. */
export class BoardConnection {
	readonly writable: boolean;
	#options: BoardOptions;
	#live: Live;
	#board: Board | null = null;
	#sent = 0;
	#saved = 0;
	#refused = false;
	#lost = false;
	#dragSent = 0;
	#dragTimer: ReturnType<typeof setTimeout> | undefined;
	#othersTimer: ReturnType<typeof setTimeout> | undefined;
	#listeners = { board: new Set<() => void>(), status: new Set<() => void>(), drags: new Set<() => void>() };
	#subscribe: Record<'board' | 'status' | 'drags', () => void>;

	constructor(options: BoardOptions) {
		this.#options = options;
		this.writable = options.access !== 'projector';
		const subscriber = (name: 'board' | 'status' | 'drags') =>
			createSubscriber((update) => {
				this.#listeners[name].add(update);
				return () => this.#listeners[name].delete(update);
			});
		this.#subscribe = {
			board: subscriber('board'),
			status: subscriber('status'),
			drags: subscriber('drags')
		};
		this.#live = this.#open();
	}

	/** The board as it is now; read once per batch of changes, reactive. */
	get board(): Board {
		this.#subscribe.board();
		return (this.#board ??= readBoard(this.#live.map.entries()));
	}

	/** Whether what this screen did is safe at the server. */
	get saveState(): SaveState {
		this.#subscribe.status();
		if (this.#refused) return 'refused';
		if (!this.#live.provider.wsconnected) return 'offline';
		if (this.#lost) return 'lost';
		return this.#saved >= this.#sent ? 'saved' : 'saving';
	}

	/** Whether edits of this screen went that were never saved; stays so until `acceptLoss`. */
	get lost(): boolean {
		this.#subscribe.status();
		return this.#lost;
	}

	/** Somebody has read that edits were lost. */
	acceptLoss(): void {
		this.#lost = false;
		this.#tell('status');
	}

	/** Whether the board has come in at least once on this connection. */
	get loaded(): boolean {
		this.#subscribe.status();
		return this.#live.provider.synced;
	}

	get canUndo(): boolean {
		this.#subscribe.board();
		return this.#live.undo.undoStack.length > 0;
	}

	get canRedo(): boolean {
		this.#subscribe.board();
		return this.#live.undo.redoStack.length > 0;
	}

	/** What other screens are dragging now. */
	get drags(): Drag[] {
		this.#subscribe.drags();
		const { awareness, doc } = this.#live.provider;
		return [...awareness.getStates()].flatMap(([client, state]) =>
			client === doc.clientID ? [] : readDrags(state['drag'])
		);
	}

	/** Writes edits as one act, one step of undo; the spotlight stays outside undo. Does nothing on a projector. */
	apply(edits: readonly BoardEdit[]): void {
		if (!this.writable) return;
		const spot = edits.filter((edit) => edit.key === SPOT_KEY);
		const hands = edits.filter((edit) => edit.key !== SPOT_KEY && !this.#same(edit));
		if (hands.length > 0) this.#live.doc.transact(() => this.#write(hands), this);
		if (spot.length > 0) this.#live.doc.transact(() => this.#write(spot), 'spotlight');
	}

	undo(): void {
		this.#live.undo.undo();
	}

	redo(): void {
		this.#live.undo.redo();
	}

	/** Tells the other screens what is being dragged here; an empty list ends it at once. */
	drag(drags: readonly Drag[]): void {
		if (!this.writable) return;
		clearTimeout(this.#dragTimer);
		const send = () => {
			this.#dragSent = Date.now();
			this.#live.provider.awareness.setLocalStateField('drag', drags);
		};
		const wait = this.#dragSent + DRAG_MS - Date.now();
		if (drags.length === 0 || wait <= 0) send();
		else this.#dragTimer = setTimeout(send, wait);
	}

	destroy(): void {
		clearTimeout(this.#dragTimer);
		clearTimeout(this.#othersTimer);
		this.#close();
	}

	#same({ key, value }: BoardEdit): boolean {
		const { map } = this.#live;
		return value === undefined ? !map.has(key) : JSON.stringify(map.get(key)) === JSON.stringify(value);
	}

	#write(edits: readonly BoardEdit[]): void {
		for (const { key, value } of edits)
			if (value === undefined) this.#live.map.delete(key);
			else this.#live.map.set(key, value);
	}

	#open(): Live {
		const { session, access, server, WebSocket: Polyfill } = this.#options;
		const doc = new Y.Doc();
		const map = doc.getMap<unknown>(BOARD_MAP);
		const undo = new Y.UndoManager(map, { trackedOrigins: new Set([this]), captureTimeout: 0 });
		const provider = new WebsocketProvider(server ?? pageServer(), `${session}/board`, doc, {
			// No epoch yet: a fresh document is never too old.
			params: { as: access, epoch: '' },
			disableBc: true,
			...(Polyfill ? { WebSocketPolyfill: Polyfill } : {})
		});
		if (!this.writable) provider.awareness.setLocalState(null);
		provider.messageHandlers[SAVED] = (_encoder, decoder) => {
			this.#saved = Math.max(this.#saved, readVarUint(decoder));
			this.#tell('status');
		};
		provider.messageHandlers[EPOCH] = (_encoder, decoder) => {
			provider.params['epoch'] = String(readVarUint(decoder));
		};
		// Without jitter, every screen of every session would come back in the same instant.
		provider.on('connection-close', () => (provider.maxBackoffTime = 800 + Math.random() * 3200));
		provider.on('status', () => this.#tell('status'));
		provider.on('sync', (synced: boolean) => {
			if (synced && this.#saved < this.#sent) this.#ask();
			this.#tell('status');
		});
		provider.on('closed', ({ code }: { code: number }) => this.#closed(code));
		doc.on('update', (_update: Uint8Array, origin: unknown) => {
			const own = origin !== provider;
			if (own) {
				this.#sent += 1;
				this.#ask();
			}
			this.#changed(own);
		});
		for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
			undo.on(event, () => this.#tell('board'));
		provider.awareness.on('change', () => this.#tell('drags'));
		return { doc, map, provider, undo };
	}

	#ask(): void {
		const { ws, wsconnected } = this.#live.provider;
		if (wsconnected && ws?.readyState === 1) {
			const encoder = createEncoder();
			writeVarUint(encoder, SAVED);
			writeVarUint(encoder, this.#sent);
			ws.send(toUint8Array(encoder));
		}
		this.#tell('status');
	}

	#changed(own: boolean): void {
		if (own) {
			this.#board = null;
			this.#tell('board');
			return;
		}
		this.#othersTimer ??= setTimeout(() => {
			this.#othersTimer = undefined;
			this.#board = null;
			this.#tell('board');
		}, OTHERS_MS);
	}

	#closed(code: number): void {
		if (!FRESH.includes(code)) {
			this.#refused = true;
			this.#tell('status');
			return;
		}
		this.#close();
		this.#lost ||= this.#saved < this.#sent;
		this.#sent = this.#saved = 0;
		this.#board = null;
		this.#live = this.#open();
		for (const name of ['board', 'status', 'drags'] as const) this.#tell(name);
	}

	#close(): void {
		const { doc, provider, undo } = this.#live;
		undo.destroy();
		provider.destroy();
		doc.destroy();
	}

	#tell(name: 'board' | 'status' | 'drags'): void {
		for (const update of this.#listeners[name]) update();
	}
}
