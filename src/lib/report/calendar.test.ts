import { expect, it } from 'vitest';
import { dayIn, toCalendar } from './calendar.ts';

const day = {
	id: 'a1',
	day: '2027-01-31',
	title: 'Kijk terug: zorgbox; klas, gang',
	details: 'Wie: zoco\nTot dan'
};

it('makes an event of a whole day, with special signs escaped', () => {
	const file = toCalendar([day], Date.UTC(2026, 10, 22, 13, 5, 7, 89));
	expect(file).toBe(
		[
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Kansenbord//NL',
			'BEGIN:VEVENT',
			'UID:a1@kansenbord',
			'DTSTAMP:20261122T130507Z',
			'DTSTART;VALUE=DATE:20270131',
			'DTEND;VALUE=DATE:20270201',
			'SUMMARY:Kijk terug: zorgbox\\; klas\\, gang',
			'DESCRIPTION:Wie: zoco\\nTot dan',
			'TRANSP:TRANSPARENT',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		].join('\r\n')
	);
});

it('holds no line of more than 75 octets, and folded lines give the text back', () => {
	const title = 'één lange zin '.repeat(20).trim();
	const file = toCalendar([{ ...day, title }], 0);
	for (const line of file.split('\r\n'))
		expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
	expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
});

it('finds a day in words, and no day where there is none', () => {
	expect(dayIn('2027-01-15')).toBe('2027-01-15');
	expect(dayIn('tegen 5/2/2027')).toBe('2027-02-05');
	expect(dayIn('op 15.01.2027')).toBe('2027-01-15');
	expect(dayIn('na de herfstvakantie')).toBeNull();
	expect(dayIn('31/2/2027')).toBeNull();
});
