// Comma-separated values as a Flemish Excel opens them by a double-click.

/** First letters that a spreadsheet takes for a formula. */
const formula = /^[=+\-@\t\r]/;

function cell(text: string): string {
	const safe = formula.test(text) ? `'${text}` : text;
	return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Rows as a file: a byte order mark so that accents survive, semicolons, every cell quoted, CRLF line ends. A cell that
 * would start a formula gets an apostrophe before it (OWASP, "CSV injection"). Line ends inside a cell become LF.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
	const lines = rows.map((row) => row.map((text) => cell(text.replace(/\r\n?/g, '\n'))).join(';'));
	return `\uFEFF${lines.join('\r\n')}\r\n`;
}
