// A room that runs a card on a real server: people with phones, a desk, and hands at the board, all through the API.
import { Card, type Step } from '#cards/card.ts';
import type { BoardEdit } from '#lib/session/board-edits.ts';
import { readBoard, type Board } from '#lib/session/board-snapshot.ts';
import type { Command } from '#lib/session/command.ts';
import type { PutContribution } from '#lib/session/contribution.ts';
import type { Ask } from '#lib/session/ask.ts';
import type { PhoneView, ScreenView } from '#lib/session/view.ts';
import { openBoard, type BoardClient } from '../promises/board-client.ts';
import { call, granted, join, lead, put, startSession, viewOf, type Person } from '../promises/talk.ts';

type Order = Command extends infer One ? (One extends Command ? Omit<One, 'expect'> : never) : never;
type Sent = Omit<PutContribution, 'rev' | 'item' | 'step'> & { rev?: number };
type Opening = { cards: (string | Card)[]; people: number; title?: string };

export type CardRoom = Awaited<ReturnType<typeof openCardRoom>>;
/** A step of a room's programme, with the item whose step it is. */
export type At = { room: CardRoom; item: string; step: Step };

/** The card as the catalogue of the server gives it, or the one that was made for this run. */
async function wholeCard(base: string, card: string | Card): Promise<Card> {
	if (typeof card !== 'string') return card;
	const found = await granted<{ card: unknown }>(call(base, `GET /api/cards/${card}`));
	return Card.parse(found.card);
}

/** A session of these cards with so many people in it. Close it when the run is over. */
export async function openCardRoom(base: string, { cards, people: count, title = 'Proef' }: Opening) {
	const session = await startSession(base, cards, { title, names: 'nobody' });
	const path = `/api/sessions/${session.id}`;
	const people: Person[] = await Promise.all(
		Array.from({ length: count }, (_, n) => join(base, session, `Persoon ${n + 1}`))
	);

	const screen = (access: 'regie' | 'bord' | 'projector' = 'regie') =>
		viewOf<ScreenView>(base, session, session[access]);
	const phone = (person: Person) => viewOf<PhoneView>(base, session, person.token);

	const opening = await screen();
	const items = opening.programme.map(({ id }) => id);
	let stage: { item: string | null; step: string | null } = opening.stage;
	const whole = await Promise.all(cards.map((card) => wholeCard(base, card)));
	const programme = whole.map((card, n) => ({ id: items[n] ?? card.id, card }));

	let hand: BoardClient | undefined;
	let turn = 0;
	/** A hand that has every update the server sent until now; the answer to its question comes after them. */
	async function atTheBoard(): Promise<BoardClient> {
		hand ??= openBoard(base, session, { token: session.bord });
		await hand.synced;
		await kept(hand);
		return hand;
	}
	/** Resolves when all edits are on disk; rejects when the server shuts the door on one of them. */
	async function kept(client: BoardClient): Promise<void> {
		const shut = client.closed.then((code) => Promise.reject(new Error(`the board closed with ${code}`)));
		await Promise.race([client.saved(), shut]);
	}

	return {
		id: session.id,
		base,
		regie: session.regie,
		people,
		programme,
		screen,
		/** What every phone shows now, in the order of `people`. */
		phones: () => Promise.all(people.map(phone)),
		/** The board as a screen holds it. */
		board: async (): Promise<Board> => readBoard((await atTheBoard()).map.entries()),
		/** Ids that nobody used before. */
		newId: () => `t${String(++turn).padStart(9, '0')}`,
		/** What a phone is asked, when it is of this kind. */
		async asked<K extends Ask['kind']>(person: Person, kind: K): Promise<Extract<Ask, { kind: K }>> {
			const { ask } = await phone(person);
			if (ask?.kind !== kind) throw new Error(`asked ${ask?.kind ?? 'nothing'} instead of ${kind}`);
			return ask as Extract<Ask, { kind: K }>;
		},
		/** A command of the desk on the stage as it stands. */
		async lead(order: Order): Promise<void> {
			stage = await lead(base, session, order);
		},
		/** Sends what a phone would send about the step at hand. */
		async send(person: Person, sent: Sent, contribution?: string): Promise<void> {
			const row = { rev: 1, item: stage.item ?? '', step: stage.step ?? '', ...sent };
			await granted(put(base, session, person, row, contribution));
		},
		/** Any other call of the desk on this session. */
		ask: <T>(method: 'GET' | 'PUT' | 'POST', rest: string, body?: unknown): Promise<T> =>
			granted<T>(call(base, `${method} ${path}${rest}`, { token: session.regie, body })),
		/** Edits the board as a hand does, and waits until the server kept it. */
		async write(edits: readonly BoardEdit[]): Promise<void> {
			if (edits.length === 0) throw new Error('nothing to write');
			const client = await atTheBoard();
			client.doc.transact(() => {
				for (const { key, value } of edits)
					if (value === undefined) client.map.delete(key);
					else client.map.set(key, value);
			});
			await kept(client).catch((error: unknown) => {
				throw new Error(`not kept: ${JSON.stringify(edits)}`, { cause: error });
			});
		},
		close: () => hand?.close()
	};
}
