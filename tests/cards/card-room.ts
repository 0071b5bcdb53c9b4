// A room that runs a card: a real engine and database, people with phones, a desk, and hands at the board.
import * as Y from 'yjs';
import type { Card } from '#cards/card.ts';
import type { BoardEdit } from '#lib/session/board-edits.ts';
import type { Command } from '#lib/session/command.ts';
import type { PutContribution } from '#lib/session/contribution.ts';
import type { Ask, PhoneView, ScreenView } from '#lib/session/view.ts';
import type { Engine } from '#server/engine.ts';
import { granted } from '../fixtures/open-engine.ts';

type Order = Command extends infer One ? (One extends Command ? Omit<One, 'expect'> : never) : never;
type Sent = Omit<PutContribution, 'rev' | 'item' | 'step'> & { rev?: number };

export type CardRoom = Awaited<ReturnType<typeof openCardRoom>>;

/** A session of these cards with so many people in it; the first card is the one that is run. */
export async function openCardRoom(
	engine: Engine,
	{ cards, people: count, title = 'Proef' }: { cards: (string | Card)[]; people: number; title?: string }
) {
	const created = granted(await engine.createSession({ title, cards, names: 'nobody' }));
	const { id } = created.session;
	const runtime = await engine.session(id);
	if (!runtime) throw new Error('no such session');
	const people: string[] = [];
	for (let n = 0; n < count; n += 1)
		people.push(granted(await runtime.join({ name: `Persoon ${n + 1}`, voice: null })).participant.id);
	const hand = new Y.Doc();
	let turn = 0;

	const screen = (access: 'regie' | 'bord' | 'projector' = 'regie') =>
		runtime.view({ session: id, access, participant: null }) as ScreenView;
	const phone = (person: string) =>
		runtime.view({ session: id, access: 'deelnemer', participant: person }) as PhoneView;

	return {
		id,
		engine,
		runtime,
		people,
		screen,
		phone,
		/** Ids that nobody used before. */
		newId: () => `t${String(++turn).padStart(9, '0')}`,
		/** What a phone is asked, when it is of this kind. */
		asked<K extends Ask['kind']>(person: string, kind: K): Extract<Ask, { kind: K }> {
			const { ask } = phone(person);
			if (ask?.kind !== kind) throw new Error(`asked ${ask?.kind ?? 'nothing'} instead of ${kind}`);
			return ask as Extract<Ask, { kind: K }>;
		},
		/** A command of the desk on the stage as it stands. */
		async lead(order: Order): Promise<void> {
			const { version } = runtime.state.stage;
			granted(await runtime.command({ ...order, expect: version }));
		},
		/** Sends what a phone would send about the step at hand. */
		async send(person: string, sent: Sent, contribution = `inbreng-${++turn}`): Promise<void> {
			const { item, step } = runtime.state.stage;
			const row = { rev: 1, item: item ?? '', step: step ?? '', ...sent };
			granted(await runtime.put(contribution, row, person));
		},
		/** Edits the board as a hand does: through the gate that looks at every record. */
		async write(edits: readonly BoardEdit[]): Promise<void> {
			if (edits.length === 0) throw new Error('nothing to write');
			Y.applyUpdate(hand, Y.encodeStateAsUpdate(runtime.room.doc));
			const before = Y.encodeStateVector(hand);
			const map = hand.getMap<unknown>('board');
			hand.transact(() => {
				for (const { key, value } of edits)
					if (value === undefined) map.delete(key);
					else map.set(key, value);
			});
			const received = runtime.receiveBoard(Y.encodeStateAsUpdate(hand, before));
			if (typeof received === 'string') throw new Error(`the board ${received} ${JSON.stringify(edits)}`);
			await received.saved;
		}
	};
}
