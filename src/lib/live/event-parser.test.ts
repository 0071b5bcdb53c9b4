import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventParser } from './event-parser.ts';

const stream =
	': hello\n\nevent: view\ndata: {"a":1}\n\ndata: one\ndata: two\r\n\r\n: beat\n\nevent: counts\ndata:x\n\n';
const events = [
	['view', '{"a":1}'],
	['message', 'one\ntwo'],
	['counts', 'x']
];

test('events come out whole however the network cuts the stream', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 1, max: 9 })), (cuts) => {
			const heard: string[][] = [];
			const feed = eventParser((name, data) => heard.push([name, data]));
			let at = 0;
			for (const cut of cuts) feed(stream.slice(at, (at += cut)));
			feed(stream.slice(at));
			expect(heard).toEqual(events);
		})
	);
});
