// Walks every card from its first step to its last and looks, after each thing somebody sends, whether anybody else
// can see it before it is revealed: the desk, the board, the projector, the shared document, other phones, and what
// the desk can take away: report, table and session file.
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import type { Card } from '#cards/card.ts';
import type { PutContribution } from '#lib/session/contribution.ts';
import type { NoteImage } from '#lib/session/note-image.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import type { Ask, PhoneView, ScreenView } from '#lib/session/view.ts';
import { csvRows } from '#lib/report/csv-rows.ts';
import { toMarkdown } from '#lib/report/markdown.ts';
import { reportOf } from '#lib/report/report-of.ts';
import { BOARD_MAP } from '#lib/session/board-records.ts';
import { fileResult, visibleRecords } from '#lib/session/session-file.ts';
import type { Engine } from '#server/engine.ts';
import { maySee } from '#server/session/media-rows.ts';
import { keepPicture } from '#server/session/media-writes.ts';
import { putClassList } from '#server/session/class-list-writes.ts';
import { reportInput } from '../src/routes/api/report-input.ts';
import { granted, openEngine, openSession } from './fixtures/open-engine.ts';

const opened: Engine[] = [];
afterAll(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.close()));
});

/** Something that only its author, or the group that writes it, may see yet. */
type Secret = { marker: string; kind: string; who: readonly string[]; item: string; step: string };

/** How often each kind of thing was sent and guarded, over all cards; a walk that sends nothing proves nothing. */
const sent = new Map<string, number>();
const count = (kind: string) => void sent.set(kind, (sent.get(kind) ?? 0) + 1);

let turn = 0;
const SCREENS = ['regie', 'bord', 'projector'] as const;
/** Where a pupil's code never stands. */
const WALLS: readonly string[] = ['bord', 'projector', 'document', 'report', 'table', 'session file'];
const CODE = 'LL-GEHEIM';

let picture: Promise<Buffer> | undefined;

async function walkers(cards: string[], extraCards: unknown[] = []) {
	const { engine, clock } = openEngine({ extraCards });
	opened.push(engine);
	const session = await openSession(engine, { cards });
	const people: string[] = [];
	for (const name of ['An', 'Bo', 'Cis', 'Dee', 'Els']) people.push(await session.person(name));
	const runtime = await session.session();
	const phone = (participant: string) =>
		runtime.view({ session: session.id, access: 'deelnemer', participant }) as PhoneView;
	const screen = (access: (typeof SCREENS)[number]) =>
		runtime.view({ session: session.id, access, participant: null }) as ScreenView;
	const board = () => JSON.stringify([...runtime.room.doc.getMap(BOARD_MAP).entries()]);
	/** All that the desk can save, with the names it may ask for. */
	const files = () => {
		const input = reportInput(runtime, { names: true, now: clock.now() });
		const records = visibleRecords(runtime.room.doc.getMap<unknown>(BOARD_MAP).entries(), { names: true });
		return {
			report: toMarkdown(reportOf(input)),
			table: JSON.stringify(csvRows(input)),
			'session file': JSON.stringify([records, input.results.map(fileResult)])
		};
	};
	/** Whether a screen or a person may fetch a photo. */
	const fetches = (who: string, photo: string) =>
		runtime.read((memory) => {
			const media = memory.media.get(photo);
			const access = SCREENS.find((one) => one === who) ?? 'deelnemer';
			const participant = access === 'deelnemer' ? who : null;
			return media !== undefined && maySee(memory, { session: session.id, access, participant }, media);
		});
	const upload = async (who: string): Promise<NoteImage> => {
		picture ??= sharp({ create: { width: 8, height: 6, channels: 3, background: '#fff' } })
			.jpeg()
			.toBuffer();
		const read = granted(await engine.readPicture(await picture));
		return { kind: 'photo', ...granted(await runtime.change((memory) => keepPicture(memory, who, read))) };
	};
	return {
		...session,
		engine,
		clock,
		people,
		runtime,
		fetches,
		upload,
		phone,
		screen,
		board,
		files,
		secrets: new Set<Secret>()
	};
}
type Walk = Awaited<ReturnType<typeof walkers>>;

/** Nobody sees what is secret, whatever it is and wherever it could stand. */
function check({
	people,
	phone,
	screen,
	board,
	files,
	fetches,
	secrets,
	state
}: Walk & { state: string }): void {
	const seen = [
		...SCREENS.map((access) => ({ who: access, text: JSON.stringify(screen(access)) })),
		{ who: 'document', text: board() },
		...Object.entries(files()).map(([who, text]) => ({ who, text })),
		...people.map((who) => ({ who, text: JSON.stringify(phone(who)) }))
	];
	for (const { marker, kind, who } of secrets)
		for (const surface of seen)
			if (!who.includes(surface.who))
				expect(surface.text.includes(marker), `${kind} "${marker}" at ${state}, seen by ${surface.who}`).toBe(
					false
				);
	for (const { marker, who, kind } of secrets)
		for (const one of kind === 'photo' ? [...SCREENS, ...people] : [])
			if (!who.includes(one))
				expect(fetches(one, marker), `a photo at ${state}, fetched by ${one}`).toBe(false);
	for (const surface of seen.filter(({ who }) => WALLS.includes(who)))
		expect(surface.text.includes(CODE), `a pupil's code at ${state}, seen by ${surface.who}`).toBe(false);
}

