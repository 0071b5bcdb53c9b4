import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutPoster } from './layout.ts';
import { PosterModel, type PosterInput } from './model.ts';
import { renderPdf } from './pdf.ts';
import { textLines, type Scene } from './scene.ts';
import { emptyCare, items, openTools } from './testing.ts';
import type { Typefaces } from './typefaces.ts';
import type { PosterWords } from './words.ts';

const run = promisify(execFile);
const poppler = await run('pdffonts', ['-v']).then(
	() => true,
	() => false
);

let tools: { typefaces: Typefaces; words: PosterWords };
beforeAll(async () => {
	tools = await openTools();
});

const board: PosterInput = {
	title: 'Samen zorg dragen',
	slogan: 'Elk kind telt: één school voor álle kinderen',
	school: 'Vrije Basisschool De Regenboog',
	date: '22 november 2026',
	origin: 'Herkomst: werksessie',
	care: {
		basis: items('b', [
			'Interactief voorlezen',
			'Affiches met afspraken',
			'onderwijsloopbaanbegeleidingscoördinatievergaderingen'
		]),
		verhoogd: items('v', ['Öğretmenle birlikte çalışıyoruz', 'Zorgcoördinator en juf Ğülşen']),
		uitbreiding: items('u', ['Ми працюємо разом із батьками', 'Overgang kleuter → lager']),
		iac: items('i', ['نعمل معًا من أجل كل طفل'])
	},
	together: items('t', ['Leerlingen', 'Ouders', 'CLB']),
	stars: items('s', ['We kennen elk kind', 'Warm onthaal']),
	keys: items('k', ['Eén duidelijk stappenplan', 'Meer kindparticipatie'])
};

async function print(input: Partial<PosterInput> = {}): Promise<{ bytes: Uint8Array; scenes: Scene[] }> {
	const model = PosterModel.parse({ ...board, ...input });
	const scenes = layoutPoster({ model, ...tools }).pages;
	return {
		scenes,
		bytes: await renderPdf({ scenes, typefaces: tools.typefaces, paper: model.paper, madeAt: model.madeAt })
	};
}

async function read<T>(bytes: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
	const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
	try {
		return await use(await loading.promise);
	} finally {
		await loading.destroy();
	}
}

async function textOf(bytes: Uint8Array): Promise<string[]> {
	return await read(bytes, async (document) => {
		const found: string[] = [];
		for (let number = 1; number <= document.numPages; number++) {
			const { items } = await (await document.getPage(number)).getTextContent();
			found.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
		}
		return found;
	});
}

const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '');

/** The page contents, unpacked. */
function contents(bytes: Uint8Array): string[] {
	const file = Buffer.from(bytes);
	const found: string[] = [];
	for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
		if (file.subarray(at - 3, at).toString() === 'end') continue;
		const end = file.indexOf('endstream', at);
		try {
			const text = inflateSync(file.subarray(at + 7, end)).toString('latin1');
			if (text.includes(' BDC')) found.push(text);
		} catch {
			// metadata is not compressed
		}
	}
	return found;
}

