// The four links of a session and what each may do.
import { z } from 'zod';

export const Access = z.enum(['regie', 'bord', 'projector', 'deelnemer']);
export type Access = z.infer<typeof Access>;

export type Right =
	/** Move the stage, reveal, finish, erase. */
	| 'lead'
	/** Write the board. */
	| 'writeBoard'
	/** Read the board. */
	| 'readBoard'
	/** Send contributions. */
	| 'contribute';

const RIGHTS: Record<Access, readonly Right[]> = {
	regie: ['lead', 'writeBoard', 'readBoard'],
	bord: ['writeBoard', 'readBoard'],
	projector: ['readBoard'],
	deelnemer: ['contribute']
};

/** Whether an access carries a right. */
export function may(access: Access, right: Right): boolean {
	return RIGHTS[access].includes(right);
}

/** Name of the cookie that holds an access' token; one a session and access, so that they never mix. */
export function accessCookie(session: string, access: Access): string {
	return `kb-${session}-${access}`;
}
