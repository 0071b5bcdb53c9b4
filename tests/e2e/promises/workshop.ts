// A workshop at full speed: phones write, edit, withdraw and vote, the desk reveals, the board and the poster are
// edited; all of it remembers what the server acknowledged, so that it can be looked for after a crash.
import { openBoard, type BoardClient } from './board-client.ts';
import {
	call,
	granted,
	join,
	put,
	startSession,
	stageOf,
	viewOf,
	type Answer,
	type Person,
	type Session
} from './talk.ts';

type Sent = { text: string; rev: number; zone: string };
type Note = {
	id: string;
	person: Person;
	/** What the server said it has. */
	saved: Sent | null;
	/** What was sent and not answered: it may or may not be there. */
	flying: Sent | null;
	withdrawn: 'no' | 'asked' | 'yes';
	/** Acknowledged before the reveal of this number was asked. */
	before: number;
};
type Vote = { id: string; person: Person; round: number; value: string; rev: number; acked: boolean };
type Mine = {
	id: string;
	rev: number;
	kind: string;
	text: string;
	round: number;
	state: string;
	value: unknown;
};

export type Workshop = {
	/** Works until the server is gone. */
	work(): Promise<void>;
	enough(): void;
	/** What is missing, doubled or wrong, one sentence each. */
	check(base: string): Promise<string[]>;
	acknowledged(): { notes: number; votes: number; reveals: number; edits: number; posters: number };
};

const PEOPLE = 8;
const POSTER = 'samen-zorg-dragen';

