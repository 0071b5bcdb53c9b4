import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { FLOW_READERS, inReadingOrder, type FlowCard, type FlowWay } from '#lib/session/flow.ts';
import { renderPdf } from '../pdf.ts';
import { textLines, type Box, type Scene } from '../scene.ts';
import { openTools } from '../testing.ts';
import type { Typefaces } from '../typefaces.ts';
import { layoutFlow, type FlowLayout } from './layout-flow.ts';
import { FlowPoster, type FlowPosterInput } from './model.ts';
import { overlaps } from './boxes.ts';
import { FlowWords } from './words.ts';

let typefaces: Typefaces;
let words: FlowWords;

beforeAll(async () => {
	({ typefaces } = await openTools());
	const file = await readFile(new URL('../../../../messages/nl/flow.json', import.meta.url), 'utf8');
	words = FlowWords.parse(JSON.parse(file));
});

const lay = (model: FlowPosterInput) => layoutFlow({ model: FlowPoster.parse(model), typefaces, words });

function templateModel(reader: (typeof FLOW_READERS)[number]): FlowPosterInput {
	const { title, cards } = FLOW_TEMPLATES[reader];
	const edges = cards.flatMap(({ id, to }) =>
		to.map(({ card, words: answer }, n) => ({ id: `${id}-${n}`, from: id, to: card, words: answer }))
	);
	const nodes = inReadingOrder(
		cards.map(({ to: _to, picture, ...card }) => (picture === undefined ? card : { ...card, picture })),
		edges
	);
	return {
		kind: 'flow',
		flow: { reader, title, nodes, edges },
		school: 'Basisschool De Linde',
		date: 'november 2026',
		origin: 'Proef'
	};
}

/** What is wrong with a drawing, in words. */
function faultsOf({ drawn, pages }: FlowLayout, model: FlowPosterInput): string[] {
	const { boxes, routing, area } = drawn;
	const faults: string[] = [];
	const all = [...boxes];
	const inner = ({ x, y, width, height }: Box) => ({
		x: x + 0.5,
		y: y + 0.5,
		width: width - 1,
		height: height - 1
	});
	all.forEach(([a, box], n) => {
		for (const [b, other] of all.slice(n + 1)) if (overlaps(box, other)) faults.push(`cards ${a} ${b}`);
		if (box.x < area.x - 0.1 || box.x + box.width > area.x + area.width + 0.1)
			faults.push(`card ${a} outside`);
		if (box.y < area.y - 0.1 || box.y + box.height > area.y + area.height + 0.1)
			faults.push(`card ${a} outside`);
	});
	const labels = [...routing.routes.values()].flatMap(({ id, label }) => (label ? [{ id, label }] : []));
	labels.forEach(({ id, label }, n) => {
		for (const other of labels.slice(n + 1))
			if (overlaps(label, other.label)) faults.push(`words ${id} ${other.id}`);
		for (const [card, box] of all) if (overlaps(label, box)) faults.push(`words ${id} on card ${card}`);
	});
	for (const { id, points } of routing.routes.values())
		for (let n = 0; n + 1 < points.length; n++) {
			const [a, b] = [points[n]!, points[n + 1]!];
			const line = {
				x: Math.min(a.x, b.x),
				y: Math.min(a.y, b.y),
				width: Math.abs(a.x - b.x) + 0.02,
				height: Math.abs(a.y - b.y) + 0.02
			};
			for (const [card, box] of all) if (overlaps(line, inner(box))) faults.push(`way ${id} through ${card}`);
			for (const other of labels)
				if (other.id !== id && overlaps(line, inner(other.label))) faults.push(`way ${id} under ${other.id}`);
		}
	const loose = new Set(model.flow.nodes.filter(({ type }) => type !== 'emergency').map(({ id }) => id));
	for (const { id, from, to, words: answer } of model.flow.edges) {
		if (from === to || !loose.has(from) || !loose.has(to)) continue;
		const route = routing.routes.get(id);
		if (!route) faults.push(`way ${id} is not drawn`);
		else if ((answer ?? '') !== '' && !route.label) faults.push(`words of ${id} are not drawn`);
	}
	return [...faults, ...lostWords(pages[0]!, model)];
}

const bare = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '');

/** Words that are not printed, or stick out of their box. */
function lostWords(page: Scene, model: FlowPosterInput): string[] {
	const lines = textLines(page.nodes);
	const printed = bare(lines.map(({ text }) => text).join(''));
	const lost = model.flow.nodes
		.flatMap(({ text, role, channel }) => [text, role ?? '', channel ?? ''])
		.filter((text) => !printed.includes(bare(text)));
	const out = lines.filter(({ x, width, box }) => x < box.x - 1 || x + width > box.x + box.width + 1);
	return [...lost.map((text) => `lost: ${text}`), ...out.map(({ text }) => `sticks out: ${text}`)];
}

