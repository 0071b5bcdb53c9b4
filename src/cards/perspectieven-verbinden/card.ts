import { defineCard } from '../card.ts';

export default defineCard({
	id: 'perspectieven-verbinden',
	title: 'Perspectieven verbinden',
	goal: 'Het zorgteam legt de stemmen van collega’s, leerlingen, ouders en partners naast elkaar en haalt er gedeelde sterktes en uitdagingen uit.',
	audience: {
		groups: ['zorgteam', 'directie'],
		text: 'zorgteam en directie, liefst met een ouder en een partner uit eerdere sessies'
	},
	pdca: ['check', 'act'],
	group: { min: 4, max: 12 },
	layout: 'raster',
	zones: [
		{
			id: 'wand',
			title: 'Wand van briefjes',
			hint: 'Briefjes uit eerdere sessies, elk in de kleur van de bron.'
		},
		{ id: 'opvallend', title: 'Wat mij opvalt', hint: 'Wat je verrast, raakt of doet twijfelen.' },
		{ id: 'gedeeld', title: 'Dit zeggen velen', hint: 'Het komt bij minstens twee groepen terug.' },
		{ id: 'verschil', title: 'Hier kijken we anders', hint: 'De ene groep ziet het anders dan de andere.' },
		{ id: 'stil', title: 'Hier zwijgt iedereen over', hint: 'Niemand schreef het, en toch telt het.' },
		{
			id: 'sterktes',
			title: 'Gedeelde sterktes',
			hint: 'Meer dan één groep is hier blij mee.',
			slot: 'poster.sterren'
		},
		{ id: 'uitdagingen', title: 'Gedeelde uitdagingen', hint: 'Hier willen we samen iets aan doen.' },
		{
			id: 'sleutelzinnen',
			title: 'Sleutelzinnen',
			hint: 'Als we …, dan merken kinderen …',
			slot: 'poster.sleutels'
		},
		{
			id: 'terugkoppeling',
			title: 'Wie vertelt het aan wie',
			hint: 'Elke groep die meesprak, krijgt een antwoord.'
		}
	],
	steps: [
		{
			id: 'vier-borden-een-wand',
			title: 'Vier borden, één wand',
			minutes: 6,
			script:
				'Kies de eerdere sessies. Kijk na of er geen namen van kinderen of ouders in staan. Elke bron houdt haar eigen kleur.',
			prompt: 'Je ziet straks briefjes van anderen. Lees ze nieuwsgierig.',
			activities: [{ kind: 'import', takes: 'notes', from: 'sessions', zones: ['wand'] }]
		},
		{
			id: 'stil-lezen',
			title: 'Stil lezen',
			minutes: 10,
			script: 'Ieder leest alleen, en vooral een bron die niet de eigen groep is.',
			prompt: 'Wat valt je op bij ouders, leerlingen of collega’s?',
			activities: [
				{
					kind: 'collect',
					zones: ['opvallend'],
					visibility: 'private',
					limit: { max: 4, of: 'perPerson', per: 'step' },
					starters: ['Ik wist niet dat …', 'Ouders en leerlingen zeggen allebei …', 'Ik mis …']
				}
			]
		},
		{
			id: 'duo-uitwisseling',
			title: 'Duo-uitwisseling',
			minutes: 8,
			script:
				'Je partner staat op je telefoon. Wie al vaak met elkaar praat, mag ruilen: liefst twee mensen met een andere rol.',
			prompt: 'Vertel wat je raakte en wat je niet verwachtte.',
			activities: [{ kind: 'talk', grouping: 'pairs', rounds: 2, minutesPerRound: 4 }],
			droppable: true
		},
		{
			id: 'verbinden',
			title: 'Verbinden',
			minutes: 16,
			script:
				'Toon de briefjes. Sleep van de wand naar ‘dit zeggen velen’ of ‘hier kijken we anders’. Vraag ook: waar sprak niemand over?',
			prompt: 'Wat komt bij minstens twee groepen terug?',
			activities: [
				{
					kind: 'sort',
					zones: ['wand', 'opvallend'],
					into: ['gedeeld', 'verschil', 'stil'],
					piles: {},
					copy: true
				}
			],
			reveals: ['stil-lezen']
		},
		{
			id: 'sterkte-of-uitdaging',
			title: 'Sterkte of uitdaging?',
			minutes: 10,
			script: 'Verdeel de gedeelde bundels. Een verschil kan ook een uitdaging zijn. Vraag telkens waarom.',
			prompt: 'Sterkte of uitdaging? Zeg waarom.',
			activities: [
				{
					kind: 'sort',
					zones: ['gedeeld', 'verschil', 'stil'],
					into: ['sterktes', 'uitdagingen'],
					piles: {},
					copy: true
				}
			]
		},
		{
			id: 'impact-en-haalbaarheid',
			title: 'Impact en haalbaarheid',
			minutes: 6,
			script:
				'Ieder geeft elke uitdaging twee punten, verborgen. Toon daarna het kruis: rechts boven ligt wat veel verschil maakt en kan.',
			prompt: 'Hoeveel verschil maakt dit voor kinderen? Hoe haalbaar is het?',
			activities: [
				{
					kind: 'rate',
					items: 'notes',
					zones: ['uitdagingen'],
					scale: [
						{ id: 'p1', title: 'weinig' },
						{ id: 'p2', title: 'eerder weinig' },
						{ id: 'p3', title: 'gemiddeld' },
						{ id: 'p4', title: 'eerder veel' },
						{ id: 'p5', title: 'veel' }
					],
					names: 'ends',
					axes: [
						{ id: 'impact', title: 'Verschil voor kinderen' },
						{ id: 'haalbaarheid', title: 'Haalbaar' }
					]
				}
			]
		},
		{
			id: 'sleutels-verwoorden',
			title: 'Sleutels verwoorden',
			minutes: 12,
			script:
				'Verdeel de drie hoogste uitdagingen over groepjes van drie. Elk groepje schrijft één zin; met weinig mensen schrijft een groepje er meer. Toon de zinnen en lees ze voor.',
			prompt: 'Maak af: Als we …, dan merken kinderen …',
			activities: [
				{
					kind: 'write',
					zones: ['sleutelzinnen'],
					groupSize: 3,
					sentences: 3,
					length: 110,
					frame: 'Als we …, dan merken kinderen …'
				}
			]
		},
		{
			id: 'actieplan',
			title: 'Actieplan',
			minutes: 12,
			script:
				'Spreek per sleutel één actie af voor dit trimester. Schrijf ook welk effect je wil zien en wanneer je terugkijkt.',
			prompt: 'Wie doet wat, tegen wanneer, en hoe weten we dat het lukt?',
			activities: [{ kind: 'plan', zones: ['sleutelzinnen'], max: 3, effect: true, evaluation: true }]
		},
		{
			id: 'terugkoppeling',
			title: 'Terugkoppeling',
			minutes: 5,
			script: 'Schrijf per groep die meesprak één briefje: wat horen zij terug, van wie en wanneer?',
			prompt: 'Wie vertelt het aan wie, en wanneer?',
			activities: [{ kind: 'plan', zones: ['terugkoppeling'] }]
		},
		{
			id: 'oogst',
			title: 'Oogst',
			minutes: 5,
			script: 'Kijk bij elke ster na: dragen minstens twee bronnen haar? Kies dan wat op de poster komt.',
			prompt: 'Welke ster of sleutel mag zeker op de poster?',
			activities: [{ kind: 'harvest', zones: ['sterktes', 'sleutelzinnen'] }]
		}
	],
	harvest: [
		{ zones: ['sterktes'], by: 'chosen', slot: 'poster.sterren', max: 5, sources: 2 },
		{ zones: ['sleutelzinnen'], by: 'chosen', slot: 'poster.sleutels', max: 4 },
		{ zones: ['wand'], by: 'hand', slot: 'poster.samen', max: 12, note: 'de groepen die meespraken' },
		{ zones: ['sleutelzinnen', 'terugkoppeling'], by: 'chosen', slot: 'actielijst' }
	],
	tips: [
		'Plan deze kaart pas als je minstens twee groepen gehoord hebt.',
		'Hou de kleur van de bron zichtbaar tot op de poster.',
		'Maak geen gemiddelde van stemmen: één terechte stem van ouders kan zwaarder wegen dan tien stippen.'
	],
	source:
		'Kansenbank, Arteveldehogeschool (ca. 2021–2022); bronnen naast elkaar leggen: Baarda, De Goede & Teunissen (2001), zoals gebruikt door Van Goethem (2020). De stappen zijn eigen werk.'
});
