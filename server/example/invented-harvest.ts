// What the example adds to the real exercise: phases, votes, blind spots, choices for the poster. All of it is invented.
import type { Slot } from '#cards/card.ts';

/** What nobody wrote in the real exercise. */
export const invented = true;

/** Phases of care given to an activity; whatever is not named here is for all children. */
export const phases: Record<string, string[]> = {
	'SOS-fiche en lestijden': ['fase-verhoogd'],
	'Werken op 3 sporen': ['fase-basis', 'fase-iac'],
	Hulpmiddelen: ['fase-verhoogd'],
	Brugfiguren: ['fase-verhoogd', 'fase-uitbreiding'],
	'Overlegmomenten met zoco': ['fase-verhoogd', 'fase-uitbreiding'],
	Leerlingengesprekken: ['fase-basis', 'fase-verhoogd'],
	'Stappenplan conflicten': ['fase-basis', 'fase-verhoogd'],
	'Time-out ruimte': ['fase-verhoogd'],
	'Gedifferentieerd werken': ['fase-basis', 'fase-verhoogd'],
	'Mini-klas': ['fase-verhoogd', 'fase-uitbreiding'],
	Vertrouwenspersoon: ['fase-verhoogd'],
	'CLB (Medisch onderzoek)': ['fase-basis', 'fase-uitbreiding']
};

export const EVERYBODY = 'fase-basis';

/** Real activities that the invented team chose for the poster, by slot. */
export const chosen: Partial<Record<Slot, string[]>> = {
	'poster.zorg.basis': [
		'Interactief voorlezen en ralfi-lezen',
		'Huiswerkbeleid',
		'Duidelijke afspraken',
		'Leren studeren',
		'Gedifferentieerd werken',
		'Kindcontacten',
		'Speelplaatswerking',
		'Belang van persoonlijke hygiëne'
	],
	'poster.zorg.verhoogd': [
		'SOS-fiche en lestijden',
		'Hulpmiddelen',
		'Time-out ruimte',
		'Mini-klas',
		'Vertrouwenspersoon'
	],
	'poster.zorg.uitbreiding': ['Overlegmomenten met zoco', 'CLB (Medisch onderzoek)'],
	'poster.zorg.iac': ['Werken op 3 sporen'],
	'poster.samen': ['Brugfiguren', 'LOL-ouders'],
	'poster.sterren': [
		'Talentenbouwers',
		'Leerlijn schoolloopbaanbegeleiding',
		'Interessecarrousel',
		'Rode neuzen activiteiten'
	]
};

/** Colours per domain, as numbers of people: green, orange, red. */
export const trafficLight: Record<string, [number, number, number]> = {
	'leren-studeren': [8, 3, 1],
	onderwijsloopbaan: [5, 6, 1],
	'psychisch-sociaal': [9, 3, 0],
	gezondheid: [3, 5, 4]
};

/** Blind spots: notes that say the same lie on one pile, named as the school would put it on a poster. */
export const blindSpots: { pile: string | null; texts: string[]; dots: number; key: boolean }[] = [
	{
		pile: 'Stille kinderen sneller zien',
		texts: [
			'Kinderen die stil zijn en niet opvallen',
			'Wie niets vraagt, krijgt ook niets',
			'Stille kinderen zien we pas bij het rapport'
		],
		dots: 9,
		key: true
	},
	{
		pile: 'Meer uitdaging voor wie snel leert',
		texts: ['Te weinig voor kinderen die snel klaar zijn', 'Sterke rekenaars zitten vaak te wachten'],
		dots: 6,
		key: true
	},
	{
		pile: 'Alle ouders bereiken, in elke taal',
		texts: ['Ouders die nog geen Nederlands spreken', 'Onze brieven zijn te moeilijk voor veel ouders'],
		dots: 5,
		key: true
	},
	{ pile: null, texts: ['Slaap en schermtijd komen nergens aan bod'], dots: 2, key: false },
	{ pile: null, texts: ['Geen onthaal voor wie midden in het jaar start'], dots: 2, key: false },
	{ pile: null, texts: ['Gezond eten stopt na woensdag fruitdag'], dots: 0, key: false }
];

/** Notes written by hand in the zones of the poster card, because the real exercise says nothing about them. */
export const additions: Record<string, string[]> = {
	'zorg-uitbreiding': ['Met ouders en CLB zoeken wat helpt', 'Een ondersteuner kijkt mee in de klas'],
	'zorg-iac': [
		'Doelen op maat van het kind',
		'Elk trimester overleg met ouders en CLB',
		'Logopedie onder de schooluren, goed afgesproken'
	],
	samen: [
		'Leerlingen',
		'Ouders',
		'Klasleerkrachten',
		'Zorgleerkrachten',
		'Zorgcoördinator',
		'Directie',
		'CLB',
		'Leersteuncentrum',
		'Opvang en toezicht'
	]
};

/** What stands at the head and foot of the poster. The date line says openly that much of it is invented. */
export const posterFields = {
	title: 'Zo zorgen wij voor elk kind',
	slogan: 'Elk kind telt, en niemand zorgt alleen.',
	school: 'Onze school',
	date: 'Voorbeeld: deels verzonnen'
};
