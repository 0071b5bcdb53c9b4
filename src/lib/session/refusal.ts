// Every way to say no: a code with its HTTP status. The words stand in messages/nl/refusals.json.
export const REFUSALS = {
	'body-invalid': 400,
	'body-too-large': 413,
	'access-unnamed': 400,
	'no-access': 401,
	'not-allowed': 403,
	'origin-foreign': 403,
	'session-unknown': 404,
	'not-found': 404,
	'card-unknown': 422,
	'code-wrong': 404,
	'code-slowed': 429,
	'session-full': 409,
	'joining-closed': 409,
	'stage-stale': 409,
	'step-unknown': 422,
	'step-closed': 409,
	rev: 409,
	round: 409,
	withdrawn: 410,
	'not-asked': 422,
	'zone-wrong': 422,
	'note-empty': 422,
	'note-too-long': 422,
	'too-many-notes': 409,
	'image-unknown': 422,
	'about-unknown': 422,
	'vote-over-budget': 422,
	'vote-item-unknown': 422,
	'value-wrong': 422,
	'remark-too-long': 422,
	'not-revealable': 409,
	'ballot-empty': 409,
	unrevealed: 409,
	finished: 409,
	'poster-stale': 409,
	'versions-full': 409,
	'poster-no-sheet': 404,
	'poster-busy': 503,
	'poster-failed': 500,
	'poster-too-many-pixels': 422,
	'poster-tiles-wrong': 422,
	'logo-too-large': 413,
	'logo-unreadable': 422,
	'too-fast': 429,
	'media-too-large': 413,
	'media-wrong': 422,
	'media-full': 409,
	'survey-closed': 409,
	'check-closed': 409,
	'class-list-stale': 409,
	'import-unknown': 422,
	'import-empty': 422,
	'storage-failed': 503
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** A typed "no": the code, where in the input it is wrong, values for the words, and data the caller needs to go on. */
export type Refusal = {
	refused: RefusalCode;
	path?: (string | number)[];
	params?: Record<string, string | number>;
	data?: unknown;
};

/** Makes a refusal. */
export function refuse(refused: RefusalCode, more: Omit<Refusal, 'refused'> = {}): Refusal {
	return { refused, ...more };
}

/** Whether a decision is a refusal. */
export function isRefusal(decision: unknown): decision is Refusal {
	return typeof decision === 'object' && decision !== null && 'refused' in decision;
}
