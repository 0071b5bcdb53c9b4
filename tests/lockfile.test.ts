// The lock must let everybody install the same packages, on every operating system; each package has a reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (name: string): unknown =>
	JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));

const names = z.record(z.string(), z.string()).default({});
const manifest = z
	.object({ dependencies: names, devDependencies: names, allowScripts: z.record(z.string(), z.boolean()) })
	.parse(read('package.json'));
const { packages } = z
	.object({
		packages: z.record(
			z.string(),
			z.object({
				version: z.string().optional(),
				resolved: z.string().optional(),
				integrity: z.string().optional(),
				dependencies: names,
				devDependencies: names,
				optionalDependencies: names
			})
		)
	})
	.parse(read('package-lock.json'));

/** As Node looks for it: in the package's own node_modules, then in every folder above. */
function isLocked(name: string, from: string): boolean {
	for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
		if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
		if (folder === '') return false;
	}
}

it('has an entry for every optional dependency, so that other machines find theirs', () => {
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !isLocked(name, path))
			.map((name) => `${name} (of ${path})`)
	);
	expect(missing).toEqual([]);
});

it('belongs to this package.json', () => {
	expect(packages['']).toMatchObject({
		dependencies: manifest.dependencies,
		devDependencies: manifest.devDependencies
	});
});

it('lets the package that brings our Node run its install script, which npm 12 asks for', () => {
	expect(manifest.allowScripts.node).toBe(true);
});

it('names no address but the public registry, and every package has its checksum', () => {
	const odd = Object.entries(packages).filter(
		([path, { resolved, integrity }]) =>
			path !== '' &&
			((resolved !== undefined && new URL(resolved).host !== 'registry.npmjs.org') ||
				(resolved !== undefined && integrity === undefined))
	);
	expect(odd.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
});

it('has one line of reason for every package we ask for', () => {
	const page = readFileSync(join(import.meta.dirname, '..', 'docs/decisions/0002-tools.md'), 'utf8');
	const asked = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
	const without = asked.filter(
		(name) => !page.includes(`\`${name}\``) && !page.includes(`\`${name.split('/')[0]}/*\``)
	);
	expect(without).toEqual([]);
});
