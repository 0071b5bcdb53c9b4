const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day such as 2027-01-15 as people say it; other words stay as they are. */
export function dayWords(words: string): string {
	const found = DAY.exec(words);
	if (!found) return words;
	const day = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
	if (Number.isNaN(day.getTime())) return words;
	return new Intl.DateTimeFormat('nl-BE', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(day);
}

/** The day itself when the words are one, for a date field. */
export function dayOf(words: string): string {
	return DAY.test(words) ? words : '';
}