describe('the PDF', () => {
	it('holds every line of the sheets as text, in every script', async () => {
		const { bytes, scenes } = await print();
		const text = (await textOf(bytes)).map(bare);
		const lines = scenes.flatMap((scene, page) =>
			textLines(scene.nodes).map((line) => ({ page, text: bare(line.text) }))
		);
		expect(lines.length).toBeGreaterThan(25);
		expect(lines.filter((line) => !text[line.page]?.includes(line.text))).toEqual([]);
	});

	it('finds back a poster of many sheets', async () => {
		const { bytes, scenes } = await print({
			care: {
				...emptyCare,
				verhoogd: items(
					'v',
					Array.from(
						{ length: 170 },
						(_, n) => `Handelingsgericht overleg met ouders, leerling en team over wat nodig is ${n}`
					)
				)
			}
		});
		const text = (await textOf(bytes)).map(bare);
		expect(text.length).toBe(scenes.length);
		expect(scenes.length).toBeGreaterThan(1);
		for (let n = 0; n < 170; n++) expect(text.join('')).toContain(`watnodigis${n}`);
	});

	it('embeds a subset of every font and no others', async () => {
		const { bytes } = await print();
		const file = Buffer.from(bytes).toString('latin1');
		const fonts = [...file.matchAll(/\/BaseFont \/(\S+)/g)].map((match) => match[1] ?? '');
		expect(new Set(fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')))).toEqual(
			new Set([
				'Nunito-ExtraBold',
				'Nunito-Regular',
				'ShantellSans-Regular',
				'ShantellSans-Bold',
				'Vazirmatn-Regular'
			])
		);
		for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+/);
		expect(file.match(/\/FontFile2 /g)?.length).toBe(5);
		expect(file.match(/\/ToUnicode /g)?.length).toBe(5);
		expect(file).not.toMatch(/\/Subtype \/Type[13]\b/);
		expect(bytes.length).toBeLessThan(120_000);
	});

	it('is tagged: headings, sections and lists in reading order', async () => {
		const { bytes } = await print();
		const file = Buffer.from(bytes).toString('latin1');
		expect(file).toContain('/Lang (nl-BE)');
		expect(file).toContain('/Marked true');
		expect(file).toContain('pdfuaid:part>1<');
		const { roles, title } = await read(bytes, async (document) => {
			const info: { Title?: unknown } = (await document.getMetadata()).info;
			const tree = await (await document.getPage(1)).getStructTree();
			return { title: info.Title, roles: rolesOf(tree) };
		});
		expect(title).toBe('Samen zorg dragen');
		expect(roles.slice(0, 12)).toEqual([
			'Root',
			'Document',
			'H1',
			'P',
			'P',
			'P',
			'Sect',
			'H2',
			'Sect',
			'H3',
			'P',
			'L'
		]);
		expect(roles.filter((role) => role === 'LI')).toHaveLength(8 + 3 + 2 + 2);
		expect(roles.filter((role) => role === 'LBody')).toHaveLength(8 + 3 + 2 + 2);
	});

	it('paints nothing outside marked content', async () => {
		const { bytes } = await print();
		const pages = contents(bytes);
		expect(pages).toHaveLength(1);
		for (const page of pages) {
			let depth = 0;
			let painted = 0;
			for (const line of page.split('\n')) {
				if (/ (BDC|BMC)$/.test(line)) depth++;
				else if (line === 'EMC') depth--;
				else if (/(^| )(f|B|S|TJ)$/.test(line)) {
					painted++;
					// an emoji is a span within its line
					expect(depth, line).toBeGreaterThanOrEqual(1);
				}
			}
			expect(depth).toBe(0);
			expect(painted).toBeGreaterThan(100);
		}
	});

	it.skipIf(!poppler)(
		'poppler agrees: every font embedded, a subset, with its letters; emoji and tiles too',
		async () => {
			const { bytes } = await print({
				stars: items('s', ['Feest 🎉 voor ❤️ elk kind']),
				theme: 'contrast'
			});
			const folder = await mkdtemp(join(tmpdir(), 'poster-'));
			try {
				const file = join(folder, 'poster.pdf');
				await writeFile(file, bytes);
				const fonts = (await run('pdffonts', [file])).stdout.trim().split('\n').slice(2);
				expect(fonts.length).toBeGreaterThanOrEqual(5);
				for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
				const text = (await run('pdftotext', [file, '-'])).stdout;
				expect(bare(text)).toContain(bare('Feest 🎉 voor ❤️ elk kind'));
				expect(text).toContain('نعمل');
			} finally {
				await rm(folder, { recursive: true });
			}
		}
	);

	it('carries the logo and the collage as figures with words, and no figure when there are none', async () => {
		const picture = {
			bytes: await sharp({
				create: { width: 90, height: 60, channels: 4, background: { r: 9, g: 90, b: 90, alpha: 0.5 } }
			})
				.png()
				.toBuffer(),
			mime: 'image/png' as const,
			width: 90,
			height: 60
		};
		const roles = async (bytes: Uint8Array) =>
			await read(bytes, async (document) => rolesOf(await (await document.getPage(1)).getStructTree()));
		const one = await print({
			logo: { ...picture, alt: 'Logo van de school' },
			collage: { ...picture, alt: 'De collage' }
		});
		expect((await roles(one.bytes)).filter((role) => role === 'Figure')).toHaveLength(2);
		expect((await roles((await print()).bytes)).filter((role) => role === 'Figure')).toHaveLength(0);
		expect(Buffer.from(one.bytes).toString('latin1')).toContain('/Alt (Logo van de school)');
	});

	it('is the same bytes whichever of two see-through pictures is unpacked first', async () => {
		const picture = async (width: number, height: number) => ({
			bytes: await sharp({
				create: { width, height, channels: 4, background: { r: 9, g: 90, b: 90, alpha: 0.5 } }
			})
				.png()
				.toBuffer(),
			mime: 'image/png' as const,
			width,
			height
		});
		const [logo, collage] = [await picture(300, 200), await picture(300, 201)];
		const made = await Promise.all(
			Array.from({ length: 24 }, () =>
				print({ logo: { ...logo, alt: 'Logo van de school' }, collage: { ...collage, alt: 'De collage' } })
			)
		);
		expect(new Set(made.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
	});

	it('is the same bytes for the same poster, whenever it is made', async () => {
		const [one, two] = [await print(), await print()];
		expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
		const later = await print({ madeAt: '2027-03-01T10:00:00Z' });
		expect(Buffer.from(later.bytes).equals(Buffer.from(one.bytes))).toBe(false);
		expect(Buffer.from(later.bytes).toString('latin1')).toContain('D:20270301100000Z');
	});

	it('is as large as its paper', async () => {
		const sizes = await Promise.all(
			(['A4', 'A3', 'A0'] as const).map(
				async (paper) =>
					await read((await print({ paper })).bytes, async (document) =>
						(await document.getPage(1)).view.map((side) => Math.round(side))
					)
			)
		);
		expect(sizes).toEqual([
			[0, 0, 842, 595],
			[0, 0, 1191, 842],
			[0, 0, 3367, 2381]
		]);
	});
});

interface Element {
	role?: string;
	children?: readonly (Element | object)[];
}

function rolesOf(element: Element | null): string[] {
	return element?.role ? [element.role, ...(element.children ?? []).flatMap((child) => rolesOf(child))] : [];
}
