// The signs of a poster: star, key, people who get care, and the school in the corner.
import type { Shape } from '../scene.ts';
import { circle, n, roundRect } from './geometry.ts';

interface Place {
	/** Middle. */
	x: number;
	y: number;
	/** About the height and width. */
	size: number;
}

function starPath(): string {
	let d = '';
	for (let at = 0; at < 10; at++) {
		const r = at % 2 ? 20.5 : 44;
		const angle = (at * Math.PI) / 5 - Math.PI / 2 - 0.06;
		d += `${at ? 'L' : 'M'}${n(r * Math.cos(angle))} ${n(4 + r * Math.sin(angle))}`;
	}
	return d + 'Z';
}

/** A soft yellow star with a dark edge, so that it stays a star in black and white. */
export function star({ x, y, size }: Place, open = false): Shape[] {
	const at = { x, y, scale: size / 100 };
	if (open)
		return [
			{ kind: 'shape', d: starPath(), fill: '#ffffff', stroke: '#8a6d1d', strokeWidth: 3, dash: [7, 6], at }
		];
	return [
		{ kind: 'shape', d: starPath(), fill: '#8f6a06', stroke: '#8f6a06', strokeWidth: 12, at },
		{ kind: 'shape', d: starPath(), fill: '#f7bf2e', stroke: '#f7bf2e', strokeWidth: 6, at },
		{ kind: 'shape', d: 'M-18 -4Q-10 -20 -5 -24', stroke: '#fff3cf', strokeWidth: 5, at }
	];
}

const shaft = 'M-7 -7L40 40M24 24L36 12M33 33L44 22';

/** A sturdy key. */
export function key({ x, y, size }: Place, open = false): Shape[] {
	const at = { x, y, scale: size / 100 };
	if (open)
		return [
			{
				kind: 'shape',
				d: circle(-22, -22, 22) + circle(-24, -24, 8),
				fill: '#ffffff',
				stroke: '#27596b',
				strokeWidth: 3,
				dash: [7, 6],
				at
			},
			{ kind: 'shape', d: shaft, stroke: '#27596b', strokeWidth: 3, dash: [7, 6], at }
		];
	return [
		{ kind: 'shape', d: shaft, stroke: '#14505f', strokeWidth: 13, at },
		{ kind: 'shape', d: circle(-22, -22, 26), fill: '#14505f', at },
		{ kind: 'shape', d: circle(-24, -24, 10.5), fill: '#ffffff', at },
		{ kind: 'shape', d: 'M-38 -10Q-46 -24 -36 -36', stroke: '#6fb3c1', strokeWidth: 4.5, at }
	];
}

/** Five children in a row of which the first `filled` are filled: for how many this care is meant. */
export function children({
	x,
	y,
	width,
	filled,
	colour,
	paper
}: {
	x: number;
	y: number;
	width: number;
	filled: number;
	colour: string;
	paper: string;
}): Shape[] {
	const step = width / 5;
	const scale = step / 26;
	return [0, 1, 2, 3, 4].map((index) => ({
		kind: 'shape',
		d: circle(0, -22, 7.5) + 'M-11 4C-11 -9 -6.5 -12 0 -12C6.5 -12 11 -9 11 4Z',
		fill: index < filled ? colour : paper,
		stroke: colour,
		strokeWidth: 2.2,
		at: { x: x + step * (index + 0.5), y: y - 3 * scale, scale }
	}));
}

export const childrenHeight = 33 / 130;

/** A small school under the sun; `x`, `y` is the middle of its ground line, `size` its height. */
export function school({ x, y, size }: Place): Shape[] {
	const at = { x, y, scale: size / 100 };
	const shape = (d: string, fill: string, stroke?: string, strokeWidth?: number): Shape => ({
		kind: 'shape',
		d,
		fill,
		...(stroke && strokeWidth ? { stroke, strokeWidth } : {}),
		at
	});
	const stroke = (d: string, colour: string, strokeWidth: number): Shape => ({
		kind: 'shape',
		d,
		stroke: colour,
		strokeWidth,
		at
	});
	const window = (wx: number, wy: number) => roundRect({ x: wx, y: wy, width: 13, height: 15 }, 2);
	const rays = Array.from({ length: 9 }, (_, index) => {
		const angle = Math.PI + (index * Math.PI) / 8;
		return `M${n(62 + 25 * Math.cos(angle))} ${n(-62 + 25 * Math.sin(angle))}L${n(62 + 33 * Math.cos(angle))} ${n(-62 + 33 * Math.sin(angle))}`;
	}).join('');
	return [
		shape(circle(62, -62, 18), '#f7bf2e'),
		stroke(rays, '#f0a92b', 4),
		stroke('M0 -96L0 -74', '#5b4636', 2.6),
		shape('M1 -97L22 -91L1 -84Z', '#c9502f'),
		shape('M-70 0L-70 -38L-26 -38L-26 0Z M26 0L26 -38L70 -38L70 0Z', '#f6e2bd'),
		shape('M-75 -36L-66 -52L-24 -52L-24 -36Z M75 -36L66 -52L24 -52L24 -36Z', '#b5573a'),
		shape('M-30 0L-30 -52L0 -76L30 -52L30 0Z', '#fbeccd'),
		stroke('M-37 -47L0 -77L37 -47', '#b5573a', 7),
		shape('M-9 0L-9 -20Q-9 -29 0 -29Q9 -29 9 -20L9 0Z', '#0b5d5a'),
		shape(circle(4.6, -12, 1.6), '#f7bf2e'),
		shape(circle(0, -50, 8), '#ffffff', '#5b4636', 1.8),
		stroke('M0 -54.5L0 -50L3.6 -48', '#5b4636', 1.6),
		shape(window(-64, -28) + window(-46, -28) + window(33, -28) + window(51, -28), '#bfe0ea', '#5b4636', 1.4),
		stroke('M-84 0L84 0', '#5f8f3a', 4)
	];
}
