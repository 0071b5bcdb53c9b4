import { actionDays, actionRows } from '#lib/report/action-blocks.ts';
import { toCalendar } from '#lib/report/calendar.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { answer } from '../../../respond.ts';
import { fileName, fileResponse, takeAway } from '../../../take-away.ts';
import type { RequestHandler } from './$types';

/** The days of the actions as a calendar file. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const taken = await takeAway(event);
		if (isRefusal(taken)) return taken;
		const { board, joins, madeAt, title } = taken.input;
		return fileResponse(toCalendar(actionDays(actionRows(board, joins)), madeAt), {
			type: 'text/calendar; charset=utf-8',
			name: fileName(title, 'acties.ics')
		});
	});
