// The session an example is built in, driven as a desk, phones and hands on the board would drive it.
import { derivedId } from '#lib/session/import-harvest.ts';
import type { BoardEdit } from '#lib/session/board-edits.ts';
import type { Board } from '#lib/session/board-snapshot.ts';
import type { Command } from '#lib/session/command.ts';
import type { PutContribution } from '#lib/session/contribution.ts';
import { isRefusal, type Refusal } from '#lib/session/refusal.ts';
import type { BallotItem } from '#lib/session/stage.ts';
import type { SessionRuntime } from '../session/session-runtime.ts';
import type { Dealt } from './deal.ts';

/** What the builder needs of a live session: its public methods, nothing else. */
export type LiveSession = Pick<
	SessionRuntime,
	'id' | 'state' | 'board' | 'join' | 'put' | 'command' | 'writeBoard' | 'poster' | 'putPoster'
>;

type WithoutExpect<C> = C extends unknown ? Omit<C, 'expect'> : never;
export type Order = WithoutExpect<Command>;

function accepted<T extends object>(answer: T | Refusal): T {
	if (isRefusal(answer))
		throw new Error(`the example was refused: ${answer.refused} ${answer.path?.join('.') ?? ''}`);
	return answer;
}

/** Wraps a live session. Every method throws when the session refuses. */
export function driveSession(session: LiveSession, seed: number) {
	const people: string[] = [];
	const newId = (...words: string[]) => derivedId(session.id, String(seed), ...words);

	function here(): { item: string; step: string } {
		const { item, step } = session.state.stage;
		if (item === null || step === null) throw new Error('the example has not begun');
		return { item, step };
	}

	async function put(person: number, input: Omit<PutContribution, 'rev' | 'item' | 'step'>): Promise<void> {
		const id = newId(here().step, String(person), input.zone ?? '', input.text ?? '');
		accepted(await session.put(id, { rev: 1, ...here(), ...input }, people[person] ?? ''));
	}

	return {
		newId,
		here,
		board: (): Board => session.board,

		/** The programme's item that holds a card. */
		itemOf(card: string): string {
			const found = session.state.programme.find((entry) => entry.card.id === card);
			if (!found) throw new Error(`the example session lacks the card ${card}`);
			return found.id;
		},

		async joinPeople(count: number): Promise<void> {
			const answers = await Promise.all(
				Array.from({ length: count }, () => session.join({ name: null, voice: null }))
			);
			people.push(...answers.map((answer) => accepted(answer).participant.id));
		},

		/** Gives orders as the desk, one after the other. */
		async lead(...orders: Order[]): Promise<void> {
			for (const order of orders)
				accepted(await session.command({ ...order, expect: session.state.stage.version }));
		},

		/** Goes on to a step. Throws when the next one is another. */
		async enter(step: string): Promise<void> {
			await this.lead({ command: 'next' });
			if (here().step !== step) throw new Error(`the example stands at ${here().step} instead of ${step}`);
		},

		async write(notes: readonly Dealt[]): Promise<void> {
			await Promise.all(notes.map(({ person, zone, text }) => put(person, { kind: 'note', zone, text })));
		},

		/** Runs the ballot at hand, lets everybody answer, and shows the result. */
		async ballot(
			kind: 'vote' | 'rate',
			answers: (items: readonly BallotItem[]) => Record<string, number>[]
		): Promise<void> {
			await this.lead({ command: 'run' });
			const { item, step } = here();
			const ballot = session.state.stage.steps[`${item}/${step}`]?.ballots.at(-1);
			if (!ballot) throw new Error(`no ballot runs in ${step}`);
			await Promise.all(
				answers(ballot.items).map((value, person) => put(person, { kind, round: ballot.round, value }))
			);
			await this.lead({ command: 'reveal', what: 'ballot' });
		},

		async edit(edits: readonly BoardEdit[]): Promise<void> {
			await session.writeBoard(edits);
		},

		/** A note that lies in a zone of an item. Throws when it is not there. */
		noteIn(zone: string, text: string, item = here().item): string {
			for (const note of session.board.notes.values())
				if (note.item === item && note.zone === zone && note.text === text) return note.id;
			throw new Error(`no note "${text}" in ${zone}`);
		},

		async fillPoster(fields: { title: string; slogan: string; school: string; date: string }): Promise<void> {
			const { version } = session.poster('samen-zorg-dragen');
			accepted(await session.putPoster('samen-zorg-dragen', version, fields));
		}
	};
}

export type Drive = ReturnType<typeof driveSession>;
