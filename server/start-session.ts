// Starts a session: its cards, its code, its links, and the date it will be erased.
import type { Card } from '#cards/card.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import type { NamesRule } from '#lib/session/stage.ts';
import type { JoinPanels } from './join-panel.ts';
import { endOfNextSchoolYear, newSession } from './new-session.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';
import { newCode } from './tokens.ts';

const HOUR = 3_600_000;

/** `cards` are ids of the catalogue, or whole cards that a school made itself. */
export type NewSession = { title: string; cards: (string | Card)[]; names: NamesRule; example?: boolean };

export type CreatedSession = {
	session: { id: string; code: string };
	access: Record<'regie' | 'bord' | 'projector', { token: string; url: string }>;
	joinUrl: string;
};

async function freeCode(store: Store): Promise<string> {
	for (;;) {
		const code = newCode();
		if ((await store.byCode(code)) === undefined) return code;
	}
}

/** Makes and keeps a session. Refuses a card that does not exist, with its path. `now` in server ms. */
export async function startSession(
	{ title, cards, names, example = false }: NewSession,
	parts: {
		cards: ReadonlyMap<string, Card>;
		settings: Settings;
		store: Store;
		panels: JoinPanels;
		now: number;
	}
): Promise<CreatedSession | Refusal> {
	const { settings, store, panels, now } = parts;
	const chosen: Card[] = [];
	for (const [at, wanted] of cards.entries()) {
		const card = typeof wanted === 'string' ? parts.cards.get(wanted) : wanted;
		if (!card) return refuse('card-unknown', { path: ['cards', at], params: { card: String(wanted) } });
		chosen.push(card);
	}
	const keepUntil = example ? now + settings.EXAMPLE_HOURS * HOUR : endOfNextSchoolYear(now);
	const code = await freeCode(store);
	const { record, regie, accesses } = newSession({
		title,
		cards: chosen,
		names,
		example,
		code,
		now,
		keepUntil
	});
	await store.create(record, accesses);
	const { join, base } = panels.panel(record);
	const link = (token: string) => ({ token, url: `${base}/l#${token}` });
	const { bord, projector } = record.links;
	return {
		session: { id: record.id, code },
		access: { regie: link(regie), bord: link(bord), projector: link(projector) },
		joinUrl: join.url
	};
}
