// How much the packages that make files weigh on disk, with all they bring along for this platform.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const Lock = z.object({
	packages: z.record(
		z.string(),
		z.object({
			dependencies: z.record(z.string(), z.string()).default({}),
			optionalDependencies: z.record(z.string(), z.string()).default({}),
			hasInstallScript: z.boolean().default(false)
		})
	)
});

/** Pictures and logos go through sharp too, but it is here for the photos of phones. */
const EXPORT = ['pdfkit', 'harfbuzzjs', '@resvg/resvg-js', 'docx'];

/** Bytes of a folder without the packages inside it. */
function sizeOf(folder: string): number {
	return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
		if (entry.name === 'node_modules') return sum;
		const path = join(folder, entry.name);
		return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size);
	}, 0);
}

/** Megabytes in all and of each package that was asked for, what it brings along included; and whether any runs a script when installed. */
export function exportWeight(): { megabytes: number; of: Record<string, number>; installScripts: boolean } {
	const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
	const seen = new Set<string>();

	/** Where a package finds another: in its own folder or in one around it. */
	function find(name: string, from: string): string | undefined {
		const path = `${from && `${from}/`}node_modules/${name}`;
		if (path in packages) return path;
		return from && find(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
	}

	function weigh(name: string, from: string): number {
		const path = find(name, from);
		if (!path || seen.has(path) || !existsSync(join(root, path))) return 0;
		seen.add(path);
		const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
		const brought = Object.keys({ ...dependencies, ...optionalDependencies });
		return brought.reduce((sum, other) => sum + weigh(other, path), sizeOf(join(root, path)));
	}

	const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
	const weights = EXPORT.map((name) => [name, weigh(name, '')] as const);
	return {
		megabytes: megabytes(weights.reduce((sum, [, bytes]) => sum + bytes, 0)),
		of: Object.fromEntries(weights.map(([name, bytes]) => [name, megabytes(bytes)])),
		installScripts: [...seen].some((path) => packages[path]?.hasInstallScript)
	};
}
