import { describe, expect, it } from 'vitest';
import { addSpent } from './spent-time.svelte.ts';

describe('addSpent', () => {
	it('adds to the step that was at hand', () => {
		expect(addSpent({ 'a/1': 500 }, { key: 'a/1', from: 1000, to: 3000, gap: 60_000 })).toEqual({
			'a/1': 2500
		});
	});
	it('counts nothing while people join', () => {
		expect(addSpent({}, { key: null, from: 0, to: 3000, gap: 60_000 })).toEqual({});
	});
	it('counts nothing for a computer that slept or a clock that was set back', () => {
		expect(addSpent({}, { key: 'a/1', from: 0, to: 60_001, gap: 60_000 })).toEqual({});
		expect(addSpent({}, { key: 'a/1', from: 5000, to: 1000, gap: 60_000 })).toEqual({});
	});
});
