import { expect, test } from 'vitest';
import fc from 'fast-check';
import { Layout } from '#cards/card.ts';
import { around, boardScale, overlap, zoneRects, zoneWidths } from './zone-layout.ts';

const zones = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `z${n}` }));

test('a swot stands two by two, with the crossings as a strip below', () => {
	const rects = zoneRects({
		layout: 'raster',
		zones: ['sterktes', 'zwaktes', 'kansen', 'bedreigingen', 'strategie'].map((id) => ({ id }))
	});
	const at = (id: string) => rects.get(id) ?? expect.fail(id);
	expect(at('sterktes').y).toBe(at('zwaktes').y);
	expect(at('kansen').x).toBe(at('sterktes').x);
	expect(at('bedreigingen').y).toBe(at('kansen').y);
	expect(at('strategie').width).toBeCloseTo(at('kansen').width + at('bedreigingen').width + 22);
	expect(at('strategie').y).toBeGreaterThan(at('kansen').y);
});

test('a poster puts the four phases in one row', () => {
	const slots = ['basis', 'verhoogd', 'uitbreiding', 'iac'] as const;
	const rects = zoneRects({
		layout: 'poster',
		zones: [
			...slots.map((id) => ({ id: `zorg-${id}`, slot: `poster.zorg.${id}` as const })),
			{ id: 'samen', slot: 'poster.samen' as const },
			{ id: 'stroom' }
		]
	});
	expect(new Set(slots.map((id) => rects.get(`zorg-${id}`)?.y)).size).toBe(1);
});

test('in every layout zones never overlap, hold what they need and keep their width', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...Layout.options),
			fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 12 }),
			(layout, heights) => {
				const list = zones(heights.length);
				const needs = new Map(heights.map((height, n) => [`z${n}`, height]));
				const rects = zoneRects({ layout, zones: list, needs });
				expect([...rects.keys()].sort()).toEqual(list.map((zone) => zone.id).sort());
				const all = [...rects.values()];
				all.forEach((a, n) => all.slice(n + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
				for (const [id, rect] of rects) {
					expect(rect.height).toBeGreaterThanOrEqual(needs.get(id) ?? 0);
					expect(rect.width).toBe(zoneWidths({ layout, zones: list }).get(id));
				}
			}
		)
	);
});

test('a board for many notes gets wider as well as higher, in steps', () => {
	const swot = { layout: 'raster' as const, zones: zones(5) };
	const scaleFor = (count: number) => boardScale({ ...swot, counts: new Map([['z0', count]]) });
	expect([13, 18, 22, 23, 80, 125].map(scaleFor)).toEqual([1, 1, 1, 1.5, 2, 3]);
	const shapeOf = (scale: number) => {
		const rect = zoneRects({ ...swot, scale }).get('z0');
		return (rect?.width ?? 0) / (rect?.height ?? 1);
	};
	expect(shapeOf(3) / shapeOf(1)).toBeCloseTo(1, 1);
});

test('few notes get narrower zones and so stand larger, in steps that only go one way', () => {
	const swot = { layout: 'raster' as const, zones: zones(5) };
	const scaleFor = (count: number) => boardScale({ ...swot, counts: new Map([['z0', count]]) });
	expect([0, 2, 3, 6, 7, 12, 13].map(scaleFor)).toEqual([0.4, 0.4, 0.6, 0.6, 0.8, 0.8, 1]);
	for (const layout of Layout.options)
		for (let count = 1; count < 150; count++) {
			const at = (many: number) => boardScale({ layout, zones: zones(5), counts: new Map([['z1', many]]) });
			expect(at(count)).toBeGreaterThanOrEqual(at(count - 1));
		}
});

test('zones never get too narrow for what a hand placed in them', () => {
	fc.assert(
		fc.property(fc.constantFrom(...Layout.options), fc.integer({ min: 200, max: 900 }), (layout, x) => {
			const plan = { layout, zones: zones(5) };
			const usual = zoneWidths(plan).get('z2') ?? 0;
			const right = Math.min(x, usual);
			const reach = new Map([['z2', { right, bottom: 100 }]]);
			const scale = boardScale({ ...plan, counts: new Map(), reach });
			expect(zoneWidths({ ...plan, scale }).get('z2')).toBeGreaterThanOrEqual(right);
		})
	);
});

test('some zones alone keep their width and take the shape of a screen', () => {
	const swot = { layout: 'raster' as const, zones: zones(5) };
	const whole = zoneRects(swot);
	for (const only of [['z0', 'z1'], ['z0', 'z2'], ['z4']]) {
		const rects = zoneRects({ ...swot, only });
		expect([...rects.keys()]).toEqual(only);
		for (const [id, rect] of rects) expect(rect.width).toBe(whole.get(id)?.width);
		const size = around([...rects.values()]);
		expect(size.width / size.height).toBeGreaterThan(2);
		expect(size.width / size.height).toBeLessThan(2.5);
	}
	const narrow = zoneRects({ ...swot, only: ['z4'], used: new Map([['z4', 1300]]) }).get('z4');
	expect(narrow?.width).toBe(1300);
});
