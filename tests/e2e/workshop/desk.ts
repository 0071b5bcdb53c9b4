// What a facilitator does at the desk, as sentences.
import { expect, type Page } from '@playwright/test';

export type Desk = ReturnType<typeof deskOn>;

const CARDS: Record<string, string> = {
	swot: 'SWOT met turflijst',
	'samen-zorg-dragen': 'Poster ‘Samen zorg dragen’ en stappenplan'
};

export function deskOn(page: Page) {
	const next = page.getByRole('button', { name: /^(Volgende|Begin)/ });
	return {
		page,

		/** Starts a session with `first`, then the other cards in order, and keeps the regie link. */
		async startsSession(title: string, first: string, ...others: string[]): Promise<void> {
			await page.goto(`/?kaart=${first}`);
			await page.getByLabel('Hoe heet je sessie?').fill(title);
			for (const card of others)
				await page.getByRole('button', { name: `Voeg toe: ${CARDS[card] ?? card}` }).click();
			await page.getByRole('button', { name: 'Start de sessie' }).click();
			await expect(page.getByText('Jouw regielink')).toBeVisible();
			await page.getByRole('button', { name: 'Bewaard? Naar de regie' }).click();
			await expect(page.getByRole('heading', { level: 1, name: 'Laat iedereen binnenkomen' })).toBeVisible();
		},

		session: () => /\/s\/([^/]+)\//.exec(page.url())?.[1] ?? '',

		/** Path and secret of a link on the desk or its view. */
		async links(): Promise<{ bord: string; projector: string; join: string; code: string }> {
			const id = this.session();
			return page.evaluate(async (session) => {
				const view = await (await fetch(`/api/sessions/${session}/view?as=regie`)).json();
				const hash = (url: string) => new URL(url).hash;
				return {
					bord: `/l${hash(view.desk.links.bord)}`,
					projector: `/l${hash(view.desk.links.projector)}`,
					join: `/d${hash(view.join.url)}`,
					code: view.join.code
				};
			}, id);
		},

		/** Goes on, step by step, until this step is at hand. */
		async goesOnTo(step: string): Promise<void> {
			const title = page.getByRole('heading', {
				level: 1,
				name: new RegExp(`^${step.replace(/[?.]/g, '\\$&')}`)
			});
			for (let tries = 0; tries < 40 && !(await title.isVisible()); tries++) {
				const before = await page.getByRole('heading', { level: 1 }).textContent();
				const words = await next.textContent();
				await next.click();
				await expect
					.poll(async () => [
						await page.getByRole('heading', { level: 1 }).textContent(),
						await next.textContent()
					])
					.not.toEqual([before, words]);
			}
			await expect(title).toBeVisible();
		},

		/** Goes on to the second part of the step at hand. */
		async goesOnWithStep(): Promise<void> {
			const part = page.getByRole('button', { name: /^Volgende.*tweede deel/ });
			await part.click();
			await expect(part).toBeHidden();
		},

		/** Reveals what is offered, after the warning. */
		async reveals(offer: RegExp): Promise<void> {
			await page.getByRole('button', { name: offer }).click();
			const dialog = page.getByRole('dialog');
			await expect(dialog).toContainText('Dit kan niet ongedaan gemaakt worden.');
			await dialog.getByRole('button', { name: offer }).click();
			await expect(dialog).toBeHidden();
		},

		async startsBallot(): Promise<void> {
			await page.getByRole('button', { name: /^Start de (stemming|bevraging)$/ }).click();
			await expect(page.getByRole('button', { name: /^Sluit de (stemming|vraag)$/ })).toBeVisible();
		}
	};
}