describe.each(FLOW_READERS)('the template for %s', (reader) => {
	it.each(['portrait', 'landscape'] as const)(
		'fills an A3 %s, readable and without a fault',
		(orientation) => {
			const model = { ...templateModel(reader), orientation };
			const layout = lay(model);
			expect(faultsOf(layout, model)).toEqual([]);
			expect(layout.drawn.routing).toMatchObject({ faults: 0, crossings: 0 });
			expect(layout.warnings).toEqual([]);
			expect(layout.em).toBeGreaterThanOrEqual(16);
			expect(layout.smallest).toBeGreaterThanOrEqual(10);
			const boxes = [...layout.drawn.boxes.values()];
			const left = Math.min(...boxes.map(({ x }) => x));
			const right = Math.max(...boxes.map(({ x, width }) => x + width));
			expect((right - left) / layout.pages[0]!.width).toBeGreaterThanOrEqual(0.85);
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

describe('any flowchart', () => {
	const text = fc
		.array(
			fc.constantFrom('we', 'praten', 'samen', 'met', 'ouders', 'zorgcoördinator', 'begeleidingsdomeinen'),
			{
				minLength: 1,
				maxLength: 9
			}
		)
		.map((parts) => parts.join(' '));
	const card = fc.record({
		type: fc.constantFrom(...(['action', 'action', 'action', 'question', 'end', 'emergency'] as const)),
		text,
		role: fc.oneof(
			fc.constant(''),
			text.map((words) => words.slice(0, 60).trim())
		),
		channel: fc.constantFrom('', 'gesprek', 'bericht of telefoon'),
		pin: fc.option(fc.record({ row: fc.nat(5), column: fc.nat(3) }), { freq: 12, nil: undefined })
	});
	const answer = fc.constantFrom('ja', 'nee', 'deels', 'nee, nog niet helemaal zeker');
	const flow = fc
		.record({
			cards: fc.array(card, { minLength: 1, maxLength: 39, size: 'max' }),
			ways: fc.array(fc.tuple(fc.nat(39), answer), { maxLength: 30, size: 'max' }),
			orientation: fc.constantFrom('portrait' as const, 'landscape' as const)
		})
		.map(({ cards, ways, orientation }): FlowPosterInput => {
			const nodes: FlowCard[] = [
				{ id: 'n0', type: 'start', text: 'Start', role: '', channel: '' },
				...cards.map(({ pin, ...one }, n) => ({ id: `n${n + 1}`, ...one, ...(pin ? { pin } : {}) }))
			];
			const chain = nodes.filter(({ type }) => type !== 'emergency');
			const edges: FlowWay[] = chain.flatMap((one, n) =>
				one.type !== 'end' && chain[n + 1]
					? [{ id: `c${n}`, from: one.id, to: chain[n + 1]!.id, words: one.type === 'question' ? 'ja' : '' }]
					: []
			);
			const asks = chain.filter(({ type }) => type === 'question');
			ways.forEach(([to, given], n) => {
				const from = asks[n % Math.max(1, asks.length)];
				const goal = chain[to % chain.length];
				if (from && goal && from.id !== goal.id && n < 2 * asks.length)
					edges.push({ id: `w${n}`, from: from.id, to: goal.id, words: given });
			});
			return { kind: 'flow', flow: { reader: 'ouder', title: 'Proef', nodes, edges }, orientation };
		});

	it(
		'has no arrow through a card, no words on words or cards, and no lost text',
		{ timeout: 120_000 },
		() => {
			fc.assert(
				fc.property(flow, (model) => {
					expect(faultsOf(lay(model), model)).toEqual([]);
				}),
				{ numRuns: 60, seed: 1122 }
			);
		}
	);

	it('keeps pinned cards in the order of their rows and columns', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(flow, (model) => {
				const { cells } = lay(model);
				const taken = new Set<string>();
				const pinned = model.flow.nodes.flatMap(({ id, type, pin }) => {
					const cell = cells.get(id);
					if (!pin || !cell || type === 'emergency' || taken.has(`${pin.row} ${pin.column}`)) return [];
					taken.add(`${pin.row} ${pin.column}`);
					return [{ pin, cell }];
				});
				for (const a of pinned)
					for (const b of pinned) {
						expect(Math.sign(a.cell.row - b.cell.row)).toBe(Math.sign(a.pin.row - b.pin.row));
						expect(Math.sign(a.cell.column - b.cell.column)).toBe(Math.sign(a.pin.column - b.pin.column));
					}
			}),
			{ numRuns: 25, seed: 7 }
		);
	});

	it('of forty cards takes at most 150 ms of the processor, once warm', { timeout: 60_000 }, () => {
		const models = fc
			.sample(flow, { numRuns: 40, seed: 3 })
			.filter(({ flow: { nodes } }) => nodes.length > 25);
		expect(models.length).toBeGreaterThan(5);
		lay(models[0]!);
		const times = models.map((model) => {
			const start = process.cpuUsage();
			lay(model);
			const { user, system } = process.cpuUsage(start);
			return (user + system) / 1000;
		});
		const middle = times.toSorted((a, b) => a - b)[times.length >> 1];
		expect(middle).toBeLessThanOrEqual(150);
	});
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
