// A first flowchart for each reader: a group starts from it and makes it its own. External deadlines are the school's choice.
import { z } from 'zod';

const Id = z.string().regex(/^[a-z][0-9]{0,2}$|^start$/);

export const FlowTemplateCard = z.strictObject({
	id: Id,
	type: z.enum(['start', 'action', 'question', 'end', 'emergency']),
	text: z.string().min(1).max(70),
	role: z.string().max(60).default(''),
	channel: z.string().max(60).default(''),
	/** A drawing of the pupils' version. */
	picture: z.string().max(40).optional(),
	/** Where the reader goes on; of a question with the answer. */
	to: z.array(z.strictObject({ card: Id, words: z.string().max(30).default('') })).default([])
});

export const FlowTemplate = z.strictObject({
	reader: z.enum(['leerkracht', 'ouder', 'leerling', 'extern']),
	title: z.string().min(1).max(60),
	cards: z.array(FlowTemplateCard).min(4)
});
export type FlowTemplate = z.infer<typeof FlowTemplate>;

type Given = z.input<typeof FlowTemplateCard>;

const on = (card: string, words = '') => ({ card, words });

const leerkracht: Given[] = [
	{ id: 'start', type: 'start', text: 'Ik maak me zorgen over een leerling', to: [on('a1')] },
	{
		id: 'a1',
		type: 'action',
		text: 'Kijk een week gericht: wat lukt, wat lukt niet, en wanneer?',
		role: 'klasleerkracht',
		channel: 'korte notities',
		to: [on('a2')]
	},
	{
		id: 'a2',
		type: 'action',
		text: 'Praat met de leerling en met de ouders',
		role: 'klasleerkracht',
		channel: 'gesprek',
		to: [on('a3')]
	},
	{
		id: 'a3',
		type: 'action',
		text: 'Pas je aanpak in de klas aan, 4 tot 6 weken lang',
		role: 'klasleerkracht',
		to: [on('v1')]
	},
	{ id: 'v1', type: 'question', text: 'Helpt het?', to: [on('e1', 'ja'), on('a4', 'nee')] },
	{
		id: 'a4',
		type: 'action',
		text: 'Vraag een zorgoverleg aan',
		role: 'zorgcoördinator en zorgleerkracht',
		channel: 'bericht',
		to: [on('a5')]
	},
	{
		id: 'a5',
		type: 'action',
		text: 'Spreek samen met de ouders af: doel, hulp en datum om terug te kijken',
		role: 'zorgcoördinator',
		channel: 'gesprek en verslag',
		to: [on('v2')]
	},
	{
		id: 'v2',
		type: 'question',
		text: 'Is het doel gehaald op die datum?',
		to: [on('e1', 'ja'), on('a5', 'deels'), on('a6', 'nee')]
	},
	{
		id: 'a6',
		type: 'action',
		text: 'Schakel het CLB in, in overleg met de ouders',
		role: 'zorgcoördinator',
		channel: 'gesprek',
		to: [on('e2')]
	},
	{
		id: 'e1',
		type: 'end',
		text: "Hou vol en deel met collega's wat werkt",
		role: 'klasleerkracht'
	},
	{
		id: 'e2',
		type: 'end',
		text: 'School, ouders, leerling en CLB kiezen samen de volgende stap',
		role: 'CLB en zorgcoördinator'
	},
	{
		id: 'n1',
		type: 'emergency',
		text: 'Ernstig of dringend? Verwittig meteen de directie en het CLB.',
		role: 'iedereen',
		channel: 'bel of ga langs'
	}
];

const ouder: Given[] = [
	{ id: 'start', type: 'start', text: 'Ik heb een vraag of zorg over mijn kind', to: [on('a1')] },
	{
		id: 'a1',
		type: 'action',
		text: 'Spreek de leerkracht van je kind aan',
		role: 'klasleerkracht',
		channel: 'gesprek of bericht',
		to: [on('v1')]
	},
	{ id: 'v1', type: 'question', text: 'Ben je geholpen?', to: [on('e1', 'ja'), on('a2', 'nee')] },
	{
		id: 'a2',
		type: 'action',
		text: 'Vraag een gesprek met de zorgcoördinator',
		role: 'zorgcoördinator',
		channel: 'bericht of telefoon',
		to: [on('a3')]
	},
	{
		id: 'a3',
		type: 'action',
		text: 'We maken afspraken. Jij krijgt een verslag en een nieuwe datum',
		role: 'zorgcoördinator',
		channel: 'gesprek',
		to: [on('v2')]
	},
	{ id: 'v2', type: 'question', text: 'Is er meer hulp nodig?', to: [on('e1', 'nee'), on('a4', 'ja')] },
	{
		id: 'a4',
		type: 'action',
		text: 'We bekijken samen of het CLB kan helpen',
		role: 'zorgcoördinator en CLB',
		channel: 'gesprek',
		to: [on('e2')]
	},
	{
		id: 'e1',
		type: 'end',
		text: 'Fijn! Laat het ons weten als er iets verandert',
		role: 'klasleerkracht'
	},
	{ id: 'e2', type: 'end', text: 'Jij beslist mee over elke volgende stap', role: 'jij, school en CLB' },
	{
		id: 'n1',
		type: 'emergency',
		text: 'Is je kind niet veilig, of kan het niet wachten? Bel meteen de school.',
		role: 'directie',
		channel: 'telefoon'
	}
];

