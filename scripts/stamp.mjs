// A stamp says from which files something was made, so that it is made again only when they changed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The sha256 of names and contents of the given files and folders (recursively, in a fixed order).
 * What is not there counts as empty; `skip` leaves out a path, with forward slashes and relative to `root`.
 *
 * @param {string} root
 * @param {string[]} paths
 * @param {(path: string) => boolean} [skip]
 */
export function hashOf(root, paths, skip = () => false) {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		if (skip(path)) return;
		const kind = statSync(join(root, path), { throwIfNoEntry: false });
		if (kind?.isDirectory()) {
			for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
		} else if (kind) {
			const content = readFileSync(join(root, path));
			hash.update(`${path}\0${content.length}\0`).update(content);
		}
	};
	for (const path of paths) add(path);
	return hash.digest('hex');
}

/**
 * True when the stamp in `file` equals `hash`. A missing stamp is an outdated one.
 *
 * @param {string} file
 * @param {string} hash
 */
export function isStamped(file, hash) {
	try {
		return readFileSync(file, 'utf8') === hash;
	} catch {
		return false;
	}
}

/**
 * Writes the stamp; call it only after the work succeeded.
 *
 * @param {string} file
 * @param {string} hash
 */
export function writeStamp(file, hash) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, hash);
}
