// The keyboard on the canvas: arrows walk from note to note, the rest does what a tap does.
import type { BoardState } from './board-state.svelte.ts';
import type { BoxIndex, Direction } from './box-index.ts';
import type { NoteBox } from './note-box.ts';
import type { ViewPort } from './view-port.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

const ARROWS: Partial<Record<string, Direction>> = {
	ArrowLeft: 'left',
	ArrowRight: 'right',
	ArrowUp: 'up',
	ArrowDown: 'down'
};

type Where = {
	board: () => BoardState;
	port: () => ViewPort;
	index: () => BoxIndex;
	writable: () => boolean;
};

/** A key handler for the canvas; single letters only mean something while it has the focus. */
export function keysOnBoard({ board, port, index, writable }: Where): (event: KeyboardEvent) => void {
	function go(box: NoteBox | undefined): void {
		if (!box) return;
		const state = board();
		state.focus = box.id;
		port().reveal(box.rect);
		const words = { text: box.text, zone: state.zoneTitle(box.zone) };
		state.say(box.type === 'pile' ? m.board_at_pile({ ...words, count: box.count }) : m.board_at_note(words));
	}

	function zoneStep(by: 1 | -1): void {
		const { boxes, zones, byId } = board().model;
		const here = byId.get(board().focus ?? '')?.zone;
		const filled = zones.filter((zone) => boxes.some((box) => box.zone === zone.id));
		const at = filled.findIndex((zone) => zone.id === here);
		const next = filled[(at + by + filled.length) % Math.max(1, filled.length)];
		go(boxes.find((box) => box.zone === next?.id));
	}

	/** Answers whether the key meant something. */
	function act(event: KeyboardEvent): boolean {
		const state = board();
		const { boxes, byId } = state.model;
		const current = byId.get(state.focus ?? '');
		const direction = ARROWS[event.key];
		if (event.ctrlKey || event.metaKey) {
			if (event.key === 'z') state.undo();
			else if (event.key === 'y') state.redo();
			else return false;
			return true;
		}
		if (direction) go(current ? index().next(current, direction) : boxes[0]);
		else if (event.key === 'Home') go(boxes[0]);
		else if (event.key === 'End') go(boxes.at(-1));
		else if (event.key === 'PageDown') zoneStep(1);
		else if (event.key === 'PageUp') zoneStep(-1);
		else if (event.key === '+') port().zoom(1);
		else if (event.key === '-') port().zoom(-1);
		else if (event.key === '0') port().fitStep();
		else if (event.key === 'Escape') state.clear();
		else if (current && event.key === ' ') state.toggle(current.id);
		else if (current && event.key === 'Enter')
			state.dialog =
				current.type === 'pile' ? { kind: 'pile', id: current.id } : { kind: 'text', id: current.id };
		else if (current && event.key === 'm') state.dialog = { kind: 'move', ids: [current.id] };
		else if (event.key === 'Delete' && state.selection.length > 0) state.hide();
		else return false;
		return true;
	}

	return (event) => {
		if (!writable() || event.target !== event.currentTarget || event.altKey) return;
		if (act(event)) {
			event.preventDefault();
			event.stopPropagation();
		}
	};
}