/** What everybody but one person sees, without the time; to see whether an answer shows. */
const others = ({ people, phone, screen, board }: Walk, one: string) =>
	JSON.stringify([...SCREENS.map(screen), board(), ...people.filter((who) => who !== one).map(phone)]);

const word = () => `geheim${++turn}x`;
const noteId = () => `walk-note-${++turn}`;

async function send(
	walk: Walk,
	who: string | null,
	input: Omit<PutContribution, 'rev'>,
	id = noteId(),
	rev = 1
) {
	return granted(await walk.runtime.put(id, { rev, ...input }, who));
}

/** A note in each form the step asks for; `who` null is the desk, for somebody without a phone. */
async function sendNotes(
	walk: Walk,
	who: string | null,
	ask: Extract<Ask, { kind: 'collect' }>
): Promise<void> {
	const zone = ask.zones[0]!.id;
	const { item, step } = ask;
	const secret = (marker: string, kind: string) => {
		// What everybody may read at once is no secret on the board, and still reaches no other phone.
		if (!ask.shared) walk.secrets.add({ marker, kind, who: who === null ? [] : [who], item, step });
		count(kind);
	};
	const note = { item, step, kind: 'note' as const, zone, ...(who === null ? { behalf: 1 } : {}) };
	const free = ask.fields.find(({ options }) => options.length === 0);
	if (ask.about !== null) {
		const [about] = ask.about;
		if (!about || !free) return;
		const words = word();
		await send(walk, who, { ...note, about: about.id, fields: { [free.id]: words } });
		return secret(words, 'field');
	}
	const fields = free ? { fields: { [free.id]: word() } } : {};
	for (const form of ask.forms) {
		if (form === 'text') {
			const text = word();
			await send(walk, who, { ...note, text, ...fields });
			secret(text, 'note');
			if (free) secret(fields.fields![free.id]!, 'field');
		}
		if (form === 'drawing' && who !== null) {
			const stroke = [++turn % 1000, 17, 23, 987, 5, 311];
			const drawn = await walk.runtime.put(
				noteId(),
				{ rev: 1, ...note, image: { kind: 'drawing', strokes: [stroke] } },
				who
			);
			// The limit of the step may be reached by the note before it.
			if (!isRefusal(drawn)) secret(JSON.stringify(stroke), 'drawing');
			else expect(drawn.refused).toBe('too-many-notes');
		}
		if (form === 'picture' && who !== null) {
			const image = await walk.upload(who);
			const photo = await walk.runtime.put(noteId(), { rev: 1, ...note, image }, who);
			if (isRefusal(photo)) expect(photo.refused).toBe('too-many-notes');
			else if (image.kind === 'photo') secret(image.id, 'photo');
		}
	}
}

/** Answers a ballot; two people then change their answer, and nobody else may see any difference. */
async function sendBallot(
	walk: Walk,
	who: string,
	ask: Extract<Ask, { kind: 'vote' | 'rate' }>
): Promise<void> {
	const { item, step, round, kind } = ask;
	const [first, second] = ask.items;
	if (!first) throw new Error(`an empty ballot at ${step}`);
	const id = noteId();
	const axis = ask.kind === 'rate' && ask.axes[0] ? `:${ask.axes[0].id}` : '';
	const other = kind === 'vote' ? { [(second ?? first).id]: second ? 1 : 0 } : { [first.id + axis]: 1 };
	const value = kind === 'vote' ? { [first.id]: 1 } : { [first.id + axis]: 0 };
	const remark = ask.kind === 'rate' && ask.remark ? word() : undefined;
	const answer = { item, step, round, kind, ...(remark === undefined ? {} : { text: remark }) };
	await send(walk, who, { ...answer, value }, id);
	if (remark !== undefined) {
		walk.secrets.add({ marker: remark, kind: 'remark', who: [who], item, step });
		count('remark');
	}
	if (walk.people.indexOf(who) < 2) {
		const before = others(walk, who);
		await send(walk, who, { ...answer, value: other }, id, 2);
		expect(others(walk, who), `a changed ${kind} at ${step}`).toBe(before);
	}
	walk.secrets.add({ marker: `"${id}"`, kind: `id of a ${kind}`, who: [who], item, step });
	count(kind);
}

async function sendDraft(walk: Walk, who: string, ask: Extract<Ask, { kind: 'write' }>): Promise<void> {
	const draft = ask.drafts.find(({ rev }) => rev === 0);
	if (!draft) return;
	const group = walk.people.filter((one) => {
		const seen = walk.phone(one).ask;
		return seen?.kind === 'write' && seen.group?.id === ask.group?.id;
	});
	const text = word();
	const { item, step } = ask;
	await send(walk, who, { item, step, kind: 'draft', sentence: draft.sentence, text }, draft.id);
	walk.secrets.add({ marker: text, kind: 'sentence', who: group, item, step });
	count('sentence');
}

