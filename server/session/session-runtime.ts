// One live session: memory, people, streams, and one queue through which every change goes to disk before its answer.
import type { Board } from '#lib/session/board-snapshot.ts';
import type { Command } from '#lib/session/command.ts';
import type { Contribution, PutContribution } from '#lib/session/contribution.ts';
import type { PosterFields, PosterId, PosterRecord } from '#lib/session/poster-record.ts';
import { isRefusal, type Refusal } from '#lib/session/refusal.ts';
import type { Participant, SessionState } from '#lib/session/session-state.ts';
import { stageView } from '#lib/session/stage-view.ts';
import type { Counts, Mine, View } from '#lib/session/view.ts';
import type { Identity } from '../identity.ts';
import type { Picture } from '../media/read-picture.ts';
import type { Change, SessionRecord, StoredSession } from '../store/store.ts';
import { createTokenBuckets } from '../token-bucket.ts';
import type { BoardRoom, BoardWrite } from './board-room.ts';
import { watchBoard } from './board-watch.ts';
import { eraseNote } from './erase-note.ts';
import { leadStage } from './lead-stage.ts';
import { boardOf, openMemory, raiseEpoch, recordOf, type SessionMemory } from './memory.ts';
import { forgetNames, reconcile } from './note-writes.ts';
import { admitPerson, requestReopen, setReady, type Places } from './people.ts';
import { posterOf, putPoster } from './poster-writes.ts';
import { createPresence, type Presence } from './presence.ts';
import { readCounts, readView, type JoinPanel } from './read-view.ts';
import { createStreams, type Streams } from './streams.ts';
import { mineOf, takeContribution, withdrawContribution } from './take-contribution.ts';
import type { WriteQueue } from './write-queue.ts';

type RuntimeOptions = Places & {
	queue: WriteQueue;
	now: () => number;
	/** How people get in, as screens show it. */
	panel: (record: SessionRecord) => JoinPanel;
	/** Called as soon as words left the document for good: screens must drop their copy of it. */
	onErased: () => void;
	/** The bytes of a picture. */
	mediaBytes: (media: string) => Promise<Uint8Array | undefined>;
	/** Takes what was deleted out of the log files too. */
	scrub: () => Promise<void>;
};

/** A live session. Methods answer after COMMIT; a refusal changes nothing. */
export class SessionRuntime {
	readonly id: string;
	readonly streams: Streams;
	readonly presence: Presence = createPresence();
	#memory: SessionMemory;
	#pace = createTokenBuckets(30, 10);
	#hearsOfBoard: ReturnType<typeof watchBoard>;
	#options: RuntimeOptions;

