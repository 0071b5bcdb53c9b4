import { boardFile } from '../../../board-file.ts';
import { answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** One board as PNG (`dpi` from 24 to 600). */
export const GET: RequestHandler = (event) => answer(() => boardFile(event, 'png'));
