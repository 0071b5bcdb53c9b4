// Eight PNGs of A3 at 300 dots per inch in a process that does nothing else: prints the most memory it had, in megabytes.
import { layoutPoster } from '#lib/poster/layout.ts';
import { samplePoster } from '#lib/poster/sample.ts';
import { readPosterWords, readTypefaces } from '#server/poster/read-typefaces.ts';
import { renderPng } from '#server/poster/render-png.ts';

const typefaces = await readTypefaces();
const words = await readPosterWords();
for (let n = 0; n < 8; n++) {
	const model = samplePoster(60, { slogan: `Beeld ${n}` });
	const [scene] = layoutPoster({ model, typefaces, words }).pages;
	if (!scene || !(await renderPng({ scene, typefaces, paper: 'A3', dpi: 300 })))
		throw new Error('no picture');
}
console.log(Math.round((process.resourceUsage().maxRSS * 1024) / 1e6));
