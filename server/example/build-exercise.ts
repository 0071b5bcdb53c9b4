// The first item of the example: the four domains, finished and harvested.
import { addNote, copyTo, toggleLabel } from '#lib/session/board-edits.ts';
import { KEY, toggleMark } from '#lib/session/mark-edits.ts';
import { pileTogether } from '#lib/session/pile-edits.ts';
import { Slot } from '#cards/card.ts';
import { dealDots, dealNotes, dealValues } from './deal.ts';
import type { Drive } from './example-session.ts';
import {
	additions,
	blindSpots,
	chosen,
	EVERYBODY,
	phases,
	posterFields,
	trafficLight
} from './invented-harvest.ts';
import { exerciseActivities, type Activity } from './real-exercise.ts';
import type { Random } from './seeded-random.ts';

const BLIND_SPOT = 'blinde-vlek';

type Build = { drive: Drive; people: number; random: Random };

async function collectActivities(
	{ drive, people, random }: Build,
	activities: readonly Activity[]
): Promise<void> {
	await drive.enter('kader');
	await drive.lead({ command: 'labels.set', set: 'decreet' });
	await drive.enter('wat-doen-we-al');
	const groups = activities.map(({ zone, text }) => ({ zone, texts: [text] }));
	await drive.write(dealNotes({ groups, people, most: 4, per: 'zone', random }));
}

async function sortActivities({ drive }: Build, activities: readonly Activity[]): Promise<void> {
	const { item } = drive.here();
	await drive.enter('onthullen-en-ontdubbelen');
	await drive.lead({ command: 'reveal', what: 'notes' });
	for (const { text, zone, copies } of activities)
		for (const other of copies) {
			const id = drive.noteIn(zone, text);
			await drive.edit(
				copyTo(drive.board(), { id, newId: drive.newId('copy', text, other), item, zone: other })
			);
		}
	await drive.enter('voor-wie-is-het');
	for (const { text, zone, copies } of activities) {
		const ids = [zone, ...copies].map((place) => drive.noteIn(place, text));
		for (const label of phases[text] ?? [EVERYBODY])
			await drive.edit(toggleLabel(drive.board(), { ids, label }));
	}
}

async function rateDomains({ drive, people, random }: Build): Promise<void> {
	await drive.enter('verkeerslicht');
	await drive.ballot('rate', (items) => {
		const colours = new Map(items.map(({ id }) => [id, dealValues(trafficLight[id] ?? [], random)]));
		return Array.from({ length: people }, (_, person) =>
			Object.fromEntries([...colours].map(([id, values]) => [id, values[person] ?? 0]))
		);
	});
}

async function chooseBlindSpots({ drive, people, random }: Build): Promise<void> {
	await drive.enter('blinde-vlekken');
	const groups = blindSpots.map(({ texts }) => ({ zone: BLIND_SPOT, texts }));
	await drive.write(dealNotes({ groups, people, most: 2, per: 'step', random }));
	await drive.enter('kiezen');
	const entries = new Map<string, (typeof blindSpots)[number]>();
	for (const spot of blindSpots) {
		const ids = spot.texts.map((text) => drive.noteIn(BLIND_SPOT, text));
		const pile = spot.pile === null ? undefined : drive.newId('pile', spot.pile);
		if (pile) await drive.edit(pileTogether(drive.board(), { ids, newId: pile, name: spot.pile ?? '' }));
		entries.set(pile ?? ids[0] ?? '', spot);
	}
	await drive.ballot('vote', () =>
		dealDots(new Map([...entries].map(([id, { dots }]) => [id, dots])), { people, budget: 2, random })
	);
	await drive.enter('afspraken');
	const keys = [...entries].filter(([, spot]) => spot.key).map(([id]) => id);
	await drive.edit(toggleMark(drive.board(), { ids: keys, slot: KEY }));
}

async function markHarvest({ drive }: Build, activities: readonly Activity[]): Promise<void> {
	await drive.enter('oogst');
	for (const [slot, texts] of Object.entries(chosen)) {
		const ids = texts.map((text) =>
			drive.noteIn(activities.find((one) => one.text === text)?.zone ?? '', text)
		);
		await drive.edit(toggleMark(drive.board(), { ids, slot: Slot.parse(slot) }));
	}
}

/** Notes of a hand in the zones of the poster card, marked for the slot of their zone. */
async function addInvented({ drive }: Build, slots: ReadonlyMap<string, Slot>): Promise<void> {
	const item = drive.itemOf('samen-zorg-dragen');
	for (const [zone, texts] of Object.entries(additions))
		for (const text of texts) {
			const newId = drive.newId('own', zone, text);
			await drive.edit(addNote(drive.board(), { newId, text, item, zone }));
			const slot = slots.get(zone);
			if (slot) await drive.edit(toggleMark(drive.board(), { ids: [newId], slot }));
		}
	await drive.fillPoster(posterFields);
}

/** Plays the four domains from the real exercise to the harvest, and fills the poster with what is invented. */
export async function buildExercise(build: Build, posterSlots: ReadonlyMap<string, Slot>): Promise<void> {
	const activities = exerciseActivities();
	await collectActivities(build, activities);
	await sortActivities(build, activities);
	await rateDomains(build);
	await chooseBlindSpots(build);
	await markHarvest(build, activities);
	await addInvented(build, posterSlots);
}
