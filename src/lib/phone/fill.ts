/** Puts values into words that have `{name}` where a value goes. */
export function fill(words: string, values: Record<string, string | number>): string {
	return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
