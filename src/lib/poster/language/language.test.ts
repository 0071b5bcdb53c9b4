import { describe, expect, it } from 'vitest';
import { jargon } from './jargon.ts';
import { namesOfPersons } from './names-of-persons.ts';
import { plainWords } from './plain-words.ts';

describe('plainWords', () => {
	it('marks jargon where it stands and offers plain words', () => {
		const text = 'MDO met ouders, sticordimaatregelen en remediëring';
		const found = plainWords(text);
		expect(found.map(({ word }) => word)).toEqual(['MDO', 'sticordimaatregelen', 'remediëring']);
		for (const { word, start, end } of found) expect(text.slice(start, end)).toBe(word);
		expect(found[0]?.plain).toBe('gesprek met ouders, school en helpers');
	});

	it('takes the longest term, and leaves words alone that only begin alike inside another', () => {
		expect(plainWords('Een individueel aangepast curriculum').map(({ word }) => word)).toEqual([
			'individueel aangepast curriculum'
		]);
		expect(plainWords('Vakantie in Avignon, een visie op ionen, iaculis')).toEqual([]);
		expect(plainWords('Iedereen leest elke dag, met een warm onthaal')).toEqual([]);
	});

	it('has plain words that are no jargon themselves', () => {
		for (const [term, plain] of Object.entries(jargon))
			expect(plainWords(plain), `${term}: ${plain}`).toEqual([]);
	});
});

describe('namesOfPersons', () => {
	it.each([
		['Zorgjuf in de klas bij juf An', ['juf An']],
		['Vraag het aan meester Tom Van den Broeck of Juf Els', ['meester Tom Van den Broeck', 'Juf Els']],
		['mevrouw Yıldız en dr. Özdemir', ['mevrouw Yıldız', 'dr. Özdemir']],
		['leerling Noé leest voor', ['leerling Noé']],
		['Lotte en juf Jana leiden rond, Jonas schrijft', ['Lotte', 'juf Jana', 'Jonas']]
	])('sees the names in “%s”', (text, names) => {
		expect(namesOfPersons(text).map(({ name }) => name)).toEqual(names);
	});

	it.each([
		'De juf leest voor',
		'Juf en meester',
		'Leerling, ouders en CLB',
		'brugfiguur CLB',
		'Meester over je eigen leren',
		'Leersteuncentrum Oost-Vlaanderen',
		'juf Nederlands'
	])('sees no name in “%s”', (text) => {
		expect(namesOfPersons(text)).toEqual([]);
	});
});
