// The same crowd for every run: each phone starts somewhere in the first interval and then writes steadily.
import { NOTE_EVERY_MS } from './options.ts';

const SENTENCES = [
	'Korte lijnen tussen de klasleerkracht en het zorgteam',
	'Overleg met ouders begint vaak te laat',
	'Differentiëren in de klas lukt beter met twee',
	'We kennen de kinderen bij naam',
	'Te weinig tijd om samen te kijken naar wat werkt',
	'Een vast zorgoverleg op dinsdag',
	'Kinderen zeggen zelf wat hen helpt',
	'Nieuwe collega’s weten niet waar alles staat',
	'Stappenplan hangt in elke klas',
	'De refter is voor sommigen te druk'
];

/** A sentence as a participant might write it, unique through its number. */
export function noteText(serial: number): string {
	return `${SENTENCES[serial % SENTENCES.length]} (${serial})`;
}

/** A small generator with a fixed seed (mulberry32), so that two runs are alike. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Calls `write` for every phone each two seconds, whether or not earlier notes were answered; the result stops it. */
export function writeNotes(people: number, write: (phone: number) => void): () => void {
	const random = seeded(20_261_122);
	const timers = new Set<NodeJS.Timeout>();
	const start = performance.now();
	const plan = (phone: number, due: number) => {
		const timer = setTimeout(
			() => {
				timers.delete(timer);
				// A phone that was held up leaves out what it missed; it does not write faster afterwards.
				const missed = Math.max(0, Math.floor((performance.now() - due) / NOTE_EVERY_MS));
				plan(phone, due + (missed + 1) * NOTE_EVERY_MS);
				write(phone);
			},
			Math.max(0, due - performance.now())
		);
		timers.add(timer);
	};
	for (let phone = 0; phone < people; phone++) plan(phone, start + random() * NOTE_EVERY_MS);
	return () => timers.forEach((timer) => clearTimeout(timer));
}
