// Flowcharts: processor time and what must hold, over random ones of 3 to 40 cards and over the four templates.
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { checkLayout, widthUsed } from '#lib/poster/flow/check-layout.ts';
import { randomFlow, templateFlow } from '#lib/poster/flow/flows.ts';
import { layoutFlow } from '#lib/poster/flow/layout-flow.ts';
import type { FlowPoster } from '#lib/poster/flow/model.ts';
import type { FlowWords } from '#lib/poster/flow/words.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import { FLOW_READERS } from '#lib/session/flow.ts';

type Tools = { typefaces: Typefaces; words: FlowWords };

/** Each is laid out so many times; the middle one counts, because the machine does other things meanwhile. */
const TIMES = 3;

/** Milliseconds of the processor, of this process. */
function spent(act: () => unknown): number {
	const start = process.cpuUsage();
	act();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

function middleOf(act: () => unknown): number {
	const times = Array.from({ length: TIMES }, () => spent(act)).sort((a, b) => a - b);
	return times[TIMES >> 1] ?? 0;
}

function figures(models: readonly FlowPoster[], tools: Tools): object {
	const layouts = models.map((model) => layoutFlow({ model, ...tools }));
	const times = models.map((model) => middleOf(() => layoutFlow({ model, ...tools }))).sort((a, b) => a - b);
	const at = (share: number) =>
		Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
	const sheets: Record<number, number> = {};
	for (const { pages } of layouts) sheets[pages.length] = (sheets[pages.length] ?? 0) + 1;
	const few = layouts.filter(
		(_, n) => models[n]!.flow.nodes.filter(({ type }) => type === 'emergency').length <= 3
	);
	const least = (values: readonly number[]) => Math.round(10 * Math.min(...values)) / 10;
	return {
		flowcharts: models.length,
		ms: { median: at(0.5), p95: at(0.95), most: at(1) },
		problems: layouts.flatMap((layout, n) =>
			checkLayout(layout, models[n]!).map((fault) => `flowchart ${n}: ${fault}`)
		),
		sheets,
		crossings: layouts.flatMap(({ drawn }) => drawn).reduce((sum, { routing }) => sum + routing.crossings, 0),
		smallestType: least(few.map(({ smallest }) => smallest)),
		smallestCards: least(few.map(({ em }) => em)),
		widthUsed: Math.round(100 * Math.min(...layouts.map((layout) => widthUsed(layout))))
	};
}

/** Figures of `count` random flowcharts, of sixty with forty cards, and of the templates on A3. */
export function flowFigures(count: number, tools: Tools): object {
	const seeds = (length: number) => Array.from({ length }, (_, seed) => seed);
	const templates = FLOW_READERS.flatMap((reader) =>
		(['portrait', 'landscape'] as const).map((orientation) => ({
			...templateFlow(FLOW_TEMPLATES[reader]),
			orientation
		}))
	);
	for (const seed of seeds(20)) layoutFlow({ model: randomFlow(seed, 30), ...tools });
	return {
		templates: figures(templates, tools),
		random: figures(
			seeds(count).map((seed) => randomFlow(seed)),
			tools
		),
		forty: figures(
			seeds(60).map((seed) => randomFlow(seed, 40)),
			tools
		)
	};
}
