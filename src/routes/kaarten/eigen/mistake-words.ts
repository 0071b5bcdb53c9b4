// A mistake in a card file as words: where it is, and what is asked there.
import type { CardMistake } from '#cards/card-mistakes.ts';
import { m } from '#lib/paraglide/messages.js';

const FIELDS: Record<string, () => string> = {
	title: m.cards_mistake_title,
	minutes: m.cards_mistake_minutes,
	script: m.cards_mistake_script,
	prompt: m.cards_mistake_prompt,
	goal: m.cards_mistake_goal,
	audience: m.cards_mistake_audience,
	groups: m.cards_mistake_groups,
	text: m.cards_mistake_text,
	group: m.cards_mistake_group,
	min: m.cards_mistake_min,
	max: m.cards_mistake_max,
	steps: m.cards_mistake_steps,
	zones: m.cards_mistake_zones,
	hint: m.cards_mistake_hint,
	activities: m.cards_mistake_activities,
	options: m.cards_mistake_options,
	scale: m.cards_mistake_scale,
	length: m.cards_mistake_length,
	limit: m.cards_mistake_limit,
	questions: m.cards_mistake_questions,
	frame: m.cards_mistake_frame,
	reveals: m.cards_mistake_reveals,
	source: m.cards_mistake_source,
	tips: m.cards_mistake_tips,
	harvest: m.cards_mistake_harvest,
	pdca: m.cards_mistake_pdca,
	id: m.cards_mistake_id
};

/** Reads one level of something unknown; undefined when it is not there. */
function inside(value: unknown, key: string | number): unknown {
	return typeof value === 'object' && value !== null
		? Object.entries(value).find(([k]) => k === String(key))?.[1]
		: undefined;
}

function numbered(list: string | number | undefined, at: number, entry: unknown): string | null {
	const n = at + 1;
	if (list === 'steps') {
		const name = inside(entry, 'title');
		return typeof name === 'string' && name !== ''
			? m.cards_mistake_step_named({ n, name })
			: m.cards_mistake_step({ n });
	}
	if (list === 'zones') return m.cards_mistake_zone({ n });
	if (list === 'harvest') return m.cards_mistake_rule({ n });
	// A step has one or two activities; which of them says little to a reader.
	return list === 'activities' ? null : m.cards_mistake_list({ n });
}

/** "stap 3 ‘Stippen’ › tekst op de telefoons"; `value` is what was read, for the names of steps. */
export function placeWords(path: readonly (string | number)[], value: unknown): string {
	const words: string[] = [];
	let here = value;
	for (const [at, part] of path.entries()) {
		here = inside(here, part);
		const next = path[at + 1];
		if (typeof part === 'number') {
			const said = numbered(path[at - 1], part, here);
			if (said !== null) words.push(said);
		} else if (!(typeof next === 'number' && ['steps', 'zones', 'harvest'].includes(part)))
			words.push(FIELDS[part]?.() ?? part);
	}
	return words.length === 0 ? m.cards_mistake_card() : words.join(' › ');
}

function boundWords(issue: CardMistake['issue'] & { code: 'too_big' | 'too_small' }): string {
	const text = issue.origin === 'string';
	const list = issue.origin === 'array';
	if (issue.code === 'too_big') {
		const max = Number(issue.maximum);
		return text
			? m.cards_issue_long({ max })
			: list
				? m.cards_issue_many({ max })
				: m.cards_issue_high({ max });
	}
	const min = Number(issue.minimum);
	if (issue.inclusive === false) return m.cards_issue_above({ min });
	return text ? m.cards_issue_empty() : list ? m.cards_issue_few({ min }) : m.cards_issue_low({ min });
}

/** What is wrong there: "is te lang (hoogstens 90 tekens)". */
export function issueWords({ issue }: CardMistake): string {
	switch (issue.code) {
		case 'too_big':
		case 'too_small':
			return boundWords(issue);
		case 'invalid_type':
			return issue.input === undefined
				? issue.message.includes('undefined')
					? m.cards_issue_missing()
					: m.cards_issue_kind({ kind: issue.expected })
				: m.cards_issue_kind({ kind: issue.expected });
		case 'unrecognized_keys':
			return m.cards_issue_key();
		case 'invalid_value':
			return m.cards_issue_choice({ values: issue.values.map(String).join(', ') });
		case 'invalid_union':
			return m.cards_issue_other({ detail: issue.message });
		case 'invalid_format':
			return m.cards_issue_id();
		default: {
			const name = /^no [a-z ]+ "(.*)"$/.exec(issue.message)?.[1];
			if (name !== undefined) return m.cards_issue_reference({ name });
			if (issue.message.endsWith('share an id')) return m.cards_issue_twice();
			if (issue.message.startsWith('two ballots')) return m.cards_issue_two_ballots();
			return m.cards_issue_other({ detail: issue.message });
		}
	}
}
