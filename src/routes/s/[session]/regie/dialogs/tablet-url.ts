/** The link that opens a device as a tablet that goes round: each turn a fresh person. */
export function tabletUrl(join: string): string {
	const url = new URL(join);
	url.searchParams.set('tablet', '1');
	return url.href;
}
