// What a talking picture shows, in words: for who cannot see it, and for reports.
import { m } from '#lib/paraglide/messages.js';
import { isTalkingPicture, type TalkingPicture } from '#lib/session/talking-pictures.ts';

const TITLES: Record<TalkingPicture, () => string> = {
	'prent-01': m.picture_prent_01,
	'prent-02': m.picture_prent_02,
	'prent-03': m.picture_prent_03,
	'prent-04': m.picture_prent_04,
	'prent-05': m.picture_prent_05,
	'prent-06': m.picture_prent_06,
	'prent-07': m.picture_prent_07,
	'prent-08': m.picture_prent_08,
	'prent-09': m.picture_prent_09,
	'prent-10': m.picture_prent_10,
	'prent-11': m.picture_prent_11,
	'prent-12': m.picture_prent_12,
	'prent-13': m.picture_prent_13,
	'prent-14': m.picture_prent_14,
	'prent-15': m.picture_prent_15,
	'prent-16': m.picture_prent_16,
	'prent-17': m.picture_prent_17,
	'prent-18': m.picture_prent_18,
	'prent-19': m.picture_prent_19,
	'prent-20': m.picture_prent_20
};

/** "Een brug"; the id itself for a picture this version does not know. */
export function pictureTitle(id: string): string {
	return isTalkingPicture(id) ? TITLES[id]() : id;
}
