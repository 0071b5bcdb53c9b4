import { m } from '#lib/paraglide/messages.js';
import type { Refusal, RefusalCode } from '#lib/session/refusal.ts';

type Params = { max: number; length: number; count: number; card: string };

const WORDS: Record<RefusalCode, (params: Params) => string> = {
	'body-invalid': () => m.refusals_body_invalid(),
	'access-unnamed': () => m.refusals_access_unnamed(),
	'no-access': () => m.refusals_no_access(),
	'not-allowed': () => m.refusals_not_allowed(),
	'origin-foreign': () => m.refusals_origin_foreign(),
	'session-unknown': () => m.refusals_session_unknown(),
	'not-found': () => m.refusals_not_found(),
	'card-unknown': ({ card }) => m.refusals_card_unknown({ card }),
	'code-wrong': () => m.refusals_code_wrong(),
	'code-slowed': () => m.refusals_code_slowed(),
	'session-full': ({ max }) => m.refusals_session_full({ max }),
	'joining-closed': () => m.refusals_joining_closed(),
	'stage-stale': () => m.refusals_stage_stale(),
	'step-unknown': () => m.refusals_step_unknown(),
	'step-closed': () => m.refusals_step_closed(),
	rev: () => m.refusals_rev(),
	round: () => m.refusals_round(),
	withdrawn: () => m.refusals_withdrawn(),
	'not-asked': () => m.refusals_not_asked(),
	'zone-wrong': () => m.refusals_zone_wrong(),
	'note-empty': () => m.refusals_note_empty(),
	'note-too-long': ({ max, length }) => m.refusals_note_too_long({ max, length }),
	'too-many-notes': ({ max }) => m.refusals_too_many_notes({ max }),
	'vote-over-budget': ({ max }) => m.refusals_vote_over_budget({ max }),
	'vote-item-unknown': () => m.refusals_vote_item_unknown(),
	'value-wrong': () => m.refusals_value_wrong(),
	'remark-too-long': ({ max, length }) => m.refusals_remark_too_long({ max, length }),
	'not-revealable': () => m.refusals_not_revealable(),
	'ballot-empty': () => m.refusals_ballot_empty(),
	unrevealed: ({ count }) => m.refusals_unrevealed({ count }),
	finished: () => m.refusals_finished(),
	'poster-stale': () => m.refusals_poster_stale(),
	'versions-full': ({ max }) => m.refusals_versions_full({ max }),
	'poster-no-sheet': () => m.refusals_poster_no_sheet(),
	'poster-busy': () => m.refusals_poster_busy(),
	'poster-failed': () => m.refusals_poster_failed(),
	'body-too-large': () => m.refusals_body_too_large(),
	'image-unknown': () => m.refusals_image_unknown(),
	'about-unknown': () => m.refusals_about_unknown(),
	'poster-too-many-pixels': () => m.refusals_poster_too_many_pixels(),
	'poster-tiles-wrong': () => m.refusals_poster_tiles_wrong(),
	'logo-too-large': ({ max }) => m.refusals_logo_too_large({ max }),
	'logo-unreadable': () => m.refusals_logo_unreadable(),
	'media-too-large': ({ max }) => m.refusals_media_too_large({ max }),
	'media-wrong': () => m.refusals_media_wrong(),
	'media-full': () => m.refusals_media_full(),
	'survey-closed': () => m.refusals_survey_closed(),
	'check-closed': () => m.refusals_check_closed(),
	'class-list-stale': () => m.refusals_class_list_stale(),
	'import-unknown': () => m.refusals_import_unknown(),
	'import-empty': () => m.refusals_import_empty(),
	'too-fast': () => m.refusals_too_fast(),
	'storage-failed': () => m.refusals_storage_failed()
};

/** A refusal in words for the person who asked. */
export function refusalWords({ refused, params = {} }: Refusal): string {
	const number = (name: string) => Number(params[name] ?? 0);
	return WORDS[refused]({
		max: number('max'),
		length: number('length'),
		count: number('count'),
		card: String(params.card ?? '')
	});
}
