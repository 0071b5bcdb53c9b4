// Dates of actions as a calendar file (iCalendar, RFC 5545).

export type CalendarDay = {
	/** The same for the same action, so that a calendar that reads the file twice shows it once. */
	id: string;
	/** As 2027-01-15. */
	day: string;
	title: string;
	details: string;
};

const escape = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n?|\n/g, '\\n');

/** Lines hold at most 75 octets; a longer one goes on behind a space. */
function fold(line: string): string {
	const encoder = new TextEncoder();
	const parts: string[] = [];
	let part = '';
	let size = 0;
	for (const sign of line) {
		const octets = encoder.encode(sign).length;
		if (size + octets > 75) {
			parts.push(part);
			part = ' ';
			size = 1;
		}
		part += sign;
		size += octets;
	}
	return [...parts, part].join('\r\n');
}

const stamp = (day: string) => day.replaceAll('-', '');

/** The day after, as 20270116: an event of a whole day ends there. */
function dayAfter(day: string): string {
	const next = new Date(`${day}T00:00:00Z`);
	next.setUTCDate(next.getUTCDate() + 1);
	return stamp(next.toISOString().slice(0, 10));
}

/** The days as one file; `madeAt` is in ms. */
export function toCalendar(days: readonly CalendarDay[], madeAt: number): string {
	const at = new Date(madeAt).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
	const events = days.flatMap(({ id, day, title, details }) => [
		'BEGIN:VEVENT',
		`UID:${id}@kansenbord`,
		`DTSTAMP:${at}`,
		`DTSTART;VALUE=DATE:${stamp(day)}`,
		`DTEND;VALUE=DATE:${dayAfter(day)}`,
		`SUMMARY:${escape(title)}`,
		...(details ? [`DESCRIPTION:${escape(details)}`] : []),
		'TRANSP:TRANSPARENT',
		'END:VEVENT'
	]);
	const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kansenbord//NL', ...events, 'END:VCALENDAR'];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** The day a text names as 2027-01-15 or 15/1/2027 (also with dots or dashes), or null when it names none. */
export function dayIn(text: string): string | null {
	const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
	const written = /\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b/.exec(text);
	const [year, month, day] = iso ? iso.slice(1) : written ? written.slice(1).reverse() : [];
	if (!year || !month || !day) return null;
	const name = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const date = new Date(`${name}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== name ? null : name;
}
