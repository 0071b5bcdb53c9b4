import { expect, test } from 'vitest';
import { createPresence, IN_MS, LATELY_MS } from './presence.ts';

test('somebody is in for two minutes after a request', () => {
	const presence = createPresence();
	presence.seen('an', 0);
	expect(presence.isIn('an', IN_MS - 1)).toBe(true);
	expect(presence.isIn('an', IN_MS)).toBe(false);
	expect(presence.isIn('bo', 0)).toBe(false);
});

test('an open stream keeps somebody in, and closing it starts the two minutes', () => {
	const presence = createPresence();
	let now = 0;
	const leave = presence.stream('an', () => now);
	now = 10 * IN_MS;
	expect(presence.count(now)).toBe(1);
	leave();
	expect(presence.isIn('an', now + IN_MS - 1)).toBe(true);
	expect(presence.isIn('an', now + IN_MS)).toBe(false);
});

test('two streams of one phone are one person, who stays in until both are closed', () => {
	const presence = createPresence();
	const leave = [presence.stream('an', () => 0), presence.stream('an', () => 0)];
	expect(presence.count(0)).toBe(1);
	leave[0]?.();
	leave[0]?.();
	expect(presence.isIn('an', 5 * IN_MS)).toBe(true);
	leave[1]?.();
	expect(presence.isIn('an', 5 * IN_MS)).toBe(false);
});

test('after forgetting nobody is in', () => {
	const presence = createPresence();
	presence.stream('an', () => 0);
	presence.seen('bo', 0);
	presence.forget();
	expect(presence.count(0)).toBe(0);
});

test('a phone that went to sleep was in lately for ten minutes', () => {
	const presence = createPresence();
	presence.seen('an', 0);
	expect(presence.isIn('an', IN_MS)).toBe(false);
	expect(presence.wasInLately('an', LATELY_MS - 1)).toBe(true);
	expect(presence.wasInLately('an', LATELY_MS)).toBe(false);
	expect(presence.wasInLately('bo', 0)).toBe(false);
});
