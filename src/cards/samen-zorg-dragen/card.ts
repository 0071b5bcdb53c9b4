import { defineCard } from '../card.ts';

const PHASES = ['zorg-basis', 'zorg-verhoogd', 'zorg-uitbreiding', 'zorg-iac'];

export default defineCard({
	id: 'samen-zorg-dragen',
	title: 'Poster ‘Samen zorg dragen’ en stappenplan',
	goal: 'De school toont op één poster hoe ze voor elk kind zorgt en op een stappenplan waar je met een vraag terechtkan.',
	audience: {
		groups: ['zorgteam', 'team', 'ouders', 'leerlingen'],
		text: 'zorgteam met vertegenwoordigers van team, ouders en leerlingen'
	},
	pdca: ['act', 'do'],
	group: { min: 4, max: 12 },
	layout: 'poster',
	zones: [
		{
			id: 'zorg-basis',
			title: 'Voor alle kinderen',
			hint: 'Brede basiszorg: elke dag, in elke klas.',
			slot: 'poster.zorg.basis'
		},
		{
			id: 'zorg-verhoogd',
			title: 'Voor wie meer nodig heeft',
			hint: 'Verhoogde zorg: extra hulp, in de klas of met het zorgteam.',
			slot: 'poster.zorg.verhoogd'
		},
		{
			id: 'zorg-uitbreiding',
			title: 'Samen met CLB',
			hint: 'Uitbreiding van zorg: het CLB denkt mee met school, ouders en leerling.',
			slot: 'poster.zorg.uitbreiding'
		},
		{
			id: 'zorg-iac',
			title: 'Een eigen traject',
			hint: 'Met een IAC- of OV4-verslag: een traject op maat van het kind.',
			slot: 'poster.zorg.iac'
		},
		{
			id: 'samen',
			title: 'Dat doen we samen',
			hint: 'Rollen en groepen die mee zorg dragen, geen losse namen.',
			slot: 'poster.samen'
		},
		{
			id: 'sterren',
			title: 'Hier zijn we sterk in',
			hint: 'Waar we trots op zijn en wat anderen ook merken.',
			slot: 'poster.sterren'
		},
		{
			id: 'sleutels',
			title: 'Hier zetten we op in',
			hint: 'Wat we dit jaar sterker willen maken, positief verwoord.',
			slot: 'poster.sleutels'
		},
		{
			id: 'slogan',
			title: 'Onze slogan',
			hint: 'Eén zin die klinkt als onze school.',
			slot: 'poster.slogan'
		},
		{
			id: 'stroom',
			title: 'Stappenplan',
			hint: 'Van de eerste vraag of zorg tot wie er helpt.'
		}
	],
	steps: [
		{
			id: 'lege-poster',
			title: 'Lege poster',
			minutes: 5,
			script: 'Toon de poster op het bord en wijs elke plek aan. Wie leest hem straks?',
			prompt: 'Kijk: welke plek op de poster is voor jou het belangrijkst?',
			activities: [{ kind: 'show', what: 'poster', text: 'Voorbeeld op A3' }]
		},
		{
			id: 'oogst-inladen',
			title: 'Oogst inladen',
			minutes: 5,
			script:
				'Wat eerder in deze sessie een ster, een sleutel of een plek op de poster kreeg, ligt nu in de vakken. Haal ook de oogst van andere sessies erbij. Lees alles samen na.',
			prompt: 'Herken je iets van je eigen sessie?',
			activities: [
				{
					kind: 'import',
					takes: 'harvest',
					from: 'sessions',
					zones: [...PHASES, 'samen', 'sterren', 'sleutels', 'slogan']
				}
			]
		},
		{
			id: 'vier-fasen-vullen',
			title: 'Vier fasen vullen',
			minutes: 15,
			script: 'Open fase per fase. Liever vijf rake dingen dan vijftien woorden.',
			prompt: 'Wat doet onze school voor deze kinderen? Max 6 woorden.',
			activities: [{ kind: 'collect', zones: PHASES, visibility: 'shared', length: 60, zoneByZone: true }]
		},
		{
			id: 'klaretaalcheck',
			title: 'Klaretaalcheck',
			minutes: 8,
			script:
				'Toon wat niet iedereen meteen begrijpt en herschrijf elk vakwoord. Laat een ouder of leerling het voorlezen.',
			prompt: 'Tik aan wat jij niet meteen begrijpt.',
			activities: [
				{
					kind: 'rate',
					items: 'notes',
					zones: PHASES,
					scale: [
						{ id: 'ja', title: 'Begrijp ik', tone: 'green' },
						{ id: 'nee', title: 'Niet meteen', tone: 'orange' }
					]
				},
				{ kind: 'write', zones: PHASES, rewords: true, length: 60 }
			],
			run: 'after'
		},
		{
			id: 'wie-doet-mee',
			title: 'Wie doet mee?',
			minutes: 8,
			script: 'Schrijf rollen en groepen. Een naam komt er alleen op als die persoon akkoord is.',
			prompt: 'Wie zorgt mee? Denk ook aan ouders en leerlingen.',
			activities: [
				{
					kind: 'collect',
					zones: ['samen'],
					visibility: 'shared',
					limit: { max: 12, of: 'total', per: 'step' },
					length: 40
				}
			]
		},
		{
			id: 'sterren-kiezen',
			title: 'Sterren kiezen',
			minutes: 5,
			script: 'Laat verborgen stemmen, toon het resultaat en kies hoogstens vijf sterren.',
			prompt: 'Waar zijn we trots op? Zet 3 stippen.',
			activities: [
				{ kind: 'vote', items: 'notes', zones: ['sterren'], dots: 3 },
				{ kind: 'harvest', zones: ['sterren'] }
			],
			run: 'after'
		},
		{
			id: 'sleutels-kiezen',
			title: 'Sleutels kiezen',
			minutes: 5,
			script:
				'Laat verborgen stemmen, toon het resultaat en kies hoogstens vier sleutels. Verwoord ze positief.',
			prompt: 'Waar zetten we dit jaar op in? Zet 2 stippen.',
			activities: [
				{ kind: 'vote', items: 'notes', zones: ['sleutels'], dots: 2 },
				{ kind: 'harvest', zones: ['sleutels'] }
			],
			run: 'after'
		},
		{
			id: 'voor-wie-is-het-stappenplan',
			title: 'Voor wie is het stappenplan?',
			minutes: 2,
			script: 'Kies samen één lezer en begin met het sjabloon voor die lezer.',
			prompt: 'Kies voor wie we het stappenplan maken.',
			activities: [
				{
					kind: 'vote',
					items: 'options',
					zones: ['stroom'],
					options: [
						{ id: 'leerkracht', title: 'Leerkracht' },
						{ id: 'ouder', title: 'Ouder' },
						{ id: 'leerling', title: 'Leerling' },
						{ id: 'extern', title: 'Externe partner' }
					],
					dots: 1,
					mark: 'choice'
				}
			]
		},
		{
			id: 'stappen-leggen',
			title: 'Stappen leggen',
			minutes: 15,
			script:
				'Leg de stappen in volgorde, voeg vragen met ja en nee toe en trek pijlen. Loop daarna van achter naar voor om gaten te vinden.',
			prompt: 'Wat is de volgende stap? Wat als het antwoord nee is?',
			activities: [
				{ kind: 'link', form: 'flow', zones: ['stroom'], max: 12 },
				{
					kind: 'collect',
					zones: ['stroom'],
					visibility: 'shared',
					limit: { max: 12, of: 'total', per: 'step' },
					length: 70
				}
			]
		},
		{
			id: 'wie-en-hoe',
			title: 'Wie en hoe',
			minutes: 8,
			script: 'Zet bij elke stap een rol en een manier: een gesprek, een bericht of een formulier.',
			prompt: 'Bij wie klop je hier aan, en hoe?',
			activities: [
				{
					kind: 'collect',
					zones: ['stroom'],
					visibility: 'shared',
					length: 70,
					about: 'notes',
					fields: [
						{ id: 'rol', title: 'Bij wie?' },
						{
							id: 'kanaal',
							title: 'Hoe?',
							options: [
								{ id: 'gesprek', title: 'Gesprek' },
								{ id: 'bericht', title: 'Bericht' },
								{ id: 'formulier', title: 'Formulier' }
							]
						}
					]
				}
			]
		},
		{
			id: 'proefloop',
			title: 'Proefloop',
			minutes: 8,
			script: 'Geef twee voorbeeldvragen, vier minuten per vraag. Iemand loopt het stappenplan hardop af.',
			prompt: 'Loop mee: waar loop je vast?',
			activities: [{ kind: 'talk', grouping: 'plenary', rounds: 2, minutesPerRound: 4, zones: ['stroom'] }]
		},
		{
			id: 'afwerken-en-afdrukken',
			title: 'Afwerken en afdrukken',
			minutes: 6,
			script:
				'Kijk of iedereen akkoord is en kies het formaat. Spreek af waar de poster komt te hangen en wanneer jullie hem vernieuwen.',
			prompt: 'Akkoord met deze poster? Tik ja of geef een opmerking.',
			activities: [
				{
					kind: 'rate',
					items: 'whole',
					zones: ['zorg-basis', 'stroom'],
					scale: [
						{ id: 'ja', title: 'Ja, akkoord', tone: 'green' },
						{ id: 'nee', title: 'Nog niet', tone: 'orange' }
					],
					remark: true
				},
				{ kind: 'plan', zones: ['zorg-basis', 'stroom'], evaluation: true }
			],
			run: 'after'
		}
	],
	harvest: [
		{ zones: ['zorg-basis'], by: 'chosen', slot: 'poster.zorg.basis', max: 8 },
		{ zones: ['zorg-verhoogd'], by: 'chosen', slot: 'poster.zorg.verhoogd', max: 6 },
		{ zones: ['zorg-uitbreiding'], by: 'chosen', slot: 'poster.zorg.uitbreiding', max: 5 },
		{ zones: ['zorg-iac'], by: 'chosen', slot: 'poster.zorg.iac', max: 4 },
		{ zones: ['samen'], by: 'chosen', slot: 'poster.samen', max: 12 },
		{ zones: ['sterren'], by: 'votes', slot: 'poster.sterren', max: 5 },
		{ zones: ['sleutels'], by: 'votes', slot: 'poster.sleutels', max: 4 },
		{ zones: ['stroom'], by: 'chosen', slot: 'flow.leerkracht', note: 'als de leerkracht gekozen is' },
		{ zones: ['stroom'], by: 'chosen', slot: 'flow.ouder', note: 'als de ouder gekozen is' },
		{ zones: ['stroom'], by: 'chosen', slot: 'flow.leerling', note: 'als de leerling gekozen is' },
		{ zones: ['stroom'], by: 'chosen', slot: 'flow.extern', note: 'als de externe partner gekozen is' }
	],
	tips: [
		'Twee sessies? Stap 1 tot 7 (51 min) is de poster, stap 8 tot 12 (39 min) het stappenplan.',
		'Maak eerst het stappenplan voor ouders: daar is de winst meestal het grootst.',
		'Zet een datum onderaan de poster en plan elk jaar een moment om hem na te kijken.',
		'Hang hem waar ouders wachten, niet in het secretariaat.'
	],
	source:
		'Kansenbank, Arteveldehogeschool (ca. 2021–2022): opbouw met zorg, samen, sterren en sleutels, en een stappenplan per lezer; zorgcontinuüm: Prodia (2015, 2024). Teksten en sjablonen zijn eigen werk.'
});
