import { defineCard } from '../card.ts';

const STRONG = ['zorgbeleid-sterk', 'leren-sterk', 'welbevinden-sterk', 'samenwerking-sterk'];
const CHANCE = ['zorgbeleid-kans', 'leren-kans', 'welbevinden-kans', 'samenwerking-kans'];

const FICHE =
	'Brede basiszorg is wat de school elke dag doet voor alle kinderen: een warme klas, lessen waar iedereen aan kan beginnen, duidelijke afspraken en snel merken wanneer het minder goed gaat. Het is geen aparte hulp naast de les en het vraagt geen verslag of diagnose. Lukt het met een kind niet genoeg, dan komt er hulp bij; de brede basiszorg blijft gewoon doorlopen.';

export default defineCard({
	id: 'rond-de-tafel-collegas',
	title: 'Rond de tafel met collega’s',
	goal: 'Collega’s verkennen samen wat brede basiszorg voor hen is, waar de school sterk in staat en waar kansen liggen.',
	audience: { groups: ['team'], text: 'heel het schoolteam' },
	pdca: ['check', 'plan'],
	group: { min: 8, max: 40, note: 'tafels van 4 tot 6' },
	layout: 'raster',
	zones: [
		{ id: 'betekenis', title: 'Brede basiszorg is …', hint: 'Wat het voor jou betekent, in vijf woorden.' },
		{
			id: 'zorgbeleid-sterk',
			title: 'Zorgbeleid: sterk',
			hint: 'Wie doet wat, onze visie, overleg, tijd en ruimte.',
			slot: 'poster.sterren'
		},
		{
			id: 'zorgbeleid-kans',
			title: 'Zorgbeleid: kans',
			hint: 'Wat in onze afspraken en ons overleg beter kan.',
			slot: 'poster.sleutels'
		},
		{
			id: 'leren-sterk',
			title: 'Leren: sterk',
			hint: 'Differentiëren, hulp in de klas, uitdaging, opvolgen.',
			slot: 'poster.sterren'
		},
		{
			id: 'leren-kans',
			title: 'Leren: kans',
			hint: 'Wat kinderen nog nodig hebben om goed te leren.',
			slot: 'poster.sleutels'
		},
		{
			id: 'welbevinden-sterk',
			title: 'Welbevinden: sterk',
			hint: 'Elk kind gezien, veilige speelplaats, ruzie en troost.',
			slot: 'poster.sterren'
		},
		{
			id: 'welbevinden-kans',
			title: 'Welbevinden: kans',
			hint: 'Waar kinderen zich nog niet goed voelen.',
			slot: 'poster.sleutels'
		},
		{
			id: 'samenwerking-sterk',
			title: 'Samenwerking: sterk',
			hint: 'Met elkaar, met ouders, met CLB en andere partners.',
			slot: 'poster.sterren'
		},
		{
			id: 'samenwerking-kans',
			title: 'Samenwerking: kans',
			hint: 'Wie we nog te weinig horen of betrekken.',
			slot: 'poster.sleutels'
		},
		{ id: 'voorstellen', title: 'Voorstellen', hint: 'Een zin met een gevolg: We kunnen … zodat …' }
	],
	steps: [
		{
			id: 'onthaal-en-afspraken',
			title: 'Onthaal en afspraken',
			minutes: 5,
			script:
				'Zet vier tafels klaar, één per thema. Aan elke tafel blijft één gastheer of gastvrouw zitten. Spreek af: één spreekt, de anderen luisteren, en we praten over situaties, niet over mensen.',
			prompt: 'Kies straks je tafel op je scherm. Eerst luisteren, dan reageren.',
			activities: [{ kind: 'show' }]
		},
		{
			id: 'brede-basiszorg-in-vijf-woorden',
			title: 'Brede basiszorg in vijf woorden',
			minutes: 5,
			script: 'Iedereen schrijft alleen en stil. Niets opzoeken: het gaat om wat jij erbij denkt.',
			prompt: 'Brede basiszorg is voor mij … (hoogstens 5 woorden)',
			activities: [
				{
					kind: 'collect',
					zones: ['betekenis'],
					visibility: 'private',
					limit: { max: 1, of: 'perPerson', per: 'step' },
					length: 40
				}
			]
		},
		{
			id: 'dezelfde-taal',
			title: 'Dezelfde taal',
			minutes: 8,
			script:
				'Toon de briefjes en bundel ze. Benoem wat jullie delen en waar woorden botsen. Leg daarna de fiche ernaast: wat komt overeen, wat niet?',
			prompt: 'Welke woorden delen we? Welke botsen?',
			activities: [
				{ kind: 'sort', zones: ['betekenis'], piles: {} },
				{ kind: 'show', what: 'fiche', text: FICHE }
			],
			reveals: ['brede-basiszorg-in-vijf-woorden']
		},
		{
			id: 'tafelronde-1-sterk',
			title: 'Tafelronde 1: sterk',
			minutes: 12,
			script:
				'Elke tafel begint bij één thema. De gastheer typt mee voor wie liever praat. Vraag telkens naar een voorbeeld.',
			prompt: 'Waarin zijn we hier sterk? Eén voorbeeld per briefje.',
			activities: [
				{ kind: 'talk', grouping: 'tables', minutesPerRound: 12, tables: 4, hostStays: true, zones: STRONG },
				{ kind: 'collect', zones: STRONG, visibility: 'shared' }
			]
		},
		{
			id: 'tafelronde-2-aanvullen',
			title: 'Tafelronde 2: aanvullen',
			minutes: 10,
			script:
				'Iedereen schuift een tafel op, behalve de gastheer. Die vat in één minuut samen; de groep vult aan of spreekt tegen.',
			prompt: 'Lees wat er hangt. Wat vul je aan, wat spreek je tegen?',
			activities: [
				{
					kind: 'talk',
					grouping: 'tables',
					minutesPerRound: 10,
					tables: 4,
					hostStays: true,
					movesOnFrom: 'tafelronde-1-sterk',
					zones: STRONG
				},
				{ kind: 'collect', zones: [...STRONG, ...CHANCE], visibility: 'shared' }
			]
		},
		{
			id: 'tafelronde-3-wringt',
			title: 'Tafelronde 3: wringt',
			minutes: 10,
			script:
				'Opnieuw doorschuiven. Vraag naar situaties, niet naar schuldigen. Lukt het overal? Vraag dan voor welk kind het net niet lukt.',
			prompt: 'Waar wringt het nog voor kinderen, ouders of jou?',
			activities: [
				{
					kind: 'talk',
					grouping: 'tables',
					minutesPerRound: 10,
					tables: 4,
					hostStays: true,
					movesOnFrom: 'tafelronde-2-aanvullen',
					zones: CHANCE
				},
				{ kind: 'collect', zones: CHANCE, visibility: 'shared' }
			]
		},
		{
			id: 'tafelronde-4-kansen',
			title: 'Tafelronde 4: kansen',
			minutes: 8,
			script: 'De laatste wissel: nu zat iedereen aan elke tafel. Elke kans krijgt een werkwoord.',
			prompt: 'Welke kans zie jij om dit thema te versterken?',
			activities: [
				{
					kind: 'talk',
					grouping: 'tables',
					minutesPerRound: 8,
					tables: 4,
					hostStays: true,
					movesOnFrom: 'tafelronde-3-wringt',
					zones: CHANCE
				},
				{ kind: 'collect', zones: CHANCE, visibility: 'shared' }
			],
			droppable: true
		},
		{
			id: 'tafels-vertellen',
			title: 'Tafels vertellen',
			minutes: 8,
			script: 'Elke gastheer krijgt twee minuten. Leg op het bord dubbele briefjes samen terwijl ze praten.',
			prompt: 'Luister: wat herken je en wat verrast je?',
			activities: [
				{ kind: 'talk', grouping: 'plenary', rounds: 4, minutesPerRound: 2 },
				{ kind: 'sort', zones: [...STRONG, ...CHANCE], piles: {} }
			]
		},
		{
			id: 'stippen',
			title: 'Stippen',
			minutes: 4,
			script: 'Iedereen stemt verborgen. Toon het resultaat in één keer.',
			prompt: 'Verdeel 5 stippen over kansen die het meest opleveren.',
			activities: [{ kind: 'vote', items: 'notes', zones: CHANCE, dots: 5, perItem: 2 }]
		},
		{
			id: 'voorstellen',
			title: 'Voorstellen',
			minutes: 10,
			script: 'Neem de vijf hoogste kansen. Vraag zinnen met een gevolg: wat doen we, en wat merken we dan?',
			prompt: 'Schrijf een voorstel: We kunnen … zodat …',
			activities: [
				{
					kind: 'collect',
					zones: ['voorstellen'],
					visibility: 'shared',
					limit: { max: 2, of: 'perPerson', per: 'step' },
					starters: ['We kunnen … zodat …']
				}
			]
		},
		{
			id: 'afspraken',
			title: 'Afspraken',
			minutes: 6,
			script: 'Kies hoogstens drie voorstellen. Spreek per voorstel af: wie, wat en tegen wanneer.',
			prompt: 'Wie neemt dit op? Steek je hand op of tik ‘ik doe mee’.',
			activities: [{ kind: 'plan', zones: ['voorstellen'], max: 3, join: true }]
		},
		{
			id: 'oogst',
			title: 'Oogst',
			minutes: 4,
			script: 'Duid samen sterren en sleutels aan. Zeg wanneer het team hier nog van hoort.',
			prompt: 'Klopt deze oogst voor jou? Zeg wat er nog bij moet.',
			activities: [{ kind: 'harvest', zones: [...STRONG, ...CHANCE] }]
		}
	],
	harvest: [
		{ zones: STRONG, by: 'chosen', slot: 'poster.sterren', max: 5 },
		{ zones: CHANCE, by: 'votes', slot: 'poster.sleutels', max: 4 },
		{
			zones: ['zorgbeleid-sterk', 'leren-sterk'],
			by: 'chosen',
			slot: 'poster.zorg.basis',
			max: 8,
			note: 'wat al voor iedereen gebeurt'
		},
		{ zones: ['voorstellen'], by: 'chosen', slot: 'actielijst' }
	],
	tips: [
		'Meng kleuter en lager aan elke tafel.',
		'Met minder dan twaalf? Neem twee tafels met elk twee thema’s.',
		'Zet aan de tafel over zorgbeleid niemand van de directie als gastheer.'
	],
	source:
		'Kansenbank, Arteveldehogeschool (ca. 2021–2022), voor de opzet en de vier thema’s; wisselen van tafel zoals bij oudertafels (VCOV, z.j.). Stappen, vragen en fiche zijn eigen werk.'
});