/** Everybody does what the phone asks, and the desk enters something for somebody without one. */
async function everybodySends(walk: Walk, state: string): Promise<void> {
	for (const who of walk.people) {
		const { ask, ready } = walk.phone(who);
		if (ready !== null) {
			const { item, step } = walk.screen('regie').stage;
			granted(walk.runtime.setReady(who, { item: item!, step: step!, ready: true }));
		}
		if (ask?.kind === 'collect') {
			await sendNotes(walk, who, ask);
			if (who === walk.people[0]) await sendNotes(walk, null, ask);
		}
		if (ask?.kind === 'vote' || ask?.kind === 'rate') await sendBallot(walk, who, ask);
		if (ask?.kind === 'write') await sendDraft(walk, who, ask);
	}
	check({ ...walk, state });
}

/** What is revealed now is on the board, and no secret any more. */
async function reveal(walk: Walk, state: string): Promise<void> {
	const offer = walk.screen('regie').desk!.reveal;
	if (!offer || offer.count === 0) return;
	const { item, step } = walk.screen('regie').stage;
	granted(await walk.lead({ command: 'reveal', what: offer.what }));
	const reveals = walk
		.screen('regie')
		.programme.find(({ id }) => id === item)!
		.steps.find(({ id }) => id === step)!;
	for (const secret of [...walk.secrets]) {
		const shown =
			secret.item === item && offer.what === 'notes'
				? reveals.reveals.includes(secret.step) || (secret.step === step && secret.kind === 'sentence')
				: secret.step === step && secret.kind === 'remark';
		if (!shown) continue;
		walk.secrets.delete(secret);
		// A remark goes to the desk alone, everything else to the board.
		const surface = secret.kind === 'remark' ? JSON.stringify(walk.screen('regie')) : walk.board();
		const enough = walk.screen('regie').results.every(({ hiddenBelow }) => hiddenBelow === null);
		if (secret.kind !== 'remark' || enough)
			expect(surface.includes(secret.marker), `${secret.kind} of ${secret.step} shown at ${state}`).toBe(
				true
			);
		if (secret.kind === 'remark')
			walk.secrets.add({ ...secret, kind: 'shown remark', who: [...secret.who, 'regie', 'report'] });
	}
	check({ ...walk, state: `${state} after its reveal` });
}

async function walkCard(card: Card): Promise<void> {
	const walk = await walkers([card.id]);
	const hasList = card.steps.some((step) =>
		step.activities.some((activity) => activity.kind === 'rate' && activity.by === 'screen')
	);
	if (hasList) {
		const codes = [1, 2].map((n) => `${CODE}${n}`);
		granted(
			await walk.runtime.change((memory) =>
				putClassList(memory, card.id, { expect: 0, codes, cells: {}, wipeOn: '2027-06-30' })
			)
		);
		count('class list');
	}
	for (let version = -1; walk.screen('regie').stage.version !== version;) {
		version = walk.screen('regie').stage.version;
		granted(await walk.lead({ command: 'next' }));
		const { stage } = walk.screen('regie');
		if (stage.version === version) break;
		const state = `${card.id}/${stage.step}/${stage.activity}`;
		// A ballot waits; one on notes may find nothing to be about.
		if (!stage.running) await walk.lead({ command: 'run' });
		const codes = walk.people.filter((who) => JSON.stringify(walk.phone(who)).includes(CODE));
		const asksCodes = card.steps
			.find(({ id }) => id === stage.step)!
			.activities.some((activity) => activity.kind === 'vote' && activity.items === 'codes');
		expect(codes, `codes on phones at ${state}`).toHaveLength(asksCodes ? walk.people.length : 0);
		check({ ...walk, state });
		await everybodySends(walk, state);
		granted(await walk.lead({ command: 'close' }));
		check({ ...walk, state: `${state}, closed` });
		await reveal(walk, state);
		version = -1;
	}
	const left = walk.screen('regie').counts.unrevealed;
	granted(await walk.lead({ command: 'finish', discard: left }));
	check({ ...walk, state: `${card.id}, finished` });
	const held = JSON.stringify([...walk.runtime.contributions.values()]);
	const gone = [...walk.secrets].filter(({ kind }) =>
		['note', 'drawing', 'photo', 'sentence', 'field'].includes(kind)
	);
	for (const { marker, kind } of gone)
		expect(held.includes(marker), `${kind} "${marker}" after the end of ${card.id}`).toBe(false);
}

for (const card of loadCards().values())
	test(
		`${card.id}: nobody sees what is not shown, from the first step to the last`,
		() => walkCard(card),
		60_000
	);

test('the walks sent and guarded every kind of thing', () => {
	const kinds = ['note', 'field', 'drawing', 'photo', 'sentence', 'vote', 'rate', 'remark', 'class list'];
	expect(kinds.filter((kind) => (sent.get(kind) ?? 0) === 0)).toEqual([]);
});
