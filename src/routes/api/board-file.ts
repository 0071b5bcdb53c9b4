// The board of a card as a file: what lies on it for everybody, drawn in the worker.
import type { RequestEvent } from '@sveltejs/kit';
import { isOffBoard, zoneEntries, type Board } from '#lib/session/board-snapshot.ts';
import { BoardInput } from '#lib/board-print/board-input.ts';
import { m } from '#lib/paraglide/messages.js';
import { Paper, type PosterPicture } from '#lib/poster/model.ts';
import { isRefusal, refuse, type Refusal } from '#lib/session/refusal.ts';
import type { ItemView } from '#lib/session/view.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import { posterResponse, wishedNumber } from './poster-file.ts';
import { admitted } from './respond.ts';
import { fileName } from './take-away.ts';

const TYPES = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' };

/** Cards on whose board something lies that everybody may see. */
export function filledBoards(session: SessionRuntime): { id: string; title: string }[] {
	const { board } = session;
	return screenView(session)
		.programme.filter((item) => hasEntries(board, item))
		.map(({ id, card }) => ({ id, title: card.title }));
}

/** The answer to a request for boards: of one card, or as PDF of every card that has something on it. */
export async function boardFile(
	event: RequestEvent,
	format: 'svg' | 'png' | 'pdf'
): Promise<Response | Refusal> {
	const found = await admitted(event, 'lead');
	if (isRefusal(found)) return found;
	const { session } = found;
	await session.settled();
	const query = event.url.searchParams;
	const dpi = wishedNumber(event, 'dpi', { least: 24, most: 600 });
	if (isRefusal(dpi)) return dpi;
	const paper = Paper.optional().safeParse(query.get('size') ?? undefined);
	if (!paper.success) return refuse('body-invalid', { path: ['size'] });
	const items = wishedItems(session, { wish: query.get('item'), format });
	if (isRefusal(items)) return items;
	const boards = await boardInput(session, {
		items,
		names: query.get('names') === '1',
		now: event.locals.engine.now()
	});
	const made = await event.locals.engine.posters.renderBoards({
		boards: BoardInput.parse({ ...boards, paper: paper.data }),
		format,
		...(dpi === undefined ? {} : { dpi })
	});
	const of = items.length === 1 ? `bord-${items[0]}` : 'bord';
	return posterResponse(event, {
		body: 'text' in made ? made.text : made.bytes,
		type: TYPES[format],
		etag: made.etag,
		name: fileName(session.state.title, `${of}.${format}`),
		headers: { 'x-poster-sheets': String(made.pages) }
	});
}

function screenView(session: SessionRuntime) {
	// as the board's own screen: nothing in it that only the desk knows
	const view = session.view({ session: session.id, access: 'bord', participant: null });
	if (view.access === 'deelnemer') throw new Error('the board got the view of a phone');
	return view;
}

function hasEntries(board: Board, item: ItemView): boolean {
	const inked = [...board.ink.values()].some((line) => line.item === item.id);
	return inked || item.zones.some(({ id }) => zoneEntries({ board, item: item.id, zone: id }).length > 0);
}

function wishedItems(
	session: SessionRuntime,
	{ wish, format }: { wish: string | null; format: string }
): string[] | Refusal {
	const { programme, stage } = screenView(session);
	if (wish !== null) {
		const known = programme.some(({ id, zones }) => id === wish && zones.length > 0);
		return known ? [wish] : refuse('not-found', { path: ['item'] });
	}
	const filled = filledBoards(session).map(({ id }) => id);
	if (format === 'pdf' && filled.length > 0) return filled;
	const [first] = filled;
	const here = filled.find((id) => id === stage.item) ?? first;
	return here === undefined ? refuse('not-found', { path: ['item'] }) : [here];
}

async function boardInput(
	session: SessionRuntime,
	{ items, names, now }: { items: string[]; names: boolean; now: number }
): Promise<BoardInput> {
	const { programme, results, joins } = screenView(session);
	const day = new Date(now).toISOString().slice(0, 10);
	return {
		board: names ? session.board : withoutNames(session.board),
		programme,
		items,
		// codes of pupils are items of ballots, never of the board
		results: results.map((result) => ({ ...result, items: onBoard(session.board, programme, result.items) })),
		joins,
		pictures: await photosOf(session, items),
		title: session.state.title,
		day: new Intl.DateTimeFormat('nl-BE', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
		madeAt: `${day}T00:00:00Z`
	};
}

function onBoard<T extends { id: string }>(
	board: Board,
	programme: readonly ItemView[],
	items: readonly T[]
): T[] {
	const zones = new Set(programme.flatMap((item) => item.zones.map(({ id }) => id)));
	return items.filter(({ id }) => board.notes.has(id) || board.piles.has(id) || zones.has(id));
}

/** Names go out of a file unless somebody asked for them. */
function withoutNames(board: Board): Board {
	const notes = [...board.notes].map(([id, { name: _, ...note }]) => [id, note] as const);
	return { ...board, notes: new Map(notes) };
}

/** Photos on notes that everybody may see. */
async function photosOf(
	session: SessionRuntime,
	items: readonly string[]
): Promise<Map<string, PosterPicture>> {
	const { board } = session;
	const wanted = new Set(
		[...board.notes.values()].flatMap((note) => {
			const shown = !isOffBoard(note, board.piles);
			return shown && note.image?.kind === 'photo' && items.includes(note.item) ? [note.image.id] : [];
		})
	);
	const found = await Promise.all(
		[...wanted].map(async (id) => {
			const photo = await session.media(id);
			return photo ? [[id, { ...photo, alt: m.board_image_photo() }] as const] : [];
		})
	);
	return new Map(found.flat());
}
