// Numbers with their noun: one person, two people.
import { m } from '#lib/paraglide/messages.js';

/** "1 persoon", "12 mensen" and their like. */
export const many = {
	people: (count: number) => (count === 1 ? m.report_person() : m.report_people({ count })),
	notes: (count: number) => (count === 1 ? m.report_note() : m.report_notes({ count })),
	answers: (count: number) => (count === 1 ? m.report_answer() : m.report_answers({ count })),
	pupils: (count: number) => (count === 1 ? m.report_pupil() : m.report_pupils({ count })),
	joined: (count: number) => (count === 1 ? m.report_joined_one() : m.report_joined({ count }))
};
