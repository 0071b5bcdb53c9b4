// Types, readers and faults of a flowchart in words.
import type { FlowFault, FlowFaultCode } from '#lib/session/flow-check.ts';
import type { FlowModel, FlowReader, FlowType } from '#lib/session/flow.ts';
import { m } from '#lib/paraglide/messages.js';

export const TYPE_WORDS: Record<FlowType, () => string> = {
	start: m.flow_type_start,
	action: m.flow_type_action,
	question: m.flow_type_question,
	end: m.flow_type_end,
	emergency: m.flow_type_emergency
};

export const READER_WORDS: Record<FlowReader, () => string> = {
	leerkracht: m.flow_reader_leerkracht,
	ouder: m.flow_reader_ouder,
	leerling: m.flow_reader_leerling,
	extern: m.flow_reader_extern
};

const FAULT_WORDS: Record<FlowFaultCode, (card: { card: string }) => string> = {
	empty: () => m.flow_fault_empty(),
	'no-start': () => m.flow_fault_no_start(),
	'more-starts': m.flow_fault_more_starts,
	'no-end': () => m.flow_fault_no_end(),
	'no-emergency': () => m.flow_fault_no_emergency(),
	'text-missing': () => m.flow_fault_text_missing(),
	'dead-end': m.flow_fault_dead_end,
	unreachable: m.flow_fault_unreachable,
	endless: m.flow_fault_endless,
	'one-answer': m.flow_fault_one_answer,
	'answer-missing': m.flow_fault_answer_missing,
	'answer-double': m.flow_fault_answer_double,
	'choice-without-question': m.flow_fault_choice,
	'end-goes-on': m.flow_fault_end_goes_on,
	'emergency-linked': m.flow_fault_emergency_linked
};

/** A card's words, short enough for a sentence. */
export function shortText(text: string, most = 48): string {
	const words = text.trim();
	return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}

/** What is wrong, and what to do about it. */
export function faultWords(fault: FlowFault, flow: FlowModel): string {
	const card = flow.nodes.find((node) => node.id === fault.node)?.text ?? '';
	return FAULT_WORDS[fault.code]({ card: shortText(card) });
}
