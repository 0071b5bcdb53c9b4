// A room for the browser tests of the phone: a session that is led by calls, and phones that come in by the QR.
import type { Browser, Page } from '@playwright/test';
import { lead, startSession, viewOf, type Session } from './promises/talk.ts';

/** Where the server listens; Node does not know the name that the browsers use. */
const base = `http://127.0.0.1:${process.env.E2E_PORT ?? 4173}`;

export type Room = {
	session: Session;
	/** Goes to a step, counted from one, of a card; `run` also starts its ballot. */
	goTo(card: string, step: number, run?: 'run'): Promise<void>;
	lead(command: Record<string, unknown>): Promise<void>;
	/** What the desk sees. */
	desk(): Promise<DeskView>;
	/** Opens a phone that has not joined yet. */
	phone(options?: { javaScriptEnabled?: boolean; width?: number; height?: number }): Promise<Page>;
	/** Opens a phone that has joined by the QR. */
	joined(): Promise<Page>;
};

type DeskView = {
	counts: { in: number; wrote: number; notes: number; unrevealed: number; reopenRequests: number };
	programme: { id: string; card: { id: string }; steps: { id: string }[] }[];
	ballot: { answered: number } | null;
};

/** Starts a session with cards and opens its room. */
export async function openRoom(browser: Browser, cards = ['swot']): Promise<Room> {
	const session = await startSession(base, cards, { title: 'Overleg zorgteam' });
	const desk = () => viewOf<DeskView>(base, session, session.regie);
	const { programme } = await desk();
	const command = async (body: Record<string, unknown>) => void (await lead(base, session, body));
	const phone: Room['phone'] = async ({ javaScriptEnabled = true, width = 360, height = 740 } = {}) => {
		const context = await browser.newContext({
			viewport: { width, height },
			javaScriptEnabled,
			isMobile: true,
			hasTouch: true
		});
		return context.newPage();
	};
	return {
		session,
		lead: command,
		desk,
		phone,
		async goTo(card, number, run) {
			const item = programme.find((entry) => entry.card.id === card);
			await command({ command: 'goto', item: item?.id, step: item?.steps[number - 1]?.id });
			if (run) await command({ command: 'run' });
		},
		async joined() {
			const page = await phone();
			await page.goto(`/d#${session.join}`);
			await page.getByRole('button', { name: 'Doe mee' }).click();
			await page.locator('[data-live]').waitFor();
			return page;
		}
	};
}
