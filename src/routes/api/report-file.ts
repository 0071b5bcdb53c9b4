// A session's report as a file, made in the worker.
import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import type { Report } from '#lib/report/blocks.ts';
import type { ReportInput } from '#lib/report/report-input.ts';
import { PosterId } from '#lib/session/poster-record.ts';
import { isRefusal, type Refusal } from '#lib/session/refusal.ts';
import { sessionPoster } from './poster-file.ts';
import { fileName, fileResponse, takeAway } from './take-away.ts';

const TYPES = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
};

/** The answer to a request for a report; `tell` makes it of what the session holds. */
export async function reportFile(
	event: RequestEvent,
	{ format, name, tell }: { format: 'pdf' | 'docx'; name: string; tell: (input: ReportInput) => Report }
): Promise<Response | Refusal> {
	const taken = await takeAway(event);
	if (isRefusal(taken)) return taken;
	const { engine } = event.locals;
	const report = tell(taken.input);
	const wanted = report.blocks.flatMap((block) => (block.kind === 'poster' ? [block] : []));
	const posters = await Promise.all(
		wanted.map(async ({ poster, title }) => ({
			id: poster,
			title,
			model: await sessionPoster({
				session: taken.session,
				poster: PosterId.parse(poster),
				now: engine.now()
			})
		}))
	);
	const words = { sheet: m.report_sheet(), of: m.report_sheet_of() };
	const { bytes } = await engine.posters.renderReport({ report, posters, format, words });
	return fileResponse(Uint8Array.from(bytes), {
		type: TYPES[format],
		name: fileName(taken.input.title, name)
	});
}
