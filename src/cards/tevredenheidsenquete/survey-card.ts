// The survey card: one script for colleagues and parents, who each answer statements of their own.
import { defineCard, type CardSource } from '../card.ts';

type Variant = Pick<CardSource, 'id' | 'title' | 'audience'> & {
	statements: { id: string; title: string; category: string }[];
	/** Tips that only this variant needs. */
	tips: string[];
};

/** A card that measures, reads and compares how people look at care. */
export function surveyCard({ id, title, audience, statements, tips }: Variant): CardSource {
	return defineCard({
		id,
		title,
		goal: 'De school houdt met een korte, anonieme meting de vinger aan de pols en vergelijkt die met vorige keren.',
		audience,
		pdca: ['check'],
		group: { min: 5, note: 'resultaten vanaf vijf antwoorden' },
		layout: 'raster',
		zones: [
			{
				id: 'stellingen',
				title: 'Stellingen',
				hint: 'Verdeling en gemiddelde per stelling.',
				slot: 'poster.sterren'
			},
			{
				id: 'trots',
				title: 'Hier ben ik blij mee',
				hint: 'Iets wat nu al goed gaat.',
				slot: 'poster.sterren'
			},
			{ id: 'wens', title: 'Dit wens ik', hint: 'Iets wat je graag anders zou zien.' },
			{ id: 'valt-op', title: 'Wat valt op', hint: 'Eén vaststelling, nog zonder verklaring.' },
			{
				id: 'verklaring',
				title: 'Mogelijke verklaring',
				hint: 'Een voorbeeld dat zegt hoe het komt.',
				slot: 'poster.sleutels'
			},
			{ id: 'trend', title: 'Vergelijking met vorige meting', hint: 'Dezelfde stellingen, vroeger en nu.' }
		],
		steps: [
			{
				id: 'uitnodiging-en-privacy',
				title: 'Uitnodiging en privacy',
				minutes: 3,
				script:
					'Zeg het zo: je antwoorden zijn anoniem, invullen duurt zes minuten, we tonen pas iets vanaf vijf antwoorden, en op die datum hoor je wat eruit kwam.',
				prompt: 'Je antwoorden zijn anoniem. Invullen duurt 6 minuten.',
				activities: [
					{
						kind: 'show',
						what: 'fiche',
						text: 'We vragen geen naam en houden niet bij wie wat antwoordde. Pas vanaf vijf antwoorden toont de school een resultaat. Je mag altijd ‘weet ik niet’ kiezen.'
					}
				]
			},
			{
				id: 'stellingen',
				title: 'Stellingen',
				minutes: 6,
				script: `Iedereen antwoordt in stilte op ${statements.length} stellingen. Zes is helemaal, één is helemaal niet. Twijfel je? ‘Weet ik niet’ telt niet mee.`,
				prompt: 'In welke mate klopt dit voor jou? 1 = helemaal niet, 6 = helemaal.',
				activities: [
					{
						kind: 'rate',
						items: 'options',
						zones: ['stellingen'],
						scale: [
							{ id: 'p1', title: 'helemaal niet' },
							{ id: 'p2', title: 'eerder niet' },
							{ id: 'p3', title: 'een beetje niet' },
							{ id: 'p4', title: 'een beetje wel' },
							{ id: 'p5', title: 'eerder wel' },
							{ id: 'p6', title: 'helemaal' }
						],
						names: 'ends',
						options: statements,
						dontKnow: true
					}
				],
				minAnswers: 5
			},
			{
				id: 'twee-open-vragen',
				title: 'Twee open vragen',
				minutes: 3,
				script: 'Niet verplicht. Eén zin is genoeg, en geen namen.',
				prompt: 'Waar ben je blij mee? Wat wens je anders?',
				activities: [
					{
						kind: 'collect',
						zones: ['trots', 'wens'],
						visibility: 'private',
						limit: { max: 2, of: 'perPerson', per: 'step' }
					}
				],
				minAnswers: 5
			},
			{
				id: 'resultaat-op-tafel',
				title: 'Resultaat op tafel',
				minutes: 5,
				script:
					'Toon per stelling de verdeling, het gemiddelde en het aantal antwoorden. Noem daarna de drie hoogste en de drie laagste. Nog niet bespreken.',
				prompt: 'Kijk rustig. Er is nog geen discussie.',
				activities: [{ kind: 'show', what: 'results', zones: ['stellingen'] }],
				reveals: ['twee-open-vragen'],
				minAnswers: 5
			},
			{
				id: 'stil-lezen',
				title: 'Stil lezen',
				minutes: 4,
				script: 'Ieder kijkt alleen, zonder overleg.',
				prompt: 'Wat valt jou op? Eén vaststelling per briefje.',
				activities: [
					{
						kind: 'collect',
						zones: ['valt-op'],
						visibility: 'private',
						limit: { max: 2, of: 'perPerson', per: 'step' }
					}
				]
			},
			{
				id: 'hoog-en-laag-verklaren',
				title: 'Hoog en laag verklaren',
				minutes: 12,
				script:
					'Elke tafel neemt één hoge en één lage stelling. Vraag eerst voorbeelden, dan pas verklaringen.',
				prompt: 'Hoe komt dit, denk je? Wat doet iemand hier anders?',
				activities: [
					{ kind: 'talk', grouping: 'tables', minutesPerRound: 12, tableSize: 5 },
					{ kind: 'collect', zones: ['verklaring'], visibility: 'shared' }
				],
				reveals: ['stil-lezen']
			},
			{
				id: 'naast-de-vorige-keer',
				title: 'Naast de vorige keer',
				minutes: 5,
				script:
					'Haal de vorige meting erbij. Spreek pas van een verschil als er toen en nu ongeveer evenveel antwoorden waren. De eerste keer? Sla deze stap over.',
				prompt: 'Wat is veranderd en wat hebben wij daarvoor gedaan?',
				activities: [{ kind: 'import', takes: 'series', from: 'sessions', zones: ['trend'] }],
				droppable: true
			},
			{
				id: 'kiezen',
				title: 'Kiezen',
				minutes: 3,
				script: 'Leg eerst samen wat hetzelfde zegt. Iedereen stemt daarna verborgen.',
				prompt: 'Waar beginnen we? Zet 3 stippen.',
				activities: [{ kind: 'vote', items: 'notes', zones: ['verklaring'], dots: 3 }]
			},
			{
				id: 'afspraken',
				title: 'Afspraken',
				minutes: 6,
				script: 'Maak hoogstens twee afspraken en leg vast wanneer je opnieuw meet.',
				prompt: 'Wie doet wat voor de volgende meting?',
				activities: [{ kind: 'plan', zones: ['verklaring'], max: 2, evaluation: true }]
			},
			{
				id: 'oogst',
				title: 'Oogst',
				minutes: 3,
				script: 'Maak van de hoogste stelling een ster, in gewone taal.',
				prompt: 'Welke sterkte mogen we tonen?',
				activities: [{ kind: 'harvest', zones: ['stellingen', 'trots'] }]
			}
		],
		survey: { steps: ['uitnodiging-en-privacy', 'stellingen', 'twee-open-vragen'], days: 14 },
		harvest: [
			{
				zones: ['stellingen'],
				step: 'stellingen',
				by: 'rating',
				above: 5,
				max: 5,
				slot: 'poster.sterren',
				note: 'gemiddelde vanaf 5,0, herschreven in gewone taal'
			},
			{
				zones: ['stellingen'],
				step: 'stellingen',
				by: 'rating',
				below: 3,
				max: 4,
				slot: 'poster.sleutels',
				note: 'gemiddelde onder 3,0, met de verklaring erbij'
			},
			{ zones: ['verklaring'], by: 'votes', slot: 'poster.sleutels', max: 4 },
			{
				zones: ['trend'],
				step: 'stellingen',
				by: 'rating',
				slot: 'verslag',
				note: 'grafiek naast de vorige meting'
			},
			{ zones: ['verklaring'], by: 'chosen', slot: 'actielijst' }
		],
		tips: [
			'Stap 1 tot 3 kunnen vooraf, met een link. Dan duurt de bespreking 38 minuten.',
			'Verander de stellingen niet tussen twee metingen, anders vergelijk je niets.',
			...tips,
			'‘Positief’ is een score van 5 of 6. ‘Weet ik niet’ telt niet mee in gemiddelde of percentage.'
		],
		source:
			'Kansenbank, Arteveldehogeschool (ca. 2021–2022); zespuntenschaal en gemiddelden zoals bij ‘zorg op school’ (Struyf, Adriaensens & Verschueren, 2013); zeven aspecten van zorgbeleid (Jacobs & Struyf, 2010). De stellingen zijn zelf geschreven.'
	});
}
