import { Command } from '#lib/session/command.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import { admitted, answer, readBody } from '../../../respond.ts';
import type { RequestHandler } from './$types';

/** A command of the desk. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, 'lead');
		if (isRefusal(found)) return found;
		const command = await readBody(event, Command);
		return isRefusal(command) ? command : found.session.command(command);
	});
