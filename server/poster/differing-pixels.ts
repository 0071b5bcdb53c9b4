// How much two pictures of the same sheet differ; for the tests.
import sharp from 'sharp';

/** Edges of letters are smoothed differently by every program; this blur takes that away. */
const blur = 1.5;
const visible = 0.2 * 255;

/** The share of pixels that differ by more than 20 % in any colour, after a blur of 1.5 pixels. */
export async function differingPixels(one: Uint8Array, two: Uint8Array): Promise<number> {
	const { width, height } = await sharp(one).metadata();
	const raw = (bytes: Uint8Array) =>
		sharp(bytes)
			.flatten({ background: '#ffffff' })
			.resize(width, height, { fit: 'fill' })
			.blur(blur)
			.removeAlpha()
			.raw()
			.toBuffer();
	const [a, b] = await Promise.all([raw(one), raw(two)]);
	let different = 0;
	for (let at = 0; at < a.length; at += 3) {
		const most = Math.max(
			Math.abs((a[at] ?? 0) - (b[at] ?? 0)),
			Math.abs((a[at + 1] ?? 0) - (b[at + 1] ?? 0)),
			Math.abs((a[at + 2] ?? 0) - (b[at + 2] ?? 0))
		);
		if (most > visible) different++;
	}
	return different / (a.length / 3);
}
