import * as decoding from 'lib0/decoding';

/** Most bytes of one hand's presence (a drag under way). */
const MAX_STATE = 4096;

/** The client ids an awareness update speaks for; null when it is malformed or too large. */
export function readAwareness(update: Uint8Array): { id: number }[] | null {
	if (update.length > MAX_STATE) return null;
	try {
		const decoder = decoding.createDecoder(update);
		const count = decoding.readVarUint(decoder);
		if (count > 8) return null;
		return Array.from({ length: count }, () => {
			const id = decoding.readVarUint(decoder);
			decoding.readVarUint(decoder);
			JSON.parse(decoding.readVarString(decoder));
			return { id };
		});
	} catch {
		return null;
	}
}
