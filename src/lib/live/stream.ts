// The live view of one access: what the server shows it now, and the server's clock.
import type { Counts, View } from '#lib/session/view.ts';
import { isGone, keepLine } from './keep-line.ts';

/** How long a view may take to be fetched, in ms. */
const FETCH_MS = 10_000;

export type ViewStream<V extends View> = {
	/** The newest view. */
	readonly view: V;
	/** The newest counts, from the view or after it; a phone gets none. */
	readonly counts: Counts | null;
	/** False once a try to reach the server failed, until one succeeds. */
	readonly online: boolean;
	/** True when the session or this access no longer exists; nothing is tried any more. */
	readonly gone: boolean;
	/** The server's clock in ms, as well as this side can know it. */
	serverNow(): number;
	/** Called after every change. The first listener opens the stream, the last one to leave closes it. */
	subscribe(listener: () => void): () => void;
	/** Fetches the view now; answers whether that worked. */
	refresh(): Promise<boolean>;
};

/** Makes the live view of an access, from a view that is already known; opens nothing before `subscribe`. */
export function createViewStream<V extends View>({
	session,
	access,
	initial
}: {
	session: string;
	access: V['access'];
	initial: V;
}): ViewStream<V> {
	const url = (what: string) => `/api/sessions/${session}/${what}?as=${access}`;
	const listeners = new Set<() => void>();
	let view = initial;
	let counts = countsIn(initial);
	let online = true;
	let gone = false;
	let skew = initial.now - Date.now();
	/** Views taken so far: a fetched one that a newer view overtook is dropped. */
	let taken = 0;
	let stop: (() => void) | null = null;

	const tell = () => listeners.forEach((listener) => listener());

	function takeView(value: unknown, fresh: boolean): void {
		if (!isViewOf<V>(value, access)) return;
		// Waiting on the way only makes a view look older: of one connection the largest skew is the truest.
		const measured = value.now - Date.now();
		skew = fresh ? measured : Math.max(skew, measured);
		view = value;
		counts = countsIn(value);
		taken++;
		tell();
	}

	function giveUp(): void {
		gone = true;
		stop?.();
		stop = null;
		tell();
	}

	async function refresh(): Promise<boolean> {
		const before = taken;
		const abort = new AbortController();
		const late = setTimeout(() => abort.abort(), FETCH_MS);
		try {
			const response = await fetch(url('view'), { cache: 'no-store', signal: abort.signal });
			if (isGone(response.status)) giveUp();
			if (!response.ok) return false;
			const value: unknown = await response.json();
			if (taken === before) takeView(value, true);
			return true;
		} catch {
			return false;
		} finally {
			clearTimeout(late);
		}
	}

	const open = () =>
		keepLine({
			url: url('events'),
			event({ name, data, first }) {
				const value: unknown = parse(data);
				if (name === 'view') takeView(value, first);
				if (name === 'counts' && isCounts(value)) {
					counts = value;
					tell();
				}
			},
			poll: refresh,
			online(now) {
				if (online === now) return;
				online = now;
				tell();
			},
			gone: giveUp
		});

	return {
		get view() {
			return view;
		},
		get counts() {
			return counts;
		},
		get online() {
			return online;
		},
		get gone() {
			return gone;
		},
		serverNow: () => Date.now() + skew,
		subscribe(listener) {
			listeners.add(listener);
			if (!gone) stop ??= open();
			return () => {
				listeners.delete(listener);
				if (listeners.size > 0) return;
				stop?.();
				stop = null;
			};
		},
		refresh
	};
}

function parse(data: string): unknown {
	try {
		return JSON.parse(data);
	} catch {
		return null;
	}
}

// The phone carries no zod; its own server made these, so telling them apart is enough.
function isViewOf<V extends View>(value: unknown, access: V['access']): value is V {
	return typeof value === 'object' && value !== null && 'access' in value && value.access === access;
}

const countsIn = (view: View): Counts | null => ('counts' in view ? view.counts : null);

function isCounts(value: unknown): value is Counts {
	return typeof value === 'object' && value !== null && 'unrevealed' in value;
}
