// A screen's state of the board: what is selected and shown, and the verbs that canvas, list view and toolbar share.
import type { Slot } from '#cards/card.ts';
import type { BoardConnection } from '#lib/live/board.ts';
import { m } from '#lib/paraglide/messages.js';
import {
	addNote,
	copyTo,
	entryOf,
	hide,
	isFrozen,
	placeAt,
	restore,
	reword,
	spotlight,
	toggleLabel,
	type BoardEdit
} from '#lib/session/board-edits.ts';
import { boardKey } from '#lib/session/board-records.ts';
import { pileName, type Board, type BoardNote, type Place } from '#lib/session/board-snapshot.ts';
import { zoneProposals } from '#lib/session/harvest-proposals.ts';
import { posterSlots, toggleMark, toggleSlots } from '#lib/session/mark-edits.ts';
import { namePile, pileTogether, putApart, takeApart, takeOut } from '#lib/session/pile-edits.ts';
import type { ScreenView } from '#lib/session/view.ts';
import { boardModel, type BoardModel, type NoteBox } from './board-model.ts';
import { placesOutside, spotIn, tidied } from './find-places.ts';
import { newId } from './new-id.ts';
import { NoteText } from './note-text.ts';
import { activityOf, atHand } from './step-at-hand.ts';

/** What a dialog of the board is about. */
export type BoardDialog =
	| { kind: 'add'; zone: string }
	| { kind: 'text'; id: string }
	| { kind: 'name'; id: string }
	| { kind: 'pile'; id: string }
	| { kind: 'label' | 'copy' | 'move' | 'slot'; ids: string[] }
	| { kind: 'proposals' | 'qr' };

const EMPTY: BoardModel = { item: '', scale: 1, zones: [], boxes: [], byId: new Map() };
const SPOTLIGHT_MOST = 6;

export class BoardState {
	readonly connection: BoardConnection;
	#view: () => ScreenView;
	#selected = $state<string[]>([]);
	/** Whether something was done with the selection that leaves it standing. */
	#done = false;
	mode = $state<'bord' | 'lijst'>('bord');
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
		const { programme, results } = this.#view();
		const { item, zones } = this.hand;
		return boardModel({
			board: this.board,
			item,
			programme,
			results,
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
	/** Notes and piles whose marks the harvest's rules would change. */
	readonly proposals = $derived.by(() =>
		this.model.boxes.filter((box) => box.proposed.length + box.dropped.length > 0)
	);
	readonly zoneProposals = $derived.by(() => {
		if (!this.hand || !this.harvesting) return [];
		const { item } = this.hand;
		return zoneProposals({ card: item, results: this.#view().results }).filter(({ zone, slot }) => {
			const title = item.zones.find((one) => one.id === zone)?.title;
			const taken = [...this.board.notes.values()].some(
				(note) =>
					note.item === item.id && note.zone === zone && note.text === title && note.marks.includes(slot)
			);
			return !taken;
		});
	});

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
		return this.board.notes.get(id)?.text ?? pileName(this.board.piles.get(id));
	}

	say(words: string): void {
		this.said = words;
	}

	isSelected(id: string): boolean {
		return this.#selected.includes(id);
	}

	toggle(id: string): void {
		// Who labelled or marked one note taps the next: that begins a new choice.
		if (this.#done && !this.isSelected(id)) this.#selected = [];
		this.#done = false;
		this.#selected = this.isSelected(id)
			? this.#selected.filter((one) => one !== id)
			: [...this.#selected, id];
	}

	select(ids: readonly string[]): void {
		this.#done = false;
		this.#selected = [...ids];
	}

	clear(): void {
		this.#selected = [];
	}

	/** Writes edits, unless an open ballot holds what they would regroup. */
	#regroup(ids: readonly string[], edits: () => BoardEdit[], words: string): boolean {
		if (isFrozen(this.board, ids, this.view.frozen)) {
			this.say(m.board_frozen());
			return false;
		}
		this.#write(edits(), words);
		return true;
	}

	#write(edits: readonly BoardEdit[], words: string): void {
		this.connection.apply(edits);
		if (words) this.say(words);
	}

	#placeOf(id: string): (Place & { zone: string }) | undefined {
		const box = this.model.byId.get(id);
		const zone = this.model.zones.find((one) => one.id === box?.zone);
		return box && zone && { zone: zone.id, x: box.rect.x - zone.rect.x, y: box.rect.y - zone.rect.y };
	}

