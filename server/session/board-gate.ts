// Tries a hand's update on a second copy of the board, so that what is not allowed never touches the board itself.
import * as Y from 'yjs';
import { BOARD_MAP, isHandKey, parseRecord } from '#lib/session/board-records.ts';

type BoardGate = {
	/** Whether the update may be applied: well-formed records under a hand's keys, building on what is there. */
	try(update: Uint8Array): 'allowed' | 'refused' | 'incomplete';
	destroy(): void;
};

/** A gate before `doc`; it follows every change of it. */
export function openGate(doc: Y.Doc): BoardGate {
	let trial = copyOf(doc);
	const follow = (update: Uint8Array) => Y.applyUpdate(trial, update);
	doc.on('update', follow);

	function judge(update: Uint8Array): 'allowed' | 'refused' | 'incomplete' {
		const map = trial.getMap<unknown>(BOARD_MAP);
		let allowed = true;
		const check = (transaction: Y.Transaction) => {
			for (const [type, keys] of transaction.changed) {
				if (type !== (map as unknown)) allowed = false;
				for (const key of keys) {
					if (key === null || !isHandKey(key)) allowed = false;
					else if (map.has(key) && !parseRecord(key, map.get(key))) allowed = false;
				}
			}
		};
		trial.on('afterTransaction', check);
		try {
			Y.applyUpdate(trial, update, 'hand');
		} catch {
			return 'refused';
		} finally {
			trial.off('afterTransaction', check);
		}
		if (!allowed) return 'refused';
		const { pendingStructs, pendingDs } = trial.store;
		return pendingStructs === null && pendingDs === null ? 'allowed' : 'incomplete';
	}

	return {
		try(update) {
			const verdict = judge(update);
			if (verdict !== 'allowed') {
				trial.destroy();
				trial = copyOf(doc);
			}
			return verdict;
		},
		destroy() {
			doc.off('update', follow);
			trial.destroy();
		}
	};
}

function copyOf(doc: Y.Doc): Y.Doc {
	const copy = new Y.Doc({ gc: true });
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
	return copy;
}
