import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '#lib/report/blocks.ts';
import { toDocx } from './docx.ts';

const office = spawnSync('soffice', ['--version']).status === 0;

const report: Report = {
	title: 'Zorg in kaart',
	subtitle: '22 november 2026 · 12 mensen · 40 briefjes',
	language: 'nl-BE',
	madeAt: '2026-11-22T12:00:00.000Z',
	blocks: [
		{ kind: 'heading', level: 2, text: 'SWOT met turflijst' },
		{ kind: 'heading', level: 3, text: 'Onthullen en turven' },
		{ kind: 'text', tone: 'prompt', text: 'Zeg ‘erbij’ als jouw briefje hetzelfde zegt.' },
		{ kind: 'heading', level: 4, text: 'Sterktes' },
		{
			kind: 'list',
			entries: [{ text: 'Zorgbox', times: 3, inside: ['Doos & <hulp>', 'Zorgdoos'], remarks: ['ster'] }]
		},
		{ kind: 'table', caption: 'Acties', head: ['Wat', 'Wie'], rows: [['Zorgbox', 'zorgcoördinator']] },
		{
			kind: 'bars',
			caption: 'Antwoorden van 6 mensen',
			scale: [
				{ title: 'Groen', tone: 'green' },
				{ title: 'Rood', tone: 'red' }
			],
			rows: [
				{ text: 'Leren en studeren', distribution: [5, 1], summary: '6 antwoorden' },
				{ text: 'Gezondheid', distribution: [0, 0], summary: '0 antwoorden' }
			]
		},
		{ kind: 'poster', poster: 'samen-zorg-dragen', title: 'Samen zorg dragen' }
	]
};

/** A picture of one pixel. */
const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);
const make = () =>
	toDocx({
		report,
		pictures: new Map([
			[
				'samen-zorg-dragen',
				[
					{ png, width: 1190, height: 842, alt: 'Poster Samen zorg dragen', words: 'Zorgbox' },
					{ png, width: 842, height: 1190, alt: 'Poster Samen zorg dragen, blad 2', words: 'Overleg' }
				]
			]
		]),
		sheet: 'blad'
	});

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'kansenbord-docx-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is a file that Word’s own format describes, with language and words for the picture', async () => {
	const bytes = Buffer.from(await make());
	expect(bytes.subarray(0, 2).toString()).toBe('PK');
	expect(bytes.length).toBeLessThan(60_000);
});

it.skipIf(!office)(
	'opens in LibreOffice with headings, lists, tables and the picture intact',
	async () => {
		writeFileSync(join(folder, 'verslag.docx'), await make());
		execFileSync(
			'soffice',
			[
				'--headless',
				`-env:UserInstallation=file://${folder}/office`,
				'--convert-to',
				'html',
				'--outdir',
				folder,
				'verslag.docx'
			],
			{ cwd: folder, stdio: 'ignore', timeout: 60_000 }
		);
		const html = readFileSync(join(folder, 'verslag.html'), 'utf8').replace(/\s+/g, ' ');
		const headings = [...html.matchAll(/<h([1-3])[^>]*>(.*?)<\/h\1>/g)].map(([, level, inner = '']) => [
			Number(level),
			inner.replace(/<[^>]+>/g, '').trim()
		]);
		expect(headings).toEqual([
			[1, 'SWOT met turflijst'],
			[2, 'Onthullen en turven'],
			[3, 'Sterktes']
		]);
		expect(html).toContain('Doos &amp; &lt;hulp&gt;');
		expect(html.match(/<li\b/g)).toHaveLength(3);
		expect(html.match(/<table/g)).toHaveLength(2);
		expect(html).toContain('alt="Poster Samen zorg dragen"');
		expect(html).toMatch(/lang="nl-BE"/);
	},
	90_000
);
