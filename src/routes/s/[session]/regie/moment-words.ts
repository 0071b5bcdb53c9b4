/** A day with its weekday and the hour, as "vrijdag 27 november 2026 om 16:30"; `at` in ms. */
export function momentWords(at: number): string {
	return new Date(at).toLocaleString('nl-BE', { dateStyle: 'full', timeStyle: 'short' });
}
