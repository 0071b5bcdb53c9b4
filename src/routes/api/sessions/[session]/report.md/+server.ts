import { toMarkdown } from '#lib/report/markdown.ts';
import { reportOf } from '#lib/report/report-of.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { answer } from '../../../respond.ts';
import { fileName, fileResponse, takeAway } from '../../../take-away.ts';
import type { RequestHandler } from './$types';

/** The report as Markdown. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const taken = await takeAway(event);
		if (isRefusal(taken)) return taken;
		return fileResponse(toMarkdown(reportOf(taken.input)), {
			type: 'text/markdown; charset=utf-8',
			name: fileName(taken.input.title, 'verslag.md')
		});
	});
