// Posters on request: one worker thread, one job at a time, started again when it hangs or dies.
import { Worker } from 'node:worker_threads';
import type { FlowPoster } from '#lib/poster/flow/model.ts';
import type { PosterModel } from '#lib/poster/model.ts';
import {
	type BoardJob,
	PosterReply,
	type PosterResult,
	type RenderRefusal,
	type ReportJob,
	type WorkerJob
} from './messages.ts';

export type PosterFailure =
	'poster-timeout' | 'poster-failed' | 'poster-busy' | 'poster-closed' | RenderRefusal;

/** Why a poster could not be made; `code` is for the language files. */
export class PosterError extends Error {
	readonly code: PosterFailure;
	constructor(code: PosterFailure, detail = '') {
		super(detail ? `${code}: ${detail}` : code);
		this.code = code;
	}
}

type Rendered = Pick<PosterResult, 'pages' | 'warnings' | 'language' | 'etag' | 'cells'>;
export type RenderedPdf = Rendered & { bytes: Uint8Array };
export type RenderedPng = RenderedPdf;
export type RenderedSvg = Rendered & { text: string };

type Model = PosterModel | FlowPoster;
export type PdfRequest = { model: Model; format: 'pdf'; tiles?: 'A4' | 'A3' };
export type PngRequest = { model: Model; format: 'png'; page?: number; dpi?: number };
export type SvgRequest = { model: Model; format: 'svg'; page?: number };

export interface PosterRenderer {
	/** The whole poster as PDF, `tiles` over sheets of smaller paper. Rejects with a PosterError. */
	render(request: PdfRequest): Promise<RenderedPdf>;
	/** One sheet (from 1) as PNG of so many dots per inch (150 when left out). */
	render(request: PngRequest): Promise<RenderedPng>;
	/** One sheet (from 1) as SVG. */
	render(request: SvgRequest): Promise<RenderedSvg>;
	/** A report with its posters; `etag` belongs to the bytes. Rejects with a PosterError. */
	renderReport(request: Omit<ReportJob, 'id'>): Promise<{ bytes: Uint8Array; etag: string }>;
	/** Boards as a file: text for SVG, bytes otherwise. Rejects with a PosterError. */
	renderBoards(request: Omit<BoardJob, 'id'>): Promise<RenderedPdf | RenderedSvg>;
	/** Ends the thread; what still waits is refused. */
	close(): Promise<void>;
}

type WithoutId = WorkerJob extends infer Job ? (Job extends unknown ? Omit<Job, 'id'> : never) : never;

interface Waiting {
	job: WorkerJob;
	resolve(result: PosterResult): void;
	reject(error: PosterError): void;
}

export interface RendererOptions {
	/** Milliseconds a poster may take. */
	timeout?: number;
	/** Megabytes the thread may use. */
	memory?: number;
	/** How many may wait. */
	queue?: number;
	/** Another thread file, for trying out what happens when it misbehaves. */
	file?: URL;
}

/** Nothing starts before the first poster is asked for; an idle renderer doesn't keep the process alive. */
export function createPosterRenderer({
	timeout = 10_000,
	memory = 512,
	queue = 60,
	file = new URL('./worker.ts', import.meta.url)
}: RendererOptions = {}): PosterRenderer {
	const waiting: Waiting[] = [];
	let worker: Worker | undefined;
	let current: Waiting | undefined;
	let timer: NodeJS.Timeout | undefined;
	let nextId = 1;
	let closed = false;

	function start(): Worker {
		const started = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memory } });
		started.on('message', (message: unknown) => {
			const reply = PosterReply.safeParse(message);
			if (worker !== started || !current || !reply.success || reply.data.id !== current.job.id) return;
			if ('result' in reply.data) settle(reply.data.result);
			else settle(new PosterError(reply.data.code, reply.data.detail));
		});
		// 'exit' follows an error; both mean that this thread answers nothing any more
		started.on('error', (error) => lost(started, error instanceof Error ? error.message : 'unknown'));
		started.on('exit', () => lost(started, 'the thread ended'));
		return started;
	}

	function lost(which: Worker, detail: string): void {
		if (worker !== which) return;
		worker = undefined;
		if (current) settle(new PosterError('poster-failed', detail));
	}

	function settle(outcome: PosterResult | PosterError): void {
		clearTimeout(timer);
		const done = current;
		current = undefined;
		worker?.unref();
		if (outcome instanceof PosterError) done?.reject(outcome);
		else done?.resolve(outcome);
		next();
	}

	function next(): void {
		if (current || closed) return;
		current = waiting.shift();
		if (!current) return;
		worker ??= start();
		worker.ref();
		timer = setTimeout(() => {
			const hanging = worker;
			worker = undefined;
			void hanging?.terminate();
			settle(new PosterError('poster-timeout'));
		}, timeout);
		worker.postMessage(current.job);
	}

	function ask(job: WithoutId): Promise<PosterResult> {
		if (closed) return Promise.reject(new PosterError('poster-closed'));
		if (waiting.length >= queue) return Promise.reject(new PosterError('poster-busy'));
		return new Promise((resolve, reject) => {
			waiting.push({ job: { ...job, id: nextId++ }, resolve, reject });
			next();
		});
	}

	async function render(request: PdfRequest | PngRequest): Promise<RenderedPdf>;
	async function render(request: SvgRequest): Promise<RenderedSvg>;
	async function render({
		page = 1,
		...request
	}: (PdfRequest & { page?: number }) | PngRequest | SvgRequest): Promise<RenderedPdf | RenderedSvg> {
		const { body, ...rest } = await ask({ ...request, page });
		return typeof body === 'string' ? { ...rest, text: body } : { ...rest, bytes: body };
	}

	async function renderReport(request: Omit<ReportJob, 'id'>): Promise<{ bytes: Uint8Array; etag: string }> {
		const { body, etag } = await ask(request);
		if (typeof body === 'string') throw new PosterError('poster-failed', 'a report came back as text');
		return { bytes: body, etag };
	}

	async function renderBoards(request: Omit<BoardJob, 'id'>): Promise<RenderedPdf | RenderedSvg> {
		const { body, ...rest } = await ask(request);
		return typeof body === 'string' ? { ...rest, text: body } : { ...rest, bytes: body };
	}

	return {
		render,
		renderReport,
		renderBoards,
		async close() {
			closed = true;
			const ending = worker;
			worker = undefined;
			clearTimeout(timer);
			for (const { reject } of [...(current ? [current] : []), ...waiting.splice(0)])
				reject(new PosterError('poster-closed'));
			current = undefined;
			await ending?.terminate();
		}
	};
}
