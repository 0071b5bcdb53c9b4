// `npm run bench:poster`: time, size and memory of every poster file for 10, 60 and 200 items, random boards, and notes meanwhile.
// `--boards=300` says how many random boards are laid out. Prints JSON.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { checkBoard, randomBoard } from '#lib/poster/boards.ts';
import { layoutPoster } from '#lib/poster/layout.ts';
import type { PosterModel } from '#lib/poster/model.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import { samplePoster } from '#lib/poster/sample.ts';
import { renderSvg } from '#lib/poster/svg.ts';
import { tileScenes } from '#lib/poster/tiles.ts';
import { readFlowWords, readPosterWords, readTypefaces } from '#server/poster/read-typefaces.ts';
import { renderPng } from '#server/poster/render-png.ts';
import { flowFigures } from './flow.ts';
import { measure, type Measured } from './measure.ts';
import { reports } from './report.ts';
import { exportWeight } from './weight.ts';
import { whilePostersRender } from './while-posters-render.ts';

const boards = Number(process.argv.find((arg) => arg.startsWith('--boards='))?.split('=')[1] ?? 300);
const typefaces = await readTypefaces();
const words = await readPosterWords();
const scenesOf = (model: PosterModel) => layoutPoster({ model, typefaces, words }).pages;
const pdf = (model: PosterModel) => renderPdf({ scenes: scenesOf(model), typefaces, paper: model.paper });

async function files(count: number): Promise<Measured[]> {
	const model = samplePoster(count);
	const { paper } = model;
	const scene = () => {
		const [first] = scenesOf(model);
		if (!first) throw new Error('no sheet');
		return first;
	};
	const gzip = (body: string | Uint8Array) => gzipSync(body).length;
	const png = async (dpi: number) => (await renderPng({ scene: scene(), typefaces, paper, dpi })) ?? '';
	const large: PosterModel = { ...model, paper: 'A1' };
	const tiles = async () => {
		const scenes = tileScenes({ scenes: scenesOf(large), paper: 'A1', tiles: 'A4', typefaces, words });
		return await renderPdf({ scenes: scenes ?? [], typefaces });
	};
	return [
		await measure(`${count} items, PDF`, () => pdf(model)),
		await measure(`${count} items, SVG`, async () => renderSvg({ scene: scene(), typefaces, paper }), {
			gzip
		}),
		await measure(`${count} items, PNG 150 dpi`, () => png(150), { times: 5 }),
		await measure(`${count} items, PNG 300 dpi`, () => png(300), { times: 3 }),
		await measure(`${count} items, A1 on 8 A4`, tiles, { times: 3 })
	];
}

function long(): PosterModel {
	const text =
		'Handelingsgericht overleg met ouders, leerling en team over wat dit kind vandaag nodig heeft. ';
	const model = samplePoster(200);
	const all = (list: PosterModel['stars']) =>
		list.map((item, at) => ({ ...item, text: `${at} ${text.repeat(4)}`.slice(0, 280) }));
	const { basis, verhoogd, uitbreiding, iac } = model.care;
	return {
		...model,
		care: { basis: all(basis), verhoogd: all(verhoogd), uitbreiding: all(uitbreiding), iac: all(iac) },
		together: all(model.together),
		stars: all(model.stars),
		keys: all(model.keys)
	};
}

function random(): object {
	const spent: number[] = [];
	let lines = 0;
	const problems: string[] = [];
	for (let seed = 0; seed < boards; seed++) {
		const model = randomBoard(seed);
		const start = performance.now();
		const checked = checkBoard(model, { typefaces, words });
		spent.push(performance.now() - start);
		lines += checked.lines;
		problems.push(...checked.problems.map((problem) => `board ${seed}: ${problem}`));
	}
	spent.sort((a, b) => a - b);
	const at = (share: number) =>
		Math.round(spent[Math.min(spent.length - 1, Math.floor(spent.length * share))] ?? 0);
	return { boards, lines, problems, median: at(0.5), p95: at(0.95), most: at(1) };
}

const pictureMemory = () =>
	Number(execFileSync(process.execPath, [fileURLToPath(new URL('./picture-memory.ts', import.meta.url))]));

if (!existsSync(new URL('../../build/handler.js', import.meta.url)))
	throw new Error('There is no build to measure: run `npm run build` first.');
const measured: Measured[] = [];
for (const count of [60, 10, 200]) measured.push(...(await files(count)));
measured.push(await measure('200 items of 280 characters, PDF', () => pdf(long()), { times: 6 }));
measured.push(...(await reports(typefaces, words)));
console.log(
	JSON.stringify(
		{
			date: new Date().toISOString(),
			machine: { cores: cpus().length, cpu: cpus()[0]?.model ?? '', node: process.version },
			files: measured,
			randomBoards: random(),
			flowcharts: flowFigures(340, { typefaces, words: await readFlowWords() }),
			/** Megabytes of a process that draws eight PNGs of 300 dots per inch, fonts and Node included. */
			pictureMemory: pictureMemory(),
			exportWeight: exportWeight(),
			whilePostersRender: await whilePostersRender()
		},
		null,
		'\t'
	)
);
