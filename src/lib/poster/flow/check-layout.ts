// What must hold for the sheets of any flowchart; for the test and for the bench.
import { textLines, type Box, type Scene } from '../scene.ts';
import { overlaps } from './boxes.ts';
import type { DrawnSheet, FlowLayout } from './layout-flow.ts';
import type { FlowPoster } from './model.ts';

const inner = ({ x, y, width, height }: Box): Box => ({
	x: x + 0.5,
	y: y + 0.5,
	width: width - 1,
	height: height - 1
});
const bare = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '');

/** Cards on cards or outside their area, ways through cards, words on words, cards or ways. */
function touching({ boxes, routing, area }: DrawnSheet): string[] {
	const faults: string[] = [];
	const all = [...boxes];
	all.forEach(([a, box], n) => {
		for (const [b, other] of all.slice(n + 1)) if (overlaps(box, other)) faults.push(`cards ${a} ${b}`);
		const wide = box.x < area.x - 0.1 || box.x + box.width > area.x + area.width + 0.1;
		const high = box.y < area.y - 0.1 || box.y + box.height > area.y + area.height + 0.1;
		if (wide || high) faults.push(`card ${a} outside`);
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
	return faults;
}

/** What is printed inside a box. */
function wordsIn({ nodes }: Scene, box: Box | undefined): string {
	const lines = textLines(nodes).filter(
		({ x, y }) => box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
	);
	return lines.map(({ text }) => text).join(' ');
}

/** Ways that are not drawn, without their words, or without a reference at both ends when they go to another sheet. */
function lostWays({ drawn, pages }: FlowLayout, { flow }: FlowPoster): string[] {
	const loose = new Set(flow.nodes.filter(({ type }) => type !== 'emergency').map(({ id }) => id));
	const sheetOf = (id: string) => drawn.findIndex(({ boxes }) => boxes.has(id));
	return flow.edges.flatMap(({ id, from, to, words }) => {
		if (from === to || !loose.has(from) || !loose.has(to)) return [];
		const [here, there] = [sheetOf(from), sheetOf(to)];
		const route = drawn[here]?.routing.routes.get(id);
		if (!route) return [`way ${id} is not drawn`];
		const faults = words !== '' && !route.label ? [`words of ${id} are not drawn`] : [];
		if (here === there) return faults;
		const end = route.points.at(-1);
		const goal = [...(drawn[here]?.boxes ?? [])].find(
			([, box]) => end && overlaps({ x: end.x - 1, y: end.y - 1, width: 2, height: 2 }, box)
		);
		const said = wordsIn(pages[here]!, goal?.[1]);
		const answer = wordsIn(pages[there]!, drawn[there]?.boxes.get(to));
		const letter = /^[A-Z]\d*/.exec(said)?.[0];
		if (!said.endsWith(`blad ${there + 1}`)) faults.push(`way ${id} does not say where it goes on: ${said}`);
		if (
			letter === undefined ||
			!answer.startsWith(`${letter} `) ||
			!new RegExp(`\\b${here + 1}\\b`).test(answer)
		)
			faults.push(`way ${id} does not come back on its sheet: ${said} / ${answer}`);
		return faults;
	});
}

/** Words that are not printed on exactly one sheet, or stick out; an emergency card must stand on all. */
function lostWords({ pages, drawn }: FlowLayout, { flow }: FlowPoster): string[] {
	const printed = pages.map(({ nodes }) =>
		bare(
			textLines(nodes)
				.map(({ text }) => text)
				.join('')
		)
	);
	const lost = flow.nodes.flatMap(({ id, type, text, role, channel }) => {
		const own = drawn.findIndex(({ boxes }) => boxes.has(id));
		const where = type === 'emergency' ? printed : own < 0 ? [] : [printed[own] ?? ''];
		const all = [text, role, channel].map(bare);
		return where.length > 0 && where.every((page) => all.every((part) => page.includes(part)))
			? []
			: [`lost: ${text}`];
	});
	const twice = flow.nodes.filter(({ id }) => drawn.filter(({ boxes }) => boxes.has(id)).length > 1);
	const out = pages
		.flatMap(({ nodes }) => textLines(nodes))
		.filter(({ x, width, box }) => x < box.x - 1 || x + width > box.x + box.width + 1);
	return [...lost, ...twice.map(({ id }) => `twice: ${id}`), ...out.map(({ text }) => `sticks out: ${text}`)];
}

/** What is wrong with a drawn flowchart, in words; empty when all is well. */
export function checkLayout(layout: FlowLayout, model: FlowPoster): string[] {
	return [
		...layout.drawn.flatMap((sheet, n) => touching(sheet).map((fault) => `sheet ${n + 1}: ${fault}`)),
		...lostWays(layout, model),
		...lostWords(layout, model)
	];
}

/** Share of the width of the sheet between the outer edges of its cards; the smallest of all sheets. */
export function widthUsed({ drawn, pages }: FlowLayout): number {
	const shares = drawn.map(({ boxes }, n) => {
		const all = [...boxes.values()];
		const left = Math.min(...all.map(({ x }) => x));
		const right = Math.max(...all.map(({ x, width }) => x + width));
		return (right - left) / (pages[n]?.width ?? 1);
	});
	return Math.min(1, ...shares);
}
