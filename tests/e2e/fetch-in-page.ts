import type { Page } from '@playwright/test';

/** A file as the page's own browser gets it, with its cookies and its name of the server. */
export async function fetchInPage(
	page: Page,
	address: string
): Promise<{ status: number; type: string; bytes: Buffer }> {
	const { data, ...answer } = await page.evaluate(async (url) => {
		const found = await fetch(url);
		const bytes = new Uint8Array(await found.arrayBuffer());
		let binary = '';
		for (let at = 0; at < bytes.length; at += 8192)
			binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
		return { status: found.status, type: found.headers.get('content-type') ?? '', data: btoa(binary) };
	}, address);
	return { ...answer, bytes: Buffer.from(data, 'base64') };
}
