// A screen's board with the verbs that canvas, list view and toolbar share.
import { m } from '#lib/paraglide/messages.js';
import {
	addNote,
	copyTo,
	entryOf,
	hide,
	placeAt,
	restore,
	reword,
	spotlight,
	toggleLabel,
	type BoardEdit
} from '#lib/session/board-edits.ts';
import { boardKey } from '#lib/session/board-records.ts';
import type { Place } from '#lib/session/board-snapshot.ts';
import { takeOut } from '#lib/session/pile-edits.ts';
import { BoardCore } from './board-core.svelte.ts';
import type { NoteBox } from './note-box.ts';
import { zoneWidths } from '#lib/session/zone-layout.ts';
import { scaleOf } from './board-model.ts';
import { spotIn, tidied } from './find-places.ts';
import { HarvestActs } from './harvest-acts.svelte.ts';
import { newId } from './new-id.ts';
import { PileActs } from './pile-acts.ts';
import { PlanActs } from './plan-acts.svelte.ts';
import { Suggestions } from './suggestions.svelte.ts';

const SPOTLIGHT_MOST = 6;

export class BoardState extends BoardCore {
	readonly piles = new PileActs(this);
	readonly harvest = new HarvestActs(this);
	readonly plan = new PlanActs(this);
	readonly suggestions = new Suggestions(this, this.piles);

	addNote(zone: string, text: string): void {
		if (!this.hand) return;
		this.write(
			addNote(this.board, { newId: newId(), item: this.hand.item.id, zone, text }),
			m.board_said_added()
		);
	}

	reword(id: string, text: string): void {
		this.write(reword(this.board, { id, text }), m.board_said_reworded());
	}

	label(ids: readonly string[], label: string): void {
		this.write(toggleLabel(this.board, { ids, label }), '');
		this.done = true;
	}

	copy(ids: readonly string[], zone: string): void {
		if (!this.hand) return;
		const target = { item: this.hand.item.id, zone };
		const edits = ids.flatMap((id) => copyTo(this.board, { id, newId: newId(), ...target }));
		this.write(edits, m.board_said_copied({ zone: this.zoneTitle(zone) }));
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
		this.regroup(ids, edits, m.board_said_moved({ zone: this.zoneTitle(zone) }));
		this.clear();
	}

	/** The end of a drag: onto a note or pile it piles, else everything lies where the hand left it. */
	drop(tops: ReadonlyMap<string, Place>, { onto, zone }: { onto: NoteBox | null; zone: string }): void {
		const ids = [...tops.keys()];
		if (onto) return this.piles.make(ids, onto.id);
		const target = this.model.zones.find((one) => one.id === zone);
		if (!target) return;
		const moves = [...tops].map(([id, top]) => ({
			id,
			item: this.model.item,
			zone,
			place: { x: top.x - target.rect.x, y: top.y - target.rect.y }
		}));
		const leaving = ids.filter((id) => entryOf(this.board, id)?.zone !== zone);
		this.regroup(leaving, () => placeAt(moves), '');
	}

	hide(ids: readonly string[] = this.selection): void {
		this.write(hide(ids), m.board_said_hidden({ count: ids.length }));
		this.clear();
	}

	restore(ids: readonly string[]): void {
		this.write(restore(ids), m.board_said_restored());
	}

	/** Shows the selection large on every screen, or ends that. */
	spotlight(ids: readonly string[]): void {
		if (ids.length > SPOTLIGHT_MOST) return this.say(m.board_spot_too_many());
		this.write(spotlight(ids), ids.length > 0 ? m.board_said_spot() : m.board_said_spot_off());
		this.clear();
	}

	/** Lays everything in the step's zones close together again. */
	tidy(): void {
		if (!this.hand) return;
		const { item, zones } = this.hand;
		const scale = scaleOf({ board: this.board, item, tidied: zones });
		const widths = zoneWidths({ layout: item.card.layout, zones: item.zones, scale });
		const places = tidied(this.model, { zones, widths });
		this.write(placeAt(places.map((one) => ({ ...one, item: item.id }))), m.board_said_tidied());
	}
}
