// Words of a Dutch note reduced to what they have in common: no accents, no small words, no endings.

/** Words that say nothing about what a note is about. */
const SMALL = new Set(
	(
		'aan al alle alles als altijd andere ben bij binnen daar dan dat de deze die dit doen door dus echt een eens en er ' +
		'erg ervan ga gaan gaat geen goed goede had hebben heeft heel hem het hier hoe hun iedereen iets ik in is ja je ' +
		'jullie kan kunnen maar maken meer met mijn moet moeten na naar niet nog nu of om onder ons onze ook op over per ' +
		'samen soms te ten ter toch tot tussen uit van veel vaak via voor waar wat we weer weinig wel welke wie wij willen ' +
		'wordt worden ze zeer zich zij zijn zo zonder zou elk elke beter school scholen werken'
	).split(' ')
);
const ENDINGS = [
	'heden',
	'ingen',
	'ing',
	'eren',
	'tjes',
	'pjes',
	'jes',
	'tje',
	'je',
	'ers',
	'er',
	'en',
	'es',
	's',
	'e',
	't'
];
const LEAST = 4;

/** The stem of a word in lower case; at least four letters stay, doubled letters at the end become one. */
export function stem(word: string): string {
	const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= LEAST);
	const bare = ending ? word.slice(0, -ending.length) : word;
	const single = bare.replace(/([a-z])\1$/, '$1').replace(/([aeou])\1([a-z])$/, '$1$2');
	return single.replace(/v$/, 'f').replace(/z$/, 's');
}

/** The stems of a text that carry meaning, each once. */
export function stemsOf(text: string): string[] {
	const words = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return [...new Set((words ?? []).filter((word) => word.length > 1 && !SMALL.has(word)).map(stem))];
}
