// Warns for names of persons on a poster that hangs in a hall: by their titles, without a list of names.

export interface PersonName {
	/** As it stands in the text, with its title. */
	name: string;
	/** Where it starts, in UTF-16 units. */
	start: number;
}

/** Words before a name. */
const title =
	'juf|juffrouw|meester|mevrouw|mevr\\.|mijnheer|meneer|dhr\\.|mw\\.|dr\\.|dokter|directeur|directrice|zorgjuf|zorgmeester|zorgcoördinator|zorgco|zoco|gok-juf|turnjuf|turnmeester|logopediste?|kinesiste?|psychologe?|mama|papa|oma|opa|tante|nonkel|oom|buurvrouw|buurman|poetsvrouw|busbegeleidster|brugfiguur|ondersteuner|leerling';
/** Capitals behind a title that are no name. */
const noName =
	/^(CLB|AVI|LVS|HGW|MDO|IAC|OV4|ICT|GOK|OKAN|STEM|Nederlands|Frans|Duits|Engels|Turks|Arabisch|L\.?O\.?)$/u;
const capital = "\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*|\\p{Lu}\\.";

/**
 * Names behind a title (“juf An”, “meester Tom Peeters”). A first name without a title is not seen: that
 * would ask for lists of names, and those miss exactly the children with rare ones.
 */
export function namesOfPersons(text: string): PersonName[] {
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])(?:${title}) (?:(?:van|de|den|der|el|al) )*(?:${capital})(?: (?:(?:van|de|den|der|el|al|Van|De|Den|Der|El|Al) )*(?:${capital}))*`,
		'gu'
	);
	const either = new RegExp(
		pattern.source.replace(`(?:${title})`, `(?:${title}|${capitalised(title)})`),
		'gu'
	);
	return [...text.matchAll(either)]
		.filter(([found]) => !noName.test(found.slice(found.indexOf(' ') + 1)))
		.map((match) => ({ name: match[0], start: match.index }));
}

function capitalised(words: string): string {
	return words.replace(/(^|\|)\p{Ll}/gu, (start) => start.toUpperCase());
}
