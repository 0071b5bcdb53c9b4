import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem, stemsOf } from './dutch-stems.ts';
import { suggestPiles } from './suggest-piles.ts';

/** What a care team wrote in a real exercise: 40 notes, of which these groups belong together by their words. */
const EXERCISE = [
	...[
		'Interactief voorlezen en ralfi-lezen',
		'Verschillende testen: Kobi, AVI, LVS',
		'Agenda',
		'Huiswerkbeleid'
	],
	...[
		'SOS-fiche en lestijden',
		'Werken op 3 sporen',
		'Leren studeren',
		'Duidelijke afspraken',
		'Hulpmiddelen'
	],
	...['Brugfiguren', 'Advies schoolkeuze', 'Inzetten op talenten', 'Interessecarrousel', 'Infoavond'],
	...['Leerlijn schoolloopbaanbegeleiding', 'I-like', 'Hospiteren in scholen', 'Overstap KR naar 1ste lj'],
	...[
		'Overstap 6lj naar 1ste middelbaar',
		'Talentenbouwers',
		'Overlegmomenten met zoco',
		'Leerlingengesprekken'
	],
	...[
		'Sociogrammen',
		'Strafbeleid',
		'Stappenplan conflicten',
		'Rode neuzen activiteiten',
		'Brugfiguren',
		'GWP'
	],
	...['Time-out ruimte', 'Kindcontacten', 'Gedifferentieerd werken', 'Mini-klas', 'Vertrouwenspersoon'],
	...['CLB (Medisch onderzoek)', 'LOL-ouders', 'Seksuele opvoeding', 'Speelplaatswerking', 'Thema’s WO'],
	...['Woensdag fruitdag', 'Belang van persoonlijke hygiëne']
];
const EXERCISE_GROUPS = [
	[9, 26],
	[11, 19],
	[17, 18]
];

/** A SWOT of 18 notes in six groups and two on their own, as teachers say the same in different words. */
const SWOT = [
	...['Overleg met de zoco', 'We overleggen vaak met onze zoco', 'Goed overleg met zoco en collega’s'],
	...['Te weinig tijd', 'Tijdsgebrek', 'Geen tijd voor zorg'],
	...[
		'Warm onthaal van nieuwe leerlingen',
		'Onthaal nieuwe leerlingen',
		'Nieuwe leerlingen worden warm onthaald'
	],
	...['Grote klassen', 'De klassen zijn te groot'],
	...['Ouders betrekken', 'Ouderbetrokkenheid', 'Meer betrokkenheid van ouders'],
	...['Speelplaats is te klein', 'Kleine speelplaats'],
	...['Nieuw directieteam', 'Subsidies lopen af']
];
const SWOT_GROUPS = [
	[0, 1, 2],
	[3, 4, 5],
	[6, 7, 8],
	[9, 10],
	[11, 12, 13],
	[14, 15]
];

const pairs = (groups: readonly (readonly (number | string)[])[]) =>
	new Set(groups.flatMap((group) => group.flatMap((a, n) => group.slice(n + 1).map((b) => `${a}+${b}`))));

/** Precision and recall over pairs of notes in one group. */
function measure(texts: readonly string[], truth: readonly number[][]) {
	const found = pairs(suggestPiles(texts.map((text, n) => ({ id: `${n}`, text }))));
	const wanted = pairs(truth);
	const right = [...found].filter((pair) => wanted.has(pair)).length;
	return { precision: right / Math.max(1, found.size), recall: right / wanted.size, found: [...found] };
}

test('the real exercise: what is suggested belongs together', () => {
	const { precision, recall, found } = measure(EXERCISE, EXERCISE_GROUPS);
	expect({ precision, recall }, found.join(' ')).toEqual({ precision: 1, recall: 1 });
});

test('the SWOT: most of what says the same is found, and nothing else', () => {
	// Small examples chosen by hand: they show that it works on words in common, not how well it works on any text.
	const { precision, recall, found } = measure(SWOT, SWOT_GROUPS);
	// 12 of the 14 pairs; what is missed is "Tijdsgebrek", one word that shares too few letters with "tijd".
	expect(precision, found.join(' ')).toBe(1);
	expect(recall, found.join(' ')).toBeCloseTo(12 / 14);
});

test('endings, accents and small words go', () => {
	expect([stem('leerlingen'), stem('leerling')]).toEqual(['leerl', 'leerl']);
	expect(stemsOf('De zorgcoördinator en het overleg')).toEqual(['zorgcoordinator', 'overleg']);
});

test('every note is in one suggestion at most, whatever people write', () => {
	fc.assert(
		fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 15 }), (texts) => {
			const groups = suggestPiles(texts.map((text, n) => ({ id: `${n}`, text })));
			const ids = groups.flat();
			expect(new Set(ids).size).toBe(ids.length);
			for (const group of groups) expect(group.length).toBeGreaterThan(1);
		})
	);
});
