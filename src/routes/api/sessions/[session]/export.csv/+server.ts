import { csvRows } from '#lib/report/csv-rows.ts';
import { toCsv } from '#lib/report/csv.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { answer } from '../../../respond.ts';
import { fileName, fileResponse, takeAway } from '../../../take-away.ts';
import type { RequestHandler } from './$types';

/** Notes, results and actions as one table for a spreadsheet. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const taken = await takeAway(event);
		if (isRefusal(taken)) return taken;
		return fileResponse(toCsv(csvRows(taken.input)), {
			type: 'text/csv; charset=utf-8',
			name: fileName(taken.input.title, 'gegevens.csv')
		});
	});
