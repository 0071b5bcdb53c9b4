// Ids for what hands make. crypto.randomUUID does not exist on plain http.
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** A new random id of 14 letters, 84 bits. */
export function newId(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(14)), (byte) => LETTERS[byte & 63]).join('');
}