/** Opens a session with people in it, ready to work. */
export async function openWorkshop(base: string, random: () => number): Promise<Workshop> {
	const session = await startSession(base, ['swot', POSTER]);
	const people = await Promise.all(Array.from({ length: PEOPLE }, () => join(base, session)));
	const notes: Note[] = [];
	const votes: Vote[] = [];
	const edits = new Map<string, string>();
	const poster = { version: 0, title: '', flyingTitle: '' };
	const desk = {
		version: 1,
		step: '',
		round: 0,
		items: [] as string[],
		revealsAsked: 0,
		reveals: 0,
		ballotsShown: 0
	};
	let going = true;
	let turn = 0;
	const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
	/** Undefined when the server is gone: then nobody knows whether it was kept. */
	const ask = (answer: Promise<Answer>): Promise<Answer | undefined> => answer.catch(() => undefined);

	async function command(order: Record<string, unknown>): Promise<boolean> {
		const body = { expect: desk.version, ...order };
		const said = await ask(
			call(base, `POST /api/sessions/${session.id}/stage`, { token: session.regie, body })
		);
		if (!said) return false;
		const { stage } = said.json as { stage?: { version: number; step: string; round: number } };
		if (stage) Object.assign(desk, { version: stage.version, step: stage.step, round: stage.round });
		return said.status === 200;
	}
	async function lead(): Promise<void> {
		while (going) {
			await command({ command: 'goto', item: 'swot', step: 'binnenkant' });
			await new Promise((resolve) => setTimeout(resolve, 30 + random() * 60));
			await command({ command: 'goto', item: 'swot', step: 'onthullen-en-turven' });
			desk.revealsAsked += 1;
			const asked = desk.revealsAsked;
			if (!(await command({ command: 'reveal' }))) continue;
			desk.reveals = asked;
			await command({ command: 'goto', item: 'swot', step: 'stippen' });
			if (!(await command({ command: 'run' }))) continue;
			const view = await viewOf<{ ballot: { items: { id: string }[] } | null }>(
				base,
				session,
				session.bord
			).catch(() => null);
			desk.items = view?.ballot?.items.map(({ id }) => id) ?? [];
			await new Promise((resolve) => setTimeout(resolve, 30 + random() * 60));
			if (await command({ command: 'reveal' })) desk.ballotsShown = desk.round;
			desk.items = [];
		}
	}

	async function send(note: Note, next: Sent): Promise<void> {
		note.flying = next;
		const body = { item: 'swot', step: 'binnenkant', kind: 'note', ...next };
		const said = await ask(put(base, session, note.person, body, note.id));
		if (!said) return;
		note.flying = null;
		if (said.status >= 300) return;
		note.saved = next;
		note.before = desk.revealsAsked + 1;
	}
	async function write(person: Person): Promise<void> {
		const own = notes.filter((note) => note.person === person);
		const old =
			random() < 0.35
				? pick(own.filter(({ saved, flying, withdrawn }) => saved && !flying && withdrawn === 'no'))
				: undefined;
		if (old?.saved && random() < 0.3) {
			old.withdrawn = 'asked';
			const said = await ask(
				call(base, `DELETE /api/sessions/${session.id}/contributions/${old.id}`, { token: person.token })
			);
			if (said) old.withdrawn = said.status === 200 ? 'yes' : 'no';
		} else if (old?.saved)
			await send(old, { ...old.saved, rev: old.saved.rev + 1, text: `gewijzigd ${++turn}` });
		else {
			const note: Note = {
				id: `briefje-${session.id}-${++turn}`,
				person,
				saved: null,
				flying: null,
				withdrawn: 'no',
				before: Infinity
			};
			notes.push(note);
			await send(note, { rev: 1, zone: random() < 0.5 ? 'sterktes' : 'zwaktes', text: `briefje ${turn}` });
		}
	}
	async function vote(person: Person): Promise<void> {
		const item = pick(desk.items);
		if (!item) return;
		const { round } = desk;
		const known = votes.find((one) => one.person === person && one.round === round);
		if (known) return;
		const row: Vote = {
			id: `stem-${session.id}-${++turn}`,
			person,
			round,
			value: JSON.stringify({ [item]: 1 }),
			rev: 1,
			acked: false
		};
		votes.push(row);
		const body = { rev: 1, item: 'swot', step: 'stippen', kind: 'vote', round, value: { [item]: 1 } };
		const said = await ask(put(base, session, person, body, row.id));
		if (said && said.status < 300) row.acked = true;
		else if (said) votes.splice(votes.indexOf(row), 1);
	}
	async function phone(person: Person): Promise<void> {
		while (going) {
			if (desk.step === 'stippen') await vote(person);
			else await write(person);
			await new Promise((resolve) => setTimeout(resolve, random() * 20));
		}
	}
	async function hands(board: BoardClient): Promise<void> {
		const lost = board.closed.then(() => 'lost' as const);
		while (going) {
			const key = `own:hand${++turn}`;
			const text = `van het bord ${turn}`;
			board.doc.transact(() => board.map.set(key, { text, item: 'swot', zone: 'kansen', order: turn }));
			if ((await Promise.race([board.saved(), lost])) === 'lost') return;
			edits.set(key, text);
		}
	}
	async function decorate(): Promise<void> {
		while (going) {
			poster.flyingTitle = `Titel ${++turn}`;
			const body = { expect: poster.version, title: poster.flyingTitle };
			const said = await ask(
				call(base, `PUT /api/sessions/${session.id}/posters/${POSTER}`, { token: session.regie, body })
			);
			if (!said) return;
			if (said.status !== 200) continue;
			poster.title = poster.flyingTitle;
			poster.version += 1;
		}
	}

	async function check(after: string): Promise<string[]> {
		const wrong: string[] = [];
		const stage = await stageOf(after, session);
		if (stage.version < desk.version)
			wrong.push(`the stage fell back from ${desk.version} to ${stage.version}`);
		const onBoard = await readBoard(after, session);
		const mine = new Map<string, Mine>();
		for (const person of people) {
			const view = await viewOf<{ mine: Mine[] }>(after, session, person.token);
			for (const row of view.mine) {
				if (mine.has(row.id)) wrong.push(`${row.id} stands twice`);
				mine.set(row.id, row);
			}
		}
		for (const note of notes)
			wrong.push(...wrongWith(note, mine.get(note.id), { onBoard, reveals: desk.reveals }));
		for (const { id, acked, value, rev } of votes) {
			const row = mine.get(id);
			if (acked && !row) wrong.push(`the vote ${id} is missing`);
			if (row && (JSON.stringify(row.value) !== value || row.rev !== rev))
				wrong.push(`the vote ${id} is another`);
		}
		const rounds = [...mine.values()]
			.filter(({ kind }) => kind === 'vote')
			.map(({ id, round }) => `${votes.find((one) => one.id === id)?.person.id} ${round}`);
		if (new Set(rounds).size < rounds.length) wrong.push('somebody voted twice in a round');
		const known = new Set([...notes, ...votes].map(({ id }) => id));
		for (const id of mine.keys()) if (!known.has(id)) wrong.push(`nobody sent ${id}`);
		const { results } = await viewOf<{ results: { round: number }[] }>(after, session, session.bord);
		if (desk.ballotsShown > Math.max(0, ...results.map(({ round }) => round)))
			wrong.push(`the reveal of ballot ${desk.ballotsShown} is missing`);
		for (const [key, text] of edits) if (onBoard.get(key) !== text) wrong.push(`the edit ${key} is missing`);
		type Poster = { poster: { version: number; title: string } };
		const kept = (
			await granted<Poster>(
				call(after, `GET /api/sessions/${session.id}/posters/${POSTER}`, { token: session.regie })
			)
		).poster;
		const expected =
			kept.version === poster.version
				? poster.title
				: kept.version === poster.version + 1
					? poster.flyingTitle
					: undefined;
		if (kept.title !== expected)
			wrong.push(
				`the poster stands at ${kept.version} "${kept.title}", acknowledged was ${poster.version} "${poster.title}"`
			);
		return wrong;
	}

	const board = openBoard(base, session, { token: session.bord });
	await board.synced;
	return {
		async work() {
			await Promise.all([lead(), hands(board), decorate(), ...people.map(phone)]);
			board.close();
		},
		enough: () => void (going = false),
		check,
		acknowledged: () => ({
			notes: notes.filter(({ saved }) => saved).length,
			votes: votes.filter(({ acked }) => acked).length,
			reveals: desk.reveals,
			edits: edits.size,
			posters: poster.version
		})
	};
}

