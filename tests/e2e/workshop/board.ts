// What hands do on the board, in the list view with single taps or with keys.
import { expect, type Page } from '@playwright/test';

export type Hand = 'tap' | 'key';

export function boardOn(page: Page, hand: Hand = 'tap') {
	const list = page.getByTestId('board-list');
	const canvas = page.getByTestId('board-canvas');

	async function press(name: string | RegExp): Promise<void> {
		const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
		if (hand === 'tap') return button.click();
		await button.press('Enter');
	}

	async function pressTool(name: string): Promise<void> {
		const button = page.getByRole('button', { name, exact: true });
		if (!(await button.first().isVisible())) await press('Meer');
		await press(name);
	}

	const saved = () => expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
	const entry = (zone: string, text: string | RegExp) =>
		list.locator(`[data-zone="${zone}"] > ul > li > [data-entry]`).filter({ hasText: text });

	async function picks(zone: string, ...texts: string[]): Promise<void> {
		for (const text of texts) {
			const line = entry(zone, text).first();
			await expect(line).toBeVisible();
			if (hand === 'tap') await line.click();
			else {
				await line.focus();
				await page.keyboard.press('Space');
			}
			await expect(line).toHaveAttribute('aria-pressed', 'true');
		}
	}

	async function letsGo(): Promise<void> {
		const release = page.getByRole('button', { name: /gekozen: laat los/ });
		// A step that changes meanwhile lets go by itself.
		await expect(async () => {
			if (await release.isVisible()) await press(/gekozen: laat los/);
			await expect(release).toBeHidden({ timeout: 1000 });
		}).toPass();
	}

	return {
		page,
		saved,
		entry,
		async showsList(): Promise<void> {
			await press('Lijst');
			await expect(list).toBeVisible();
		},
		showsCanvas: () => press('Bord'),

		async piles(zone: string, name: string, ...texts: string[]): Promise<void> {
			await picks(zone, ...texts);
			await press('Stapel maken');
			await pressTool('Naam geven');
			await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
			await page.keyboard.type(name);
			await page.keyboard.press('Enter');
			await expect(entry(zone, name)).toBeVisible();
			await letsGo();
			await saved();
		},

		/** Marks an entry as star, key or for the poster. */
		async marks(zone: string, text: string, mark: 'Ster' | 'Sleutel' | 'Op de poster'): Promise<void> {
			await picks(zone, text);
			await pressTool(mark);
			await expect(
				list.locator(`[data-zone="${zone}"] li`, { hasText: text }).getByText(/Op de poster:/)
			).toBeVisible();
			await letsGo();
			await saved();
		},

		/** In the step about a set of labels these stand on the bar themselves. */
		async labels(zone: string, text: string, label: string): Promise<void> {
			await picks(zone, text);
			await press(label);
			await expect(page.getByRole('button', { name: label, exact: true }).first()).toHaveAttribute(
				'aria-pressed',
				'true'
			);
			await letsGo();
			await saved();
		},

		idsOnCanvas: async () =>
			((await canvas.getAttribute('data-boxes')) ?? '').split(' ').filter((id) => id !== ''),
		idsInList: () =>
			list
				.locator('[data-zone] > ul > li > [data-entry]')
				.evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')))
	};
}
