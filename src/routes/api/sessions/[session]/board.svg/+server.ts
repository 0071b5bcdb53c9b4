import { boardFile } from '../../../board-file.ts';
import { answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** One board as SVG: of `item`, else of the card at hand, else of the first with something on it. */
export const GET: RequestHandler = (event) => answer(() => boardFile(event, 'svg'));
