// What people do in the browser tests of the desk.
import { expect, type Browser, type Page } from '@playwright/test';

/** Starts a session with the SWOT card and opens its desk. */
export const startSwot = (page: Page): Promise<void> => startCard(page, 'swot');

/** Starts a session with one card and opens its desk. */
export async function startCard(page: Page, card: string): Promise<void> {
	await page.goto(`/?kaart=${card}`);
	await page.getByRole('button', { name: 'Start de sessie' }).click();
	await page.getByRole('button', { name: 'Bewaard? Naar de regie' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Laat iedereen binnenkomen' })).toBeVisible();
	// Keys and dialogs need the page's script; the reading time of the clock shows that it runs.
	await expect(page.getByText(/klaar rond \d/)).toBeVisible();
}

/** Goes to a step of the programme on the desk, also when people are still writing. */
export async function goTo(page: Page, step: string): Promise<void> {
	await page.getByRole('button', { name: new RegExp(`^${step} \\(`) }).click();
	const leave = page.getByRole('dialog').getByRole('button', { name: 'Ga naar die stap' });
	await expect(stepTitle(page, step).or(leave)).toBeVisible();
	if (await leave.isVisible()) await leave.click();
	await expect(stepTitle(page, step)).toBeVisible();
}

/** Opens one of the rarely used things. */
export async function more(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: 'Meer', exact: true }).click();
	await page.getByRole('dialog', { name: 'Meer' }).getByRole('button', { name }).click();
}

/** The title of the step at hand. */
export const stepTitle = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Somebody with a phone: joins by the code on the desk and can send notes, as its page would. */
export async function phoneOf(browser: Browser, desk: Page, name: string, item = 'swot') {
	const session = /\/s\/([^/]+)\//.exec(desk.url())?.[1] ?? '';
	const code = (await desk.getByTestId('join-code').textContent())?.trim() ?? '';
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto('/hulp');
	const call = (method: string, path: string, body: object) =>
		page.evaluate(
			async ({ method, path, body }) => {
				const headers = { 'content-type': 'application/json' };
				const answer = await fetch(path, { method, headers, body: JSON.stringify(body) });
				return answer.status;
			},
			{ method, path, body }
		);
	expect(await call('POST', '/api/join', { code, name })).toBe(201);
	let sent = 0;
	return {
		/** Answers the first round of a ballot; answers the HTTP status. */
		answer: (kind: 'vote' | 'rate', step: string, value: Record<string, number>) => {
			const id = `${name.toLowerCase()}-${Date.now().toString(36)}-${++sent}`.padEnd(20, 'x');
			const body = { rev: 1, item, step, kind, round: 1, value };
			return call('PUT', `/api/sessions/${session}/contributions/${id}?as=deelnemer`, body);
		},
		/** Sends a note to a zone of the card; answers the HTTP status. */
		send: (step: string, zone: string, text: string) => {
			const id = `${name.toLowerCase()}-${Date.now().toString(36)}-${++sent}`.padEnd(20, 'x');
			const body = { rev: 1, item, step, kind: 'note', zone, text };
			return call('PUT', `/api/sessions/${session}/contributions/${id}?as=deelnemer`, body);
		},
		/** Says "ik ben klaar"; answers the HTTP status. */
		ready: (step: string) =>
			call('PUT', `/api/sessions/${session}/ready?as=deelnemer`, { item, step, ready: true }),
		/** Asks the desk to open a step again. */
		askToReopen: (step: string) =>
			call('POST', `/api/sessions/${session}/reopen-requests?as=deelnemer`, { item, step }),
		close: () => context.close()
	};
}
