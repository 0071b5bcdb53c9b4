import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { leavePort, portOfServer, takePortAway } from './port-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'kansenbord-port-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const leave = (content: string) => writeFileSync(join(folder, 'server.json'), content);

test('the port of a server is known while it runs, and not after it ended', () => {
	expect(portOfServer(folder)).toBeUndefined();
	leavePort(folder, 4321);
	expect(portOfServer(folder)).toBe(4321);
	takePortAway(folder);
	expect(portOfServer(folder)).toBeUndefined();
});

test('a server that ends leaves the port of the one that came after it', () => {
	leave(JSON.stringify({ port: 4322, pid: process.pid + 1 }));
	takePortAway(folder);
	expect(portOfServer(folder)).toBe(4322);
});

test.each(['', '{"port": 0, "pid": 1}', '{"port": "x"}'])('a file with %j tells no port', (content) => {
	leave(content);
	expect(portOfServer(folder)).toBeUndefined();
});
