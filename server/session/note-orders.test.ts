import { expect, it } from 'vitest';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { createNoteOrders } from './note-orders.ts';

function boardOf(orders: number[], zone = 'sterktes') {
	return readBoard(
		orders.map((order, i): [string, unknown] => [`own:n${i}`, { text: 'a', item: 'swot', zone, order }])
	);
}

it('goes on after what lies in the zone, each turn once', () => {
	const orders = createNoteOrders(() => boardOf([4, 9, 2]));
	expect([orders.next('swot', 'sterktes'), orders.next('swot', 'sterktes')]).toEqual([10, 11]);
	expect(orders.next('swot', 'zwaktes')).toBe(1);
	expect(orders.next('swot-2', 'sterktes')).toBe(1);
});

it('reads the board once per zone until it is told that others wrote it', () => {
	let times = 0;
	let board = boardOf([1]);
	const orders = createNoteOrders(() => {
		times += 1;
		return board;
	});
	expect([orders.next('swot', 'sterktes'), orders.next('swot', 'sterktes'), times]).toEqual([2, 3, 1]);
	board = boardOf([1, 30]);
	orders.forget();
	expect([orders.next('swot', 'sterktes'), times]).toEqual([31, 2]);
});
