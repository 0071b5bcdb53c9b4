import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

/** Reads quoted, semicolon-separated cells back, as a spreadsheet does. */
function readCsv(file: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, cell = '', end] of file.slice(1).matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
		row.push(cell.replaceAll('""', '"'));
		if (end === ';') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

it('begins with a byte order mark, parts by semicolons and ends lines as Windows does', () => {
	expect(
		toCsv([
			['Zone', 'Briefje'],
			['Hoe?', 'één; "twee"']
		])
	).toBe('\uFEFF"Zone";"Briefje"\r\n"Hoe?";"één; ""twee"""\r\n');
});

it('lets no cell start a formula', () => {
	const risky = ['=1+1', '+32 9', '-5', '@SUM(A1)', '\t=1'];
	const [row = []] = readCsv(toCsv([risky]));
	expect(row).toEqual(risky.map((text) => `'${text}`));
});

it('gives every text back, whatever stands in it', () => {
	const text = fc
		.string({ unit: 'grapheme' })
		.filter((cell) => !/^[=+\-@\t\r]/.test(cell) && !/\r/.test(cell));
	fc.assert(
		fc.property(
			fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
			(rows) => {
				expect(readCsv(toCsv(rows))).toEqual(rows);
			}
		)
	);
});
