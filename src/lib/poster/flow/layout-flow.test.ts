import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { FLOW_READERS } from '#lib/session/flow.ts';
import { renderPdf } from '../pdf.ts';
import { paperScale, smallestPrinted } from '../layout.ts';
import { textLines } from '../scene.ts';
import { openTools } from '../testing.ts';
import type { Typefaces } from '../typefaces.ts';
import { checkLayout, widthUsed } from './check-layout.ts';
import { randomFlow, templateFlow } from './flows.ts';
import { layoutFlow, type FlowLayout } from './layout-flow.ts';
import { FlowPoster, type FlowPosterInput } from './model.ts';
import { FlowWords } from './words.ts';

let typefaces: Typefaces;
let words: FlowWords;

beforeAll(async () => {
	({ typefaces } = await openTools());
	const file = await readFile(new URL('../../../../messages/nl/flow.json', import.meta.url), 'utf8');
	words = FlowWords.parse(JSON.parse(file));
});

const lay = (model: FlowPosterInput) => layoutFlow({ model: FlowPoster.parse(model), typefaces, words });

const templateModel = (reader: (typeof FLOW_READERS)[number]) => templateFlow(FLOW_TEMPLATES[reader]);

describe.each(FLOW_READERS)('the template for %s', (reader) => {
	it.each(['portrait', 'landscape'] as const)(
		'fills an A3 %s, readable and without a fault',
		(orientation) => {
			const model = FlowPoster.parse({ ...templateModel(reader), orientation });
			const layout = lay(model);
			expect(checkLayout(layout, model)).toEqual([]);
			expect(layout.drawn).toMatchObject([{ routing: { faults: 0, crossings: 0 } }]);
			expect(layout.warnings).toEqual([]);
			expect(layout.em).toBeGreaterThanOrEqual(16);
			expect(layout.smallest).toBeGreaterThanOrEqual(10);
			expect(widthUsed(layout)).toBeGreaterThanOrEqual(0.85);
		}
	);

	it('is the same every time, to the byte', async () => {
		const pdf = async () =>
			renderPdf({
				scenes: lay(templateModel(reader)).pages,
				typefaces,
				paper: 'A3',
				madeAt: '2026-11-22T00:00:00Z'
			});
		expect(Buffer.from(await pdf()).equals(Buffer.from(await pdf()))).toBe(true);
	});
});

