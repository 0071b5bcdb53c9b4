import { expect, test } from 'vitest';
import { cookieReader, ownOrigin } from './http-headers.ts';
import { readAwareness } from './awareness-update.ts';

test('an origin is ours when its host and port are the ones that were asked', () => {
	expect(ownOrigin({ host: 'school.test:3000' })).toBe(true);
	expect(ownOrigin({ origin: 'http://school.test:3000', host: 'school.test:3000' })).toBe(true);
	expect(ownOrigin({ origin: 'http://school.test', host: 'school.test' })).toBe(true);
	for (const origin of [
		'http://school.test:3001',
		'http://kwaad.test:3000',
		'http://school.test.kwaad.test:3000',
		'null',
		''
	])
		expect(ownOrigin({ origin, host: 'school.test:3000' }), origin).toBe(false);
});

test('a cookie is found by its whole name', () => {
	const read = cookieReader('kb-a-bord=1; kb-a-bord2=2;kb-a=x=y ; leeg=');
	expect(['kb-a-bord', 'kb-a-bord2', 'kb-a', 'leeg', 'b-a-bord'].map(read)).toEqual([
		'1',
		'2',
		'x=y',
		'',
		undefined
	]);
	expect(cookieReader(undefined)('kb-a-bord')).toBeUndefined();
});

test('presence is read for whom it speaks, and rubbish or too much of it is null', () => {
	const bytes = (...values: (number | string)[]) =>
		new Uint8Array(
			values.flatMap((value) => (typeof value === 'number' ? [value] : [value.length, ...Buffer.from(value)]))
		);
	expect(readAwareness(bytes(2, 5, 1, '{}', 6, 1, 'null'))).toEqual([{ id: 5 }, { id: 6 }]);
	expect(readAwareness(bytes(0))).toEqual([]);
	expect(readAwareness(bytes(1, 5, 1, '{'))).toBeNull();
	expect(readAwareness(bytes(1, 5))).toBeNull();
	expect(readAwareness(bytes(9))).toBeNull();
	expect(readAwareness(new Uint8Array(5000))).toBeNull();
});
