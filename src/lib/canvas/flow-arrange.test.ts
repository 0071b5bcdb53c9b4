import { describe, expect, it } from 'vitest';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { FlowModel } from '#lib/session/flow.ts';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { treeOf } from '#lib/session/tree-edits.ts';
import { NOTE_WIDTH, overlap } from '#lib/session/zone-layout.ts';
import { arrangeFlow } from './flow-arrange.ts';
import { arrangeTree } from './tree-arrange.ts';

const height = 120;
const boxes = (places: { place: { x: number; y: number } }[]) =>
	places.map(({ place }) => ({ ...place, width: NOTE_WIDTH, height }));

describe.each(Object.values(FLOW_TEMPLATES))(
	'the flowchart for $reader on the board',
	({ reader, title, cards }) => {
		const flow = FlowModel.parse({
			reader,
			title,
			nodes: cards.map(({ to: _to, ...card }) => card),
			edges: cards.flatMap(({ id, to }) =>
				to.map(({ card, words }, n) => ({ id: `${id}${n}`, from: id, to: card, words }))
			)
		});

		it.each([700, 1200, 2600])('has a place for every card and none on another, in a zone of %i', (width) => {
			const places = arrangeFlow(flow, { width, heightOf: () => height });
			expect(places.map(({ id }) => id).toSorted()).toEqual(flow.nodes.map(({ id }) => id).toSorted());
			const rects = boxes(places);
			rects.forEach((one, n) =>
				expect(rects.slice(n + 1).filter((other) => overlap(one, other))).toEqual([])
			);
			for (const { x } of rects) expect(x + NOTE_WIDTH).toBeLessThanOrEqual(width);
		});
	}
);

it('a tree lies in columns by level, nothing on anything else', () => {
	const target = { item: 'k', zone: 'boom' };
	const records: [string, unknown][] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, order) => [
		`own:${id}`,
		{ text: id, ...target, order }
	]);
	records.push(['under:b', 'a'], ['under:c', 'a'], ['under:d', 'b'], ['under:f', 'e']);
	const places = arrangeTree(treeOf(readBoard(records), target), { width: 1400, heightOf: () => height });
	const at = new Map(places.map(({ id, place }) => [id, place]));
	expect(at.get('a')?.x).toBe(at.get('e')?.x);
	expect(at.get('b')?.x).toBe(at.get('f')?.x);
	expect(at.get('d')!.x).toBeGreaterThan(at.get('b')!.x);
	const rects = boxes(places);
	rects.forEach((one, n) => expect(rects.slice(n + 1).filter((other) => overlap(one, other))).toEqual([]));
});
