// A drawn person, put together from a handful of parts. Feet at 0,100, crown at about 0,4, some 56 wide.
import type { Shape } from '../scene.ts';
import { circle, ellipse, roundRect } from './geometry.ts';

const skins = ['#f6d5b8', '#e9b98c', '#cf9463', '#a06a42', '#7d4f31', '#643f28'];
const grey = '#9a9a96';
const hairs = [
	'#2a1d17',
	'#5b3a21',
	'#8a5a2b',
	'#d2a13f',
	'#a8462a',
	'#5b3a21',
	'#8a5a2b',
	'#d2a13f',
	grey,
	'#171312'
];
/** From this skin on hair is dark, or grey. */
const darkFrom = 3;
const darkHairs = ['#171312', '#2a1d17', '#3d281b', '#171312', '#2a1d17', '#20140f', '#3d281b', grey];
const shirts = ['#0b6e69', '#dd7a26', '#2f6fa8', '#b8405e', '#5f8f3a', '#7c4c90', '#e2b12f', '#c9502f'];
const trousers = ['#2c3e50', '#494f57', '#35587c', '#6d513b', '#23464a'];
const ink = '#221b17';
/** 0 short, 1 bob, 2 long, 3 curls, 4 knot, 5 headscarf, 6 beard, 7 ponytail, 8 side parting. */
const adultStyles = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const childStyles = [0, 1, 3, 7, 8, 2, 4];

interface Look {
	skin: string;
	hair: string;
	shirt: string;
	legs: string;
	style: number;
	pose: number;
	skirt: boolean;
	glasses: boolean;
	scarf: string;
	seated: boolean;
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], seed: number): T {
	const chosen = list[seed % list.length];
	if (chosen === undefined) throw new RangeError('nothing to pick from');
	return chosen;
}

/** Numbers that belong to a seed, one after the other. */
function dice(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), state | 1);
		value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
		return (value ^ (value >>> 14)) >>> 0;
	};
}

function look(seed: number, child: boolean): Look {
	const roll = dice(seed);
	const skin = pick(skins, roll());
	const colours = skins.indexOf(skin) < darkFrom ? hairs : darkHairs;
	const style = pick(child ? childStyles : adultStyles, roll());
	const shirt = roll();
	return {
		skin,
		hair: pick(child ? colours.filter((colour) => colour !== grey) : colours, roll()),
		shirt: pick(shirts, shirt),
		scarf: pick(shirts, shirt + 3),
		legs: pick(trousers, roll()),
		style,
		pose: roll() % arms.length,
		skirt: [1, 2, 4, 5, 7].includes(style) && roll() % 2 === 0,
		glasses: roll() % 5 === 0,
		seated: roll() % 14 === 0
	};
}

function line(d: string, stroke: string, strokeWidth: number): Shape {
	return { kind: 'shape', d, stroke, strokeWidth };
}

function area(d: string, fill: string): Shape {
	return { kind: 'shape', d, fill };
}

function legs({ skin, legs: colour, skirt, shirt }: Look): Shape[] {
	const shoes = area(ellipse(-7.4, 97, 5.4, 2.8) + ellipse(7.4, 97, 5.4, 2.8), ink);
	if (!skirt) return [line('M-4.8 62L-5.8 93M4.8 62L5.8 93', colour, 8.4), shoes];
	return [
		line('M-5 76L-5.6 94M5 76L5.6 94', skin, 5.6),
		shoes,
		area('M-10.5 56L-15.5 79Q0 84.5 15.5 79L10.5 56Z', shirt === colour ? '#494f57' : colour)
	];
}

