import { boardFile } from '../../../board-file.ts';
import { answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** Boards as PDF: of `item`, else a sheet for every card with something on it. */
export const GET: RequestHandler = (event) => answer(() => boardFile(event, 'pdf'));
