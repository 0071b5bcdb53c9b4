import { defineCard } from '../card.ts';
import { PUPIL_NEEDS, TEACHER_NEEDS } from './needs.ts';

export default defineCard({
	id: 'casusbespreking',
	title: 'Casusbespreking: zorgcontinuüm en HGW',
	goal: 'Leraren en zorgteam kiezen met een klaslijst één casus en doorlopen waarnemen, begrijpen, plannen en realiseren.',
	audience: {
		groups: ['zorgteam', 'team', 'ouders', 'leerlingen'],
		text: 'klasleerkracht, zorgleerkracht en zorgcoördinator; waar mogelijk ook ouder of leerling'
	},
	pdca: ['do', 'check'],
	group: { min: 3, max: 7 },
	layout: 'raster',
	confidential: true,
	zones: [
		{ id: 'klaslijst', title: 'Klaslijst in kleur', hint: 'Alleen totalen, nooit een leerling.' },
		{ id: 'waarnemen-sterk', title: 'Waarnemen: stimulerend', hint: 'Wat lukt, waar en wanneer?' },
		{ id: 'waarnemen-moeilijk', title: 'Waarnemen: belemmerend', hint: 'Wat lukt niet, waar en wanneer?' },
		{ id: 'begrijpen', title: 'Begrijpen: behoeften', hint: 'Wat hebben leerling en leraar nodig?' },
		{
			id: 'plannen',
			title: 'Plannen: doel en maatregel',
			hint: 'Eén doel met een datum, en hoogstens drie maatregelen.'
		},
		{ id: 'realiseren', title: 'Realiseren: afspraken', hint: 'Wie doet wat? Een functie, geen naam.' },
		{ id: 'hgw-check', title: 'HGW-check', hint: 'Was dit gesprek handelingsgericht?' }
	],
	labelSets: [
		{
			id: 'fase',
			title: 'Fase van zorg',
			labels: [
				{ id: 'fase-basis', title: 'Brede basiszorg', slot: 'poster.zorg.basis' },
				{ id: 'fase-verhoogd', title: 'Verhoogde zorg' },
				{ id: 'fase-uitbreiding', title: 'Uitbreiding van zorg' },
				{ id: 'fase-iac', title: 'IAC- of OV4-verslag' }
			]
		}
	],
	steps: [
		{
			id: 'klaslijst-kleuren',
			title: 'Klaslijst kleuren',
			minutes: 8,
			script:
				'De klasleerkracht kleurt de klaslijst op dit scherm, met codes in plaats van namen. Zet niets op de projector.',
			prompt: 'Even wachten: de klasleerkracht kleurt de klaslijst.',
			activities: [
				{
					kind: 'rate',
					items: 'codes',
					by: 'screen',
					zones: ['klaslijst'],
					scale: [
						{ id: 'groen', title: 'Groen', tone: 'green' },
						{ id: 'oranje', title: 'Oranje', tone: 'orange' },
						{ id: 'rood', title: 'Rood', tone: 'red' }
					],
					axes: [
						{ id: 'leren-studeren', title: 'Leren en studeren' },
						{ id: 'onderwijsloopbaan', title: 'Onderwijsloopbaan' },
						{ id: 'psychisch-sociaal', title: 'Psychisch en sociaal functioneren' },
						{ id: 'gezondheid', title: 'Preventieve gezondheidszorg' }
					]
				}
			]
		},
		{
			id: 'verticale-scan',
			title: 'Verticale scan',
			minutes: 3,
			script: 'Kijk alleen naar de totalen. Welk domein vraagt iets voor de hele klas?',
			prompt: 'Welke kolom springt eruit? Wat betekent dat voor de klas?',
			activities: [{ kind: 'talk', grouping: 'plenary', zones: ['klaslijst'] }]
		},
		{
			id: 'horizontale-scan-en-keuze',
			title: 'Horizontale scan en keuze',
			minutes: 2,
			script: 'De codes staan gesorteerd: bovenaan wie het meest rood en oranje heeft. Kies samen één code.',
			prompt: 'Welke leerling bespreken we vandaag?',
			activities: [{ kind: 'vote', items: 'codes', zones: ['klaslijst'], dots: 1, mark: 'choice' }]
		},
		{
			id: 'rollen',
			title: 'Rollen',
			minutes: 2,
			script: 'Elke telefoon krijgt een rol. Past een rol niet bij iemand? Ruil gerust.',
			prompt: 'Lees je rol. De tijdsbewaker start de klok.',
			activities: [
				{
					kind: 'show',
					what: 'parts',
					parts: [
						{
							id: 'gespreksleider',
							title: 'Gespreksleider',
							text: 'Jij kiest bij elk deel de vragen en houdt het gesprek bij wat de leerling nodig heeft.'
						},
						{
							id: 'inbrenger',
							title: 'Inbrenger',
							text: 'Jij kent de leerling. Je antwoordt met wat je zag en hoorde, nog niet met oplossingen.'
						},
						{
							id: 'tijdsbewaker',
							title: 'Tijdsbewaker',
							text: 'Jij bewaakt de klok en zegt wanneer er nog één minuut is.'
						},
						{
							id: 'teamlid',
							title: 'Teamlid',
							text: 'Jij luistert, vraagt door en denkt mee. Vraag eerst wat wél lukt.'
						}
					]
				}
			]
		},
		{
			id: 'waarnemen',
			title: 'Waarnemen',
			minutes: 6,
			script: 'Vraag naar feiten en wie ze zag. Begin bij wat lukt.',
			prompt: 'Wat zien we, waar en wanneer? Wat lukt wel?',
			activities: [
				{ kind: 'talk', grouping: 'plenary', minutesPerRound: 6 },
				{ kind: 'collect', zones: ['waarnemen-sterk', 'waarnemen-moeilijk'], visibility: 'shared' }
			]
		},
		{
			id: 'begrijpen',
			title: 'Begrijpen',
			minutes: 7,
			script:
				'Gebruik de hulpzinnen, voor de leerling én voor de leraar. Geen etiketten: schrijf wat er nodig is.',
			prompt: 'Maak af: Deze leerling heeft … nodig die …',
			activities: [
				{
					kind: 'collect',
					zones: ['begrijpen'],
					visibility: 'shared',
					limit: { max: 3, of: 'perPerson', per: 'step' },
					starters: [...PUPIL_NEEDS, ...TEACHER_NEEDS]
				}
			]
		},
		{
			id: 'plannen',
			title: 'Plannen',
			minutes: 7,
			script:
				'Schrijf samen één doel met een datum: concreet, meetbaar en haalbaar. Zoek eerst een maatregel die ook anderen helpt. Toon de zinnen en geef elke maatregel een fase.',
			prompt: 'Welk doel halen we tegen welke datum? Welke maatregel past?',
			activities: [
				{ kind: 'write', zones: ['plannen'], groupSize: 7, sentences: 4 },
				{ kind: 'sort', zones: ['plannen'], labelSet: 'fase' }
			],
			run: 'after'
		},
		{
			id: 'realiseren',
			title: 'Realiseren',
			minutes: 5,
			script:
				'Leg elke maatregel hier neer en vul aan: wie, vanaf wanneer, welk effect, en wanneer jullie terugkijken. Schrijf functies, geen namen.',
			prompt: 'Wie doet wat, vanaf wanneer en wanneer kijken we terug?',
			activities: [{ kind: 'plan', zones: ['realiseren'], effect: true, evaluation: true }]
		},
		{
			id: 'hgw-check',
			title: 'HGW-check',
			minutes: 3,
			script: 'Zeven uitgangspunten, elk met ja, soms of neen. Praat even over wat op ‘neen’ staat.',
			prompt: 'Was dit gesprek handelingsgericht? Tik ja, soms of neen.',
			activities: [
				{
					kind: 'rate',
					items: 'options',
					zones: ['hgw-check'],
					scale: [
						{ id: 'ja', title: 'Ja', tone: 'green' },
						{ id: 'soms', title: 'Soms', tone: 'orange' },
						{ id: 'neen', title: 'Neen', tone: 'red' }
					],
					options: [
						{ id: 'doelgericht', title: 'We werkten naar een doel toe' },
						{ id: 'afgestemd', title: 'We keken naar leerling, klas, school en thuis samen' },
						{ id: 'onderwijsbehoefte-centraal', title: 'Wat de leerling nodig heeft, stond centraal' },
						{ id: 'de-leraar-maakt-het-verschil', title: 'Wat de leraar nodig heeft, kwam aan bod' },
						{ id: 'oog-voor-wat-positief-is', title: 'We zagen wat goed gaat' },
						{ id: 'samen-met-ouders-en-leerling', title: 'Ouders en leerling dachten mee' },
						{ id: 'systematisch-en-helder', title: 'De stappen en afspraken zijn helder' }
					]
				}
			]
		},
		{
			id: 'afronden',
			title: 'Afronden',
			minutes: 2,
			script:
				'Spreek af wie ouders en leerling inlicht. Bewaar de afspraken waar ze thuishoren en wis daarna de casus.',
			prompt: 'Akkoord met de afspraken? Tik ja of vul aan.',
			activities: [
				{
					kind: 'rate',
					items: 'whole',
					zones: ['realiseren'],
					scale: [
						{ id: 'akkoord', title: 'Ja, akkoord', tone: 'green' },
						{ id: 'nog-niet', title: 'Nog niet', tone: 'orange' }
					],
					remark: true
				}
			]
		}
	],
	harvest: [
		{
			zones: ['plannen'],
			labels: ['fase-basis'],
			by: 'chosen',
			slot: 'poster.zorg.basis',
			max: 8,
			note: 'enkel veralgemeend, zonder leerlinggegevens'
		},
		{ zones: ['realiseren'], by: 'chosen', slot: 'actielijst', note: 'afgeschermd' },
		{
			zones: ['klaslijst'],
			step: 'klaslijst-kleuren',
			by: 'rating',
			slot: 'verslag',
			note: 'totalen per domein, zonder codes'
		},
		{
			zones: ['hgw-check'],
			step: 'hgw-check',
			by: 'rating',
			slot: 'verslag',
			note: 'vergelijking over casussen'
		}
	],
	tips: [
		'De klaslijst komt nooit op de projector. Werk met codes in plaats van namen, en wis op de datum die je afspreekt.',
		'Zeven uitgangspunten in het kort: doelgericht · afstemmen · onderwijsbehoefte centraal · leraar maakt verschil · positieve kanten · samen met ouders en leerling · systematisch en helder.',
		'Zeven vragen bij een maatregel: op maat? · SMART? · helpt het ook anderen? · samen afgesproken? · uitgelegd, en daarna nog eens? · steunt het op wat jullie weten en zagen? · past het bij onze visie op zorg?',
		'Nodig de zorgleerkracht altijd uit.',
		'Ernstige of complexe signalen? Wacht niet op een volgende fase en schakel het CLB meteen bij.',
		'Nog een casus? Herhaal stap 4 tot 10: 32 minuten per casus.'
	],
	source:
		'Kwadranten, rollen, klaslijst en 20 minuten per casus: Onderwijsinspectie (2018); HGW en hulpzinnen: Pameijer (2010), Pameijer, Denys, Timbremont & Van De Veire (2018); criteria voor een maatregel: Meirsschaut, Monsecour & Wilssens (2013); zorgcontinuüm: Prodia (2015) en geschakelde zorg: Prodia (2024); casussen vergelijken: Van Goethem (2020). De zinnen zijn zelf geschreven.'
});
