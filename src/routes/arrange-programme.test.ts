import { describe, expect, it } from 'vitest';
import { arrangeProgramme } from './arrange-programme.ts';

describe('arrangeProgramme', () => {
	it('adds a card at the end, also a second time', () => {
		expect(arrangeProgramme(['swot'], 'add:swot')).toEqual(['swot', 'swot']);
	});
	it('moves a card up or down', () => {
		expect(arrangeProgramme(['a', 'b', 'c'], 'up:2')).toEqual(['a', 'c', 'b']);
		expect(arrangeProgramme(['a', 'b', 'c'], 'down:0')).toEqual(['b', 'a', 'c']);
	});
	it('leaves the first and the last where they are', () => {
		expect(arrangeProgramme(['a', 'b'], 'up:0')).toEqual(['a', 'b']);
		expect(arrangeProgramme(['a', 'b'], 'down:1')).toEqual(['a', 'b']);
	});
	it('removes the one at a place, not every card of that name', () => {
		expect(arrangeProgramme(['a', 'b', 'a'], 'remove:2')).toEqual(['a', 'b']);
	});
	it('changes nothing for what makes no sense', () => {
		for (const odd of ['', 'add:', 'remove:9', 'up:-1', 'up:1e0', 'shout:0'])
			expect(arrangeProgramme(['a', 'b'], odd)).toEqual(['a', 'b']);
	});
});
