// The voorbeeldsessie: one item finished, one ready to pile, one still to come.
import { buildExercise } from './build-exercise.ts';
import { dealNotes } from './deal.ts';
import { driveSession, type Drive, type LiveSession } from './example-session.ts';
import { seededRandom, type Random } from './seeded-random.ts';
import { clusters } from './swot-notes.ts';

/** What to create the session with, before it is built. The title says openly that much of it is invented. */
export const EXAMPLE = {
	title: 'Voorbeeldsessie (deels verzonnen)',
	cards: ['vier-begeleidingsdomeinen', 'swot', 'samen-zorg-dragen'],
	people: 12
};

async function buildSwot({
	drive,
	people,
	random
}: {
	drive: Drive;
	people: number;
	random: Random;
}): Promise<void> {
	const notes = dealNotes({ groups: clusters, people, most: 4, per: 'zone', random });
	const inZones = (...zones: string[]) => notes.filter(({ zone }) => zones.includes(zone));
	await drive.enter('kader');
	await drive.enter('binnenkant');
	await drive.write(inZones('sterktes', 'zwaktes'));
	await drive.enter('buitenkant');
	await drive.write(inZones('kansen', 'bedreigingen'));
	await drive.enter('onthullen-en-turven');
	await drive.lead({ command: 'reveal', what: 'notes' });
}

/**
 * Fills a fresh session with the cards of EXAMPLE, through its public methods alone. The same seed gives the
 * same notes, labels, votes and marks. Throws when the session refuses anything.
 */
export async function buildExample(session: LiveSession, seed: number): Promise<void> {
	const drive = driveSession(session, seed);
	const random = seededRandom(seed);
	const build = { drive, people: EXAMPLE.people, random };
	const poster = session.state.programme.find(({ card }) => card.id === 'samen-zorg-dragen');
	const slots = new Map(
		(poster?.card.zones ?? []).flatMap(({ id, slot }) => (slot ? [[id, slot] as const] : []))
	);
	await drive.joinPeople(EXAMPLE.people);
	await buildExercise(build, slots);
	await buildSwot(build);
}
