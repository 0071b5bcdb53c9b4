// `npm run bench:phones`: a room full of phones on our server, and the same room on one shared document. Prints JSON.
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { NOTE_EVERY_MS, readOptions } from './options.ts';
import type { Figures } from './measure.ts';
import { runKansenbord } from './run-kansenbord.ts';
import { runSharedDocument } from './run-shared-document.ts';

const NOTES = [
	'Clients and servers run on the same machine, the servers in processes of their own, one after the other.',
	'private: a screen shows the number of notes, at most four times a second; noteToScreenMs is that number.',
	'shared: a screen shows the words; noteToScreenMs is the words in the document of desk or projector.',
	'bytesPerNote: everything the server sent to all clients, headers included, divided by the notes.',
	'sharedDocument keeps nothing on disk, acknowledges nothing, checks nothing and carries no presence: all in its favour.'
];

function times(document: Figures, ours: Figures): { cpu: number; bytes: number } {
	const tenth = (value: number) => Math.round(value * 10) / 10;
	return {
		cpu: tenth(document.serverCpuMsPer1000Notes / ours.serverCpuMsPer1000Notes),
		bytes: tenth(document.bytesPerNote / ours.bytesPerNote)
	};
}

async function main(): Promise<void> {
	const options = readOptions(process.argv.slice(2));
	const wanted = new Set(options.only);
	if (
		!existsSync(new URL('../../build/handler.js', import.meta.url)) &&
		wanted.size > (wanted.has('document') ? 1 : 0)
	)
		throw new Error('There is no build to measure: run `npm run build` first.');
	const run = async (name: (typeof options.only)[number], work: () => Promise<Figures>) => {
		if (!wanted.has(name)) return null;
		console.error(`${name} …`);
		return await work();
	};
	const ours = {
		private: await run('private', () => runKansenbord('private', options)),
		shared: await run('shared', () => runKansenbord('shared', options))
	};
	const document = await run('document', () => runSharedDocument(options));
	const ratio = (figures: Figures | null) => (document && figures ? times(document, figures) : null);
	const report = {
		date: new Date().toISOString(),
		machine: {
			platform: process.platform,
			cores: cpus().length,
			cpu: cpus()[0]?.model ?? '',
			node: process.version
		},
		workload: {
			people: options.people,
			noteEveryMs: NOTE_EVERY_MS,
			seconds: options.seconds,
			warmup: options.warmup
		},
		kansenbord: ours,
		sharedDocument: document,
		/** How many times more the shared document costs. */
		timesMore: { private: ratio(ours.private), shared: ratio(ours.shared) },
		notes: NOTES
	};
	console.log(JSON.stringify(report, null, '\t'));
}

main().then(
	() => process.exit(0),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
);
