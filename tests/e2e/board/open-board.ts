// A session with notes on its board, and the board page in a browser, for the tests of the board.
import { expect, type Page } from '@playwright/test';
import { zoneRects, type Rect } from '#lib/session/zone-layout.ts';
import { openBoard, type BoardClient } from '../promises/board-client.ts';
import { lead, startSession, type Session } from '../promises/talk.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
/** The server by an address that Node can resolve. */
export const BASE = `http://127.0.0.1:${port}`;

const ZONES = ['sterktes', 'zwaktes', 'kansen', 'bedreigingen', 'strategie'];
export type ZoneId = 'sterktes' | 'zwaktes' | 'kansen' | 'bedreigingen';
export type Put = { id: string; zone: ZoneId; text: string; at?: { x: number; y: number } };

/**
 * A swot session with these notes at a step, the one where notes are piled unless another is asked, and a plain client
 * that writes and reads its board.
 */
export async function boardWith(
	notes: readonly Put[],
	step = 'onthullen-en-turven'
): Promise<{ session: Session; client: BoardClient }> {
	const session = await startSession(BASE, ['swot']);
	await lead(BASE, session, { command: 'goto', item: 'swot', step });
	const client = openBoard(BASE, session, { token: session.bord });
	await client.synced;
	client.doc.transact(() => {
		notes.forEach(({ id, zone, text, at }, order) => {
			client.map.set(`own:${id}`, { text, item: 'swot', zone, order });
			if (at) client.map.set(`at:${id}`, { item: 'swot', zone, ...at });
		});
	});
	await client.saved();
	return { session, client };
}

/** Opens a link of the session as people do, by its token, and waits until the board has drawn. */
export async function show(
	page: Page,
	session: Session,
	access: 'bord' | 'projector',
	notes?: number
): Promise<void> {
	await page.goto(`/l#${session[access]}`);
	await page.waitForURL(`**/s/${session.id}/${access}`);
	await expect(page.getByTestId('board-canvas')).toHaveAttribute('data-ready', 'true');
	if (notes !== undefined) await expect.poll(async () => (await idsOnCanvas(page)).length).toBe(notes);
}

/** Ids of what lies on the canvas, in order. */
export async function idsOnCanvas(page: Page): Promise<string[]> {
	const ids = await page.getByTestId('board-canvas').getAttribute('data-boxes');
	return (ids ?? '').split(' ').filter((id) => id !== '');
}

/** Ids of the notes and piles that the list shows at its first level, in order. */
export async function idsInList(page: Page): Promise<(string | null)[]> {
	const entries = page.getByTestId('board-list').locator('[data-zone] > ul > li > [data-entry]');
	return entries.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-entry')));
}

/** Turns a place in a zone (board units) into a point of the page. Zones must not have grown. */
export async function pointOf(
	page: Page,
	zone: ZoneId,
	at: { x: number; y: number }
): Promise<{ x: number; y: number }> {
	const canvas = page.getByTestId('board-canvas');
	const box = await canvas.boundingBox();
	const [x = 0, y = 0, zoom = 1] = ((await canvas.getAttribute('data-camera')) ?? '').split(',').map(Number);
	const scale = Number(await canvas.getAttribute('data-scale'));
	const plan = { layout: 'raster' as const, zones: ZONES.map((id) => ({ id })), scale };
	const rect: Rect | undefined = zoneRects(plan).get(zone);
	if (!box || !rect) throw new Error('the canvas is not there');
	return { x: box.x + (rect.x + at.x - x) * zoom, y: box.y + (rect.y + at.y - y) * zoom };
}
