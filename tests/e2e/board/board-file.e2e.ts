// The board as a file: the same lines of words as the canvas draws, nothing hidden, and the same bytes twice.
import { writeFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { openBoard } from '../promises/board-client.ts';
import { call, lead, startSession, type Session } from '../promises/talk.ts';
import { pdfText } from '../workshop/pdf-text.ts';
import { BASE, boardWith, show, type Put, type ZoneId } from './open-board.ts';

test.use({ viewport: { width: 3840, height: 2160 } });

const ZONES: readonly ZoneId[] = ['sterktes', 'zwaktes', 'kansen', 'bedreigingen'];

/** Sixty notes as Flemish teams write them: short and long, with compounds, figures, dashes, accents and new lines. */
const WORDS = [
	'Hecht team',
	'We kennen elk kind bij naam',
	'Leerlingenbegeleiding zit in de muren van onze school',
	'Kindcontacten op dinsdag en donderdag, ook voor de kleuters van de derde kleuterklas',
	'co-teaching',
	'Het zorgoverleg is vast: één keer per maand, met verslag',
	'ouders → welkom aan de schoolpoort',
	'Te weinig tijd!',
	'Meerderjarige-leerlingenbegeleidingsovereenkomst',
	'leerlinggebonden-ondersteuningsaanvraagformulier',
	'Onderwijskansenbeleidsondersteuningsmaatregelen zijn onleesbaar voor wie thuis een andere taal spreekt',
	'CLB komt 2× per trimester langs (dinsdagvoormiddag)',
	'Geen bureau voor de zoco...',
	'"Iedereen hoort erbij" – dat zeggen we, maar doen we het ook?',
	'differentiatie in wiskunde, Frans én L.O.',
	'De overgang van de lagere naar de secundaire school verloopt stroef',
	'Pesten wordt snel gemeld;\nwe reageren binnen 24 uur',
	'Rust',
	'Vertrouwensleerkracht heeft een eigen lokaal naast de refter',
	'https://www.voorbeeldschool.example/zorg/beleid',
	'Speelplaats: te druk, te luid, te weinig groen',
	'Ondersteuners van het leersteuncentrum draaien mee in de klas',
	'Trajectbegeleiding 2de en 3de graad',
	'Wij-gevoel',
	'Anderstalige nieuwkomers krijgen een buddy uit de vijfde klas',
	'Redelijke aanpassingen (STICORDI) staan in één document per leerling',
	'Te veel verschillende formulieren',
	'AVI, cito, LVS, … en wat doen we ermee?',
	'Naschoolse opvang tot 18.30 u.',
	'Nieuwe buurtwerking met het OCMW en de bib',
	'Leerkrachten durven hulp vragen aan elkaar',
	'Brede basiszorg is niet voor iedereen hetzelfde',
	'Verwachtingen naar ouders zijn onduidelijk',
	'Schoolreglement in duidelijke taal',
	'Vervangers vinden lukt niet',
	'Meer tijd om samen voor te bereiden',
	'Time-out-ruimte',
	'Gezonde voeding: soep op school, fruit op woensdag',
	'Professionalisering rond autisme en ADHD',
	'Schooluitval -12 %',
	'Kleuterparticipatie: we bellen bij afwezigheid',
	'De directeur staat elke ochtend aan de poort',
	'Ik',
	'Een warme overdracht tussen leerjaren: in juni, met de vorige én de volgende juf of meester samen aan tafel',
	'Ouders van kinderen met een verslag voelen zich soms niet gehoord',
	'GOK-uren',
	'Leerlingenraad beslist mee',
	'Werkdruk/werkbaarheid',
	'Beeldcoaching door een collega die je zelf kiest',
	'Iedereen doet iets anders bij verdriet',
	'Pictogrammen in alle klassen dezelfde',
	'Faalangst',
	'Studiewijzer op Smartschool is niet bij',
	'Taxivervoer buitengewoon onderwijs komt te laat',
	'naar school komen lukt niet elke dag',
	'WiFi & wijfi',
	'Waarom? Wie? Wanneer?',
	'Kansarmoede: discreet, zonder stempel',
	'’s Ochtends een kringgesprek',
	'Zorgklasuren blijven behouden volgend schooljaar'
];

const NOTES: Put[] = WORDS.map((text, at) => ({ id: `n${at}`, zone: ZONES[at % 4] ?? 'sterktes', text }));

/** Keeps what a canvas writes in note type, from the start of the page. */
async function keepWords(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const kept: string[] = [];
		Object.assign(globalThis, { drawnWords: kept });
		const own = CanvasRenderingContext2D.prototype.fillText;
		CanvasRenderingContext2D.prototype.fillText = function (text, x, y, width) {
			if (this.font.includes('Shantell')) kept.push(text);
			if (width === undefined) own.call(this, text, x, y);
			else own.call(this, text, x, y, width);
		};
	});
}

