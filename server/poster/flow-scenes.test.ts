import { expect, test } from 'vitest';
import { randomFlow, templateFlow } from '#lib/poster/flow/flows.ts';
import { pdfUaFaults } from '#lib/poster/pdf-ua-faults.ts';
import { renderPdf } from '#lib/poster/pdf.ts';
import type { SceneNode } from '#lib/poster/scene.ts';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { createFlowScenes } from './flow-scenes.ts';
import { readFlowWords, readTypefaces } from './read-typefaces.ts';

/** What every picture shows, in order. */
const shown = (nodes: readonly SceneNode[]): string[] =>
	nodes.flatMap((node) => {
		if (node.kind !== 'group') return [];
		if (node.tag === 'Figure') return [node.alt ?? ''];
		return shown(node.children);
	});

test('a talking picture stands on a card of the pupils with what it shows in words; an unknown one is left out', async () => {
	const typefaces = await readTypefaces();
	const layFlow = createFlowScenes({ typefaces, flowWords: await readFlowWords() });
	const model = templateFlow(FLOW_TEMPLATES.leerling);
	const nodes = model.flow.nodes.map((node, n) => ({
		...node,
		picture: ['prent-03', 'hart', 'prent-99'][n] ?? 'prent-20'
	}));
	const { pages } = await layFlow({ ...model, flow: { ...model.flow, nodes } });
	const alts = shown(pages[0]!.nodes).filter((alt) => !alt.startsWith('Pijl'));
	expect(alts.slice(0, 3)).toEqual(['Een brug', 'hart', 'Een vogel die vliegt']);
	expect(alts).toHaveLength(nodes.filter(({ type }) => type !== 'emergency').length - 1);
	const pdf = Buffer.from(await renderPdf({ scenes: pages, typefaces, paper: 'A3' }));
	expect(pdf.toString('latin1')).toContain('/Image');
	expect(pdfUaFaults(pdf)).toEqual([]);
});

test('a flowchart on several sheets is a file that can be read aloud', async () => {
	const typefaces = await readTypefaces();
	const layFlow = createFlowScenes({ typefaces, flowWords: await readFlowWords() });
	const { pages } = await layFlow(randomFlow(9, 40));
	expect(pages.length).toBeGreaterThan(1);
	expect(pdfUaFaults(await renderPdf({ scenes: pages, typefaces, paper: 'A3' }))).toEqual([]);
});
