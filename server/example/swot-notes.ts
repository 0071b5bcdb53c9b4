// Invented notes for the swot card of the example: what twelve teachers could have written, in clusters to pile.

/** None of these notes was written by a real person. */
export const invented = true;

type Cluster = { zone: string; about: string; texts: string[] };

/** Notes that say the same stand together; `about` is never shown. */
export const clusters: Cluster[] = [
	{
		zone: 'sterktes',
		about: 'collegialiteit',
		texts: [
			'Collega’s springen meteen bij',
			'We helpen elkaar, ook over de graden heen',
			'Je kan hier altijd iets vragen aan een collega',
			'Sterke collegialiteit, niemand staat er alleen voor',
			'Als het tegenzit, neemt iemand je klas even over'
		]
	},
	{
		zone: 'sterktes',
		about: 'bereikbaar zorgteam',
		texts: [
			'Zorgcoördinator is makkelijk aan te spreken',
			'Zorgteam denkt mee zonder te oordelen',
			'Korte lijnen met de zoco',
			'Deur van het zorglokaal staat altijd open'
		]
	},
	{
		zone: 'sterktes',
		about: 'warme sfeer',
		texts: [
			'Kinderen voelen zich hier welkom',
			'Warme sfeer aan de poort',
			'Veel aandacht voor welbevinden',
			'We kennen ook de kinderen van andere klassen'
		]
	},
	{
		zone: 'sterktes',
		about: 'differentiatie',
		texts: [
			'Verlengde instructie aan de instructietafel',
			'Hoekenwerk bij de kleuters',
			'Iedereen mag hulpmiddelen gebruiken, ook zonder attest'
		]
	},
	{ zone: 'sterktes', about: 'apart', texts: ['Klasoverdracht in juni is goed voorbereid'] },
	{
		zone: 'zwaktes',
		about: 'overleg',
		texts: [
			'Te weinig overlegtijd',
			'Overleg kost tijd en die is er niet',
			'Overleg gebeurt op de gang, tussen twee bellen',
			'Geen vast moment om met de zorgjuf te overleggen',
			'Zorgoverleg altijd na vier uur',
			'Overleg valt weg als er iemand ziek is'
		]
	},
	{
		zone: 'zwaktes',
		about: 'afspraken verschillen',
		texts: [
			'Afspraken verschillen van klas tot klas',
			'Iedereen doet het op zijn manier',
			'Afspraken verwateren na de herfstvakantie',
			'Toezichters kennen de afspraken niet'
		]
	},
	{
		zone: 'zwaktes',
		about: 'informatie versnipperd',
		texts: [
			'Informatie zit op drie plaatsen',
			'Verslagen van overleg zijn moeilijk terug te vinden',
			'Als interim weet je niet wat er al geprobeerd is',
			'Leerlingvolgsysteem wordt niet door iedereen ingevuld'
		]
	},
	{
		zone: 'zwaktes',
		about: 'zorguren vallen weg',
		texts: [
			'Zorguren vallen weg bij afwezigheden',
			'Zorgjuf moet altijd invallen',
			'Extra hulp stopt als er een collega ziek is'
		]
	},
	{ zone: 'zwaktes', about: 'apart', texts: ['We toetsen veel, maar doen er weinig mee'] },
	{
		zone: 'kansen',
		about: 'ouders als partner',
		texts: [
			'Ouders sneller uitnodigen, niet pas als het misloopt',
			'Ouders weten zelf goed wat werkt',
			'Ouderbabbel met koffie aan de poort',
			'Anderstalige ouders bereiken via de brugfiguur'
		]
	},
	{
		zone: 'kansen',
		about: 'van elkaar leren',
		texts: [
			'Bij elkaar in de klas gaan kijken',
			'Co-teaching uitproberen in het vijfde',
			'Goede voorbeelden delen op de personeelsvergadering',
			'Nascholing met heel het team samen'
		]
	},
	{
		zone: 'kansen',
		about: 'partners',
		texts: [
			'Leersteuncentrum kan ons vorming geven',
			'Ondersteuner mee in de klas in plaats van ernaast',
			'Vast aanspreekpunt bij het CLB',
			'CLB vaker preventief op school'
		]
	},
	{
		zone: 'kansen',
		about: 'één zorgfiche',
		texts: [
			'Eén digitale zorgfiche per leerling',
			'Nieuw leerlingvolgsysteem vanaf september',
			'Gedeelde map met materiaal dat werkt'
		]
	},
	{ zone: 'kansen', about: 'apart', texts: ['Nieuwe speelplaats: ruimte voor een rustige hoek'] },
	{
		zone: 'bedreigingen',
		about: 'lerarentekort',
		texts: [
			'Lerarentekort',
			'Geen vervangers te vinden',
			'Wie ziek is, wordt niet vervangen',
			'Jonge leerkrachten haken af',
			'Interims blijven maar een paar weken'
		]
	},
	{
		zone: 'bedreigingen',
		about: 'planlast',
		texts: [
			'Steeds meer papierwerk',
			'Planlast: alles moet op papier',
			'Verslagen slorpen tijd op die naar kinderen moet gaan',
			'Elk jaar komt er iets bij'
		]
	},
	{
		zone: 'bedreigingen',
		about: 'wachtlijsten',
		texts: [
			'Lange wachtlijsten bij logopedie',
			'Een jaar wachten op een onderzoek',
			'CLB heeft te weinig uren voor onze school',
			'Ouders vinden geen plaats bij een kinderpsycholoog'
		]
	},
	{
		zone: 'bedreigingen',
		about: 'complexere klassen',
		texts: ['Klassen worden groter', 'Zorgvragen worden complexer', 'Meer kinderen met een zware rugzak']
	},
	{ zone: 'bedreigingen', about: 'apart', texts: ['Meer kansarmoede in de buurt'] }
];