function drawnWords(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const kept: unknown = Reflect.get(globalThis, 'drawnWords');
		return Array.isArray(kept) ? [...new Set(kept.map(String))].sort() : [];
	});
}

function fileOf(session: Session, format: 'svg' | 'png' | 'pdf', query = '') {
	return fetch(`${BASE}/api/sessions/${session.id}/board.${format}?item=swot${query}`, {
		headers: { authorization: `Bearer ${session.regie}` }
	});
}

/** The lines that the SVG says it holds. */
async function linesInSvg(session: Session): Promise<string[]> {
	const svg = await (await fileOf(session, 'svg')).text();
	const words = /<desc[^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? '';
	const plain = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' } as const;
	return words.replace(/&(lt|gt|quot|amp);/g, (entity) => plain[entity as keyof typeof plain]).split('\n');
}

test('sixty notes have the same lines in the file as on the canvas', async ({ page }) => {
	const { session, client } = await boardWith(NOTES);
	await keepWords(page);
	await show(page, session, 'bord', NOTES.length);
	// the last note of all zones is drawn, and a word that needs syllables was drawn with them
	await expect.poll(async () => (await drawnWords(page)).join('\n')).toContain('Zorgklasuren');
	await expect.poll(async () => (await drawnWords(page)).join('\n')).toMatch(/begeleidings-|overeenkomst/);
	const inFile = await linesInSvg(session);
	// lines from before the syllables came are drawn once and never again: only what still stands counts
	await page.evaluate(() => {
		const kept: unknown = Reflect.get(globalThis, 'drawnWords');
		if (Array.isArray(kept)) kept.length = 0;
	});
	await page.setViewportSize({ width: 3800, height: 2140 });
	await expect.poll(async () => (await drawnWords(page)).length).toBeGreaterThan(100);
	const onCanvas = await drawnWords(page);
	const body = inFile.slice(inFile.indexOf('Sterktes'));
	const heads = [...ZONES.map((zone) => zone[0]?.toUpperCase() + zone.slice(1)), 'Kruispunten', '15'];
	const words = [...new Set(body.filter((line) => !heads.includes(line)))].sort();
	expect(words).toEqual(onCanvas);
	client.close();
});

test('what was taken off the board is in no file, the desk alone may ask, and asking twice gives the same bytes', async () => {
	const { session, client } = await boardWith(NOTES.slice(0, 12));
	client.map.set('hide:n0', true);
	client.map.set('pile:p', { name: 'Samenwerking', item: 'swot', zone: 'sterktes', order: 90 });
	client.map.set('in:n4', 'p');
	client.map.set('in:n8', 'p');
	client.map.set('link:l', { from: 'n1', to: 'n2', words: 'versterkt', item: 'swot', zone: 'sterktes' });
	await client.saved();
	const svg = await linesInSvg(session);
	expect(svg).not.toContain('Hecht team');
	expect(svg).toEqual(expect.arrayContaining(['Samenwerking', '2×', 'versterkt']));
	for (const format of ['svg', 'png', 'pdf'] as const) {
		const [one, two] = await Promise.all([fileOf(session, format), fileOf(session, format)]);
		const [a, b] = [Buffer.from(await one.arrayBuffer()), Buffer.from(await two.arrayBuffer())];
		expect(a.equals(b), format).toBe(true);
		if (format !== 'pdf') continue;
		const file = test.info().outputPath('board.pdf');
		await writeFile(file, a);
		const text = await pdfText(file);
		expect(text).toContain('Samenwerking');
		expect(text).not.toContain('Hecht team');
	}
	for (const token of [session.bord, session.projector])
		expect((await call(BASE, `GET /api/sessions/${session.id}/board.svg`, { token })).status).toBe(403);
	client.close();
});

test('notes that nobody has shown yet are in no file; a picture that is too large is refused with advice', async () => {
	const session = await startSession(BASE, ['swot']);
	await lead(BASE, session, { command: 'goto', item: 'swot', step: 'kader' });
	const empty = await call(BASE, `GET /api/sessions/${session.id}/board.pdf`, { token: session.regie });
	expect(empty.status).toBe(404);
	const client = openBoard(BASE, session, { token: session.bord });
	await client.synced;
	client.map.set('own:een', { text: 'Een', item: 'swot', zone: 'sterktes', order: 1 });
	await client.saved();
	expect((await fileOf(session, 'png', '&size=A0&dpi=600')).status).toBe(422);
	expect((await fileOf(session, 'png', '&size=A0')).status).toBe(200);
	client.close();
});
