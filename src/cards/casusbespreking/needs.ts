// Beginnings of sentences about what a pupil and a teacher need: thirteen and twelve kinds, in words of our own.

/** "Deze leerling heeft nodig …": one for each of thirteen kinds of need. */
export const PUPIL_NEEDS = [
	'Deze leerling heeft uitleg nodig die …',
	'Deze leerling heeft opdrachten nodig waarbij …',
	'Deze leerling heeft materiaal nodig waarmee …',
	'Deze leerling heeft een plek nodig waar …',
	'Deze leerling heeft spel nodig waarin …',
	'Deze leerling heeft reacties nodig die …',
	'Deze leerling heeft klasgenoten nodig die …',
	'Deze leerling heeft een leerkracht nodig die …',
	'Deze leerling heeft ouders nodig die …',
	'Deze leerling moet durven of willen om …',
	'Deze leerling heeft hulp nodig bij …',
	'Deze leerling moet zelf begrijpen dat …',
	'Deze leerling heeft ook nog nodig dat …'
];

/** "Als leraar heb ik nodig …": one for each of twelve kinds of support. */
export const TEACHER_NEEDS = [
	'Als leraar wil ik meer weten over …',
	'Als leraar wil ik oefenen hoe ik …',
	'Als leraar wil ik beter begrijpen waarom …',
	'Als leraar wil ik anders kijken naar …',
	'Als leraar wil ik iemand die met mij …',
	'Als leraar heb ik materiaal nodig om …',
	'Als leraar heb ik collega’s nodig die …',
	'Als leraar heb ik de zorgcoördinator nodig om …',
	'Als leraar heb ik de directie nodig om …',
	'Als leraar heb ik extra handen nodig wanneer …',
	'Als leraar heb ik een ondersteuner nodig die …',
	'Als leraar heb ik het CLB nodig om …'
];