	constructor(stored: StoredSession, options: RuntimeOptions) {
		this.#options = options;
		this.#memory = openMemory(stored, options.now);
		this.id = this.#memory.id;
		this.#hearsOfBoard = watchBoard(this.#memory);
		this.streams = createStreams({ viewOf: (who) => this.view(who), counts: () => this.counts() });
		const mended = reconcile(this.#memory);
		if (mended.length > 0) void this.write(mended).catch(() => undefined);
	}

	get room(): BoardRoom {
		return this.#memory.room;
	}
	get state(): Readonly<SessionState> {
		return this.#memory.state;
	}
	get record(): SessionRecord {
		return recordOf(this.#memory);
	}
	get board(): Board {
		return boardOf(this.#memory);
	}
	/** Every row by its id, withdrawn ones too. */
	get contributions(): ReadonlyMap<string, Contribution> {
		return this.#memory.rows.byId;
	}

	/** Resolves when everything said so far is on disk. */
	settled(): Promise<void> {
		return this.#options.queue.idle();
	}

	/** Commits changes and resolves after COMMIT; a board log that grew long is folded on the way. */
	write(changes: readonly Change[]): Promise<void> {
		if (changes.length === 0) return this.settled();
		const folded = changes.some(({ kind }) => kind === 'board') ? this.room.compaction() : [];
		return this.#options.queue.write([...changes, ...folded]);
	}

	/** Commits an erasure; screens go at once, so that none writes the words again before they start afresh. */
	#erase(changes: readonly Change[]): Promise<void> {
		const saved = this.write(changes);
		this.#options.onErased();
		return saved;
	}

	// ---- people

	/** Lets a person in; see admitPerson. */
	async join(input: {
		name: string | null;
		voice: string | null;
		outside?: boolean;
	}): Promise<{ participant: Participant; token: string } | Refusal> {
		const come = admitPerson(this.#memory, input, this.#options);
		if (isRefusal(come)) return come;
		const { participant, token, changes } = come;
		this.seen(participant.id);
		await this.write(changes);
		this.streams.touch(true);
		return { participant, token };
	}

	/** A known person comes in by another way: from outside into the room, or to a survey's link. */
	async move(known: Participant, outside: boolean): Promise<Participant> {
		if (known.outside === outside) return known;
		const participant = { ...known, outside };
		this.#memory.state.participants.set(known.id, participant);
		await this.write([{ kind: 'participant', participant }]);
		this.streams.touch(true);
		return participant;
	}

	/** Somebody's phone was heard of just now; who answers outside the room is not in it. */
	seen(participant: string): void {
		const known = this.#memory.state.participants.get(participant);
		if (known?.outside !== true) this.presence.seen(participant, this.#options.now());
	}

	/** Whether this participant may send one more thing now: ten a second, thirty at once. */
	admitPace(participant: string): boolean {
		return this.#pace(participant, this.#options.now());
	}

	/** Asks the desk to open a step again. */
	requestReopen(participant: string, item: string, step: string): Refusal | { ok: true } {
		return this.#toDesk(requestReopen(this.#memory, participant, { item, step }));
	}

	/** "Ik ben klaar", or not yet; see people.ts. */
	setReady(
		participant: string,
		at: { item: string; step: string; ready: boolean }
	): Refusal | { ready: boolean } {
		return this.#toDesk(setReady(this.#memory, participant, at));
	}

	#toDesk<T>(said: T | Refusal): T | Refusal {
		if (!isRefusal(said)) this.streams.touch(true);
		return said;
	}

	/** Cuts the tie between people and what they wrote, on the board too; tallies and the board's words stay. */
	async forgetPeople(): Promise<void> {
		this.#memory.rows.forgetPeople();
		this.#memory.state.participants.clear();
		this.presence.forget();
		const names = forgetNames(this.#memory);
		if (names.length > 0) await this.#erase([{ kind: 'forget-people' }, ...names, raiseEpoch(this.#memory)]);
		else await this.write([{ kind: 'forget-people' }]);
		this.streams.views();
	}

	// ---- contributions

	/** Keeps one contribution of a participant; of null, the desk, for people without a phone. */
	async put(
		id: string,
		input: PutContribution,
		participant: string | null
	): Promise<{ created: boolean; mine: Mine } | Refusal> {
		const taken = takeContribution(this.#memory, { id, input, participant });
		if (isRefusal(taken)) return taken;
		const { row, outcome, changes } = taken;
		await this.write(changes);
		if (outcome !== 'same') this.#tell(row, taken.group);
		return { created: outcome === 'created', mine: mineOf(this.#memory, row) };
	}

	/** Who hears of a row: its group of a sentence, all of who joins an action, the desk of what it can reveal now. */
	#tell(row: Contribution, group: readonly string[]): void {
		this.streams.people(group);
		if (row.kind === 'join') this.streams.views();
		// Screens say how many answered a survey; the counts of the room leave those people out.
		else if (this.state.participants.get(row.participant ?? '')?.outside) this.streams.screens();
		// A vote, or a note that comes in after its step closed, changes what the desk can reveal.
		else this.streams.touch(row.kind !== 'note' || row.step !== this.state.stage.step);
	}

	/** Takes a contribution back; a note that was on the board leaves it in the same transaction. */
	async withdraw(id: string, participant: string | null): Promise<{ ok: true } | Refusal> {
		const gone = withdrawContribution(this.#memory, id, participant);
		if (isRefusal(gone)) return gone;
		await (gone.words ? this.#erase(gone.changes) : this.write(gone.changes));
		if (gone.stage || gone.row.kind === 'join') this.streams.views();
		this.streams.touch();
		return { ok: true };
	}

	// ---- everything else that is kept

	/** Carries out a change that another file decides; its answer comes after COMMIT. Screens hear of it, or `everybody`. */
	async change<T>(
		work: (memory: SessionMemory) => { changes: Change[]; answer: T; everybody?: boolean } | Refusal
	): Promise<T | Refusal> {
		const done = work(this.#memory);
		if (isRefusal(done)) return done;
		await this.write(done.changes);
		if (done.everybody) this.streams.views();
		else if (done.changes.length > 0) this.streams.screens();
		return done.answer;
	}

	/** A picture of this session, whoever may see it; undefined when there is none (any more). */
	async media(id: string): Promise<Picture | undefined> {
		const known = this.#memory.media.get(id);
		const bytes = known && (await this.#options.mediaBytes(id));
		if (!known || !bytes) return undefined;
		return { bytes, mime: known.mime, width: known.width, height: known.height };
	}

	/** Reads what another file knows how to read. */
	read<T>(work: (memory: SessionMemory) => T): T {
		return work(this.#memory);
	}

	// ---- the board

	/** Takes an update of a hand on the board; one that is `refused` or `incomplete` changes nothing. */
	receiveBoard(
		update: Uint8Array
	): { saved: Promise<void>; updates: Uint8Array[] } | 'refused' | 'incomplete' {
		const { room, orders } = this.#memory;
		const received = room.receive(update);
		if (typeof received === 'string') return received;
		orders.forget();
		const saved = this.write(received.changes);
		const hears = this.#hearsOfBoard();
		if (hears !== 'nobody') void saved.then(() => this.#tellOfBoard(hears)).catch(() => undefined);
		return { saved, updates: received.updates };
	}

	#tellOfBoard(hears: 'everybody' | 'phones'): void {
		if (hears === 'everybody') this.streams.views();
		else this.streams.people([...this.#memory.state.participants.keys()]);
	}

	/** Notes and piles written by the server, as for an example session. */
	async writeBoard(writes: readonly BoardWrite[]): Promise<void> {
		this.#memory.orders.forget();
		await this.write(this.#memory.room.write(writes));
	}

	/** Erases a note for good: its words leave the row, the document, the log and the posters. */
	async eraseNote(noteId: string): Promise<{ ok: true } | Refusal> {
		const erased = eraseNote(this.#memory, noteId);
		if (isRefusal(erased)) return erased;
		await this.#erase(erased.changes);
		if (erased.stage) this.streams.views();
		await this.#options.scrub();
		return { ok: true };
	}

	// ---- the stage

	/** Carries out a command of the desk: stage, rows and board of it commit together. */
	async command(command: Command): Promise<{ stage: View['stage'] } | Refusal> {
		const changes = leadStage(this.#memory, command, this.presence);
		if (isRefusal(changes))
			return { ...changes, data: { ...asObject(changes.data), stage: this.stageView() } };
		if (changes.length > 0) {
			await this.write(changes);
			this.streams.views();
		}
		return { stage: this.stageView() };
	}

	// ---- posters

	/** The poster as hands left it; a fresh one when nobody touched it. */
	poster(poster: PosterId): PosterRecord {
		return posterOf(this.#memory, poster);
	}

	/** Changes fields of a poster; `expect` is the version the sender saw. */
	async putPoster(
		poster: PosterId,
		expect: number,
		fields: Partial<PosterFields>
	): Promise<{ record: PosterRecord } | Refusal> {
		const put = putPoster(this.#memory, poster, { expect, ...fields });
		if (isRefusal(put)) return put;
		await this.write(put.changes);
		return put.answer;
	}

	// ---- views

	counts(): Counts {
		return readCounts(this.#memory, this.presence);
	}

	stageView(): View['stage'] {
		return stageView(this.state);
	}

	/** What this access sees now. */
	view(who: Identity): View {
		const panel = () => this.#options.panel(this.record);
		return readView(this.#memory, who, { presence: this.presence, panel });
	}

	/** Ends streams and frees the document. What was said before is on disk. */
	async close(): Promise<void> {
		await this.#options.queue.end();
		this.streams.closeAll();
		this.#memory.room.destroy();
	}
}

const asObject = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});