const leerling: Given[] = [
	{ id: 'start', type: 'start', text: 'Ik zit ergens mee', picture: 'zorg', to: [on('v1')] },
	{
		id: 'v1',
		type: 'question',
		text: 'Durf je het te zeggen?',
		picture: 'vraag',
		to: [on('a1', 'ja'), on('a2', 'nee')]
	},
	{
		id: 'a1',
		type: 'action',
		text: 'Vertel het aan iemand die je vertrouwt',
		role: 'juf, meester, thuis of een vriend',
		picture: 'praten',
		to: [on('a3')]
	},
	{
		id: 'a2',
		type: 'action',
		text: 'Schrijf of teken het en stop het in de zorgenbox',
		role: 'zorgenbox in de klas',
		picture: 'schrijven',
		to: [on('a3')]
	},
	{
		id: 'a3',
		type: 'action',
		text: 'Samen zoeken we wat jou kan helpen',
		role: 'juf, meester of zorgjuf',
		picture: 'samen',
		to: [on('v2')]
	},
	{
		id: 'v2',
		type: 'question',
		text: 'Helpt het?',
		picture: 'duim',
		to: [on('e1', 'ja'), on('a4', 'nee')]
	},
	{
		id: 'a4',
		type: 'action',
		text: 'We zoeken extra hulp. Jij praat mee!',
		role: 'zorgcoördinator',
		picture: 'hulp',
		to: [on('e1')]
	},
	{
		id: 'e1',
		type: 'end',
		text: 'Goed dat je het zei! Je mag altijd terugkomen',
		picture: 'hart'
	},
	{
		id: 'n1',
		type: 'emergency',
		text: 'Is het heel erg of ben je bang? Zeg het nu tegen een grote mens!',
		role: 'elke juf of meester',
		picture: 'bel'
	}
];

const extern: Given[] = [
	{ id: 'start', type: 'start', text: 'Ik begeleid een kind van deze school', to: [on('a1')] },
	{
		id: 'a1',
		type: 'action',
		text: 'Vraag de ouders of het goed is dat we overleggen',
		role: 'jij, als begeleider',
		channel: 'gesprek',
		to: [on('a2')]
	},
	{
		id: 'a2',
		type: 'action',
		text: 'Meld je bij de zorgcoördinator',
		role: 'zorgcoördinator',
		channel: 'bericht of telefoon',
		to: [on('a3')]
	},
	{
		id: 'a3',
		type: 'action',
		text: 'Spreek af: het doel, wie wat doet en hoe je noteert',
		role: 'zorgcoördinator en klasleerkracht',
		channel: 'gesprek',
		to: [on('a4')]
	},
	{
		id: 'a4',
		type: 'action',
		text: 'Deel wat werkt, kort en in gewone taal',
		role: 'jij, als begeleider',
		channel: 'bericht of verslag',
		to: [on('v1')]
	},
	{ id: 'v1', type: 'question', text: 'Gaat het de goede kant op?', to: [on('e1', 'ja'), on('a5', 'nee')] },
	{
		id: 'a5',
		type: 'action',
		text: 'Overleg met ouders, school en CLB',
		role: 'zorgcoördinator',
		channel: 'overleg',
		to: [on('a3')]
	},
	{ id: 'e1', type: 'end', text: 'Prik al een datum voor het volgende overleg', role: 'zorgcoördinator' },
	{
		id: 'n1',
		type: 'emergency',
		text: 'Maak je je ernstig zorgen om de veiligheid? Bel meteen de directie.',
		role: 'directie en CLB',
		channel: 'telefoon'
	}
];

/** The templates by reader; every way on leads to a card, every question has two or more, and each has its emergency card. */
export const FLOW_TEMPLATES: Record<FlowTemplate['reader'], FlowTemplate> = {
	leerkracht: FlowTemplate.parse({
		reader: 'leerkracht',
		title: 'Stappenplan voor leerkrachten',
		cards: leerkracht
	}),
	ouder: FlowTemplate.parse({ reader: 'ouder', title: 'Stappenplan voor ouders', cards: ouder }),
	leerling: FlowTemplate.parse({ reader: 'leerling', title: 'Wat kan ik doen?', cards: leerling }),
	extern: FlowTemplate.parse({ reader: 'extern', title: 'Stappenplan voor partners', cards: extern })
};
