// A room for the browser tests of the phone: a session that is led by calls, and phones that come in by the QR.
import type { Browser, Page } from '@playwright/test';
import { lead, startSession, viewOf, type Session } from './promises/talk.ts';

/** Where the server listens; Node does not know the name that the browsers use. */
const base = `http://127.0.0.1:${process.env.E2E_PORT ?? 4173}`;

export type Room = {
	session: Session;
	/** Goes to a step of a card, by its id or counted from one; `run` also starts its ballot. */
	goTo(card: string, step: number | string, run?: 'run'): Promise<void>;
	lead(command: Record<string, unknown>): Promise<void>;
	/** What the desk sees. */
	desk(): Promise<DeskView>;
	/** Opens a phone that has not joined yet. */
	phone(options?: { javaScriptEnabled?: boolean; width?: number; height?: number }): Promise<Page>;
	/** Opens a phone that has joined by the QR, with a name or without. */
	joined(name?: string): Promise<Page>;
};

type DeskView = {
	counts: {
		in: number;
		wrote: number;
		notes: number;
		unrevealed: number;
		reopenRequests: number;
		ready: number;
	};
	programme: {
		id: string;
		card: { id: string };
		steps: { id: string }[];
		survey: { url: string | null; answered: number } | null;
	}[];
	ballot: { answered: number } | null;
};

/** Starts a session with cards and opens its room. */
export async function openRoom(browser: Browser, cards: (string | object)[] = ['swot']): Promise<Room> {
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
		async goTo(card, wanted, run) {
			const item = programme.find((entry) => entry.card.id === card);
			const step = typeof wanted === 'string' ? wanted : item?.steps[wanted - 1]?.id;
			await command({ command: 'goto', item: item?.id, step });
			if (run) await command({ command: 'run' });
		},
		async joined(name) {
			const page = await phone();
			await page.goto(`/d#${session.join}`);
			if (name) await page.getByLabel('Je naam of functie').fill(name);
			await page.getByRole('button', { name: 'Doe mee' }).click();
			await page.locator('[data-live]').waitFor();
			return page;
		}
	};
}
