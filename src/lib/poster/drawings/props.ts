// What somebody holds or stands at, so that a role is known from afar. Drawn in the units of a person:
// feet at 0,100, crown at about 0,4; a raised hand at 25,23.
import type { Shape } from '../scene.ts';
import { circle, ellipse, roundRect } from './geometry.ts';

export type Prop =
	| 'board'
	| 'heart'
	| 'glass'
	| 'bubble'
	| 'bubbles'
	| 'puzzle'
	| 'tie'
	| 'hat'
	| 'bus'
	| 'ball'
	| 'bridge'
	| 'bag'
	| 'letter'
	| 'broom'
	| 'house'
	| 'backpack';

/** Stands behind the people. */
export const behind: ReadonlySet<Prop> = new Set(['board', 'bus', 'bridge', 'backpack']);

const ink = '#221b17';
const area = (d: string, fill: string, stroke?: string): Shape => ({
	kind: 'shape',
	d,
	fill,
	...(stroke ? { stroke, strokeWidth: 1.4 } : {})
});
const line = (d: string, stroke: string, strokeWidth: number): Shape => ({
	kind: 'shape',
	d,
	stroke,
	strokeWidth
});
const bubble = (x: number, y: number, side: 1 | -1) =>
	`${roundRect({ x: x - 13, y: y - 9, width: 26, height: 17 }, 7)}M${x - side * 8} ${y + 6}L${x - side * 13} ${y + 14}L${x - side * 2} ${y + 7}Z`;

const drawings: Record<Prop, readonly Shape[]> = {
	board: [
		area(roundRect({ x: -43, y: 6, width: 86, height: 48 }, 3), '#8a5a2b'),
		area(roundRect({ x: -40, y: 9, width: 80, height: 42 }, 1.5), '#2f5d4a'),
		line('M-35 22L-31 13L-27 22M-33.4 18.6L-28.6 18.6M-35 33L-24 33M-35 40L-27 40', '#f4f1e4', 1.7),
		line('M26 15L34 15M30 11L30 19M25 30L35 30M25 36L35 36M27 43L33 43', '#f4f1e4', 1.7)
	],
	heart: [
		area('M27 21C14 12 16 1 22 1C25 1 27 3.4 27 5.4C27 3.4 29 1 32 1C38 1 40 12 27 21Z', '#c8324b', '#8f1f33')
	],
	glass: [
		line('M25.4 24L28.4 17.4', '#6d513b', 4),
		area(circle(31.6, 9.6, 8.2), '#d8edf4', '#35454d'),
		line('M27.4 8Q28.6 4.6 31.6 4.4', '#ffffff', 1.8)
	],
	bubble: [
		area(bubble(30, 9, 1), '#ffffff', '#35454d'),
		area(circle(24, 8.6, 1.9) + circle(30, 8.6, 1.9) + circle(36, 8.6, 1.9), ink)
	],
	bubbles: [
		area(bubble(30, 9, 1), '#ffffff', '#35454d'),
		line('M23 6.5L37 6.5M23 11L33 11', '#1d638a', 1.8),
		area(bubble(-30, 9, -1), '#fdeec2', '#35454d'),
		line('M-37 6.5L-23 6.5M-33 11L-23 11', '#a34a13', 1.8)
	],
	puzzle: [
		area(
			'M17 6L23 6C21 0 31 0 29 6L36 6L36 12C42 10 42 20 36 18L36 24L17 24L17 18C22 20 22 10 17 12Z',
			'#e2a12f',
			'#8f6206'
		)
	],
	tie: [area('M-2.4 31.6L2.4 31.6L1.6 35L3.6 47L0 51.5L-3.6 47L-1.6 35Z', '#7a1f36', '#ffffff')],
	hat: [
		area(
			'M-9.6 8L-9.6 0C-18 -2 -14 -13 -7 -11C-5 -17 5 -17 7 -11C14 -13 18 -2 9.6 0L9.6 8Z',
			'#ffffff',
			'#6b7680'
		),
		line('M-9 3.6L9 3.6', '#6b7680', 1.2)
	],
	bus: [
		area(roundRect({ x: -43, y: 34, width: 86, height: 56 }, 8), '#eab52f', '#8f6a06'),
		area(
			roundRect({ x: -38, y: 41, width: 22, height: 18 }, 3) +
				roundRect({ x: 16, y: 41, width: 22, height: 18 }, 3),
			'#d6ecf3',
			'#5b4636'
		),
		area(circle(-27, 91, 8) + circle(27, 91, 8), '#2d3338'),
		area(circle(-27, 91, 3) + circle(27, 91, 3), '#c9ced2')
	],
	ball: [
		area(circle(27, 89, 9), '#d8622a', '#8a3a12'),
		line('M18.6 87Q27 91 35.4 87M27 80Q31 89 27 98', '#8a3a12', 1.3)
	],
	bridge: [
		line('M-42 96C-26 66 26 66 42 96', '#a06a42', 7),
		line('M-42 84C-26 52 26 52 42 84', '#a06a42', 3),
		line('M-34 74L-34 86M34 74L34 86M-22 64L-22 76M22 64L22 76', '#a06a42', 2.4)
	],
	bag: [
		area(roundRect({ x: 15, y: 76, width: 24, height: 18 }, 3), '#ffffff', '#35454d'),
		line('M22 76L22 72L32 72L32 76', '#35454d', 2),
		area(
			'M25 79.5L29 79.5L29 83L32.5 83L32.5 87L29 87L29 90.5L25 90.5L25 87L21.5 87L21.5 83L25 83Z',
			'#c8324b'
		)
	],
	letter: [
		area(roundRect({ x: 16, y: 4, width: 25, height: 17 }, 2), '#ffffff', '#35454d'),
		line('M17 6L28.5 14L40 6', '#35454d', 1.4)
	],
	broom: [line('M25 12L29 82', '#8a5a2b', 2.6), area('M23 80L35 80L38 97L21 97Z', '#e2b12f', '#8f6a06')],
	house: [
		area('M16 12L29 1L42 12L39 12L39 23L19 23L19 12Z', '#f6e2bd', '#8a3a2a'),
		area('M27 23L27 16L31.4 16L31.4 23Z', '#0b5d5a')
	],
	backpack: [area(ellipse(-11, 47, 7, 12) + ellipse(11, 47, 7, 12), '#c8503a')]
};

/** The thing itself, for a person who stands at `x` with feet at `y`. */
export function prop(which: Prop, { x, y, height }: { x: number; y: number; height: number }): Shape[] {
	const at = { x, y: y - height, scale: height / 100 };
	return drawings[which].map((shape) => ({ ...shape, at }));
}
