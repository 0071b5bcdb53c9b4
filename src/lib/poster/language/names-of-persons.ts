// Warns for names of persons on a poster that hangs in a hall: by their titles, and by everyday first names.
import { firstNames } from './first-names.ts';

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
 * Names behind a title (“juf An”, “meester Tom Peeters”), and everyday first names without one (“Lotte”). Rare names
 * without a title are not seen.
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
	const titled = [...text.matchAll(either)]
		.filter(([found]) => !noName.test(found.slice(found.indexOf(' ') + 1)))
		.map((match) => ({ name: match[0], start: match.index }));
	const within = (start: number) =>
		titled.some((one) => start >= one.start && start < one.start + one.name.length);
	const bare = [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]*/gu)]
		.filter((match) => firstNames.has(match[0]) && !within(match.index))
		.map((match) => ({ name: match[0], start: match.index }));
	return [...titled, ...bare].toSorted((a, b) => a.start - b.start);
}

function capitalised(words: string): string {
	return words.replace(/(^|\|)\p{Ll}/gu, (start) => start.toUpperCase());
}
