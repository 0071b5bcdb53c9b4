// Turns a link's token or a cookie into who is asking, or refuses.
import { accessCookie, Access } from '#lib/session/access.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import type { Identity } from './identity.ts';
import type { Store } from './store/store.ts';
import { hashToken } from './tokens.ts';

/** Known tokens that are kept in memory before they are looked up again. */
const MOST_KNOWN = 10_000;

export type Ask = {
	session: string;
	/** The access that is named; null when none is. */
	as: string | null;
	/** A bearer token; null when there is none. */
	token: string | null;
	cookie: (name: string) => string | undefined;
};

export type Admission = {
	/** What a link's token opens. */
	byToken(token: string): Promise<Identity | undefined>;
	/**
	 * Who is asking about a session: by token, or by the cookie of the access that is named. Without a name the only
	 * cookie of this session counts; several are refused with `access-unnamed`.
	 */
	identify(ask: Ask): Promise<Identity | Refusal>;
	/** The sessions that these cookies may lead. */
	ledBy(cookies: readonly { name: string; value: string }[]): Promise<Set<string>>;
	/** Forgets the tokens of a session, or of its participants alone. */
	forget(session: string, whose?: 'people'): void;
};

/** Admission on a store; only hashes of tokens are looked up. */
export function createAdmission(store: Store): Admission {
	const known = new Map<string, Identity>();

	async function byToken(token: string): Promise<Identity | undefined> {
		const hash = hashToken(token);
		const before = known.get(hash);
		if (before) return before;
		const row = await store.access(hash);
		if (!row) return undefined;
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(hash, row);
		return row;
	}

	return {
		byToken,
		async identify({ session, as, token, cookie }) {
			const named = as === null ? null : Access.safeParse(as);
			if (named?.success === false) return refuse('access-unnamed', { path: ['as'] });
			const wanted = named?.data ?? null;
			if (token !== null) {
				const who = await byToken(token);
				const fits = who?.session === session && (wanted === null || who.access === wanted);
				return fits ? who : refuse('no-access');
			}
			const held = (wanted === null ? Access.options : [wanted]).filter(
				(access) => cookie(accessCookie(session, access)) !== undefined
			);
			if (held.length > 1) return refuse('access-unnamed', { path: ['as'] });
			const [access] = held;
			if (!access) return refuse('no-access');
			const who = await byToken(cookie(accessCookie(session, access)) ?? '');
			return who?.session === session && who.access === access ? who : refuse('no-access');
		},
		async ledBy(cookies) {
			const ids = new Set<string>();
			for (const { name, value } of cookies) {
				const session = /^kb-([a-z0-9]+)-regie$/.exec(name)?.[1];
				if (session === undefined) continue;
				const cookie = (asked: string) => (asked === name ? value : undefined);
				const who = await this.identify({ session, as: 'regie', token: null, cookie });
				if (!isRefusal(who)) ids.add(who.session);
			}
			return ids;
		},
		forget(session, whose) {
			for (const [hash, who] of known)
				if (who.session === session && (whose !== 'people' || who.participant !== null)) known.delete(hash);
		}
	};
}
