// The built-in talking pictures (praatprenten): drawn for this project, each in static/prenten/<id>.svg.

/** Their ids, in the order in which people see them. Kept in notes: never rename one. */
export const TALKING_PICTURES = [
	'prent-01',
	'prent-02',
	'prent-03',
	'prent-04',
	'prent-05',
	'prent-06',
	'prent-07',
	'prent-08',
	'prent-09',
	'prent-10',
	'prent-11',
	'prent-12',
	'prent-13',
	'prent-14',
	'prent-15',
	'prent-16',
	'prent-17',
	'prent-18',
	'prent-19',
	'prent-20'
] as const;
export type TalkingPicture = (typeof TALKING_PICTURES)[number];

/** Whether a picture id is a built-in one; a picture of a later version may be unknown here. */
export function isTalkingPicture(id: string): id is TalkingPicture {
	return TALKING_PICTURES.some((known) => known === id);
}
