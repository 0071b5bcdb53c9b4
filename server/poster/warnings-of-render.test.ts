import { expect, test } from 'vitest';
import { languageWarnings } from '#lib/poster/language/language-warnings.ts';
import { samplePoster } from '#lib/poster/sample.ts';
import { createPosterRenderer } from './renderer.ts';

const model = samplePoster(10, {
	title: 'Zorg bij juf An',
	stars: [
		{ id: 'ster', text: 'Sterk in preteaching' },
		{ id: 'ster2', text: 'Nog meer preteaching, bij juf An' }
	]
});

test('jargon and names come once, with the item and a sentence', () => {
	expect(languageWarnings(model)).toEqual([
		{ code: 'person', id: '', name: 'juf An', words: expect.stringContaining('“juf An”') },
		{
			code: 'jargon',
			id: 'ster',
			word: 'preteaching',
			plain: 'vooraf al eens uitleggen',
			words: expect.stringContaining('vakwoord')
		}
	]);
});

test('PNG, tiles and warnings come from the thread; what cannot be made is refused with a code', async () => {
	const posters = createPosterRenderer();
	try {
		const png = await posters.render({ model, format: 'png', dpi: 40 });
		expect(Buffer.from(png.bytes.slice(1, 4)).toString()).toBe('PNG');
		expect(png.language?.map(({ code }) => code)).toContain('person');
		const tiles = await posters.render({ model: { ...model, paper: 'A2' }, format: 'pdf', tiles: 'A4' });
		expect(
			Buffer.from(tiles.bytes)
				.toString('latin1')
				.match(/\/Type \/Page\b/g)
		).toHaveLength(4);
		await expect(
			posters.render({ model: { ...model, paper: 'A0' }, format: 'png', dpi: 300 })
		).rejects.toMatchObject({
			code: 'poster-too-many-pixels'
		});
		await expect(posters.render({ model, format: 'pdf', tiles: 'A3' })).rejects.toMatchObject({
			code: 'poster-tiles-wrong'
		});
	} finally {
		await posters.close();
	}
});
