import { actionsReport } from '#lib/report/report-of.ts';
import { reportFile } from '../../../report-file.ts';
import { answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** The list of actions on A4. */
export const GET: RequestHandler = (event) =>
	answer(() => reportFile(event, { format: 'pdf', name: 'acties.pdf', tell: actionsReport }));
