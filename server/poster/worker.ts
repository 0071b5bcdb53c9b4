// The thread that makes posters, so that sockets never wait for one.
import { parentPort } from 'node:worker_threads';
import { createBoardJob } from '../board/render-board.ts';
import { createReportJob } from '../report/render-report.ts';
import { WorkerJob } from './messages.ts';
import { readFlowWords, readPosterWords, readTypefaces } from './read-typefaces.ts';
import { createRenderJob } from './render-job.ts';

const port = parentPort;
if (!port) throw new Error('the poster worker runs in a thread of the server');
const jobs = Promise.all([readTypefaces(), readPosterWords(), readFlowWords()]).then(
	([typefaces, words, flowWords]) => {
		const tools = { typefaces, words, flowWords };
		return { poster: createRenderJob(tools), report: createReportJob(tools), board: createBoardJob(tools) };
	}
);

port.on('message', async (message: unknown) => {
	const job = WorkerJob.parse(message);
	try {
		const { poster, report, board } = await jobs;
		const result = await ('report' in job ? report(job) : 'boards' in job ? board(job) : poster(job));
		port.postMessage(
			typeof result === 'string' ? { id: job.id, code: result, detail: job.format } : { id: job.id, result }
		);
	} catch (error) {
		port.postMessage({
			id: job.id,
			code: 'poster-failed',
			detail: error instanceof Error ? error.message : 'unknown'
		});
	}
});