/** The text of every record of the board, by key. */
async function readBoard(base: string, session: Session): Promise<Map<string, string>> {
	const board = openBoard(base, session, { token: session.projector });
	await board.synced;
	const texts = [...board.map.entries()].map(
		([key, value]) => [key, (value as { text?: string }).text ?? ''] as const
	);
	board.close();
	return new Map(texts);
}

function wrongWith(
	note: Note,
	row: Mine | undefined,
	{ onBoard, reveals }: { onBoard: Map<string, string>; reveals: number }
): string[] {
	const { id, saved, flying, withdrawn, before } = note;
	const shown = (text: string) =>
		[...onBoard].filter(([key, other]) => key.startsWith('note:') && other === text).length;
	if (withdrawn === 'yes')
		return row
			? [`${id} was withdrawn and is back`]
			: saved && shown(saved.text) > 0
				? [`${id} was withdrawn and is on the board`]
				: [];
	if (!row) return saved && withdrawn === 'no' ? [`${id} is missing`] : [];
	const wrong: string[] = [];
	const may = [saved, flying].filter((one) => one !== null);
	if (!may.some(({ text, rev }) => text === row.text && rev === row.rev))
		wrong.push(`${id} says "${row.text}" (${row.rev})`);
	if (saved && before <= reveals && row.state !== 'revealed')
		wrong.push(`${id} was revealed and is ${row.state}`);
	const times = shown(row.text);
	if (times !== (row.state === 'revealed' ? 1 : 0))
		wrong.push(`${id} is ${row.state} and on the board ${times} times`);
	return wrong;
}