	/** Puts notes and piles together; `onto` when they were dropped on one. Selects the pile. */
	pile(ids: readonly string[] = this.selection, onto?: string): void {
		const order = new Map(this.model.boxes.map((box, n) => [box.id, n]));
		const sorted = [...ids].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		const id = newId();
		const first = onto ?? sorted.find((one) => this.board.notes.has(one));
		const spot = first === undefined ? undefined : this.#placeOf(first);
		const place = spot && { x: spot.x, y: spot.y };
		const edits = () =>
			pileTogether(this.board, {
				ids: sorted,
				newId: id,
				...(onto ? { onto } : {}),
				...(place ? { place } : {})
			});
		const all = onto ? [onto, ...sorted] : sorted;
		if (!this.#regroup(all, edits, m.board_said_piled({ count: all.length }))) return;
		const made = this.board.piles.has(id) ? id : all.find((one) => this.board.piles.has(one));
		this.select(made ? [made] : []);
	}

	/** Puts the selection on the "apart" pile of its zone. */
	apart(): void {
		const ids = this.selection;
		const zone = entryOf(this.board, ids[0] ?? '')?.zone;
		if (!this.hand || zone === undefined) return;
		const id = newId();
		const target = { item: this.hand.item.id, zone };
		const edits = () => {
			const spot = this.#placeOf(ids.find((one) => this.board.notes.has(one)) ?? '');
			return putApart(this.board, {
				ids,
				newId: id,
				name: m.board_rest_name(),
				...target,
				...(spot ? { place: { x: spot.x, y: spot.y } } : {})
			});
		};
		if (this.#regroup(ids, edits, m.board_said_apart())) this.clear();
	}

	namePile(id: string, name: string): void {
		this.#write(namePile(this.board, { id, name }), m.board_said_named({ name }));
	}

	takeApart(id: string): void {
		const pile = this.board.piles.get(id);
		if (!pile) return;
		const places = placesOutside(this.model, { pile, notes: pile.notes, dissolve: true });
		if (this.#regroup([id], () => takeApart(this.board, { id, places }), m.board_said_taken_apart()))
			this.clear();
	}

	takeOut(ids: readonly string[]): void {
		const notes = ids.map((id) => this.board.notes.get(id)).filter((note) => note !== undefined);
		const pile = this.board.piles.get(notes[0]?.pile ?? '');
		if (!pile) return;
		const places = placesOutside(this.model, { pile, notes, dissolve: notes.length >= pile.notes.length });
		this.#regroup(
			ids,
			() => takeOut(this.board, { ids, places }),
			m.board_said_taken_out({ count: ids.length })
		);
	}

	addNote(zone: string, text: string): void {
		if (!this.hand) return;
		this.#write(
			addNote(this.board, { newId: newId(), item: this.hand.item.id, zone, text }),
			m.board_said_added()
		);
	}

	reword(id: string, text: string): void {
		this.#write(reword(this.board, { id, text }), m.board_said_reworded());
	}

	label(ids: readonly string[], label: string): void {
		this.#write(toggleLabel(this.board, { ids, label }), '');
		this.#done = true;
	}

	copy(ids: readonly string[], zone: string): void {
		if (!this.hand) return;
		const target = { item: this.hand.item.id, zone };
		const edits = ids.flatMap((id) => copyTo(this.board, { id, newId: newId(), ...target }));
		this.#write(edits, m.board_said_copied({ zone: this.zoneTitle(zone) }));
		this.clear();
	}

	/** Moves to a free spot of a zone; back to their own turn when it is where they came from. */
	move(ids: readonly string[], zone: string): void {
		const item = this.hand?.item.id;
		if (item === undefined) return;
		const edits = () => {
			const taken: Place[] = [];
			return ids.flatMap((id): BoardEdit[] => {
				const entry = entryOf(this.board, id);
				if (!entry) return [];
				const out = 'pile' in entry && entry.pile !== null ? takeOut(this.board, { ids: [id] }) : [];
				if (entry.home.item === item && entry.home.zone === zone)
					return [...out, { key: boardKey('at', id), value: undefined }];
				const place = spotIn(this.model, zone, taken);
				taken.push(place);
				return [...out, ...placeAt([{ id, item, zone, place }])];
			});
		};
		this.#regroup(ids, edits, m.board_said_moved({ zone: this.zoneTitle(zone) }));
		this.clear();
	}

	/** The end of a drag: onto a note or pile it piles, else everything lies where the hand left it. */
	drop(tops: ReadonlyMap<string, Place>, { onto, zone }: { onto: NoteBox | null; zone: string }): void {
		const ids = [...tops.keys()];
		if (onto) return this.pile(ids, onto.id);
		const target = this.model.zones.find((one) => one.id === zone);
		if (!target) return;
		const moves = [...tops].map(([id, top]) => ({
			id,
			item: this.model.item,
			zone,
			place: { x: top.x - target.rect.x, y: top.y - target.rect.y }
		}));
		const leaving = ids.filter((id) => entryOf(this.board, id)?.zone !== zone);
		this.#regroup(leaving, () => placeAt(moves), '');
	}

	/** Star or key. */
	mark(slot: Slot, ids: readonly string[] = this.selection): void {
		this.#write(toggleMark(this.board, { ids, slot }), m.board_said_marked());
		this.#done = true;
	}

	/** "Op de poster": the slots the notes mean by themselves, else a question. */
	toPoster(ids: readonly string[] = this.selection): void {
		const item = this.hand?.item;
		if (!item) return;
		const wanted = new Map<string, Slot[]>();
		for (const id of ids) {
			const entry = entryOf(this.board, id);
			if (entry) wanted.set(id, posterSlots(entry, item));
		}
		const open = [...wanted].filter(([, slots]) => slots.length === 0).map(([id]) => id);
		this.#write(toggleSlots(this.board, wanted), open.length < ids.length ? m.board_said_marked() : '');
		if (open.length > 0) this.dialog = { kind: 'slot', ids: open };
		this.#done = true;
	}

	/** Takes over what the harvest rules propose in a zone; of all zones without one. */
	accept(zone?: string): void {
		const boxes = this.proposals.filter((box) => zone === undefined || box.zone === zone);
		const edits = boxes.flatMap((box): BoardEdit[] => [
			...box.proposed.map((slot) => ({ key: boardKey('mark', box.id, slot), value: true })),
			...box.dropped.map((slot) => ({ key: boardKey('mark', box.id, slot), value: undefined }))
		]);
		const zones = this.zoneProposals.filter((one) => zone === undefined || one.zone === zone);
		const item = this.model.item;
		for (const one of zones) {
			const id = newId();
			const text = this.zoneTitle(one.zone);
			edits.push(...addNote(this.board, { newId: id, item, zone: one.zone, text }));
			edits.push({ key: boardKey('mark', id, one.slot), value: true });
		}
		this.#write(edits, m.board_said_accepted({ count: boxes.length + zones.length }));
	}

	hide(ids: readonly string[] = this.selection): void {
		this.#write(hide(ids), m.board_said_hidden({ count: ids.length }));
		this.clear();
	}

	restore(ids: readonly string[]): void {
		this.#write(restore(ids), m.board_said_restored());
	}

	/** Shows the selection large on every screen, or ends that. */
	spotlight(ids: readonly string[]): void {
		if (ids.length > SPOTLIGHT_MOST) return this.say(m.board_spot_too_many());
		this.#write(spotlight(ids), ids.length > 0 ? m.board_said_spot() : m.board_said_spot_off());
		this.clear();
	}

	/** Lays everything in the step's zones close together again. */
	tidy(): void {
		const item = this.model.item;
		const zones = this.hand?.zones ?? [];
		this.#write(placeAt(tidied(this.model, zones).map((one) => ({ ...one, item }))), m.board_said_tidied());
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

	/** Notes of a pile, in order. */
	notesOf(pile: string): readonly BoardNote[] {
		return this.board.piles.get(pile)?.notes ?? [];
	}
}
