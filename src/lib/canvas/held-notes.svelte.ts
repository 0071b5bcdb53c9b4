// The notes that hands hold now: those of this screen, sent to the others, and those of the others.
import type { BoardConnection } from '#lib/live/board.ts';
import type { Drag } from '#lib/live/board-drag.ts';
import type { BoardModel } from './board-model.ts';
import type { Held } from './board-scene.ts';
import type { Hold } from './gestures/gesture.ts';

export class HeldNotes {
	#connection: BoardConnection;
	#model: () => BoardModel;
	#holds = $state.raw<ReadonlyMap<number, Hold>>(new Map());

	constructor(connection: BoardConnection, model: () => BoardModel) {
		this.#connection = connection;
		this.#model = model;
	}

	/** Held notes with their top left corner in board units; this screen's own hands win. */
	readonly held = $derived.by((): ReadonlyMap<string, Held> => {
		const all = new Map<string, Held>();
		const { item, zones } = this.#model();
		for (const drag of this.#connection.drags) {
			const zone = zones.find((one) => one.id === drag.zone);
			if (zone && drag.item === item)
				all.set(drag.id, { at: { x: zone.rect.x + drag.x, y: zone.rect.y + drag.y }, mine: false });
		}
		for (const hold of this.#holds.values())
			for (const [id, at] of hold.tops) all.set(id, { at, mine: true });
		return all;
	});
	/** The note a drop would pile on, and the zone it would land in, of the last hand that moved. */
	readonly last = $derived.by((): Hold | null => [...this.#holds.values()].at(-1) ?? null);

	isHeld(id: string): boolean {
		return [...this.#holds.values()].some((hold) => hold.tops.has(id));
	}

	hold(pointer: number, hold: Hold | null): void {
		const holds = new Map(this.#holds);
		holds.delete(pointer);
		if (hold) holds.set(pointer, hold);
		this.#holds = holds;
		this.#connection.drag([...holds.values()].flatMap((one) => this.#drags(one)));
	}

	/** Positions go out relative to a zone, since zones lie elsewhere on a screen with other fonts. */
	#drags(hold: Hold): Drag[] {
		const { item, zones, byId } = this.#model();
		return [...hold.tops].flatMap(([id, at]) => {
			const home = hold.zone ?? zones.find((zone) => zone.id === byId.get(id)?.zone);
			return home ? [{ id, item, zone: home.id, x: at.x - home.rect.x, y: at.y - home.rect.y }] : [];
		});
	}
}