const arms: readonly { left: string; right: string; hands: readonly [number, number][] }[] = [
	{
		left: 'M-12 36Q-17 47 -15.5 59',
		right: 'M12 36Q17 47 15.5 59',
		hands: [
			[-15.4, 62],
			[15.4, 62]
		]
	},
	{
		left: 'M-12 36Q-17 47 -15.5 59',
		right: 'M12 36L21.5 43L24.5 27',
		hands: [
			[-15.4, 62],
			[25, 23]
		]
	},
	{
		left: 'M-12 36L-22.5 33L-23 18',
		right: 'M12 36L22.5 33L23 18',
		hands: [
			[-23, 14.5],
			[23, 14.5]
		]
	},
	{
		left: 'M-12 36Q-17 47 -15.5 59',
		right: 'M12 36L21 48L12.5 56',
		hands: [
			[-15.4, 62],
			[10.5, 57.5]
		]
	},
	{
		left: 'M-12 36L-15.5 50L-6 55',
		right: 'M12 36L15.5 50L6 55',
		hands: [
			[-4.5, 55.5],
			[4.5, 55.5]
		]
	},
	{
		left: 'M-12 36L-21.5 43L-24.5 27',
		right: 'M12 36L21 48L12.5 56',
		hands: [
			[-25, 23],
			[10.5, 57.5]
		]
	}
];

function upperBody(person: Look): Shape[] {
	const { skin, shirt, pose } = person;
	const arm = pick(arms, pose);
	const hands = arm.hands.map(([x, y]) => circle(x, y, 3.7)).join('');
	const held: Shape[] =
		pose === 4
			? [
					area(roundRect({ x: -8.5, y: 44, width: 17, height: 12 }, 1.5), '#fffdf6'),
					line('M0 44.5L0 55.5M-6 48L-2.5 48M2.5 48L6 48M-6 51.5L-2.5 51.5M2.5 51.5L6 51.5', ink, 0.9)
				]
			: [];
	return [
		line('M0 25L0 32', skin, 7),
		line(arm.left + arm.right, shirt, 7),
		area('M-13.6 36Q-13.6 30.4 -7.5 30Q0 33.6 7.5 30Q13.6 30.4 13.6 36L11.4 64Q0 67.4 -11.4 64Z', shirt),
		...held,
		area(hands, skin)
	];
}

/** How much lower the upper body is of somebody in a wheelchair. */
const seat = 16;

/** Seen from the front: wheels on both sides, feet on the rest. */
function wheelchair({ legs: colour, skin, skirt }: Look): Shape[] {
	const shin = skirt ? skin : colour;
	return [
		line('M-15 62L-15 74M15 62L15 74', '#6b7680', 4),
		area(roundRect({ x: -15, y: 40, width: 30, height: 34 }, 4), '#59636d'),
		line('M-6.4 80L-6.4 93M6.4 80L6.4 93', shin, 7),
		area(roundRect({ x: -12.6, y: 72, width: 25.2, height: 12 }, 5.5), colour),
		area(ellipse(-7, 96.4, 5, 2.6) + ellipse(7, 96.4, 5, 2.6), ink),
		line(ellipse(-18.4, 81, 3, 16.6) + ellipse(18.4, 81, 3, 16.6), '#343b42', 3.6)
	];
}

/** What hangs behind the head. */
function hairBehind({ style, hair, scarf }: Look): Shape[] {
	if (style === 1)
		return [
			area('M-12.6 16C-13.4 -0.5 13.4 -0.5 12.6 16L12.8 25Q9.5 28.5 6 26L-6 26Q-9.5 28.5 -12.8 25Z', hair)
		];
	if (style === 2)
		return [area('M-12.4 15C-13.4 -1 13.4 -1 12.4 15L14 37Q8 40.5 5 36L-5 36Q-8 40.5 -14 37Z', hair)];
	if (style === 3)
		return [
			area(
				[
					[-10, 8, 6],
					[-4, 3.5, 6.4],
					[4, 3.5, 6.4],
					[10, 8, 6],
					[-12, 15, 5.2],
					[12, 15, 5.2]
				]
					.map(([x = 0, y = 0, r = 0]) => circle(x, y, r))
					.join(''),
				hair
			)
		];
	if (style === 4) return [area(circle(0, 1.6, 5), hair)];
	if (style === 5) return [area('M-13 16C-14 -1.5 14 -1.5 13 16L15 36Q0 42 -15 36Z', scarf)];
	if (style === 7) return [area('M8 7Q19 8 17 22Q16 27 12.5 29Q14.5 20 8 14Z', hair)];
	return [];
}

