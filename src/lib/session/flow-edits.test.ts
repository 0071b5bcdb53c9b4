import { beforeEach, describe, expect, it } from 'vitest';
import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import type { BoardEdit } from './board-edits.ts';
import { isHandKey, parseRecord } from './board-records.ts';
import { readBoard, type Board } from './board-snapshot.ts';
import { checkFlow } from './flow-check.ts';
import {
	addFlowCard,
	changeWay,
	connectCards,
	freeFlowCards,
	makeFlowCards,
	moveCard,
	pinCard,
	removeCard,
	setCardPicture,
	setCardStep,
	setCardType,
	swapPartner
} from './flow-edits.ts';
import { flowFromBoard, readersOnBoard } from './flow-from-board.ts';
import { waysFrom } from './flow.ts';
import { layTemplate, templateOf } from './lay-flow.ts';

const target = { item: 'poster', zone: 'stroom' };
let records: Map<string, unknown>;
let count: number;
const newId = () => `id${count++}`;
const board = (): Board => readBoard(records);
const flow = () => flowFromBoard(board(), { reader: 'ouder' });
/** Writes as a screen would: only records that a hand may write, all well formed. */
const apply = (edits: BoardEdit[]) => {
	for (const { key, value } of edits) {
		expect(isHandKey(key)).toBe(true);
		if (value === undefined) records.delete(key);
		else {
			expect(parseRecord(key, value), key).toBeDefined();
			records.set(key, value);
		}
	}
};
const idOf = (text: string) => flow().nodes.find((node) => node.text.startsWith(text))?.id ?? '';
const onFrom = (text: string) =>
	waysFrom(flow(), idOf(text)).map(
		({ to, words }) =>
			`${words}>${flow()
				.nodes.find((node) => node.id === to)
				?.text.slice(0, 12)}`
	);

beforeEach(() => {
	records = new Map();
	count = 0;
	apply(layTemplate(board(), { template: FLOW_TEMPLATES.ouder, newId, ...target }));
});

