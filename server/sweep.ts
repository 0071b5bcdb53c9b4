// What is due goes: sessions past their date, class lists on their day, and who wrote what a day after the end. A QR that
// stayed good for a membercheck ends with it.
import type { Admission } from './admission.ts';
import { wipeClassList } from './session/class-list-writes.ts';
import { endMembercheck } from './session/membercheck.ts';
import type { SessionRuntime } from './session/session-runtime.ts';
import type { Store } from './store/store.ts';

const HOUR = 3_600_000;

/** The day of a moment on this server's calendar, as 2027-01-15. */
export function dayOf(at: number): string {
	const date = new Date(at);
	const two = (number: number) => String(number).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Erases what is due and cuts ties that have lasted long enough; opens no session that has nothing left to forget. */
export async function sweep(parts: {
	store: Store;
	admission: Admission;
	session: (id: string) => Promise<SessionRuntime | undefined>;
	erase: (id: string) => Promise<void>;
	/** Server ms. */
	now: number;
	untieHours: number;
}): Promise<void> {
	const { store, admission, session, erase, now, untieHours } = parts;
	for (const { id, keepUntil, finishedAt, checkUntil, people } of await store.list()) {
		if (keepUntil <= now) {
			await erase(id);
			continue;
		}
		const untied = finishedAt === null ? Infinity : finishedAt + untieHours * HOUR;
		if (untied > now || (people === 0 && checkUntil === null)) continue;
		const runtime = await session(id);
		if (!runtime) continue;
		const open = checkUntil !== null && now < checkUntil;
		const { participants } = runtime.state;
		// Who came in for the membercheck since then can change an answer until it closes.
		if (open ? [...participants.values()].some(({ joinedAt }) => joinedAt < untied) : people > 0) {
			await runtime.forgetPeople();
			admission.forget(id, 'people');
		}
		if (!open) await runtime.change(endMembercheck);
	}
	for (const due of await store.dueClassLists(dayOf(now)))
		await (await session(due.session))?.change((memory) => wipeClassList(memory, due.item));
	await store.scrub();
}
