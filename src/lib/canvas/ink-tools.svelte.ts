// The pen and its eraser on the board, in a step that links.
import { m } from '#lib/paraglide/messages.js';
import { addInk, eraseInk, inkAt } from '#lib/session/ink-edits.ts';
import type { BoardExtension, ExtensionTool } from './board-extension.ts';
import type { BoardState } from './board-state.svelte.ts';
import type { Gesture, Ground, Touch } from './gestures/gesture.ts';
import { drawInk, INK_TINTS } from './ink-draw.ts';
import { wipeInk, writeInk, type Pen } from './ink-gesture.ts';
import { linkAtHand } from './link-acts.ts';
import { newId } from './new-id.ts';

const PEN = 'pen';
const ERASER = 'gom';
/** How near to a line the eraser must come, in pixels of the screen. */
const REACH = 16;

type InkTools = Required<Pick<BoardExtension, 'drawUnder' | 'drawOver' | 'tools'>> & {
	begin(ground: Ground, touch: Touch): Gesture | null;
};

/** The pen of one board. */
export function inkTools(board: BoardState): InkTools {
	let tint = $state(0);
	let lines = $state.raw<ReadonlyMap<number, readonly number[]>>(new Map());
	const item = $derived(board.hand?.item.id);
	const may = $derived(linkAtHand(board) !== undefined);
	const names = [m.link_ink_black, m.link_ink_blue, m.link_ink_red, m.link_ink_green, m.link_ink_brown];

	function pen(ground: Ground): Pen {
		return {
			show(pointer, points) {
				const next = new Map(lines);
				if (points) next.set(pointer, points);
				else next.delete(pointer);
				lines = next;
			},
			write(zone, points) {
				if (item !== undefined)
					board.write(addInk({ newId: newId(), points, tint, item, zone }), m.link_said_ink());
			},
			wipe(at) {
				if (item === undefined) return;
				const reach = Math.max(8, REACH / ground.camera().zoom);
				// a line belongs to the zone where it began, and may run on through the next one
				const ids = board.model.zones.flatMap(({ id, rect }) =>
					inkAt(board.board, { item, zone: id, x: at.x - rect.x, y: at.y - rect.y, reach })
				);
				if (ids.length > 0) board.write(eraseInk(ids), m.link_said_wiped());
			}
		};
	}

	function tools(): ExtensionTool[] {
		if (!may || board.mode !== 'bord') return [];
		const pressed = board.tool === PEN;
		const list: ExtensionTool[] = [
			{
				icon: 'pen',
				words: m.link_act_pen(),
				pressed,
				act: () => (board.tool = pressed ? 'lasso' : PEN)
			}
		];
		if (pressed)
			list.push({
				icon: 'label',
				words: m.link_act_colour({ colour: names[tint]?.() ?? '' }),
				act: () => {
					tint = (tint + 1) % INK_TINTS.length;
					board.say(names[tint]?.() ?? '');
				}
			});
		if (pressed || board.tool === ERASER || [...board.board.ink.values()].some((line) => line.item === item))
			list.push({
				icon: 'eraser',
				words: m.link_act_eraser(),
				pressed: board.tool === ERASER,
				act: () => (board.tool = board.tool === ERASER ? 'lasso' : ERASER)
			});
		return list;
	}

	return {
		tools,
		begin(ground, touch) {
			if (!may) return null;
			if (board.tool === PEN) return writeInk(ground, touch, pen(ground));
			return board.tool === ERASER ? wipeInk(ground, touch, pen(ground)) : null;
		},
		drawUnder() {
			const drawn = [...board.board.ink.values()].filter((line) => line.item === item);
			const zones = new Map(board.model.zones.map((zone) => [zone.id, zone.rect]));
			return drawn.length === 0 ? null : (brush) => drawInk(brush, drawn, (zone) => zones.get(zone));
		},
		drawOver() {
			const now = [...lines.values()].map((points) => ({ points: [...points], tint, zone: '' }));
			return now.length === 0 ? null : (brush) => drawInk(brush, now, () => ({ x: 0, y: 0 }));
		}
	};
}
