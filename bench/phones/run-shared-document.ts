// The same crowd on one shared document: every phone a client of it, a desk and a projector the stock client.
import { openDocumentPhone, type DocumentPhone } from './document-phone.ts';
import { measure, type Figures, type Run } from './measure.ts';
import { openScreen } from './open-screen.ts';
import type { Options } from './options.ts';
import { spawnServer } from './spawn-server.ts';
import { countTraffic } from './traffic.ts';
import { noteText, writeNotes } from './write-notes.ts';

const SERVER = new URL('./shared-document-server.ts', import.meta.url);

/** Measures the shared document. There is no ack to time: the protocol has none. */
export async function runSharedDocument(options: Options): Promise<Figures> {
	const server = await spawnServer({ script: SERVER, ready: '/', env: {}, profile: options.profile });
	const closing: (() => void)[] = [];
	try {
		const traffic = countTraffic();
		const { port } = server;
		const phones: DocumentPhone[] = [];
		closing.push(() => phones.forEach((phone) => phone.close()));
		while (phones.length < options.people) phones.push(await openDocumentPhone(port, traffic));
		const waiting = new Map<string, { sent: number; screens: number }>();
		let screen: number[] = [];
		let sent = 0;
		const seen = (text: string) => {
			const note = waiting.get(text);
			if (!note) return;
			screen.push(performance.now() - note.sent);
			if (--note.screens === 0) waiting.delete(text);
		};
		for (const name of ['desk', 'projector']) {
			const opened = await openScreen({ port, path: '', room: 'bench', params: { name }, traffic, seen });
			closing.push(() => opened.close());
		}
		const run: Run = {
			start: () =>
				writeNotes(options.people, (phone) => {
					const text = noteText(sent++);
					waiting.set(text, { sent: performance.now(), screens: 2 });
					phones[phone]?.send(text);
				}),
			sent: () => sent,
			underWay: () => waiting.size,
			reset: () => (screen = []),
			times: () => ({ ack: null, screen }),
			refused: () => ({})
		};
		return await measure(run, { server, traffic, options });
	} finally {
		for (const close of closing) close();
		await server.stop();
	}
}
