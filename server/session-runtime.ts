// One live session: all its state in memory, every change through one queue to disk before it is answered.
import { ballotItems } from '#lib/session/ballot-items.ts';
import { BOARD_MAP, boardKey, parseRecord } from '#lib/session/board-records.ts';
import type { Command } from '#lib/session/command.ts';
import { isLive, type Contribution, type PutContribution } from '#lib/session/contribution.ts';
import { decideContribution, decideWithdrawal } from '#lib/session/decide-contribution.ts';
import { forgetWords } from '#lib/session/forget-words.ts';
import { importHarvest } from '#lib/session/import-harvest.ts';
import { moveStage, revealTarget, type StageContext, type StageEffect } from '#lib/session/move-stage.ts';
import { mineView, phoneView } from '#lib/session/phone-view.ts';
import {
	newPosterRecord,
	type PosterFields,
	type PosterId,
	type PosterRecord
} from '#lib/session/poster-record.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import { counts as countRows, screenView } from '#lib/session/screen-view.ts';
import type { Participant, SessionState } from '#lib/session/session-state.ts';
import { currentBallot, findStep, NamesRule, stepKey, stepState } from '#lib/session/stage.ts';
import { stageView } from '#lib/session/stage-view.ts';
import type { Counts, Mine, ScreenView, View } from '#lib/session/view.ts';
import type { Board } from '#lib/session/board-snapshot.ts';
import { openBoardRoom, type BoardRoom, type BoardWrite } from './board-room.ts';
import { indexContributions, type ContributionIndex } from './contribution-index.ts';
import { deskView, type DeskView } from './desk-view.ts';
import { traceNote, type NoteTrace } from './erase-note.ts';
import type { Identity } from './identity.ts';
import { createNoteOrders } from './note-orders.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Change, SessionRecord, StoredSession } from './store/store.ts';
import { createStreams, type Streams } from './streams.ts';
import { createTokenBucket, type TokenBucket } from './token-bucket.ts';
import { hashToken, newCode, newId, newToken, shuffled } from './tokens.ts';
import type { WriteQueue } from './write-queue.ts';

export type RuntimeOptions = {
	queue: WriteQueue;
	now: () => number;
	maxPeople: number;
	/** The join panel of a screen, and the desk's list of addresses. */
	join: (record: SessionRecord) => {
		join: ScreenView['join'];
		addresses: DeskView['addresses'];
		base: string;
	};
	/** Called when words left the document for good: screens must drop their copy of it. */
	onErased: () => Promise<void>;
};

type SessionFields = Omit<SessionRecord, 'stage'>;

/** A live session. Methods answer after COMMIT; a refusal changes nothing. */
export class SessionRuntime {
	readonly id: string;
	readonly streams: Streams;
	readonly presence: Presence = createPresence();
	#record: SessionFields;
	#state: SessionState;
	#room: BoardRoom;
	#posters: Map<PosterId, PosterRecord>;
	#reopen = new Map<string, Set<string>>();
	#rows: ContributionIndex;
	#buckets = new Map<string, TokenBucket>();
	#orders = createNoteOrders(() => this.board);
	#options: RuntimeOptions;