function hairInFront({ style, hair, scarf, skin }: Look): Shape[] {
	const fringe = area(
		'M-10.8 16.5C-12.6 0.5 12.6 0.5 10.8 16.5C9.4 11.5 5.4 9 0 10.4C-5.4 8.6 -9.4 11.5 -10.8 16.5Z',
		hair
	);
	if (style === 5)
		return [
			area('M-11.8 20C-13.6 -0.6 13.6 -0.6 11.8 20C10.6 12.4 6 8.6 0 8.6C-6 8.6 -10.6 12.4 -11.8 20Z', scarf)
		];
	if (style === 6)
		return [
			area(
				'M-8.6 22.4Q-8 29 0 29Q8 29 8.6 22.4Q4.6 24.6 3.6 22.8Q0 20.8 -3.6 22.8Q-4.6 24.6 -8.6 22.4Z',
				hair
			),
			area('M-10.8 15.5C-11 10 -9.4 7.6 -8 6.6L-8.8 12Z M10.8 15.5C11 10 9.4 7.6 8 6.6L8.8 12Z', hair)
		];
	if (style === 3)
		return [area('M-10.4 14C-9 7 9 7 10.4 14C6 10.6 3 12 0 10.6C-3 12 -6 10.6 -10.4 14Z', hair)];
	if (style === 8)
		return [
			area(
				'M-10.9 16C-12 2 11 0.5 11 15C8.5 12 8.8 9.4 4 9.6C-2 10.4 -6 7.6 -8.4 9.6Q-10.6 12 -10.9 16Z',
				hair
			),
			area(circle(-10.7, 17.5, 2.2) + circle(10.7, 17.5, 2.2), skin)
		];
	return [fringe];
}

function head(person: Look): Shape[] {
	const glasses = person.glasses
		? [line(circle(-4.1, 16.6, 3.1) + circle(4.1, 16.6, 3.1) + 'M-1 16.2L1 16.2', ink, 0.9)]
		: [];
	return [
		...hairBehind(person),
		area(circle(0, 16, 10.6), person.skin),
		...hairInFront(person),
		area(circle(-4, 16.8, 1.25) + circle(4, 16.8, 1.25), ink),
		line('M-3.7 20.6Q0 23.6 3.7 20.6', person.style === 6 ? '#fffdf6' : ink, 1.2),
		...glasses
	];
}

export interface Spot {
	/** Middle of the feet. */
	x: number;
	y: number;
	/** From crown to feet. */
	height: number;
}

/** An adult or, with `child`, somebody smaller with a larger head. The same seed is the same person. */
export function person(
	seed: number,
	{ x, y, height }: Spot,
	options: { child?: boolean; grey?: boolean; poses?: readonly number[] } = {}
): Shape[] {
	const { child = false, grey: old = false, poses } = options;
	const young = look(seed, child);
	const plain = old ? { ...young, hair: grey } : young;
	// arms that hang beside a chair would disappear behind its wheels
	const who = poses
		? { ...plain, pose: pick(poses, plain.pose) }
		: plain.seated
			? { ...plain, pose: pick([1, 4], plain.pose) }
			: plain;
	const scale = height / 100;
	const small = child ? scale * 0.8 : scale;
	const large = child ? small * 1.22 : small;
	const top = y - 100 * small;
	const lower = who.seated && !poses ? seat : 0;
	const at = { x, y: top, scale: small };
	const bodyAt = { x, y: top + lower * small, scale: small };
	// a child's head is larger than its body, and sits on the same neck
	const headAt = { x, y: top + lower * small + 28 * (small - large), scale: large };
	return [
		...(lower ? wheelchair(who) : legs(who)).map((shape) => ({ ...shape, at })),
		...upperBody(who).map((shape) => ({ ...shape, at: bodyAt })),
		...head(who).map((shape) => ({ ...shape, at: headAt }))
	];
}
