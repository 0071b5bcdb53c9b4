// Pictures of a session beside their bytes: whose they are, who may see them, and when they go.
import { BOARD_MAP, parseRecord } from '#lib/session/board-records.ts';
import { isOffBoard } from '#lib/session/board-snapshot.ts';
import { isLive, type Contribution } from '#lib/session/contribution.ts';
import type { NoteImage } from '#lib/session/note-image.ts';
import { currentBallot, stepState } from '#lib/session/stage.ts';
import type { Identity } from '../identity.ts';
import { REGIE_OWNER, type Change, type Media } from '../store/store.ts';
import { boardOf, type SessionMemory } from './memory.ts';

/** The media id of a note's picture, if it is a photo. */
export function photoOf(image: NoteImage | null | undefined): string[] {
	return image?.kind === 'photo' ? [image.id] : [];
}

/** Photos on these notes of the board. */
export function picturesOf(memory: SessionMemory, ids: ReadonlySet<string>): string[] {
	const map = memory.room.doc.getMap<unknown>(BOARD_MAP);
	return [...ids].flatMap((id) =>
		(['note', 'own'] as const).flatMap((kind) => {
			const key = `${kind}:${id}`;
			const record = parseRecord(key, map.get(key));
			return record?.kind === 'note' || record?.kind === 'own' ? photoOf(record.value.image) : [];
		})
	);
}

/** Forgets pictures; ids that are not there are passed by. */
export function forgetMedia({ media }: SessionMemory, ids: readonly string[]): Change[] {
	const known = ids.filter((id) => media.delete(id));
	return known.length > 0 ? [{ kind: 'forget-media', ids: known }] : [];
}

/** Whether the sender (the desk when null) uploaded this photo and no other note of theirs carries it. */
export function mayAttach(
	{ media, rows }: SessionMemory,
	photo: string,
	by: { participant: string | null; contribution: string }
): boolean {
	if (media.get(photo)?.owner !== (by.participant ?? REGIE_OWNER)) return false;
	const own = by.participant === null ? [...rows.byId.values()] : rows.ofPerson(by.participant);
	const holds = (row: Contribution) =>
		row.id !== by.contribution && isLive(row) && photoOf(row.image)[0] === photo;
	return !own.some(holds);
}

/** The picture as it is kept, with its true size in pixels. */
export function trueSize({ media }: SessionMemory, image: NoteImage | null): NoteImage | null {
	const known = image?.kind === 'photo' ? media.get(image.id) : undefined;
	return image?.kind === 'photo' && known ? { ...image, width: known.width, height: known.height } : image;
}

/** Photos on notes that everybody may see now: revealed, and not taken off the board. */
function shownPhotos(memory: SessionMemory): { server: Set<string>; hands: Set<string> } {
	const server = new Set<string>();
	const hands = new Set<string>();
	const { notes, piles } = boardOf(memory);
	for (const note of notes.values())
		if (!isOffBoard(note, piles))
			for (const photo of photoOf(note.image)) (note.kind === 'own' ? hands : server).add(photo);
	return { server, hands };
}

/** Whether the ballot at hand asks about a note that is this photo. */
function isVotedOn(memory: SessionMemory, photo: string): boolean {
	const { stage } = memory.state;
	if (stage.item === null || stage.step === null || stage.finishedAt !== null) return false;
	const ballot = currentBallot(stepState(stage, stage.item, stage.step));
	if (!ballot || ballot.revealed || ballot.over) return false;
	return ballot.items.some(({ image }) => photoOf(image)[0] === photo);
}

/**
 * Whether somebody may see a picture: its maker always; screens once its note is revealed and not hidden, and every phone
 * then too, for as long as a ballot is about it; the desk also what it uploaded itself. A note made by a hand shows only
 * pictures of the desk.
 */
export function maySee(memory: SessionMemory, who: Identity, media: Media): boolean {
	if (who.access === 'deelnemer') {
		if (who.participant !== null && media.owner === who.participant) return true;
		if (!isVotedOn(memory, media.id)) return false;
	}
	if (who.access === 'regie' && media.owner === REGIE_OWNER) return true;
	const shown = shownPhotos(memory);
	return shown.server.has(media.id) || (media.owner === REGIE_OWNER && shown.hands.has(media.id));
}

/** Pictures of people that no note on the board carries; they go when the session ends. */
export function unseenMedia(memory: SessionMemory): string[] {
	const photos = new Set([...boardOf(memory).notes.values()].flatMap(({ image }) => photoOf(image)));
	return [...memory.media.values()]
		.filter(({ id, owner }) => owner !== REGIE_OWNER && !photos.has(id))
		.map(({ id }) => id);
}
