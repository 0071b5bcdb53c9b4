// The thread that makes posters, so that sockets never wait for one.
import { parentPort } from 'node:worker_threads';
import { PosterJob } from './messages.ts';
import { readFlowWords, readPosterWords, readTypefaces } from './read-typefaces.ts';
import { createRenderJob } from './render-job.ts';

const port = parentPort;
if (!port) throw new Error('the poster worker runs in a thread of the server');
const render = Promise.all([readTypefaces(), readPosterWords(), readFlowWords()]).then(
	([typefaces, words, flowWords]) =>
		createRenderJob({
			typefaces,
			words,
			flowWords
		})
);

port.on('message', async (message: unknown) => {
	const job = PosterJob.parse(message);
	try {
		const result = await (await render)(job);
		port.postMessage(
			typeof result === 'string'
				? { id: job.id, code: result, detail: `sheet ${job.page}` }
				: { id: job.id, result }
		);
	} catch (error) {
		port.postMessage({
			id: job.id,
			code: 'poster-failed',
			detail: error instanceof Error ? error.message : 'unknown'
		});
	}
});
