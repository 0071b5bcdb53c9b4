import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Access } from '#lib/session/access.ts';
import type { Counts, View } from '#lib/session/view.ts';
import type { Identity } from '../identity.ts';
import { createStreams } from './streams.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Open streams of some people and screens, and who heard what. */
function listeners() {
	const heard: string[] = [];
	const streams = createStreams({
		viewOf: ({ access, participant }) => ({ access, participant }) as unknown as View,
		counts: () => ({ in: heard.length }) as Counts
	});
	const listen = (access: Access, participant: string | null = null) => {
		const who: Identity = { session: 's', access, participant };
		streams.add(who, {
			send: (event) => heard.push(`${event} ${participant ?? access}`) > 0,
			close: () => undefined
		});
	};
	for (const person of ['an', 'bo', 'cis']) listen('deelnemer', person);
	for (const access of ['regie', 'bord', 'projector'] as const) listen(access);
	return { streams, heard };
}

test('a change of a group reaches its people alone, once for many keystrokes', () => {
	const { streams, heard } = listeners();
	for (let i = 0; i < 5; i++) streams.people(['an', 'bo']);
	expect(heard).toEqual([]);
	vi.advanceTimersByTime(250);
	expect(heard).toEqual(['view an', 'view bo']);
	vi.advanceTimersByTime(5000);
	expect(heard).toHaveLength(2);
});

test('what only screens show reaches all screens and no phone', () => {
	const { streams, heard } = listeners();
	streams.screens();
	streams.screens();
	vi.advanceTimersByTime(1000);
	expect(heard).toEqual(['view regie', 'view bord', 'view projector']);
});

test('nothing is sent any more once the streams are closed', () => {
	const { streams, heard } = listeners();
	streams.people(['an']);
	streams.screens();
	streams.touch(true);
	streams.closeAll();
	vi.advanceTimersByTime(5000);
	expect(heard).toEqual([]);
});
