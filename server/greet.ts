// What the terminal says when the server is up: where it is, and a QR code for the start page.
import { renderUnicodeCompact } from 'uqr';
import type { Address } from './addresses.ts';

/** White blocks on black, whatever the terminal's own colours, so that every camera reads it. */
function terminalQr(url: string): string {
	const lines = renderUnicodeCompact(url, { border: 2 }).split('\n');
	return lines.map((line) => `    \u001b[97;40m${line}\u001b[0m`).join('\n');
}

/** Prints every address, the likeliest first, and its QR code. */
export function greet(addresses: readonly Address[]): void {
	const [first, ...others] = addresses;
	if (!first) return;
	console.log(`\nKansenbord draait. Open op deze computer of op het bord:\n\n    ${first.url}\n`);
	console.log(terminalQr(first.url));
	console.log('');
	for (const { url, label } of others) console.log(`  ook op ${url}  (${label})`);
	console.log('\nStoppen: Ctrl+C. Alles is dan bewaard.');
}
