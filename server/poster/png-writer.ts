// Writes a PNG band by band, so that a large picture never stands in memory as a whole.
import { createDeflate, crc32 } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Length, name, content and checksum, as https://www.w3.org/TR/png-3 lays them down. */
function chunk(name: 'IHDR' | 'sRGB' | 'pHYs' | 'IDAT' | 'IEND', content: Uint8Array): Buffer {
	const framed = Buffer.alloc(12 + content.length);
	framed.writeUInt32BE(content.length, 0);
	framed.write(name, 4, 'latin1');
	framed.set(content, 8);
	framed.writeUInt32BE(crc32(framed.subarray(4, 8 + content.length)), 8 + content.length);
	return framed;
}

function header(width: number, height: number): Buffer {
	const content = Buffer.alloc(13);
	content.writeUInt32BE(width, 0);
	content.writeUInt32BE(height, 4);
	content.set([8, 2, 0, 0, 0], 8); // eight bits, red green blue, no interlacing
	return content;
}

function printSize(dpi: number): Buffer {
	const perMetre = Math.round(dpi / 0.0254);
	const content = Buffer.alloc(9);
	content.writeUInt32BE(perMetre, 0);
	content.writeUInt32BE(perMetre, 4);
	content[8] = 1;
	return content;
}

export interface PngWriter {
	/** Adds whole rows, four bytes a pixel (the fourth is left out); resolves when they may be forgotten. */
	write(rgba: Uint8Array): Promise<void>;
	/** The file; rejects when rows are missing. */
	end(): Promise<Uint8Array<ArrayBuffer>>;
}

/** An opaque picture of so many pixels that prints at `dpi` dots per inch. */
export function createPngWriter({
	width,
	height,
	dpi
}: {
	width: number;
	height: number;
	dpi: number;
}): PngWriter {
	const deflate = createDeflate({ level: 4, chunkSize: 1 << 16 });
	const parts: Uint8Array[] = [];
	deflate.on('data', (part: Buffer) => parts.push(part));
	const ended = new Promise<void>((resolve, reject) => deflate.once('end', resolve).once('error', reject));
	let rows = 0;
	let packing = Promise.resolve();
	return {
		async write(rgba) {
			const count = rgba.length / (4 * width);
			if (!Number.isInteger(count)) throw new RangeError('rows of another width');
			rows += count;
			// a row starts with its filter; flat colours pack best without one
			const packed = Buffer.allocUnsafe(count * (1 + 3 * width));
			let from = 0;
			let at = 0;
			for (let row = 0; row < count; row++) {
				packed[at++] = 0;
				for (const end = from + 4 * width; from < end; from += 4) {
					packed[at++] = rgba[from]!;
					packed[at++] = rgba[from + 1]!;
					packed[at++] = rgba[from + 2]!;
				}
			}
			// packed while the next rows are drawn
			await packing;
			packing = new Promise<void>((resolve, reject) =>
				deflate.write(packed, (error) => (error ? reject(error) : resolve()))
			);
		},
		async end() {
			if (rows !== height) throw new RangeError(`${rows} of ${height} rows`);
			await packing;
			deflate.end();
			await ended;
			return new Uint8Array(
				Buffer.concat([
					signature,
					chunk('IHDR', header(width, height)),
					chunk('sRGB', Uint8Array.of(0)),
					chunk('pHYs', printSize(dpi)),
					chunk('IDAT', Buffer.concat(parts)),
					chunk('IEND', new Uint8Array())
				])
			);
		}
	};
}
