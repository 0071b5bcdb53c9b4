import { reportOf } from '#lib/report/report-of.ts';
import { reportFile } from '../../../report-file.ts';
import { answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** The report as a Word document. */
export const GET: RequestHandler = (event) =>
	answer(() => reportFile(event, { format: 'docx', name: 'verslag.docx', tell: reportOf }));
