// Small signs of a flowchart: who, how, and the pictures of the pupils' version. Drawn in a square of 100.
import type { Shape } from '../scene.ts';
import { circle, ellipse, n, roundRect } from '../drawings/geometry.ts';

type Place = { x: number; y: number; size: number };

const put = (shapes: readonly Shape[], { x, y, size }: Place): Shape[] =>
	shapes.map((shape) => ({ ...shape, at: { x: x - size / 2, y: y - size / 2, scale: size / 100 } }));

const fill = (d: string, colour: string): Shape => ({ kind: 'shape', d, fill: colour });
const stroke = (d: string, colour: string, width: number, inside?: string): Shape => ({
	kind: 'shape',
	d,
	stroke: colour,
	strokeWidth: width,
	...(inside === undefined ? {} : { fill: inside })
});

const bubble = (x: number, y: number, w: number, h: number, tail: 'left' | 'right') => {
	const side = tail === 'left' ? x + w * 0.22 : x + w * 0.78;
	const tip = tail === 'left' ? x + w * 0.1 : x + w * 0.9;
	return (
		roundRect({ x, y, width: w, height: h }, h * 0.36) +
		`M${n(side - 8)} ${n(y + h - 2)}L${n(tip)} ${n(y + h + 18)}L${n(side + 10)} ${n(y + h - 2)}Z`
	);
};

/** Head and shoulders: whom you go to. */
export function personSign(place: Place, colour: string): Shape[] {
	return put([fill(circle(50, 30, 21), colour), fill('M12 92Q12 57 50 57Q88 57 88 92Z', colour)], place);
}

export type ChannelSign = 'talk' | 'message' | 'phone' | 'form' | 'meeting';

/** Which sign belongs to a way of asking, from its words. */
export function channelSign(words: string): ChannelSign {
	if (/telefo|\bbel/iu.test(words)) return 'phone';
	if (/gesprek|praat|langs/iu.test(words)) return 'talk';
	if (/overleg|vergader/iu.test(words)) return 'meeting';
	if (/formulier|verslag|noti|dossier|document|fiche/iu.test(words)) return 'form';
	if (/bericht|mail|smartschool|brief|sms|app/iu.test(words)) return 'message';
	return 'talk';
}

/** The sign of a way of asking. */
export function drawChannel(sign: ChannelSign, place: Place, colour: string): Shape[] {
	const shapes: Record<ChannelSign, Shape[]> = {
		talk: [fill(bubble(6, 14, 88, 56, 'left'), colour)],
		message: [
			stroke(roundRect({ x: 8, y: 20, width: 84, height: 60 }, 8), colour, 10),
			stroke('M12 28L50 56L88 28', colour, 10)
		],
		phone: [
			fill(
				'M22 8Q30 4 35 12L44 30Q47 37 41 42L34 48Q42 64 56 70L63 62Q67 57 74 60L90 68Q97 72 94 80Q88 96 70 95Q14 84 8 28Q8 12 22 8Z',
				colour
			)
		],
		form: [
			stroke(roundRect({ x: 18, y: 8, width: 64, height: 84 }, 8), colour, 9),
			stroke('M34 34L66 34M34 52L66 52M34 70L54 70', colour, 8)
		],
		meeting: [
			fill(circle(26, 34, 14) + circle(74, 34, 14), colour),
			fill('M2 84Q2 54 26 54Q50 54 50 84Z', colour),
			fill('M50 84Q50 54 74 54Q98 54 98 84Z', colour)
		]
	};
	return put(shapes[sign], place);
}

/** A warning triangle: an emergency in black and white too. */
export function warningSign(place: Place, colours: { fill: string; ink: string }): Shape[] {
	return put(
		[
			stroke('M50 10L94 86L6 86Z', colours.fill, 12, colours.fill),
			stroke('M50 36L50 60', colours.ink, 11),
			fill(circle(50, 75, 6.5), colours.ink)
		],
		place
	);
}

export const FLOW_PICTURES = [
	'zorg',
	'praten',
	'schrijven',
	'vraag',
	'samen',
	'duim',
	'hulp',
	'hart',
	'bel',
	'zoeken'
] as const;
export type FlowPicture = (typeof FLOW_PICTURES)[number];

const ink = '#22302f';
const skin = '#f0c79f';
const dark = '#8a5a3a';
const yellow = '#f7bf2e';
const teal = '#2b8a84';
const red = '#d1495b';
const blue = '#3b7fb5';
const paper = '#fffdf6';

