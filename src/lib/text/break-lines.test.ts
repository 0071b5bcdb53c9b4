import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakText, type TextToBreak } from './break-lines.ts';
import { fitText } from './fit-text.ts';
import { graphemes } from './graphemes.ts';
import { hyphenateNl } from './hyphenate-nl.ts';

/** One unit per grapheme, and half for a thin one. */
const measure = (line: string) =>
	graphemes(line).reduce((sum, part) => sum + ('il.,'.includes(part) ? 0.5 : 1), 0);
const bare = (text: string) => text.replace(/[\s\u00ad-]/gu, '');

const breakLines = (options: TextToBreak): string[] => breakText(options).lines;

describe('breakText', () => {
	it('breaks between words and leaves no spaces at the ends', () => {
		expect(breakLines({ text: 'We kennen elk kind', width: 9, measure })).toEqual(['We kennen', 'elk kind']);
	});

	it('keeps newlines, empty lines included', () => {
		expect(breakLines({ text: 'een\r\n\ntwee\u2028drie', width: 20, measure })).toEqual([
			'een',
			'',
			'twee',
			'drie'
		]);
		expect(breakLines({ text: '', width: 20, measure })).toEqual(['']);
	});

	it('divides a Dutch word only when it fits no line', () => {
		const text = 'de onderwijsloopbaanbegeleiding';
		expect(breakLines({ text, width: 28, measure, hyphenate: hyphenateNl })).toEqual([
			'de',
			'onderwijsloopbaanbegeleiding'
		]);
		expect(breakLines({ text, width: 12, measure, hyphenate: hyphenateNl })).toEqual([
			'de',
			'onderwijs-',
			'loopbaan-',
			'begeleiding'
		]);
	});

	it('never divides before a trema and leaves no syllable of two letters alone', () => {
		expect(hyphenateNl('zorgcoördinator')).toEqual(['zorg', 'coör', 'dina', 'tor']);
		expect(hyphenateNl('onderwijs,').join('-')).toBe('onder-wijs,');
		expect(hyphenateNl('ingrid.peeters@school.be')).toEqual(['ingrid.peeters@school.be']);
	});

	it('breaks an address after its slashes and a word without syllables between characters', () => {
		expect(
			breakLines({ text: 'https://school.be/zorg', width: 12, measure, hyphenate: hyphenateNl })
		).toEqual(['https://', 'school.be/', 'zorg']);
		expect(breakText({ text: 'xxxxxxxx', width: 3, measure })).toEqual({
			lines: ['xxx', 'xxx', 'xx'],
			cut: true,
			hyphenated: false
		});
	});

	it('keeps a family emoji, a flag and a letter with its marks in one piece', () => {
		expect(breakLines({ text: '👩‍👩‍👧‍👦🇧🇪👍🏽e\u0301', width: 1, measure })).toEqual(['👩‍👩‍👧‍👦', '🇧🇪', '👍🏽', 'e\u0301']);
	});

	const word = fc.oneof(
		{ weight: 6, arbitrary: fc.stringMatching(/^[a-zéëïA-Z]{1,14}$/) },
		fc.constantFrom(
			'onderwijsloopbaanbegeleiding',
			'https://example.org/een/lange/weg?x=1&y=2',
			'Öğretmenle',
			'батьками',
			'نعمل',
			'👩‍👩‍👧‍👦',
			'🇧🇪',
			'co-teaching',
			'…',
			'(zie',
			'\n',
			'\u00a0',
			'\u00ad'
		),
		fc.string({ unit: 'grapheme', maxLength: 30 })
	);
	const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

	it('loses nothing and overflows only with a single character', () => {
		fc.assert(
			fc.property(text, fc.integer({ min: 1, max: 40 }), fc.boolean(), (text, width, hyphens) => {
				const lines = breakLines({ text, width, measure, hyphenate: hyphens ? hyphenateNl : undefined });
				expect(bare(lines.join(''))).toBe(bare(text));
				for (const line of lines)
					expect(measure(line) <= width || graphemes(line).length === 1, line).toBe(true);
				if (!hyphens)
					expect(lines.flatMap((line) => graphemes(line.replace(/\s/gu, ''))).join('|')).toBe(
						graphemes(lines.join('\n'))
							.filter((part) => part.trim())
							.map((part) => part.replace(/\s/gu, ''))
							.join('|')
					);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('fitText', () => {
	const sizes = [10, 20, 30, 40];

	it('takes the largest size at which everything fits', () => {
		expect(fitText({ text: 'kort', width: 200, height: 60, measure, sizes, lineHeight: 1 })).toEqual({
			size: 40,
			lines: ['kort'],
			fits: true
		});
		expect(fitText({ text: 'twee woorden', width: 140, height: 60, measure, sizes, lineHeight: 1 })).toEqual({
			size: 20,
			lines: ['twee', 'woorden'],
			fits: true
		});
	});

	it('prefers a smaller size to a divided word', () => {
		expect(
			fitText({
				text: 'zorgoverleg',
				width: 110,
				height: 400,
				measure,
				hyphenate: hyphenateNl,
				sizes: [10, 20],
				lineHeight: 1
			})
		).toMatchObject({ size: 10, lines: ['zorgoverleg'] });
		expect(
			fitText({
				text: 'zorgoverleg',
				width: 90,
				height: 400,
				measure,
				hyphenate: hyphenateNl,
				sizes: [10],
				lineHeight: 1
			})
		).toMatchObject({ lines: ['zorgover-', 'leg'] });
	});

	it('gives all lines at the smallest size when nothing fits, and says so', () => {
		expect(fitText({ text: 'a b c', width: 10, height: 5, measure, sizes })).toEqual({
			size: 10,
			lines: ['a', 'b', 'c'],
			fits: false
		});
	});
});
