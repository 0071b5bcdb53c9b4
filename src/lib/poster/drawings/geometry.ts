// Path data for the simple forms that everything on a poster is made of.

/** A number as it stands in path data: short and the same on every machine. */
export function n(value: number): string {
	return String(Math.round(value * 100) / 100);
}

export function circle(x: number, y: number, r: number): string {
	return ellipse(x, y, r, r);
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
	const kx = rx * 0.5523;
	const ky = ry * 0.5523;
	return (
		`M${n(x - rx)} ${n(y)}C${n(x - rx)} ${n(y - ky)} ${n(x - kx)} ${n(y - ry)} ${n(x)} ${n(y - ry)}` +
		`C${n(x + kx)} ${n(y - ry)} ${n(x + rx)} ${n(y - ky)} ${n(x + rx)} ${n(y)}` +
		`C${n(x + rx)} ${n(y + ky)} ${n(x + kx)} ${n(y + ry)} ${n(x)} ${n(y + ry)}` +
		`C${n(x - kx)} ${n(y + ry)} ${n(x - rx)} ${n(y + ky)} ${n(x - rx)} ${n(y)}Z`
	);
}

/** A rectangle with round corners; `r` may be one radius or four, clockwise from the top left. */
export function roundRect(
	box: { x: number; y: number; width: number; height: number },
	r: number | readonly [number, number, number, number]
): string {
	const { x, y, width, height } = box;
	const most = Math.min(width, height) / 2;
	const [a, b, c, d] = (typeof r === 'number' ? [r, r, r, r] : r).map((radius) => Math.min(radius, most)) as [
		number,
		number,
		number,
		number
	];
	const k = 0.4477;
	return (
		`M${n(x + a)} ${n(y)}L${n(x + width - b)} ${n(y)}` +
		`C${n(x + width - b * k)} ${n(y)} ${n(x + width)} ${n(y + b * k)} ${n(x + width)} ${n(y + b)}` +
		`L${n(x + width)} ${n(y + height - c)}` +
		`C${n(x + width)} ${n(y + height - c * k)} ${n(x + width - c * k)} ${n(y + height)} ${n(x + width - c)} ${n(y + height)}` +
		`L${n(x + d)} ${n(y + height)}` +
		`C${n(x + d * k)} ${n(y + height)} ${n(x)} ${n(y + height - d * k)} ${n(x)} ${n(y + height - d)}` +
		`L${n(x)} ${n(y + a)}C${n(x)} ${n(y + a * k)} ${n(x + a * k)} ${n(y)} ${n(x + a)} ${n(y)}Z`
	);
}

/** A number between 0 and 2^32 that belongs to a text: the same text always gives the same. */
export function hash(text: string): number {
	let value = 2166136261;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16777619) >>> 0;
	value ^= value >>> 15;
	return Math.imul(value, 2246822519) >>> 0;
}