describe('any flowchart of 3 to 40 cards', () => {
	const models = Array.from({ length: 60 }, (_, seed) => randomFlow(seed));

	it(
		'has no arrow through a card, no words on words or cards, and no lost text or way',
		{ timeout: 120_000 },
		() => {
			const faults = models.flatMap((model, seed) =>
				checkLayout(lay(model), model).map((fault) => `${seed}: ${fault}`)
			);
			expect(faults).toEqual([]);
		}
	);

	it(
		'stands on more sheets rather than in small type, each with the emergency cards',
		{ timeout: 60_000 },
		() => {
			const many = models.filter(({ flow }) => flow.nodes.length > 25);
			const layouts = many.map((model) => lay(model));
			expect(layouts.filter(({ pages }) => pages.length > 1).length).toBeGreaterThan(10);
			for (const [n, layout] of layouts.entries()) {
				const urgent = many[n]!.flow.nodes.filter(({ type }) => type === 'emergency');
				if (urgent.length <= 3) expect(layout.smallest).toBeGreaterThanOrEqual(10);
				expect(widthUsed(layout)).toBeGreaterThanOrEqual(0.85);
				expect(layout.warnings.some(({ code }) => code === 'continued')).toBe(layout.pages.length > 1);
				const said = layout.pages.map(({ nodes }) =>
					textLines(nodes)
						.map(({ text }) => text)
						.join(' ')
				);
				if (layout.pages.length > 1)
					said.forEach((text, page) => expect(text).toContain(`blad ${page + 1} van ${said.length}`));
			}
		}
	);

	it(
		'of ever so many cards keeps all of them, their ways and the size of the type',
		{ timeout: 60_000 },
		() => {
			for (const [seed, paper] of [
				[1, 'A3'],
				[2, 'A4'],
				[3, 'A0']
			] as const) {
				const model = { ...randomFlow(seed, 120), paper };
				const layout = lay(model);
				expect(checkLayout(layout, model)).toEqual([]);
				expect(layout.smallest * paperScale[paper]).toBeGreaterThanOrEqual(
					paper === 'A4' ? smallestPrinted.A4 : 10
				);
			}
		}
	);

	it('keeps pinned cards in the order of their rows and columns', { timeout: 60_000 }, () => {
		for (const model of models) {
			const { cells, drawn } = lay(model);
			const taken = new Set<string>();
			const sheetOf = (id: string) => drawn.findIndex(({ boxes }) => boxes.has(id));
			const pinned = model.flow.nodes.flatMap(({ id, type, pin }) => {
				const cell = cells.get(id);
				const place = `${sheetOf(id)} ${pin?.row} ${pin?.column}`;
				if (!pin || !cell || type === 'emergency' || taken.has(place)) return [];
				taken.add(place);
				return [{ pin, cell, sheet: sheetOf(id) }];
			});
			for (const a of pinned)
				for (const b of pinned.filter(({ sheet }) => sheet === a.sheet)) {
					expect(Math.sign(a.cell.row - b.cell.row)).toBe(Math.sign(a.pin.row - b.pin.row));
					expect(Math.sign(a.cell.column - b.cell.column)).toBe(Math.sign(a.pin.column - b.pin.column));
				}
		}
	});

	it('of forty cards takes at most 150 ms of the processor, once warm', { timeout: 60_000 }, () => {
		const large = Array.from({ length: 12 }, (_, seed) => randomFlow(seed, 40));
		lay(large[0]!);
		const times = large.map((model) => {
			const start = process.cpuUsage();
			lay(model);
			const { user, system } = process.cpuUsage(start);
			return (user + system) / 1000;
		});
		const middle = times.toSorted((a, b) => a - b)[times.length >> 1];
		expect(middle).toBeLessThanOrEqual(150);
	});
});

it('a way to another sheet carries the same letter at both ends', () => {
	const model = FlowPoster.parse({ ...templateModel('leerkracht'), paper: 'A4' });
	const long = model.flow.nodes.map((node) => ({ ...node, text: `${node.text} `.repeat(6).trim() }));
	const layout = lay({ ...model, flow: { ...model.flow, nodes: long } });
	expect(layout.pages.length).toBeGreaterThan(1);
	const said = layout.pages.map(({ nodes }) => textLines(nodes).map(({ text }) => text));
	const first = said[0]!.indexOf('verder op blad 2');
	expect(first).toBeGreaterThan(0);
	const letter = said[0]![first - 1]!;
	expect(letter).toMatch(/^[A-Z]$/);
	const back = said[1]!.indexOf(letter);
	expect(said[1]![back + 1]).toMatch(/^vervolg van blad 1/);
});

it('an empty flowchart invites instead of failing, and the emergency card stands there alone', () => {
	const empty = (nodes: FlowPosterInput['flow']['nodes']) =>
		lay({ kind: 'flow', flow: { reader: 'ouder', title: '', nodes, edges: [] } });
	const said = (layout: FlowLayout) => textLines(layout.pages[0]!.nodes).map(({ text }) => text);
	expect(said(empty([])).join(' ')).toContain('Hier komt jullie stappenplan');
	const alone = empty([{ id: 'n', type: 'emergency', text: 'Bel meteen' }]);
	expect(said(alone)).toContain('Bel meteen');
});

it('every theme draws the same places, so that black and white loses nothing', () => {
	const places = (theme: 'kleur' | 'contrast' | 'toner' | 'rustig') =>
		lay({ ...templateModel('ouder'), theme }).cells;
	expect(places('contrast')).toEqual(places('kleur'));
	expect(places('toner')).toEqual(places('kleur'));
});
