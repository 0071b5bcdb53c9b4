// Keeping an uploaded picture: who may send one now, and how much fits.
import type { ActivityKind } from '#cards/activities.ts';
import { refuse, type Refusal } from '#lib/session/refusal.ts';
import { takingActivities } from '#lib/session/takes-contributions.ts';
import type { Picture } from '../media/read-picture.ts';
import { REGIE_OWNER, type Change } from '../store/store.ts';
import { newId } from '../tokens.ts';
import type { SessionMemory } from './memory.ts';

/** Most pictures of one person, or of the desk. */
const MOST_PER_PERSON = 60;

/** Whether any step asks this person for pictures now. */
function asksPictures({ state, now }: SessionMemory, participant: string): boolean {
	const outside = state.participants.get(participant)?.outside === true;
	const context = { programme: state.programme, stage: state.stage, now: now(), outside };
	const kind: ActivityKind = 'collect';
	return state.programme.some(({ id, card }) =>
		card.steps.some((step) =>
			takingActivities(context, id, step).some(
				(activity) => activity.kind === kind && activity.forms.includes('picture')
			)
		)
	);
}

/** Whether a picture may come in now; `participant` null is the desk. `most`: bytes of all pictures together. */
export function pictureFault(
	memory: SessionMemory,
	participant: string | null,
	most: number
): Refusal | undefined {
	if (memory.state.stage.finishedAt !== null && participant !== null) return refuse('finished');
	if (participant !== null && !asksPictures(memory, participant)) return refuse('not-asked');
	const all = [...memory.media.values()];
	const own = all.filter(({ owner }) => owner === (participant ?? REGIE_OWNER)).length;
	const full = own >= MOST_PER_PERSON || all.reduce((sum, { size }) => sum + size, 0) >= most;
	return full ? refuse('media-full') : undefined;
}

/** Keeps a picture that was made safe. */
export function keepPicture(
	memory: SessionMemory,
	participant: string | null,
	{ bytes, mime, width, height }: Picture
): { changes: Change[]; answer: { id: string; width: number; height: number } } {
	const id = newId();
	const media = {
		id,
		owner: participant ?? REGIE_OWNER,
		mime,
		width,
		height,
		at: memory.now(),
		size: bytes.length
	};
	memory.media.set(id, media);
	return { changes: [{ kind: 'media', media, bytes }], answer: { id, width, height } };
}
