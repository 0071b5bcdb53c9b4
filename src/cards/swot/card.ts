import { defineCard } from '../card.ts';

const QUADRANTS = ['sterktes', 'zwaktes', 'kansen', 'bedreigingen'];

export default defineCard({
	id: 'swot',
	title: 'SWOT met turflijst',
	goal: 'Het team brengt sterktes, zwaktes, kansen en bedreigingen van de zorg in kaart en telt hoe vaak iets genoemd wordt.',
	audience: { groups: ['team'], text: 'klasleerkrachten of heel het team' },
	pdca: ['check', 'plan'],
	group: { min: 6, max: 40 },
	layout: 'raster',
	zones: [
		{
			id: 'sterktes',
			title: 'Sterktes',
			hint: 'Binnen onze school: dit doen we goed.',
			slot: 'poster.sterren'
		},
		{ id: 'zwaktes', title: 'Zwaktes', hint: 'Binnen onze school: dit loopt stroef.' },
		{
			id: 'kansen',
			title: 'Kansen',
			hint: 'Dit kan nog of komt eraan, en helpt ons vooruit.',
			slot: 'poster.sleutels'
		},
		{ id: 'bedreigingen', title: 'Bedreigingen', hint: 'Dit komt van buiten en maakt het moeilijker.' },
		{
			id: 'strategie',
			title: 'Kruispunten',
			hint: 'Een idee dat een sterkte koppelt aan een kans of bedreiging.',
			slot: 'poster.sleutels'
		}
	],
	steps: [
		{
			id: 'kader',
			title: 'Kader',
			minutes: 5,
			script:
				'Spreek af waarover het gaat en waarover niet. Binnenkant is wat we zelf doen; buitenkant is wat op ons afkomt of nog kan.',
			prompt: 'We kijken naar onze zorg: binnen en buiten.',
			activities: [{ kind: 'show', zones: QUADRANTS }]
		},
		{
			id: 'binnenkant',
			title: 'Binnenkant',
			minutes: 8,
			script: 'Iedereen schrijft alleen. Vraag om concrete dingen, één idee per briefje.',
			prompt: 'Wat doen we goed? Wat loopt bij ons stroef?',
			activities: [
				{
					kind: 'collect',
					zones: ['sterktes', 'zwaktes'],
					visibility: 'private',
					limit: { max: 4, of: 'perPerson', per: 'zone' }
				}
			]
		},
		{
			id: 'buitenkant',
			title: 'Buitenkant',
			minutes: 8,
			script: 'Iedereen schrijft alleen. Wensen en mogelijkheden mogen bij kansen.',
			prompt: 'Welke kansen zie je? Wat dreigt of weegt op ons?',
			activities: [
				{
					kind: 'collect',
					zones: ['kansen', 'bedreigingen'],
					visibility: 'private',
					limit: { max: 4, of: 'perPerson', per: 'zone' }
				}
			]
		},
		{
			id: 'onthullen-en-turven',
			title: 'Onthullen en turven',
			minutes: 20,
			script:
				'Toon de briefjes. Leg wat hetzelfde zegt op één stapel en geef die een naam. Het getal (bv. 9×) telt briefjes, niet jouw mening. Wat nergens bij past, leg je apart.',
			prompt: 'Zeg ‘erbij’ als jouw briefje hetzelfde zegt.',
			activities: [{ kind: 'sort', zones: QUADRANTS, piles: {}, rest: true }],
			reveals: ['binnenkant', 'buitenkant']
		},
		{
			id: 'herkenning',
			title: 'Herkenning',
			minutes: 5,
			script: 'Lees per vak de drie hoogste stapels voor. Vraag wat ontbreekt en leg het erbij.',
			prompt: 'Herken je dit? Wat ontbreekt nog?',
			activities: [{ kind: 'talk', grouping: 'plenary', zones: QUADRANTS }]
		},
		{
			id: 'stippen',
			title: 'Stippen',
			minutes: 4,
			script: 'Vaak genoemd is nog niet belangrijk: daarom nu een keuze. Iedereen stemt verborgen.',
			prompt: 'Zet 5 stippen bij wat ons het meest vooruithelpt.',
			activities: [{ kind: 'vote', items: 'notes', zones: QUADRANTS, dots: 5, perItem: 2 }]
		},
		{
			id: 'kruispunten',
			title: 'Kruispunten',
			minutes: 12,
			script:
				'Trek lijnen tussen de hoogste stapels en schrijf bij elke lijn één idee. Zes lijnen is genoeg.',
			prompt: 'Welke sterkte helpt bij welke kans of bedreiging?',
			activities: [
				{ kind: 'link', form: 'lines', zones: QUADRANTS, max: 6 },
				{ kind: 'collect', zones: ['strategie'], visibility: 'shared' }
			]
		},
		{
			id: 'acties',
			title: 'Acties',
			minutes: 8,
			script: 'Kies hoogstens drie kruispunten. Spreek per actie af: wie, wat en tegen wanneer.',
			prompt: 'Wie pakt welk kruispunt aan?',
			activities: [{ kind: 'plan', zones: ['strategie'], max: 3 }]
		},
		{
			id: 'membercheck-en-oogst',
			title: 'Membercheck en oogst',
			minutes: 5,
			script:
				'Vraag of de namen van de stapels kloppen. Bekijk samen waar het ‘bijna’ of ‘nee’ is, pas de naam aan en kies dan wat op de poster mag.',
			prompt: 'Klopt deze samenvatting? Ja, bijna of nee.',
			activities: [
				{
					kind: 'rate',
					items: 'notes',
					zones: ['sterktes', 'kansen'],
					namedPilesOnly: true,
					scale: [
						{ id: 'ja', title: 'Ja', tone: 'green' },
						{ id: 'bijna', title: 'Bijna', tone: 'orange' },
						{ id: 'nee', title: 'Nee', tone: 'red' }
					],
					remark: true
				},
				{ kind: 'harvest', zones: ['sterktes', 'kansen'] }
			],
			run: 'after'
		}
	],
	harvest: [
		{ zones: ['sterktes'], by: 'count', slot: 'poster.sterren', max: 5 },
		{ zones: ['kansen'], by: 'votes', slot: 'poster.sleutels', max: 4 },
		{ zones: QUADRANTS, by: 'count', slot: 'verslag', note: 'tellingen per vak, zoals ‘naam (11×)’' },
		{ zones: ['strategie'], by: 'chosen', slot: 'actielijst' }
	],
	tips: [
		'Deed je vooraf interviews? Voer ze in als briefjes: de telling blijft kloppen.',
		'Een briefje dat nergens bij past, blijft apart en telt mee in het totaal van het vak.',
		'Geen namen van collega’s op briefjes. Staat er toch een naam, haal het briefje dan van het bord of verwoord het anders.'
	],
	source:
		'SWOT-kader zoals bij Katholiek Onderwijs Vlaanderen (z.j.) en Ondersteuningstool Brede School (z.j.); turven van gelijke antwoorden: Van der Donk & Van Lanen (2019); toepassing: Van Goethem (2020). Vragen en timing zijn eigen werk.'
});