	constructor(stored: StoredSession, options: RuntimeOptions) {
		const { stage, ...record } = stored.record;
		this.id = record.id;
		this.#record = record;
		this.#options = options;
		this.#state = {
			...record,
			stage,
			participants: new Map(stored.participants.map((participant) => [participant.id, participant]))
		};
		this.#rows = indexContributions(stored.contributions);
		this.#posters = stored.posters;
		this.#room = openBoardRoom(stored.board);
		this.streams = createStreams({ viewOf: (who) => this.view(who), counts: () => this.counts() });
		void this.#reconcile();
	}

	get room(): BoardRoom {
		return this.#room;
	}
	get state(): Readonly<SessionState> {
		return this.#state;
	}
	get record(): SessionRecord {
		return {
			...this.#record,
			code: this.#state.code,
			keepUntil: this.#state.keepUntil,
			stage: this.#state.stage
		};
	}
	get board(): Board {
		return this.#room.board();
	}
	/** Every row by its id, withdrawn ones too. */
	get contributions(): ReadonlyMap<string, Contribution> {
		return this.#rows.byId;
	}

	/** Resolves when everything said so far is on disk. */
	settled(): Promise<void> {
		return this.#options.queue.idle();
	}

	/** Commits changes and resolves after COMMIT. */
	write(changes: readonly Change[]): Promise<void> {
		return changes.length === 0 ? this.settled() : this.#options.queue.write(changes);
	}

	// ---- people

	/** Lets a person in. Refuses when the session is full or joining has ended. */
	async join(input: {
		name: string | null;
		voice: string | null;
	}): Promise<{ participant: Participant; token: string } | Refusal> {
		if (this.#state.stage.finishedAt !== null || this.#state.code === null) return refuse('joining-closed');
		if (this.#state.participants.size >= this.#options.maxPeople)
			return refuse('session-full', { params: { max: this.#options.maxPeople } });
		const now = this.#options.now();
		const participant: Participant = { id: newId(), ...input, joinedAt: now };
		const token = newToken();
		this.#state.participants.set(participant.id, participant);
		this.presence.seen(participant.id, now);
		await this.write([
			{ kind: 'participant', participant },
			{ kind: 'access', hash: hashToken(token), access: 'deelnemer', participant: participant.id }
		]);
		this.streams.touch(true);
		return { participant, token };
	}

	/** Whether this participant may send one more thing now: ten a second, thirty at once. */
	admitPace(participant: string): boolean {
		const bucket = this.#buckets.get(participant) ?? createTokenBucket(30, 10);
		this.#buckets.set(participant, bucket);
		return bucket.take(this.#options.now());
	}

	/** Asks the desk to open a step again. */
	requestReopen(participant: string, item: string, step: string): Refusal | { ok: true } {
		if (!findStep(this.#state.programme, item, step)) return refuse('step-unknown', { path: ['step'] });
		const key = stepKey(item, step);
		this.#reopen.set(key, (this.#reopen.get(key) ?? new Set()).add(participant));
		this.streams.touch(true);
		return { ok: true };
	}

	// ---- contributions

	#touched = (boardId: string): boolean => {
		if (this.#room.has(boardKey('text', boardId)) || this.#room.has(boardKey('in', boardId))) return true;
		const { stage } = this.#state;
		return Object.values(stage.steps).some((step) => {
			const ballot = currentBallot(step);
			return ballot !== undefined && ballot.frozen.includes(boardId);
		});
	};

	/** Keeps one contribution of a participant; answers after COMMIT. */
	async put(
		id: string,
		input: PutContribution,
		participant: string
	): Promise<{ created: boolean; mine: Mine } | Refusal> {
		const now = this.#options.now();
		const decision = decideContribution(id, input, {
			programme: this.#state.programme,
			stage: this.#state.stage,
			now,
			participant,
			existing: this.#rows.byId.get(id),
			own: this.#rows.ofPerson(participant),
			total: this.#rows.notesIn,
			touched: this.#touched
		});
		if (isRefusal(decision)) return this.#withMine(decision, id, participant);
		let { row } = decision;
		if (decision.outcome !== 'same') {
			const changes: Change[] = [];
			if (decision.shared) {
				const boardId = row.boardId ?? newId();
				row = { ...row, state: 'revealed', boardId };
				changes.push(...this.#room.write([this.#noteWrite(row, boardId)]));
			}
			this.#rows.keep(row);
			await this.write([{ kind: 'contribution', row }, ...changes]);
			// A vote, or a note that comes in after its step closed, changes what the desk can reveal.
			this.streams.touch(row.kind !== 'note' || row.step !== this.#state.stage.step);
		} else await this.settled();
		return { created: decision.outcome === 'created', mine: mineView(this.#state, row, now, this.#touched) };
	}

	#withMine(refusal: Refusal, id: string, participant: string): Refusal {
		const row = this.#rows.byId.get(id);
		if (!row || row.participant !== participant || !isLive(row)) return refusal;
		return { ...refusal, data: { mine: mineView(this.#state, row, this.#options.now(), this.#touched) } };
	}

	/** Takes a contribution back; a note that was on the board leaves it in the same transaction. */
	async withdraw(id: string, participant: string): Promise<{ ok: true } | Refusal> {
		const row = this.#rows.byId.get(id);
		const wrong = decideWithdrawal(row, {
			stage: this.#state.stage,
			now: this.#options.now(),
			programme: this.#state.programme,
			participant
		});
		if (wrong || !row) return wrong ?? refuse('not-found');
		const gone: Contribution = { ...row, state: 'withdrawn', text: '', value: null };
		this.#rows.keep(gone);
		const { changes, stage } = row.boardId === null ? NOTHING : this.#takeOff(this.#trace(row.boardId));
		await this.write([{ kind: 'contribution', row: gone }, ...changes]);
		if (stage) this.streams.views();
		this.streams.touch();
		return { ok: true };
	}

	#trace(noteId: string): NoteTrace {
		return traceNote(this.#room.doc.getMap<unknown>(BOARD_MAP).entries(), noteId);
	}

	/** Takes a note with all that hands added off the board and out of frozen ballots; the log forgets its words. */
	#takeOff({ ids, keys }: NoteTrace): { changes: Change[]; stage: boolean } {
		const before = this.#state.stage;
		const after = forgetWords(before, ids, this.board);
		const board = this.#room.write(keys.map((key) => ({ key, value: undefined })));
		const changes = board.length > 0 ? [...board, ...this.#room.compaction(true)] : [];
		if (after === before) return { changes, stage: false };
		this.#state.stage = after;
		return {
			changes: [...changes, { kind: 'session', record: this.record, expect: before.version }],
			stage: true
		};
	}

	// ---- the board

	#noteWrite(row: Contribution, boardId: string): BoardWrite {
		const name =
			row.participant === null ? null : (this.#state.participants.get(row.participant)?.name ?? null);
		const showName = name !== null && row.names === 'everybody' && this.#state.stage.names === 'everybody';
		const key = boardKey('note', boardId);
		const known = parseRecord(key, this.#room.get(key));
		return {
			key,
			value: {
				text: row.text,
				item: row.item,
				zone: row.zone ?? '',
				step: row.step,
				order: known?.kind === 'note' ? known.value.order : this.#orders.next(row.item, row.zone ?? ''),
				...(showName ? { name } : {})
			}
		};
	}

	/** Brings revealed rows and the board in step after a crash; never touches what has no row. */
	async #reconcile(): Promise<void> {
		const writes: BoardWrite[] = [];
		for (const row of this.#rows.byId.values()) {
			if (row.boardId === null) continue;
			const key = boardKey('note', row.boardId);
			if (row.state === 'revealed' && !this.#room.has(key)) writes.push(this.#noteWrite(row, row.boardId));
			if (!isLive(row) && this.#room.has(key)) writes.push({ key, value: undefined });
		}
		const changes = this.#room.write(writes);
		if (changes.length > 0) await this.write(changes).catch(() => undefined);
	}

	/** Takes an update of a hand on the board; one that is `refused` or `incomplete` changes nothing. */
	receiveBoard(
		update: Uint8Array
	): { saved: Promise<void>; updates: Uint8Array[] } | 'refused' | 'incomplete' {
		const received = this.#room.receive(update);
		if (typeof received === 'string') return received;
		this.#orders.forget();
		const changes = [...received.changes, ...this.#room.compaction()];
		return { saved: this.write(changes), updates: received.updates };
	}

	/** Notes and piles written by the server, as for an example session. */
	async writeBoard(writes: readonly BoardWrite[]): Promise<void> {
		this.#orders.forget();
		await this.write(this.#room.write(writes));
	}

	/** Erases a note for good: its words leave the row, the document and the log. */
	async eraseNote(noteId: string): Promise<{ ok: true } | Refusal> {
		const trace = this.#trace(noteId);
		const row = [...this.#rows.byId.values()].find((entry) => entry.boardId === noteId);
		if (trace.keys.length === 0 && (!row || !isLive(row))) return refuse('not-found');
		const { changes, stage } = this.#takeOff(trace);
		if (row) {
			const gone: Contribution = { ...row, state: 'removed', text: '', value: null };
			this.#rows.keep(gone);
			changes.push({ kind: 'contribution', row: gone });
		}
		const posters = [...this.#posters].flatMap(([poster, record]): Change[] => {
			const kept = Object.entries(record.wording).filter(([id]) => !trace.ids.has(id));
			if (kept.length === Object.keys(record.wording).length) return [];
			const wording = Object.fromEntries(kept);
			const next = { ...record, wording, version: record.version + 1 };
			this.#posters.set(poster, next);
			return [{ kind: 'poster', poster, record: next }];
		});
		await this.write([...changes, ...posters]);
		if (stage) this.streams.views();
		await this.#options.onErased();
		return { ok: true };
	}

	// ---- the stage

	#revealable(): Contribution[] {
		const { stage, programme } = this.#state;
		const here = findStep(programme, stage.item, stage.step);
		if (!here) return [];
		return here.step.reveals
			.flatMap((step) => this.#rows.ofStep(here.item.id, step))
			.filter((row) => row.kind === 'note' && row.state === 'private');
	}

	#context(): StageContext {
		const { stage, programme } = this.#state;
		return {
			programme,
			now: this.#options.now(),
			unrevealed: this.#rows.unrevealed().length,
			revealable: this.#revealable().length,
			ballotItems: (activity) => {
				const here = findStep(programme, stage.item, stage.step);
				return here
					? ballotItems({ activity, item: here.item, step: here.step, stage, board: this.board })
					: { items: [], frozen: [] };
			}
		};
	}

	/** Carries out a command of the desk: stage, rows and board of it commit together. */
	async command(command: Command): Promise<{ stage: View['stage'] } | Refusal> {
		const before = this.#state.stage;
		const move = moveStage(before, command, this.#context());
		if (isRefusal(move)) return { ...move, data: { ...asObject(move.data), stage: this.stageView() } };
		if (move.stage.version === before.version) return { stage: this.stageView() };
		this.#state.stage = move.stage;
		const changes = move.effects.flatMap((effect) => this.#carryOut(effect));
		if (move.stage.running && move.stage.item !== null && move.stage.step !== null)
			this.#reopen.delete(stepKey(move.stage.item, move.stage.step));
		await this.write([{ kind: 'session', record: this.record, expect: before.version }, ...changes]);
		this.streams.views();
		return { stage: this.stageView() };
	}

	#carryOut(effect: StageEffect): Change[] {
		switch (effect) {
			case 'reveal-notes':
				return this.#revealNotes();
			case 'finish':
				return this.#finish();
			case 'names':
				return this.#hideNames();
			case 'entered':
				return this.#enterStep();
		}
	}

	/** What is written already follows a stricter names rule, never a looser one. */
	#hideNames(): Change[] {
		const strictness = (names: NamesRule) => NamesRule.options.indexOf(names);
		const { names } = this.#state.stage;
		const rows = [...this.#rows.byId.values()]
			.filter((row) => strictness(row.names) > strictness(names))
			.map((row) => ({ ...row, names }));
		for (const row of rows) this.#rows.keep(row);
		const board = this.#room.write(
			rows.flatMap((row) =>
				row.state === 'revealed' && row.boardId !== null ? [this.#noteWrite(row, row.boardId)] : []
			)
		);
		const changes = rows.map((row): Change => ({ kind: 'contribution', row }));
		return board.length > 0 ? [...changes, ...board, ...this.#room.compaction(true)] : changes;
	}

	#revealNotes(): Change[] {
		const rows = shuffled(this.#revealable()).map((row) => ({
			...row,
			state: 'revealed' as const,
			boardId: newId()
		}));
		const writes = rows.map((row) => this.#noteWrite(row, row.boardId));
		for (const row of rows) this.#rows.keep(row);
		return [...rows.map((row): Change => ({ kind: 'contribution', row })), ...this.#room.write(writes)];
	}

	#enterStep(): Change[] {
		const { stage, programme } = this.#state;
		const here = findStep(programme, stage.item, stage.step);
		const takes = here?.step.activities.some(
			(activity) => activity.kind === 'import' && activity.from === 'session' && activity.takes === 'harvest'
		);
		if (!here || !takes) return [];
		this.#orders.forget();
		return this.#room.write(
			importHarvest({
				board: this.board,
				programme,
				into: here.item,
				exists: (id) => this.#room.has(boardKey('copy', id))
			})
		);
	}

	#finish(): Change[] {
		const ids = [...this.#rows.unrevealed(), ...this.#hiddenAnswers()].map(({ id }) => id);
		this.#rows.remove(ids);
		this.#state.code = null;
		this.#record.links.join = newToken();
		return [{ kind: 'forget-contributions', ids }];
	}

	/** Answers to ballots that were never revealed, and that nobody can reveal any more after the end. */
	#hiddenAnswers(): Contribution[] {
		const { stage } = this.#state;
		return [...this.#rows.byId.values()].filter(
			(row) =>
				row.kind !== 'note' &&
				!stepState(stage, row.item, row.step).ballots.some(
					({ round, revealed }) => revealed && round === row.round
				)
		);
	}

	/** Cuts the tie between people and what they wrote; tallies and board stay. */
	async forgetPeople(): Promise<void> {
		this.#rows.forgetPeople();
		this.#state.participants.clear();
		this.presence.forget();
		await this.write([{ kind: 'forget-people' }]);
		this.streams.views();
	}

	/** Changes which address the QR shows. */
	async setJoinAddress(address: string | null): Promise<void> {
		this.#record.joinAddress = address;
		await this.#writeRecord();
		this.streams.views();
	}

	/** A fresh join code, when the first one was taken. */
	renewCode(): void {
		this.#state.code = newCode();
	}

	async #writeRecord(): Promise<void> {
		await this.write([{ kind: 'session', record: this.record, expect: this.#state.stage.version }]);
	}

	// ---- posters

	/** The poster as hands left it; a fresh one when nobody touched it. */
	poster(poster: PosterId): PosterRecord {
		return this.#posters.get(poster) ?? newPosterRecord();
	}

	/** Changes fields of a poster; `expect` is the version the sender saw. */
	async putPoster(
		poster: PosterId,
		expect: number,
		fields: Partial<PosterFields>
	): Promise<{ record: PosterRecord } | Refusal> {
		const before = this.poster(poster);
		if (before.version !== expect)
			return refuse('poster-stale', { path: ['expect'], data: { record: before } });
		const record = { ...before, ...fields, version: before.version + 1 };
		this.#posters.set(poster, record);
		await this.write([{ kind: 'poster', poster, record }]);
		return { record };
	}

	// ---- views

	/** Contributions of the step at hand. */
	#present(): readonly Contribution[] {
		const { item, step } = this.#state.stage;
		return item === null || step === null ? [] : this.#rows.ofStep(item, step);
	}

	counts(): Counts {
		return countRows({
			state: this.#state,
			rows: this.#present(),
			here: this.presence.count(this.#options.now()),
			unrevealed: this.#rows.unrevealed().length,
			reopenRequests: new Set([...this.#reopen.values()].flatMap((people) => [...people])).size
		});
	}

	stageView(): View['stage'] {
		return stageView(this.#state);
	}

	/** What this access sees now. */
	view(who: Identity): View {
		const now = this.#options.now();
		if (who.access === 'deelnemer') {
			const you = this.#state.participants.get(who.participant ?? '') ?? {
				id: '',
				name: null,
				voice: null,
				joinedAt: 0
			};
			return phoneView({
				state: this.#state,
				you,
				own: this.#rows.ofPerson(you.id),
				now,
				touched: this.#touched
			});
		}
		const { join, addresses, base } = this.#options.join(this.record);
		return screenView({
			state: this.#state,
			access: who.access,
			now,
			counts: this.counts(),
			join,
			rowsOf: this.#rows.ofStep,
			desk: who.access === 'regie' ? this.#desk(addresses, base, now) : undefined
		});
	}

	#desk(addresses: DeskView['addresses'], base: string, now: number): DeskView {
		const what = revealTarget(this.#state.stage, this.#context());
		const { bord, projector } = this.#record.links;
		return deskView({
			state: this.#state,
			presence: this.presence,
			now,
			reveal: what && { what, count: what === 'notes' ? this.#revealable().length : this.counts().wrote },
			wrote: new Set(
				this.#present()
					// A secret ballot never tells, and a note only under the rule it was written.
					.filter((row) => isLive(row) && row.kind === 'note' && row.names !== 'nobody')
					.map((row) => row.participant)
			),
			addresses,
			links: { bord: `${base}/l#${bord}`, projector: `${base}/l#${projector}` }
		});
	}

	/** Ends streams and frees the document. What was said before is on disk. */
	async close(): Promise<void> {
		await this.#options.queue.end();
		this.streams.closeAll();
		this.#room.destroy();
	}
}

const NOTHING = { changes: [], stage: false };
const asObject = (data: unknown): object => (typeof data === 'object' && data !== null ? data : {});
