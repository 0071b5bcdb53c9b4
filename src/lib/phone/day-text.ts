/** A day in words, such as "zondag 6 december"; `at` in server ms. */
export const dayText = (at: number): string =>
	new Intl.DateTimeFormat('nl-BE', { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
