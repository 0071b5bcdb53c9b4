import { describe, expect, it } from 'vitest';
import { codeFault, CODES_MAX, looksLikeName, makeCodes, splitList } from './pupil-codes.ts';

describe('codes instead of names', () => {
	it.each(['Emma', 'emma', 'JAN', 'An', 'Bo', 'Noor V.', 'de Smet', 'Zoë', 'a b', 'x@y.be'])(
		'%s looks like a name',
		(name) => expect(looksLikeName(name)).toBe(true)
	);
	it.each(['L07', '3A', 'AB', '12', 'k-4', 'L 7'])('%s is a code', (code) =>
		expect(looksLikeName(code)).toBe(false)
	);
	it('says what is wrong with a new one', () => {
		expect(codeFault('', [])).toBe('empty');
		expect(codeFault('Lies', [])).toBe('name');
		expect(codeFault('1234567', [])).toBe('long');
		expect(codeFault(' l01', ['L01'])).toBe('twice');
		expect(codeFault('L02', ['L01'])).toBeNull();
		expect(codeFault('X1', makeCodes(CODES_MAX, []))).toBe('many');
	});
	it('makes codes that the list lacks, and never more than it may hold', () => {
		expect(makeCodes(3, ['L02'])).toEqual(['L01', 'L03', 'L04']);
		expect(makeCodes(100, [])).toHaveLength(CODES_MAX);
	});
});

describe('a pasted list', () => {
	it('is read by line, comma, semicolon or tab', () => {
		expect(splitList('L01\r\nL02\n\n L03 ;L04\tL05, L06,')).toEqual([
			'L01',
			'L02',
			'L03',
			'L04',
			'L05',
			'L06'
		]);
	});
});
