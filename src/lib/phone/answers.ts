// The structured answers of a field, such as a role and a channel: options as taps, own words beside them.

/** What was answered, by field id: an option's id, or free words. */
export type Answers = Record<string, string>;

const rows = (field: ParentNode) => [...field.querySelectorAll<HTMLElement>('[data-answer]')];
const wordsIn = (row: HTMLElement) => row.querySelector<HTMLInputElement>('input:not([type="radio"])');
const optionsIn = (row: HTMLElement) => [...row.querySelectorAll<HTMLInputElement>('input[type="radio"]')];

/** The answers that stand in a field; null when it asks none. */
export function readAnswers(field: ParentNode): Answers | null {
	const asked = rows(field);
	if (asked.length === 0) return null;
	const answers: Answers = {};
	for (const row of asked) {
		const said = wordsIn(row)?.value.trim() || optionsIn(row).find(({ checked }) => checked)?.value;
		if (said) answers[row.dataset.answer ?? ''] = said;
	}
	return answers;
}

/** Puts answers into a field. */
export function writeAnswers(field: ParentNode, answers: Answers): void {
	for (const row of rows(field)) {
		const said = answers[row.dataset.answer ?? ''] ?? '';
		const chosen = optionsIn(row).find(({ value }) => value === said);
		for (const option of optionsIn(row)) option.checked = option === chosen;
		const words = wordsIn(row);
		if (words) words.value = chosen ? '' : said;
	}
}

/** Own words replace the option, and the other way round. */
export function oneAnswer(input: HTMLInputElement): void {
	const row = input.closest<HTMLElement>('[data-answer]');
	if (!row) return;
	const words = wordsIn(row);
	if (input.type === 'radio') {
		if (words) words.value = '';
	} else if (input.value.trim() !== '') for (const option of optionsIn(row)) option.checked = false;
}

/** Whether two sets of answers say the same. */
export function sameAnswers(one: Answers, other: Answers): boolean {
	const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...keys].every((key) => one[key] === other[key]);
}

/** Answers in words; without the question an option's id has to do. */
export function answersText(
	answers: Answers,
	fields: readonly { id: string; options: readonly { id: string; title: string }[] }[]
): string {
	return Object.entries(answers)
		.map(([id, said]) => {
			const options = fields.find((field) => field.id === id)?.options ?? [];
			return options.find((option) => option.id === said)?.title ?? said.replaceAll('-', ' ');
		})
		.join(' · ');
}

/** The answers of a field in words, as its own options call them. */
export function saidIn(field: ParentNode, answers: Answers): string {
	const fields = rows(field).map((row) => ({
		id: row.dataset.answer ?? '',
		options: optionsIn(row).map((option) => ({
			id: option.value,
			title: option.closest('label')?.textContent?.trim() ?? option.value
		}))
	}));
	return answersText(answers, fields);
}
