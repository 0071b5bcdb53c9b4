// What is wrong with a flowchart before it is printed: every fault with the card it is about.
import { reachedFrom, waysFrom, type FlowModel } from './flow.ts';

export const FLOW_FAULTS = [
	'empty',
	'no-start',
	'more-starts',
	'no-end',
	'no-emergency',
	'text-missing',
	'dead-end',
	'unreachable',
	'endless',
	'one-answer',
	'answer-missing',
	'answer-double',
	'choice-without-question',
	'end-goes-on',
	'emergency-linked'
] as const;
export type FlowFaultCode = (typeof FLOW_FAULTS)[number];

export type FlowFault = {
	code: FlowFaultCode;
	/** The card to look at. */
	node?: string;
	/** The way on to look at. */
	edge?: string;
};

/** Every fault of a flowchart, those of the whole first; none when it can be printed as it is. Circles are allowed. */
export function checkFlow(flow: FlowModel): FlowFault[] {
	if (flow.nodes.length === 0) return [{ code: 'empty' }];
	const starts = flow.nodes.filter((node) => node.type === 'start');
	const ends = flow.nodes.filter((node) => node.type === 'end');
	const faults: FlowFault[] = [];
	if (starts.length === 0) faults.push({ code: 'no-start' });
	for (const { id } of starts.slice(1)) faults.push({ code: 'more-starts', node: id });
	if (ends.length === 0) faults.push({ code: 'no-end' });
	if (!flow.nodes.some((node) => node.type === 'emergency')) faults.push({ code: 'no-emergency' });

	const reached = reachedFrom(
		flow.edges,
		starts.map((node) => node.id)
	);
	const back = flow.edges.map((edge) => ({ ...edge, from: edge.to, to: edge.from }));
	const leadsOut = reachedFrom(
		back,
		ends.map((node) => node.id)
	);
	for (const node of flow.nodes) {
		const add = (code: FlowFaultCode, edge?: string) =>
			faults.push({ code, node: node.id, ...(edge === undefined ? {} : { edge }) });
		const out = waysFrom(flow, node.id);
		if (node.text.trim() === '') add('text-missing');
		if (node.type === 'emergency') {
			if (flow.edges.some((edge) => edge.from === node.id || edge.to === node.id)) add('emergency-linked');
			continue;
		}
		if (starts.length > 0 && !reached.has(node.id)) add('unreachable');
		if (node.type === 'end') {
			if (out.length > 0) add('end-goes-on');
			continue;
		}
		if (out.length === 0) add('dead-end');
		else if (node.type === 'question') {
			if (out.length < 2) add('one-answer');
		} else if (out.length > 1) add('choice-without-question');
		if (node.type === 'question') {
			const given = new Set<string>();
			for (const { id, words } of out) {
				const answer = words.trim().toLocaleLowerCase('nl');
				if (answer === '') add('answer-missing', id);
				else if (given.has(answer)) add('answer-double', id);
				given.add(answer);
			}
		}
		// said once, for the card itself: a dead end further on has its own fault
		if (out.length > 0 && ends.length > 0 && !leadsOut.has(node.id) && !leadsToDeadEnd(flow, node.id))
			add('endless');
	}
	return faults;
}

/** Whether somebody who goes on from here may come to a card without a way on. */
function leadsToDeadEnd(flow: FlowModel, id: string): boolean {
	return [...reachedFrom(flow.edges, [id])].some((one) => waysFrom(flow, one).length === 0);
}
