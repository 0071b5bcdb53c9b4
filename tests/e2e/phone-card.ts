// A card with one step for everything that a phone can be asked, so that the browser tests need no card's own words.
import type { CardSource } from '../../src/cards/card.ts';

const scale = (...titles: string[]) => titles.map((title, index) => ({ id: `w${index + 1}`, title }));
const step = <const T extends object>(id: string, prompt: string, activity: T) => ({
	id,
	title: id,
	minutes: 5,
	script: 'Begeleid deze stap.',
	prompt,
	activities: [activity]
});

/** The steps by their id are what the tests go to. */
export const phoneCard = {
	id: 'alles-op-de-gsm',
	title: 'Alles op de gsm',
	goal: 'Elke vraag die een gsm kan stellen.',
	audience: { groups: ['team'], text: 'iedereen' },
	pdca: ['check'],
	group: { min: 2 },
	layout: 'kolommen',
	zones: [
		{ id: 'muur', title: 'Muur', slot: 'poster.samen' },
		{ id: 'acties', title: 'Acties' },
		{ id: 'tafel-a', title: 'Speelplaats' },
		{ id: 'tafel-b', title: 'Klas' }
	],
	survey: { steps: ['enquete', 'open-vraag'], days: 7 },
	source: 'Voor de tests.',
	steps: [
		step('teken', 'Teken of kies wat zorg voor jou is.', {
			kind: 'collect',
			zones: ['muur'],
			visibility: 'private',
			forms: ['drawing', 'picture']
		}),
		step('alles', 'Wat wil je ons laten zien?', {
			kind: 'collect',
			zones: ['muur'],
			visibility: 'shared',
			forms: ['text', 'drawing', 'picture'],
			starters: ['Ik zie …', 'Ik droom van …']
		}),
		step('vakken', 'Wie doet wat, en hoe horen we het?', {
			kind: 'collect',
			zones: ['muur'],
			visibility: 'private',
			fields: [
				{ id: 'rol', title: 'Wie doet dit?', options: scale('Leerkracht', 'Zorgcoördinator', 'CLB') },
				{ id: 'kanaal', title: 'Langs welke weg?', hint: 'Bijvoorbeeld Smartschool of een gesprek.' }
			]
		}),
		step('over', 'Wie doet dit? Tik een functie.', {
			kind: 'collect',
			zones: ['muur'],
			visibility: 'private',
			about: 'notes',
			fields: [{ id: 'rol', title: 'Wie', options: scale('Leerkracht', 'Zorgcoördinator', 'CLB') }]
		}),
		step('hartjes', 'Geef drie hartjes.', {
			kind: 'vote',
			items: 'options',
			options: scale('Stilteplek', 'Klasraad', 'Ouderavond'),
			dots: 3,
			perItem: 2,
			mark: 'heart'
		}),
		step('keuze', 'Welke afspraak kies jij?', {
			kind: 'vote',
			items: 'options',
			options: scale('Elke week overleg', 'Elke maand overleg'),
			dots: 1,
			mark: 'choice'
		}),
		step('volgorde', 'Wat komt eerst? Tik drie keer.', {
			kind: 'vote',
			items: 'options',
			options: scale('Stilteplek', 'Klasraad', 'Ouderavond', 'Zorgteam'),
			dots: 3,
			ordered: true
		}),
		step('enquete', 'Hoe kijk jij naar onze zorg?', {
			kind: 'rate',
			items: 'options',
			options: [
				{ id: 'welkom', title: 'Ik voel me welkom op school.' },
				{ id: 'hulp', title: 'Ik weet bij wie ik terechtkan voor hulp.' }
			],
			scale: scale('Helemaal niet akkoord', 'Niet', 'Eerder niet', 'Eerder wel', 'Wel', 'Helemaal akkoord'),
			names: 'ends',
			dontKnow: true,
			dontKnowTitle: 'Ik weet het niet'
		}),
		step('open-vraag', 'Wat wil je ons nog zeggen?', {
			kind: 'collect',
			zones: ['muur'],
			visibility: 'private'
		}),
		step('smileys', 'Hoe voel jij je op deze plek?', {
			kind: 'rate',
			items: 'options',
			options: [
				{ id: 'speelplaats', title: 'De speelplaats' },
				{ id: 'eetzaal', title: 'De eetzaal' }
			],
			scale: [
				{ id: 'blij', title: 'Blij', tone: 'green', icon: 'smile' },
				{ id: 'gewoon', title: 'Gewoon', tone: 'orange', icon: 'meh' },
				{ id: 'niet-blij', title: 'Niet blij', tone: 'red', icon: 'frown' }
			],
			dontKnow: true,
			dontKnowTitle: 'Ken ik niet'
		}),
		step('tien', 'Hoe ver staan we?', {
			kind: 'rate',
			items: 'whole',
			scale: scale('nog niets', '2', '3', '4', '5', '6', '7', '8', '9', 'helemaal klaar'),
			names: 'ends',
			remark: true
		}),
		step('ladder', 'Op welke trede staan we?', {
			kind: 'rate',
			items: 'whole',
			scale: scale(
				'We weten het niet',
				'We praten erover',
				'We proberen het uit',
				'We doen het overal',
				'We leren het anderen'
			)
		}),
		step('assen', 'Hoe groot is het effect, hoe haalbaar is het?', {
			kind: 'rate',
			items: 'options',
			options: [
				{ id: 'klasraad', title: 'Klasraad' },
				{ id: 'stilteplek', title: 'Stilteplek' }
			],
			axes: [
				{ id: 'effect', title: 'Effect' },
				{ id: 'haalbaar', title: 'Haalbaar' }
			],
			scale: scale('klein', 'middel', 'groot')
		}),
		step('duos', 'Praat samen over de vraag.', {
			kind: 'talk',
			grouping: 'pairs',
			rounds: 3,
			minutesPerRound: 4,
			questions: ['Wat geeft jou energie?', 'Wat mis je?', 'Wat doe je morgen?']
		}),
		step('tafels', 'Ga naar je tafel.', {
			kind: 'talk',
			grouping: 'tables',
			tableSize: 2,
			hostStays: true,
			zones: ['tafel-a', 'tafel-b']
		}),
		step('beurten', 'Vertel om de beurt.', { kind: 'talk', grouping: 'turns' }),
		step('zin', 'Schrijf samen één zin.', {
			kind: 'write',
			zones: ['muur'],
			groupSize: 3,
			frame: 'Wij geloven dat',
			length: 120
		}),
		step('acties', 'Schrijf een actie.', { kind: 'collect', zones: ['acties'], visibility: 'shared' }),
		step('plan', 'Waaraan doe jij mee?', { kind: 'plan', zones: ['acties'], join: true }),
		step('rollen', 'Lees je rol.', {
			kind: 'show',
			what: 'parts',
			parts: [
				{ id: 'gespreksleider', title: 'Gespreksleider', text: 'Jij geeft het woord.' },
				{ id: 'tijdsbewaker', title: 'Tijdsbewaker', text: 'Jij let op de klok.' }
			]
		}),
		step('fiche', 'Lees de fiche.', { kind: 'show', what: 'fiche', text: 'Drie dingen om te onthouden.' }),
		step('stil', 'Denk aan een kind dat groeide.', { kind: 'show', silent: true })
	]
} satisfies CardSource;