describe('a flowchart on the board', () => {
	it('is the template it was begun with, without a fault', () => {
		expect(
			flow()
				.nodes.map(({ text }) => text)
				.toSorted()
		).toEqual(FLOW_TEMPLATES.ouder.cards.map(({ text }) => text).toSorted());
		expect(flow().edges).toHaveLength(FLOW_TEMPLATES.ouder.cards.flatMap(({ to }) => to).length);
		expect(checkFlow(flow())).toEqual([]);
		expect(readersOnBoard(board())).toEqual(new Set(['ouder']));
	});

	it('is laid anew in one act: the old cards go off the board and come back with undo', () => {
		const before = new Map(records);
		const edits = layTemplate(board(), { template: FLOW_TEMPLATES.ouder, newId, ...target });
		apply(edits);
		expect(flow().nodes).toHaveLength(FLOW_TEMPLATES.ouder.cards.length);
		for (const { key } of edits) records.delete(key);
		for (const [key, value] of before) records.set(key, value);
		expect(flow().nodes).toHaveLength(FLOW_TEMPLATES.ouder.cards.length);
	});

	it('stands apart for each reader', () => {
		apply(layTemplate(board(), { template: FLOW_TEMPLATES.leerling, newId, ...target }));
		expect(flow().nodes).toHaveLength(FLOW_TEMPLATES.ouder.cards.length);
		expect(checkFlow(flowFromBoard(board(), { reader: 'leerling' }))).toEqual([]);
	});

	it('takes a step between two others', () => {
		apply(
			addFlowCard(board(), {
				newId,
				type: 'action',
				text: 'Adem even uit',
				reader: 'ouder',
				after: idOf('Vraag een gesprek'),
				...target
			})
		);
		expect(onFrom('Vraag een gesprek')).toEqual(['>Adem even ui']);
		expect(onFrom('Adem even uit')).toEqual(['>We maken afs']);
		expect(checkFlow(flow())).toEqual([]);
	});

	it('puts a card behind the answer that led elsewhere', () => {
		apply(
			addFlowCard(board(), {
				newId,
				type: 'action',
				text: 'Bel nog eens',
				reader: 'ouder',
				after: idOf('Ben je geholpen'),
				words: 'nee',
				...target
			})
		);
		expect(onFrom('Ben je geholpen')).toEqual(['ja>Fijn! Laat h', 'nee>Bel nog eens']);
		expect(onFrom('Bel nog eens')).toEqual(['>Vraag een ge']);
	});

	it('goes on to the next card when one is removed, and has it back when it is restored', () => {
		const id = idOf('Vraag een gesprek');
		const before = new Map(records);
		apply(removeCard(board(), id));
		expect(onFrom('Ben je geholpen')).toEqual(['ja>Fijn! Laat h', 'nee>We maken afs']);
		expect(checkFlow(flow())).toEqual([]);
		records = before;
		expect(onFrom('Vraag een gesprek')).toEqual(['>We maken afs']);
	});

	it('loses the lines of a note that is taken off the board', () => {
		records.set(`hide:${idOf('Ben je geholpen')}`, true);
		expect(onFrom('Spreek de leerkracht')).toEqual([]);
		expect(checkFlow(flow()).map(({ code }) => code)).toContain('dead-end');
	});

	it('lets neighbouring steps change places and back again', () => {
		const [first, second] = [idOf('Vraag een gesprek'), idOf('We maken afspraken')];
		expect(swapPartner(board(), first, 'later')).toBe(second);
		apply(moveCard(board(), { id: first, way: 'later' }));
		expect(onFrom('Ben je geholpen')).toEqual(['ja>Fijn! Laat h', 'nee>We maken afs']);
		expect(onFrom('We maken afspraken')).toEqual(['>Vraag een ge']);
		expect(onFrom('Vraag een gesprek')).toEqual(['>Is er meer h']);
		expect(checkFlow(flow())).toEqual([]);
		apply(moveCard(board(), { id: first, way: 'earlier' }));
		expect(onFrom('Vraag een gesprek')).toEqual(['>We maken afs']);
	});

	it('lets no step change places with a question, the start or an end', () => {
		expect(swapPartner(board(), idOf('Spreek de leerkracht'), 'later')).toBeUndefined();
		expect(swapPartner(board(), idOf('Spreek de leerkracht'), 'earlier')).toBeUndefined();
		expect(moveCard(board(), { id: idOf('We bekijken'), way: 'later' })).toEqual([]);
	});

	it('keeps role, channel, type, pin and picture of a card apart', () => {
		const id = idOf('Vraag een gesprek');
		apply(setCardStep(board(), { id, part: 'role', words: ' zorgjuf ' }));
		apply(setCardStep(board(), { id, part: 'channel', words: '' }));
		apply(pinCard(board(), { id, pin: { row: 2, column: 1 } }));
		apply(setCardPicture(board(), { id, picture: 'praten' }));
		apply(setCardType(board(), { id, type: 'question' }));
		expect(flow().nodes.find((node) => node.id === id)).toEqual({
			id,
			type: 'question',
			text: 'Vraag een gesprek met de zorgcoördinator',
			role: 'zorgjuf',
			channel: '',
			pin: { row: 2, column: 1 },
			picture: 'praten'
		});
		apply(pinCard(board(), { id, pin: null }));
		expect(flow().nodes.find((node) => node.id === id)?.pin).toBeUndefined();
	});

	it('is laid again as it was kept, and the talking picture of a note is that of its card', () => {
		const id = idOf('Vraag een gesprek');
		apply(pinCard(board(), { id, pin: { row: 2, column: 1 } }));
		const kept = flow();
		apply(removeCard(board(), id));
		apply(layTemplate(board(), { template: templateOf(kept), newId, ...target }));
		const plain = ({ nodes, edges }: typeof kept) => ({
			nodes: nodes.map(({ id: _, ...node }) => node),
			ways: edges
				.map(
					({ from, to, words }) =>
						`${words} ${nodes.findIndex((n) => n.id === from)} ${nodes.findIndex((n) => n.id === to)}`
				)
				.sort()
		});
		expect(plain(flow())).toEqual(plain(kept));
		const again = idOf('Vraag een gesprek');
		const note = records.get(`own:${again}`);
		records.set(`note:${again}`, { ...Object(note), step: 's', image: { kind: 'picture', id: 'prent-03' } });
		records.delete(`own:${again}`);
		expect(flow().nodes.find((node) => node.id === again)?.picture).toBe('prent-03');
		apply(setCardPicture(board(), { id: again, picture: null }));
		expect(flow().nodes.find((node) => node.id === again)?.picture).toBeUndefined();
	});

	it('connects cards once, never a card with itself, and changes answer and goal of a way', () => {
		const [from, to] = [idOf('Ben je geholpen'), idOf('Jij beslist')];
		apply(connectCards(board(), { from, to, words: 'deels', newId: newId(), ...target }));
		expect(connectCards(board(), { from, to, words: 'Deels', newId: newId(), ...target })).toEqual([]);
		expect(connectCards(board(), { from, to: from, newId: newId(), ...target })).toEqual([]);
		const way = waysFrom(flow(), from).find(({ words }) => words === 'deels');
		apply(changeWay(board(), { id: way?.id ?? '', words: 'een beetje', to: idOf('Fijn') }));
		expect(onFrom('Ben je geholpen')).toContain('een beetje>Fijn! Laat h');
		expect(changeWay(board(), { id: way?.id ?? '', to: from })).toEqual([]);
	});

	it('makes cards of notes that phones sent, and notes of cards again', () => {
		records.set('note:gsm', { text: 'Bel het CLB', ...target, step: 'stappen', order: 99 });
		apply(makeFlowCards(board(), { ids: ['gsm'], type: 'action', reader: 'ouder' }));
		expect(idOf('Bel het CLB')).toBe('gsm');
		apply(connectCards(board(), { from: 'gsm', to: idOf('Fijn'), newId: newId(), ...target }));
		apply(freeFlowCards(board(), ['gsm']));
		expect(idOf('Bel het CLB')).toBe('');
		expect([...board().links.values()].filter((link) => link.from === 'gsm')).toEqual([]);
		expect(board().notes.has('gsm')).toBe(true);
	});
});
