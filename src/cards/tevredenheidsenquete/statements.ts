// The statements of the survey. Their ids stay the same over the years: results are compared by id.

/** For colleagues; the aspects of care policy they touch are those of Jacobs & Struyf (2010). */
export const COLLEAGUES = [
	{
		id: 'c01',
		category: 'zorgbeleid',
		title: 'Ik weet welke stappen ik zet als een leerling meer zorg nodig heeft.'
	},
	{
		id: 'c02',
		category: 'zorgbeleid',
		title: 'Onze keuzes in de zorg passen bij een visie die ik mee onderschrijf.'
	},
	{ id: 'c03', category: 'zorgbeleid', title: 'De directie maakt tijd en ruimte om zorg waar te maken.' },
	{
		id: 'c04',
		category: 'leren',
		title: 'We leren als team van elkaar hoe je omgaat met verschillen in de klas.'
	},
	{ id: 'c05', category: 'leren', title: 'Ik krijg bruikbare hulp in mijn klas wanneer ik erom vraag.' },
	{ id: 'c06', category: 'leren', title: 'We kijken na een tijd of een maatregel echt geholpen heeft.' },
	{ id: 'c07', category: 'welbevinden', title: 'Op onze school voelt elk kind zich gezien.' },
	{ id: 'c08', category: 'welbevinden', title: 'Leerlingen denken mee over de hulp die ze krijgen.' },
	{
		id: 'c09',
		category: 'welbevinden',
		title: 'Als het met een leerling minder goed gaat, kan ik dat snel delen.'
	},
	{
		id: 'c10',
		category: 'samenwerking',
		title: 'Klasleerkracht, zorgleerkracht en zorgcoördinator trekken aan één zeel.'
	},
	{ id: 'c11', category: 'samenwerking', title: 'Ouders worden bij ons als partner behandeld.' },
	{
		id: 'c12',
		category: 'samenwerking',
		title: 'De samenwerking met CLB en andere partners helpt ons vooruit.'
	}
];

/** For parents. */
export const PARENTS = [
	{
		id: 'o01',
		category: 'zorgbeleid',
		title: 'Ik weet bij wie ik terechtkan als ik me zorgen maak over mijn kind.'
	},
	{ id: 'o02', category: 'zorgbeleid', title: 'De school legt begrijpelijk uit welke hulp er is.' },
	{
		id: 'o03',
		category: 'leren',
		title: 'Mijn kind krijgt uitleg en oefeningen die bij hem of haar passen.'
	},
	{ id: 'o04', category: 'leren', title: 'Als leren moeilijk gaat, merkt de school dat op tijd.' },
	{ id: 'o05', category: 'leren', title: 'Als mijn kind meer aankan, krijgt het genoeg uitdaging.' },
	{ id: 'o06', category: 'welbevinden', title: 'Mijn kind gaat graag naar school.' },
	{
		id: 'o07',
		category: 'welbevinden',
		title: 'Mijn kind voelt zich veilig in de klas en op de speelplaats.'
	},
	{ id: 'o08', category: 'samenwerking', title: 'De school luistert naar wat ik over mijn kind weet.' },
	{ id: 'o09', category: 'samenwerking', title: 'Na een gesprek hoor ik wat er verder gebeurt.' },
	{ id: 'o10', category: 'samenwerking', title: 'Ik voel me welkom op school.' }
];
