// A report as Markdown (CommonMark with the tables of GitHub).
import type { Report, ReportBlock, ReportEntry } from './blocks.ts';

/** Signs that would make something else of a text. */
const plain = (text: string) => text.replace(/([\\`*_[\]<>#|~])/g, '\\$1').replace(/\n+/g, ' ');

/** A line that would begin a list or heading. */
const start = (text: string) =>
	plain(text)
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^([-+])/, '\\$1');

function entryLines({ text, times, inside, remarks }: ReportEntry): string[] {
	const many = times > 1 ? ` (${times}×)` : '';
	const aside = remarks.length > 0 ? ` · ${remarks.map(plain).join(' · ')}` : '';
	return [`- ${start(text)}${many}${aside}`, ...inside.map((line) => `  - ${start(line)}`)];
}

const row = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;

function tableLines(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
	return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)];
}

function blockLines(block: ReportBlock): string[] {
	switch (block.kind) {
		case 'heading':
			return [`${'#'.repeat(block.level)} ${plain(block.text)}`];
		case 'text':
			return [block.tone === 'prompt' ? `> ${plain(block.text)}` : start(block.text)];
		case 'list':
			return block.entries.flatMap(entryLines);
		case 'table':
			return [`**${plain(block.caption)}**`, '', ...tableLines(block.head, block.rows)];
		case 'bars':
			return [
				`**${plain(block.caption)}**`,
				'',
				...tableLines(
					['', ...block.scale.map(({ title }) => title), ''],
					block.rows.map(({ text, distribution, summary }) => [text, ...distribution.map(String), summary])
				)
			];
		case 'poster':
			return [`_${plain(block.title)}_`];
	}
}

/** The report as a Markdown file. */
export function toMarkdown({ title, subtitle, blocks }: Report): string {
	const parts = [[`# ${plain(title)}`], [plain(subtitle)], ...blocks.map(blockLines)];
	return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
