import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { PosterModel } from '#lib/poster/model.ts';
import { createPosterRenderer, type PosterRenderer, type RendererOptions } from './renderer.ts';

const model = PosterModel.parse({
	title: 'Samen zorg dragen',
	care: { basis: [{ id: 'b', text: 'Warm onthaal' }], verhoogd: [], uitbreiding: [], iac: [] },
	together: [{ id: 's', text: 'Ouders' }],
	stars: [{ id: 'st', text: 'We kennen elk kind 漢' }],
	keys: []
});

describe('the poster renderer', () => {
	const open: PosterRenderer[] = [];
	const folders: string[] = [];
	afterEach(async () => {
		await Promise.all(open.splice(0).map((renderer) => renderer.close()));
		await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
	});
	function renderer(options: RendererOptions = {}): PosterRenderer {
		const created = createPosterRenderer(options);
		open.push(created);
		return created;
	}
	/** A thread that runs this code for the first job it gets, and answers the others. */
	async function misbehaving(code: string): Promise<URL> {
		const folder = await mkdtemp(join(tmpdir(), 'poster-'));
		folders.push(folder);
		const file = join(folder, 'worker.mjs');
		const flag = JSON.stringify(join(folder, 'flag'));
		await writeFile(
			file,
			`import { parentPort } from 'node:worker_threads'; import { existsSync, writeFileSync } from 'node:fs';
			parentPort.on('message', ({ id }) => { if (!existsSync(${flag})) { writeFileSync(${flag}, ''); ${code} }
			parentPort.postMessage({ id, result: { body: 'again', pages: 1, warnings: [], language: [], etag: '"x"' } }); });`
		);
		return pathToFileURL(file);
	}

	it('renders the same poster as SVG and as PDF, with warnings and a stable etag', async () => {
		const posters = renderer();
		const [svg, pdf, again] = await Promise.all([
			posters.render({ model, format: 'svg' }),
			posters.render({ model, format: 'pdf' }),
			posters.render({ model, format: 'pdf' })
		]);
		expect(svg.text).toContain('<svg');
		expect(svg.pages).toBe(1);
		expect(svg.warnings).toEqual([
			{ code: 'characters-missing', characters: ['漢'], text: 'We kennen elk kind 漢' }
		]);
		expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe('%PDF-');
		expect(Buffer.from(again.bytes).equals(Buffer.from(pdf.bytes))).toBe(true);
		expect(again.etag).toBe(pdf.etag);
		expect(svg.etag).not.toBe(pdf.etag);
	});

	it('refuses a sheet that is not there and goes on', async () => {
		const posters = renderer();
		await expect(posters.render({ model, format: 'svg', page: 4 })).rejects.toMatchObject({
			code: 'poster-no-sheet'
		});
		expect((await posters.render({ model, format: 'svg' })).pages).toBe(1);
	});

	it('ends a thread that hangs and starts another', async () => {
		const posters = renderer({ timeout: 3000, file: await misbehaving('for (;;) {}') });
		await expect(posters.render({ model, format: 'svg' })).rejects.toMatchObject({ code: 'poster-timeout' });
		expect((await posters.render({ model, format: 'svg' })).text).toBe('again');
	});

	it('starts another thread after one died', async () => {
		const posters = renderer({ file: await misbehaving('process.exit(3);') });
		await expect(posters.render({ model, format: 'svg' })).rejects.toMatchObject({ code: 'poster-failed' });
		expect((await posters.render({ model, format: 'svg' })).text).toBe('again');
	});

	it('loses a thread that eats too much memory, not the server', async () => {
		const posters = renderer({
			memory: 32,
			file: await misbehaving('const hoard = []; for (;;) hoard.push(new Array(1e5).fill(id));')
		});
		await expect(posters.render({ model, format: 'svg' })).rejects.toMatchObject({ code: 'poster-failed' });
		expect((await posters.render({ model, format: 'svg' })).text).toBe('again');
	});

	it('refuses what waits when it closes, and what comes after', async () => {
		const posters = renderer({ queue: 2 });
		const asked = [0, 1, 2, 3].map(() => posters.render({ model, format: 'pdf' }));
		const outcomes = Promise.allSettled(asked);
		await posters.close();
		const codes = (await outcomes).map((outcome) =>
			outcome.status === 'rejected' ? outcome.reason.code : 'done'
		);
		expect(codes).toEqual(['poster-closed', 'poster-closed', 'poster-closed', 'poster-busy']);
		await expect(posters.render({ model, format: 'pdf' })).rejects.toMatchObject({ code: 'poster-closed' });
	});
});
