import { defineCard } from '../card.ts';

const DOMAINS = ['leren-studeren', 'onderwijsloopbaan', 'psychisch-sociaal', 'gezondheid'];

export default defineCard({
	id: 'vier-begeleidingsdomeinen',
	title: 'Vier begeleidingsdomeinen in kaart',
	goal: 'Het team brengt in beeld wat het al doet in de vier domeinen van leerlingenbegeleiding en waar blinde vlekken zitten.',
	audience: { groups: ['zorgteam', 'team'], text: 'zorgteam of heel het team' },
	pdca: ['check'],
	group: { min: 5, max: 30 },
	layout: 'raster',
	zones: [
		{
			id: 'leren-studeren',
			title: 'Leren en studeren',
			hint: 'Leren leren, hulp op maat, uitdaging, hulpmiddelen.',
			slot: 'poster.zorg.basis'
		},
		{
			id: 'onderwijsloopbaan',
			title: 'Onderwijsloopbaan',
			hint: 'Overgangen, talenten en interesses, kiezen, informatie over scholen.',
			slot: 'poster.zorg.basis'
		},
		{
			id: 'psychisch-sociaal',
			title: 'Psychisch en sociaal functioneren',
			hint: 'Zich goed voelen, vrienden, gezien worden, hulp bij ruzie.',
			slot: 'poster.zorg.basis'
		},
		{
			id: 'gezondheid',
			title: 'Preventieve gezondheidszorg',
			hint: 'Eten en bewegen, rust, hygiëne, veiligheid, medisch onderzoek.',
			slot: 'poster.zorg.basis'
		},
		{
			id: 'blinde-vlek',
			title: 'Blinde vlekken',
			hint: 'Dit ontbreekt nog, of deze kinderen bereiken we niet.',
			slot: 'poster.sleutels'
		}
	],
	labelSets: [
		{
			id: 'fase',
			title: 'Fase van zorg',
			labels: [
				{ id: 'fase-basis', title: 'Brede basiszorg', slot: 'poster.zorg.basis' },
				{ id: 'fase-verhoogd', title: 'Verhoogde zorg', slot: 'poster.zorg.verhoogd' },
				{ id: 'fase-uitbreiding', title: 'Uitbreiding van zorg', slot: 'poster.zorg.uitbreiding' },
				{ id: 'fase-iac', title: 'IAC- of OV4-verslag', slot: 'poster.zorg.iac' }
			]
		}
	],
	zoneNames: [
		{
			id: 'decreet',
			title: 'Decreet leerlingenbegeleiding (2018)',
			zones: {
				'leren-studeren': 'Leren en studeren',
				onderwijsloopbaan: 'Onderwijsloopbaan',
				'psychisch-sociaal': 'Psychisch en sociaal functioneren',
				gezondheid: 'Preventieve gezondheidszorg'
			}
		},
		{
			id: 'referentiekader',
			title: 'Referentiekader Onderwijskwaliteit',
			zones: {
				'leren-studeren': 'Leren',
				onderwijsloopbaan: 'Leerloopbaan',
				'psychisch-sociaal': 'Sociaal-emotionele ontplooiing',
				gezondheid: 'Fysiek welzijn'
			}
		}
	],
	steps: [
		{
			id: 'kader',
			title: 'Kader',
			minutes: 5,
			script:
				'Kies welke namen de domeinen krijgen: die van het decreet of die van het referentiekader. Geef bij elk domein één voorbeeld.',
			prompt: 'Vier domeinen. Eén activiteit per briefje.',
			activities: [{ kind: 'show', what: 'zone-names', zones: DOMAINS }]
		},
		{
			id: 'wat-doen-we-al',
			title: 'Wat doen we al?',
			minutes: 10,
			script:
				'Open elk domein tweeënhalve minuut, één voor één. Alles telt: routines, projecten, gesprekken.',
			prompt: 'Wat doen we al in dit domein? Zo concreet mogelijk.',
			activities: [
				{
					kind: 'collect',
					zones: DOMAINS,
					visibility: 'private',
					limit: { max: 4, of: 'perPerson', per: 'zone' },
					zoneByZone: true
				}
			]
		},
		{
			id: 'onthullen-en-ontdubbelen',
			title: 'Onthullen en ontdubbelen',
			minutes: 10,
			script:
				'Toon de briefjes en leg dubbels op één stapel. Hoort een activiteit in twee domeinen? Maak een kopie.',
			prompt: 'Wat is dubbel? Wat hoort ook in een ander domein?',
			activities: [{ kind: 'sort', zones: DOMAINS, piles: {}, copy: true }],
			reveals: ['wat-doen-we-al']
		},
		{
			id: 'voor-wie-is-het',
			title: 'Voor wie is het?',
			minutes: 8,
			script:
				'Geef elk briefje een fase. Wat voor alle kinderen is, blijft brede basiszorg. Twee fasen mag als het echt zo is.',
			prompt: 'Is dit voor alle kinderen, of voor wie meer nodig heeft?',
			activities: [{ kind: 'sort', zones: DOMAINS, labelSet: 'fase' }]
		},
		{
			id: 'verkeerslicht',
			title: 'Verkeerslicht',
			minutes: 5,
			script:
				'Iedereen kiest verborgen één kleur per domein. Toon daarna de verdeling: waar lopen de kleuren uiteen, en waarom?',
			prompt: 'Hoe sterk staan we hier? Groen, oranje of rood.',
			activities: [
				{
					kind: 'rate',
					items: 'zones',
					zones: DOMAINS,
					scale: [
						{ id: 'groen', title: 'Groen: sterk', tone: 'green' },
						{ id: 'oranje', title: 'Oranje: groeit', tone: 'orange' },
						{ id: 'rood', title: 'Rood: mis ik', tone: 'red' }
					]
				}
			]
		},
		{
			id: 'blinde-vlekken',
			title: 'Blinde vlekken',
			minutes: 8,
			script: 'Kijk naar lege vakken en naar domeinen waarin we vooral herstellen en weinig voorkomen.',
			prompt: 'Wat ontbreekt nog? Welk kind valt nu uit de boot?',
			activities: [
				{
					kind: 'collect',
					zones: ['blinde-vlek'],
					visibility: 'shared',
					limit: { max: 2, of: 'perPerson', per: 'step' },
					starters: ['We hebben nog niets voor …', 'Wie uit de boot valt: kinderen die …']
				}
			]
		},
		{
			id: 'kiezen',
			title: 'Kiezen',
			minutes: 4,
			script: 'Leg eerst op één stapel wat hetzelfde zegt. Laat dan verborgen stemmen.',
			prompt: 'Zet 2 stippen bij de blinde vlek die je eerst wil aanpakken.',
			activities: [{ kind: 'vote', items: 'notes', zones: ['blinde-vlek'], dots: 2 }]
		},
		{
			id: 'afspraken',
			title: 'Afspraken',
			minutes: 6,
			script:
				'Maak hoogstens twee afspraken, met domein en fase erbij. Geef de gekozen blinde vlek een sleutel voor de poster.',
			prompt: 'Wie werkt dit uit?',
			activities: [{ kind: 'plan', zones: ['blinde-vlek'], max: 2 }]
		},
		{
			id: 'oogst',
			title: 'Oogst',
			minutes: 4,
			script: 'Kies per fase wat op de poster komt. Neem wat iedereen meteen begrijpt.',
			prompt: 'Welke activiteit moet iedereen kennen?',
			activities: [{ kind: 'harvest', zones: DOMAINS }]
		}
	],
	harvest: [
		{ labels: ['fase-basis'], by: 'chosen', slot: 'poster.zorg.basis', max: 8 },
		{ labels: ['fase-verhoogd'], by: 'chosen', slot: 'poster.zorg.verhoogd', max: 6 },
		{ labels: ['fase-uitbreiding'], by: 'chosen', slot: 'poster.zorg.uitbreiding', max: 5 },
		{ labels: ['fase-iac'], by: 'chosen', slot: 'poster.zorg.iac', max: 4 },
		{ zones: DOMAINS, by: 'rating', slot: 'poster.sterren', note: 'het domein met het meeste groen' },
		{ zones: ['blinde-vlek'], by: 'votes', slot: 'poster.sleutels' }
	],
	tips: [
		'De vier domeinen heten anders naargelang de bron. Decreet: onderwijsloopbaan, leren en studeren, psychisch en sociaal functioneren, preventieve gezondheidszorg. Referentiekader: leerloopbaan, leren, sociaal-emotionele ontplooiing, fysiek welzijn.',
		'Toon de telling per domein. Weinig briefjes is een vraag om over te praten, geen rapportcijfer.',
		'Vervang vakwoorden door gewone taal vóór een tekst naar de poster gaat.'
	],
	source:
		'Decreet leerlingenbegeleiding (27 april 2018); Referentiekader Onderwijskwaliteit (2017); Prodia, visie en beleid op leerlingenbegeleiding (2024); oefening in een zorgteam: Van Goethem (2020). Stappen en vragen zijn eigen werk.'
});
