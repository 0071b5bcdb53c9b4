// A workshop led by calls, with phones and a board in real browsers: for tests about what people in the room do and see.
import { expect, type Browser, type Page } from '@playwright/test';
import { lead, startSession, type Session } from '../promises/talk.ts';
import { scans, type Phone } from './phone.ts';

const port = Number(process.env.E2E_PORT ?? 4173);
/** Where calls go; Node itself cannot resolve school.test. */
export const base = `http://127.0.0.1:${port}`;

export type Room = { session: Session; bord: Page; phones: Phone[] };

/** A session of one card with its board open and so many phones in it. */
export async function openRoom(browser: Browser, card: string, people: number): Promise<Room> {
	const session = await startSession(base, [card]);
	const screen = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
	const bord = await screen.newPage();
	await bord.goto(`/l#${session.bord}`);
	await expect(bord.getByTestId('join-code')).toHaveText(session.code);
	const phones: Phone[] = [];
	for (let n = 1; n <= people; n += 1)
		phones.push(await scans(browser, `/d#${session.join}`, `Persoon ${n}`));
	return { session, bord, phones };
}

/** Puts a step on, and waits until every phone shows it. */
export async function goesTo(room: Room, item: string, step: string, prompt: string): Promise<void> {
	await lead(base, room.session, { command: 'goto', item, step });
	await Promise.all(room.phones.map(({ page }) => expect(page.getByText(prompt)).toBeVisible()));
}

/** A command of the desk. */
export function leads(room: Room, command: Record<string, unknown>) {
	return lead(base, room.session, command);
}

/** Taps a value of the scale for one item, and waits until it is kept. */
export async function tapsValue(phone: Phone, item: string, value: string | RegExp): Promise<void> {
	const line = phone.page.locator('[data-ballot]', { hasText: item }).first();
	const button = line.getByRole('button', { name: value });
	await button.tap();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(phone.page.getByText('bewaard').first()).toBeVisible();
}
