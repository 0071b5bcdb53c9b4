// A photo on its way: made smaller on the phone first, then sent with its progress.
import type { NoteImage } from '#lib/session/note-image.ts';

/** Longest side that is sent, in pixels; the server keeps no more either. */
const LONGEST = 1600;
const QUALITY = 0.82;
/** Tries that do not reach the server, and the wait after the first, in ms. */
const TRIES = 5;
const WAIT_MS = 1000;

type Photo = Extract<NoteImage, { kind: 'photo' }>;
type PhotoOutcome = { photo: Photo } | { wrong: 'unreadable' | 'failed' | { message: string } };

async function decode(
	file: Blob
): Promise<{ source: CanvasImageSource; width: number; height: number } | null> {
	try {
		const source = await createImageBitmap(file, { imageOrientation: 'from-image' });
		return { source, width: source.width, height: source.height };
	} catch {
		// Some browsers read more as an image element than as a bitmap.
	}
	const url = URL.createObjectURL(file);
	const source = new Image();
	try {
		source.src = url;
		await source.decode();
		return { source, width: source.naturalWidth, height: source.naturalHeight };
	} catch {
		return null;
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** The photo as a JPEG of at most 1600 pixels; drawing it anew also leaves out where and when it was taken. */
async function shrink(file: Blob): Promise<Blob | null> {
	const image = await decode(file);
	if (!image || image.width === 0 || image.height === 0) return null;
	const scale = Math.min(1, LONGEST / Math.max(image.width, image.height));
	const canvas = document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(image.width * scale));
	canvas.height = Math.max(1, Math.round(image.height * scale));
	const context = canvas.getContext('2d');
	if (!context) return null;
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(image.source, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** Sends once; null when the server was not reached. */
function post(
	url: string,
	body: Blob,
	progress: (percent: number) => void
): Promise<{ status: number; answer: unknown } | null> {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open('POST', url);
		request.responseType = 'json';
		request.setRequestHeader('content-type', 'image/jpeg');
		request.upload.addEventListener('progress', ({ loaded, total }) =>
			progress(total > 0 ? Math.min(99, Math.round((loaded / total) * 100)) : 0)
		);
		request.addEventListener('load', () => resolve({ status: request.status, answer: request.response }));
		request.addEventListener('error', () => resolve(null));
		request.addEventListener('timeout', () => resolve(null));
		request.timeout = 60_000;
		request.send(body);
	});
}

function photoIn(answer: unknown): Photo | null {
	if (typeof answer !== 'object' || answer === null || !('media' in answer)) return null;
	const { media } = answer;
	if (typeof media !== 'object' || media === null) return null;
	if (!('id' in media && 'width' in media && 'height' in media)) return null;
	return { kind: 'photo', id: String(media.id), width: Number(media.width), height: Number(media.height) };
}

/** Makes a photo smaller and sends it; `progress` hears the percentage. Never throws. */
export async function sendPhoto({
	session,
	file,
	progress,
	refusal
}: {
	session: string;
	file: Blob;
	progress: (percent: number) => void;
	/** Reads a refusal in an answer of the API. */
	refusal: (answer: unknown) => { message: string } | null;
}): Promise<PhotoOutcome> {
	const small = await shrink(file);
	if (!small) return { wrong: 'unreadable' };
	for (let turn = 0; turn < TRIES; turn++) {
		if (turn > 0) await new Promise((resolve) => setTimeout(resolve, WAIT_MS * 2 ** (turn - 1)));
		const sent = await post(`/api/sessions/${session}/media?as=deelnemer`, small, progress);
		const photo = sent && sent.status < 300 ? photoIn(sent.answer) : null;
		if (photo) return { photo };
		const wrong = sent && sent.status < 500 && sent.status !== 429 ? refusal(sent.answer) : null;
		if (wrong) return { wrong: { message: wrong.message } };
	}
	return { wrong: 'failed' };
}
