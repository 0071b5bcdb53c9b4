// The flowchart on the desk: read from the board's document, and every change written there, as the board does.
import type { BoardConnection } from '#lib/live/board.ts';
import { m } from '#lib/paraglide/messages.js';
import { placeAt, reword, type BoardEdit, type Target } from '#lib/session/board-edits.ts';
import { checkFlow } from '#lib/session/flow-check.ts';
import {
	addFlowCard,
	changeWay,
	connectCards,
	homeOfFlow,
	moveCard,
	pinCard,
	removeCard,
	removeWays,
	setCardPicture,
	setCardStep,
	setCardType,
	swapPartner
} from '#lib/session/flow-edits.ts';
import { layTemplate, type FlowTemplateInput } from '#lib/session/lay-flow.ts';
import { arrangeFlow } from '#lib/canvas/flow-arrange.ts';
import { flowFromBoard } from '#lib/session/flow-from-board.ts';
import { waysFrom, type FlowPin, type FlowReader, type FlowType } from '#lib/session/flow.ts';

/** Of a card on the board, in board units: about three lines. */
const CARD_HEIGHT = 130;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
/** crypto.randomUUID does not exist on plain http. */
const newId = () =>
	Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => LETTERS[byte & 63]).join('');

export class FlowStudio {
	readonly connection: BoardConnection;
	#target: Target & { width: number };
	reader = $state<FlowReader>('ouder');
	/** The card that is open for changing. */
	open = $state<string | null>(null);

	constructor(
		connection: BoardConnection,
		{ reader, target }: { reader: FlowReader; target: Target & { width: number } }
	) {
		this.connection = connection;
		this.reader = reader;
		this.#target = target;
	}

	readonly flow = $derived.by(() => flowFromBoard(this.connection.board, { reader: this.reader }));
	readonly faults = $derived(checkFlow(this.flow));

	get #home(): Target {
		return homeOfFlow(this.connection.board, this.reader) ?? this.#target;
	}

	#write(edits: (board: BoardConnection['board']) => BoardEdit[]): void {
		this.connection.apply(edits(this.connection.board));
	}

	layTemplate(template: FlowTemplateInput): void {
		const { item, zone } = this.#home;
		this.#write((board) => layTemplate(board, { template, newId, item, zone }));
		// On the board the cards stand in order too, not in one row.
		const places = arrangeFlow(this.flow, { width: this.#target.width, heightOf: () => CARD_HEIGHT });
		this.#write(() => placeAt(places.map(({ id, place }) => ({ id, item, zone, place }))));
		this.open = null;
	}

	/** Puts a card behind another one, or loose, and opens it. */
	add(type: FlowType, { after, text }: { after?: string; text?: string } = {}): void {
		const edits = addFlowCard(this.connection.board, {
			newId,
			type,
			text: text ?? m[`flow_new_${type}`](),
			reader: this.reader,
			...(after === undefined ? {} : { after, words: this.#freeAnswer(after) }),
			...this.#home
		});
		this.connection.apply(edits);
		this.open = edits[0]?.key.split(':')[1] ?? null;
	}

	/** The answer of a question that no way out has yet. */
	#freeAnswer(id: string): string {
		if (this.flow.nodes.find((node) => node.id === id)?.type !== 'question') return '';
		const given = new Set(waysFrom(this.flow, id).map((way) => way.words.trim().toLowerCase()));
		return (
			[m.flow_answer_yes(), m.flow_answer_no(), m.link_answer_partly()].find((words) => !given.has(words)) ??
			''
		);
	}

	setText = (id: string, text: string) => this.#write((board) => reword(board, { id, text }));
	setType = (id: string, type: FlowType) => this.#write((board) => setCardType(board, { id, type }));
	setStep = (id: string, part: 'role' | 'channel', words: string) =>
		this.#write((board) => setCardStep(board, { id, part, words }));
	setPicture = (id: string, picture: string | null) =>
		this.#write((board) => setCardPicture(board, { id, picture }));
	pin = (id: string, pin: FlowPin | null) => this.#write((board) => pinCard(board, { id, pin }));
	move = (id: string, way: 'earlier' | 'later') => this.#write((board) => moveCard(board, { id, way }));
	canMove = (id: string, way: 'earlier' | 'later') =>
		swapPartner(this.connection.board, id, way) !== undefined;
	setWords = (id: string, words: string) => this.#write((board) => changeWay(board, { id, words }));
	setGoal = (id: string, to: string) => this.#write((board) => changeWay(board, { id, to }));
	removeWay = (id: string) => this.#write(() => removeWays([id]));

	connect(from: string, to: string, words = ''): void {
		this.#write((board) => connectCards(board, { from, to, words, newId: newId(), ...this.#home }));
	}

	remove(id: string): void {
		this.#write((board) => removeCard(board, id));
		if (this.open === id) this.open = null;
	}
}
