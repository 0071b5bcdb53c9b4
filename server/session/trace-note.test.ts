import { expect, test } from 'vitest';
import { traceNote } from './trace-note.ts';

const HOME = { item: 'swot', zone: 'sterktes', order: 1 };

test('a note leaves no line, plan, flow card, branch, label, copy or wording behind', () => {
	const entries = Object.entries({
		'note:a': { ...HOME, text: 'x', step: 's' },
		'note:b': { ...HOME, text: 'y', step: 's' },
		'text:a': 'anders',
		'plan:a:who': 'zorgteam',
		'node:a': { type: 'start', reader: 'ouder' },
		'step:a:role': 'zoco',
		'copy:k': { ...HOME, of: 'a' },
		'text:k': 'nog anders',
		'link:l': { item: 'swot', zone: 'sterktes', from: 'b', to: 'k', words: 'omdat' },
		'text:l': 'x',
		'link:m': { item: 'swot', zone: 'sterktes', from: 'b', to: 'c' },
		'under:b': 'a',
		'under:a': 'b',
		'plan:b:who': 'directie',
		'spot:now': ['a']
	});
	const { ids, keys } = traceNote(entries, 'a');
	expect([...ids]).toEqual(['a', 'k']);
	const left = entries.map(([key]) => key).filter((key) => !keys.includes(key));
	expect(left).toEqual(['note:b', 'link:m', 'plan:b:who', 'spot:now']);
});
