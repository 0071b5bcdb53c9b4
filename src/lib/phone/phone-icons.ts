// The phone's icons as SVG path data on a 24 × 24 grid.
const circle = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z';
const eyes = 'M9 9.5v.6M15 9.5v.6';

/** Faces of a smiley scale, from glad to sad. */
export const FACES = {
	glad: `${circle}${eyes}M8 13.5c.8 2.2 2.2 3.3 4 3.3s3.2-1.1 4-3.3z`,
	content: `${circle}${eyes}M8.3 14c.9 1.4 2.1 2.1 3.7 2.1s2.8-.7 3.7-2.1`,
	neutral: `${circle}${eyes}M8.5 15h7`,
	sad: `${circle}${eyes}M8.3 16.3c.9-1.4 2.1-2.1 3.7-2.1s2.8.7 3.7 2.1`,
	crying: `${circle}${eyes}M8.3 16.6c.9-1.6 2.1-2.4 3.7-2.4s2.8.8 3.7 2.4M16.4 11.5c.9 1.1 1.2 1.7 1.2 2.1`
} as const;

export const PHONE_ICONS = {
	...FACES,
	pencil: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5',
	camera: 'M4 8h4l1.5-2.5h5L16 8h4v11H4zM12 10a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
	picture: 'M4 5h16v14H4zM4 16l4.5-5 4 4.5 2.5-2.5 5 5M15.5 8.5a1 1 0 1 1 0 2 1 1 0 0 1 0-2z',
	speak: 'M4 10v4h3.5L12 18V6L7.5 10zM15.5 9c1.5 1.7 1.5 4.3 0 6M18 6.5c3 3 3 8 0 11',
	people:
		'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM2.5 19.5c0-3.3 2.9-5 6.5-5s6.5 1.7 6.5 5M16 5.4a3.2 3.2 0 0 1 0 6.2M18 14.8c2.2.7 3.5 2.2 3.5 4.7',
	check: 'M4.5 12.5l5 5L19.5 7',
	phoneDown:
		'M4.5 7.5h15A1.5 1.5 0 0 1 21 9v6a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 15V9a1.5 1.5 0 0 1 1.5-1.5zM18 11v2'
} as const;

export type PhoneIconName = keyof typeof PHONE_ICONS;

/** The face that a scale value's icon or tone asks for; null when it is no smiley. */
export function faceOf(icon: string | undefined): keyof typeof FACES | null {
	if (!icon) return null;
	const found = (
		[
			['glad', /heel-?blij|lach|laugh|grin|glad/],
			['crying', /heel-?(droevig|verdrietig|boos)|huil|cry/],
			['content', /(?<!niet-)blij|happy|smile|content/],
			['neutral', /gewoon|neutra|zo-?zo|meh/],
			['sad', /droevig|verdrietig|frown|sad|boos|niet/]
		] as const
	).find(([, pattern]) => pattern.test(icon));
	return found?.[0] ?? (icon.startsWith('smiley') ? 'neutral' : null);
}
