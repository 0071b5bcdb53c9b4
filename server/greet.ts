// What the terminal says when the server is up: where it is, and a QR code for the start page.
import { renderANSI } from 'uqr';
import type { Address } from './addresses.ts';

/** Prints every address, the likeliest first, and its QR code. */
export function greet(addresses: readonly Address[]): void {
	const [first, ...others] = addresses;
	if (!first) return;
	console.log(`\nKansenbord draait. Open op deze computer of op het bord:\n\n    ${first.url}\n`);
	if (process.stdout.isTTY || process.env.CI === undefined) console.log(renderANSI(first.url, { border: 1 }));
	for (const { url, label } of others) console.log(`  ook op ${url}  (${label})`);
	console.log('\nStoppen: Ctrl+C. Alles is dan bewaard.');
}