const face = (x: number, y: number, r: number, colour: string, hair: string): Shape[] => [
	fill(circle(x, y - r * 0.12, r * 1.06), hair),
	fill(circle(x, y + r * 0.16, r * 0.9), colour),
	fill(circle(x - r * 0.32, y + r * 0.1, r * 0.1) + circle(x + r * 0.32, y + r * 0.1, r * 0.1), ink)
];
const body = (x: number, y: number, w: number, colour: string): Shape =>
	fill(`M${n(x - w)} 96Q${n(x - w)} ${n(y)} ${n(x)} ${n(y)}Q${n(x + w)} ${n(y)} ${n(x + w)} 96Z`, colour);
const smile = (x: number, y: number, w: number, up: boolean): Shape =>
	stroke(`M${n(x - w)} ${n(y)}Q${n(x)} ${n(y + (up ? w : -w) * 0.9)} ${n(x + w)} ${n(y)}`, ink, 3);

const heart = (x: number, y: number, s: number) =>
	`M${n(x)} ${n(y + s)}C${n(x - s * 2)} ${n(y - s * 0.2)} ${n(x - s * 0.9)} ${n(y - s * 1.3)} ${n(x)} ${n(y - s * 0.35)}` +
	`C${n(x + s * 0.9)} ${n(y - s * 1.3)} ${n(x + s * 2)} ${n(y - s * 0.2)} ${n(x)} ${n(y + s)}Z`;

const drawings: Record<FlowPicture, Shape[]> = {
	zorg: [
		body(42, 68, 30, blue),
		...face(42, 44, 21, skin, dark),
		smile(42, 57, 6, false),
		fill(ellipse(76, 22, 17, 12) + circle(64, 26, 8) + circle(86, 26, 9), '#aebac2'),
		stroke('M70 40L66 50M80 40L76 50', blue, 4)
	],
	praten: [
		body(24, 76, 21, teal),
		...face(24, 58, 15, skin, dark),
		smile(24, 66, 4, true),
		body(77, 76, 21, red),
		...face(77, 58, 15, '#a06a42', ink),
		smile(77, 66, 4, true),
		stroke(bubble(26, 6, 48, 27, 'left'), ink, 3, paper),
		fill(circle(40, 20, 3) + circle(50, 20, 3) + circle(60, 20, 3), ink)
	],
	schrijven: [
		stroke(roundRect({ x: 10, y: 22, width: 62, height: 70 }, 5), ink, 4, paper),
		stroke('M22 42L58 42M22 56L50 56M22 70L42 70', blue, 4.5),
		stroke('M54 78L88 22', yellow, 13),
		stroke('M85 27L89 20', red, 13),
		fill('M48 90L49 74L61 81Z', ink)
	],
	vraag: [
		stroke(bubble(8, 8, 84, 62, 'left'), ink, 4.5, paper),
		stroke('M39 31Q39 20 50 20Q62 20 62 31Q62 38 54 42Q50 44 50 50', teal, 7.5),
		fill(circle(50, 60, 5), teal)
	],
	samen: [
		body(22, 72, 19, yellow),
		...face(22, 54, 15, '#cf9463', ink),
		smile(22, 62, 4, true),
		body(78, 72, 19, blue),
		...face(78, 54, 15, skin, '#d2a13f'),
		smile(78, 62, 4, true),
		body(50, 62, 22, teal),
		...face(50, 42, 17, '#7d4f31', ink),
		smile(50, 51, 5, true),
		fill(heart(50, 12, 8), red)
	],
	duim: [
		fill(roundRect({ x: 8, y: 46, width: 20, height: 44 }, 4), blue),
		stroke(
			'M32 50L46 24Q48 10 58 12Q66 14 64 28L60 42L84 42Q94 43 92 53L85 82Q83 90 74 90L44 90Q36 90 32 84Z',
			ink,
			4,
			skin
		)
	],
	hulp: [
		stroke(circle(50, 50, 32), paper, 24),
		stroke(circle(50, 50, 44) + circle(50, 50, 20), ink, 3.5),
		stroke('M28 28L35 35M72 28L65 35M28 72L35 65M72 72L65 65', red, 17)
	],
	hart: [stroke(heart(50, 48, 36), ink, 4, red), stroke('M27 40Q28 26 40 26', '#ffd9de', 5)],
	bel: [
		stroke('M50 14Q74 16 75 44Q75 62 86 72L14 72Q25 62 25 44Q26 16 50 14Z', ink, 4.5, yellow),
		fill(circle(50, 84, 8) + circle(50, 11, 6), ink),
		stroke('M10 34Q6 44 10 54M90 34Q94 44 90 54', red, 5)
	],
	zoeken: [stroke(circle(42, 42, 28), ink, 8, '#e1f0f8'), stroke('M63 63L88 88', ink, 13)]
};

/** A picture of the pupils' version. */
export function drawPicture(name: FlowPicture, place: Place): Shape[] {
	return put(drawings[name], place);
}
