// The running server leaves its port beside the data, so that scripts on this computer can make links to it.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const PortFile = z.object({ port: z.int().min(1).max(65_535), pid: z.int() });
const fileIn = (folder: string) => join(folder, 'server.json');

function read(folder: string): z.infer<typeof PortFile> | undefined {
	try {
		return PortFile.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).data;
	} catch {
		return undefined;
	}
}

/** The port of the server on this data folder; undefined when it ended orderly or never ran. */
export const portOfServer = (folder: string): number | undefined => read(folder)?.port;

/** Leaves the port this process listens on. */
export function leavePort(folder: string, port: number): void {
	writeFileSync(fileIn(folder), `${JSON.stringify({ port, pid: process.pid })}\n`);
}

/** Takes the port away again, unless another server left its own since. */
export function takePortAway(folder: string): void {
	if (read(folder)?.pid === process.pid) rmSync(fileIn(folder), { force: true });
}
