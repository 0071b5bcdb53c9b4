// What a screen knows of the board: what is selected and shown, and how it writes.
import type { Component } from 'svelte';
import type { BoardConnection } from '#lib/live/board.ts';
import { m } from '#lib/paraglide/messages.js';
import { entryOf, isFrozen, type BoardEdit } from '#lib/session/board-edits.ts';
import { pileName, type Board, type Place } from '#lib/session/board-snapshot.ts';
import type { ScreenView } from '#lib/session/view.ts';
import { boardModel, type BoardModel } from './board-model.ts';
import { imageWords } from './image-source.ts';
import { NoteText } from './note-text.ts';
import { activityOf, atHand } from './step-at-hand.ts';

/** What a dialog of the board is about. */
type BoardDialog =
	| { kind: 'add'; zone: string }
	| { kind: 'text'; id: string }
	| { kind: 'name'; id: string }
	| { kind: 'pile'; id: string }
	| { kind: 'plan'; id: string }
	| { kind: 'label' | 'copy' | 'move' | 'slot'; ids: string[] }
	| { kind: 'proposals' }
	/** A dialog of an extension, such as the words of a line. */
	| {
			kind: 'own';
			component: Component<{ board: BoardCore; ids: readonly string[] }>;
			ids: readonly string[];
	  };

const EMPTY: BoardModel = { item: '', scale: 1, zones: [], boxes: [], byId: new Map() };

export class BoardCore {
	readonly connection: BoardConnection;
	#view: () => ScreenView;
	#selected = $state<string[]>([]);
	/** Whether something was done with the selection that leaves it standing. */
	done = false;
	mode = $state<'bord' | 'lijst'>('bord');
	/** What a pointer on empty paper does; extensions of the board have their own words for it. */
	tool = $state('lasso');
	/** Whether a bell sounds when the time of a talk is up; a screen may only after somebody asked. */
	sound = $state(false);
	/** The note or pile the arrow keys are at. */
	focus = $state<string | null>(null);
	dialog = $state.raw<BoardDialog | null>(null);
	/** What the live region says. */
	said = $state('');
	/** Rough until the fonts are there. */
	text = $state.raw(new NoteText((line) => line.length * 0.55));

	constructor(connection: BoardConnection, view: () => ScreenView) {
		this.connection = connection;
		this.#view = view;
	}

	readonly hand = $derived.by(() => atHand(this.#view()));
	readonly harvesting = $derived(activityOf(this.hand, 'harvest') !== undefined);
	readonly model = $derived.by((): BoardModel => {
		if (!this.hand) return EMPTY;
		const { programme, results, joins } = this.#view();
		const { item, zones } = this.hand;
		return boardModel({
			board: this.board,
			item,
			programme,
			results,
			joins,
			harvest: this.harvesting,
			text: this.text,
			// A screen that only shows, shows the zones of the step and nothing beside them.
			...(this.connection.writable ? {} : { only: zones })
		});
	});
	/** Selected notes and piles that are still there. */
	readonly selection = $derived.by(() =>
		this.#selected.filter((id) => this.model.byId.has(id) || this.#inVisiblePile(id))
	);
	readonly spotlit = $derived.by(() =>
		this.board.spotlight.filter((id) => entryOf(this.board, id)?.hidden === false)
	);
	/** What hands took off this card's board; a copy that is only gone with its source is not among it. */
	readonly hidden = $derived.by(() =>
		[...this.board.notes.values(), ...this.board.piles.values()].filter((entry) => {
			if (!entry.hidden || entry.item !== this.hand?.item.id) return false;
			const source = 'of' in entry && entry.of !== null ? entryOf(this.board, entry.of) : undefined;
			const pile = source && 'pile' in source && source.pile !== null ? source.pile : '';
			return source?.hidden !== true && this.board.piles.get(pile)?.hidden !== true;
		})
	);
	get view(): ScreenView {
		return this.#view();
	}

	get board(): Board {
		return this.connection.board;
	}

	get canUndo(): boolean {
		return this.connection.canUndo && this.view.frozen.length === 0;
	}

	get canRedo(): boolean {
		return this.connection.canRedo && this.view.frozen.length === 0;
	}

	#inVisiblePile(id: string): boolean {
		const note = this.board.notes.get(id);
		return note !== undefined && !note.hidden && note.pile !== null && this.model.byId.has(note.pile);
	}

	/** Words of a note or pile. */
	wordsOf(id: string): string {
		const pile = this.board.piles.get(id);
		const note = this.board.notes.get(id) ?? (pile?.name === '' ? pile.notes[0] : undefined);
		if (note?.image) return imageWords(note.image, note.text);
		return note?.text ?? pileName(pile);
	}

	say(words: string): void {
		this.said = words;
	}

	isSelected(id: string): boolean {
		return this.#selected.includes(id);
	}

	toggle(id: string): void {
		// Who labelled or marked one note taps the next: that begins a new choice.
		if (this.done && !this.isSelected(id)) this.#selected = [];
		this.done = false;
		this.#selected = this.isSelected(id)
			? this.#selected.filter((one) => one !== id)
			: [...this.#selected, id];
	}

	select(ids: readonly string[]): void {
		this.done = false;
		this.#selected = [...ids];
	}

	clear(): void {
		this.#selected = [];
	}

	/** Writes edits, unless an open ballot holds what they would regroup. */
	regroup(ids: readonly string[], edits: () => BoardEdit[], words: string): boolean {
		if (isFrozen(this.board, ids, this.view.frozen)) {
			this.say(m.board_frozen());
			return false;
		}
		this.write(edits(), words);
		return true;
	}

	/** Writes edits, and says so. */
	write(edits: readonly BoardEdit[], words: string): void {
		this.connection.apply(edits);
		if (words) this.say(words);
	}

	/** Where something lies now, relative to its zone. */
	placeOf(id: string): (Place & { zone: string }) | undefined {
		const box = this.model.byId.get(id);
		const zone = this.model.zones.find((one) => one.id === box?.zone);
		return box && zone && { zone: zone.id, x: box.rect.x - zone.rect.x, y: box.rect.y - zone.rect.y };
	}

	undo(): void {
		this.connection.undo();
		this.say(m.board_said_undone());
	}

	redo(): void {
		this.connection.redo();
		this.say(m.board_said_redone());
	}

	zoneTitle(zone: string): string {
		return this.hand?.item.zones.find((one) => one.id === zone)?.title ?? '';
	}
}
