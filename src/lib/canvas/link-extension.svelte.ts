// Lines, branches, flow cards and the pen on the board: their gestures, their drawing, and what the list tells of them.
import { m } from '#lib/paraglide/messages.js';
import type { MakeExtension, ExtensionTool } from './board-extension.ts';
import type { Point } from './camera.ts';
import { drawFlowMarks, type FlowMark } from './flow-draw.ts';
import FlowBeginDialog from './FlowBeginDialog.svelte';
import FlowCardDialog from './FlowCardDialog.svelte';
import { inkTools } from './ink-tools.svelte.ts';
import {
	arrange,
	branchPiles,
	linesOf,
	linkAtHand,
	loosen,
	pilesForBranches,
	tie,
	untie
} from './link-acts.ts';
import { drawTies, drawTieWords, drawTying } from './link-draw.ts';
import { tieNotes } from './link-gesture.ts';
import LinkList from './LinkList.svelte';
import LinkWordsDialog from './LinkWordsDialog.svelte';
import { shownAs, tiesOf } from './tie-course.ts';
import TreeBranchDialog from './TreeBranchDialog.svelte';

const TYING = 'lijn';

/** What a screen's hands do with lines; one for each board. */
export const linkExtension: MakeExtension = (board) => {
	let first = $state<string | null>(null);
	let drawing = $state.raw<{ from: string; to: Point } | null>(null);
	const ink = inkTools(board);
	const step = $derived(linkAtHand(board));
	const item = $derived(board.hand?.item.id);
	const tying = $derived(step !== undefined && board.tool === TYING);

	const ties = $derived(tiesOf(board.board, item));
	const marks = $derived.by((): FlowMark[] =>
		[...board.board.nodes.values()].map(({ id, type, role, channel }) => ({
			id,
			type,
			foot: [role, channel]
		}))
	);
	/** Lines to what lies in a pile end at the pile. */
	const shown = (id: string) => shownAs(board.board, (pile) => board.model.byId.has(pile))(id);

	const ends = {
		first: () => first,
		setFirst(id: string | null) {
			first = id;
			if (id !== null) board.say(m.link_said_first({ text: board.wordsOf(id) }));
		},
		show: (line: { from: string; to: Point } | null) => (drawing = line),
		tie: (from: string, to: string) => ask(from, to)
	};

	/** Ties, and asks for the answer behind a question. */
	function ask(from: string, to: string): void {
		const link = tie(board, from, to);
		if (link && board.board.nodes.get(from)?.type === 'question')
			board.dialog = { kind: 'own', component: LinkWordsDialog, ids: [link.id] };
	}

	function selectionTools(ids: readonly string[]): ExtensionTool[] {
		if (!step) return [];
		const [a, b] = ids;
		const lines = linesOf(board, ids);
		const tools: ExtensionTool[] = [];
		if (step.form === 'tree') {
			tools.push({
				icon: 'branch',
				words: m.link_act_hang(),
				strong: ids.length === 1,
				act: () => (board.dialog = { kind: 'own', component: TreeBranchDialog, ids })
			});
			if (ids.some((id) => board.board.under.has(id)))
				tools.push({ icon: 'apart', words: m.link_act_loose(), act: () => loosen(board, ids) });
			return tools;
		}
		if (ids.length === 2 && a !== undefined && b !== undefined)
			tools.push({
				icon: 'link',
				strong: true,
				words: step.form === 'flow' ? m.link_act_arrow() : m.link_act_tie(),
				act: () => ask(a, b)
			});
		if (step.form === 'flow' && ids.length === 1)
			tools.push({
				icon: 'flow',
				strong: true,
				words: board.board.nodes.has(a ?? '') ? m.link_act_card() : m.link_act_make_card(),
				act: () => (board.dialog = { kind: 'own', component: FlowCardDialog, ids })
			});
		if (lines.length > 0) {
			tools.push({
				icon: 'text',
				words: m.link_act_words(),
				act: () =>
					(board.dialog = { kind: 'own', component: LinkWordsDialog, ids: lines.map(({ id }) => id) })
			});
			tools.push({
				icon: 'unlink',
				words: m.link_act_remove({ count: lines.length }),
				act: () =>
					untie(
						board,
						lines.map(({ id }) => id)
					)
			});
		}
		return tools;
	}

	function tools(): ExtensionTool[] {
		if (!step) return [];
		const list: ExtensionTool[] = [];
		if (board.mode === 'bord')
			list.push({
				icon: step.form === 'tree' ? 'branch' : 'link',
				words: { lines: m.link_act_tie, tree: m.link_act_hang_mode, flow: m.link_act_arrow }[step.form](),
				pressed: tying,
				act: () => {
					board.tool = tying ? 'lasso' : TYING;
					first = null;
					if (board.tool === TYING) board.say(m.link_said_mode());
				}
			});
		if (step.form === 'flow')
			list.push({
				icon: 'flow',
				words: m.link_act_begin(),
				act: () => (board.dialog = { kind: 'own', component: FlowBeginDialog, ids: [] })
			});
		const piles = step.form === 'tree' ? pilesForBranches(board).length : 0;
		if (piles > 0)
			list.push({
				icon: 'copy',
				words: m.link_act_branches({ count: piles }),
				strong: true,
				act: () => branchPiles(board)
			});
		if (step.form !== 'lines' && board.mode === 'bord')
			list.push({ icon: 'tidy', words: m.link_act_arrange(), act: () => arrange(board) });
		return [...list, ...ink.tools()];
	}

	function facts(id: string): string[] {
		const parent = board.board.under.get(id);
		const node = board.board.nodes.get(id);
		return [
			...(node ? [m[`flow_type_${node.type}`]()] : []),
			...(node ? [node.role, node.channel].filter((words) => words !== '') : []),
			...(parent === undefined ? [] : [m.link_fact_under({ branch: board.wordsOf(parent) })]),
			...linesOf(board, [id]).map((link) => {
				const other = board.wordsOf(link.from === id ? link.to : link.from);
				const arrow = board.board.nodes.has(link.from);
				if (arrow && link.from !== id) return m.link_fact_from({ text: other });
				const words = link.words === '' ? other : `${link.words}: ${other}`;
				return arrow ? m.link_fact_to({ text: words }) : m.link_fact_line({ text: words });
			})
		];
	}

	return {
		drawUnder() {
			const [lines, drawn] = [ties, ink.drawUnder()];
			if (lines.length === 0 && !drawn) return null;
			return (brush, rectOf) => {
				drawn?.(brush, rectOf);
				drawTies(brush, lines, (id) => rectOf(shown(id)));
			};
		},
		drawOver() {
			const [lines, cards, from, line, drawn] = [ties, marks, first, drawing, ink.drawOver()];
			if (lines.length === 0 && cards.length === 0 && from === null && !line && !drawn) return null;
			return (brush, rectOf) => {
				drawFlowMarks(brush, cards, rectOf);
				drawTieWords(brush, lines, (id) => rectOf(shown(id)));
				const start = line ? rectOf(line.from) : undefined;
				drawTying(brush, {
					line: line && start ? { from: start, to: line.to } : null,
					first: (tying && from !== null && rectOf(from)) || null
				});
				drawn?.(brush, rectOf);
			};
		},
		begin(ground, touch, box) {
			const written = ink.begin(ground, touch);
			if (written) return written;
			return tying && box ? tieNotes(ground, touch, box, ends) : null;
		},
		tools,
		selectionTools,
		facts,
		listPart: () => (step ? LinkList : null)
	};
};
