import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { Access } from '#lib/session/access.ts';
import { isRefusal } from '#lib/session/refusal.ts';
import trialCard from '../../tests/fixtures/trial-card.ts';
import { codeOf, granted, openEngine, openSession } from '../../tests/fixtures/open-engine.ts';
import { maySee } from './media-rows.ts';
import { keepPicture, pictureFault } from './media-writes.ts';

const MB = 1024 * 1024;

/** The trial card with a vote on what lies in the zone of the pictures. */
const votingCard = {
	...trialCard,
	steps: [
		...trialCard.steps,
		{
			id: 'kiezen',
			title: 'kiezen',
			minutes: 2,
			script: 'Zeg iets.',
			prompt: 'Kies.',
			activities: [{ kind: 'vote', items: 'notes', zones: ['links'], dots: 1 }]
		}
	]
};

async function photos() {
	const { engine } = openEngine({ extraCards: [votingCard] });
	const session = await openSession(engine, { cards: ['proef'] });
	const [an, bo] = [await session.person(), await session.person()];
	await session.goto('proef', 'beelden');
	const runtime = await session.session();
	const jpeg = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#fff' } })
		.jpeg()
		.toBuffer();
	const picture = granted(await engine.readPicture(jpeg));
	const upload = (who: string | null, most = 200 * MB) =>
		runtime.change((memory) => pictureFault(memory, who, most) ?? keepPicture(memory, who, picture));
	const note = (id: string, photo: string, who: string, rev = 1) =>
		runtime.put(
			id,
			{
				rev,
				item: 'proef',
				step: 'beelden',
				kind: 'note',
				zone: 'links',
				// What a phone says of the size is not believed.
				image: { kind: 'photo', id: photo, width: 4000, height: 1 }
			},
			who
		);
	const sees = (access: Access, photo: string, participant: string | null = null) =>
		runtime.read((memory) => {
			const media = memory.media.get(photo);
			return media !== undefined && maySee(memory, { session: session.id, access, participant }, media);
		});
	return { engine, session, runtime, an, bo, upload, note, sees };
}

test('a photo is seen by its maker alone until its note is shown, and by no other phone', async () => {
	const { engine, session, runtime, an, bo, upload, note, sees } = await photos();
	const { id } = granted(await upload(an));
	granted(await note('foto-van-an', id, an));
	expect(runtime.contributions.get('foto-van-an')?.image).toEqual({
		kind: 'photo',
		id,
		width: 80,
		height: 60
	});
	expect([sees('deelnemer', id, an), sees('deelnemer', id, bo)]).toEqual([true, false]);
	expect([sees('regie', id), sees('bord', id), sees('projector', id)]).toEqual([false, false, false]);
	await session.goto('proef', 'tonen');
	granted(await session.lead({ command: 'reveal' }));
	expect([sees('regie', id), sees('bord', id), sees('projector', id)]).toEqual([true, true, true]);
	expect(sees('deelnemer', id, bo)).toBe(false);
	expect(await runtime.media(id)).toMatchObject({ mime: 'image/jpeg', width: 80 });
	const [boardId = ''] = [...runtime.board.notes.keys()];
	await runtime.writeBoard([{ key: `hide:${boardId}`, value: true }]);
	expect([sees('regie', id), sees('bord', id)]).toEqual([false, false]);
	await engine.close();
});

test('other phones fetch a photo only while a ballot is about it, and not once it was taken off the board', async () => {
	const { engine, session, runtime, an, bo, upload, note, sees } = await photos();
	const { id } = granted(await upload(an));
	granted(await note('foto-van-an', id, an));
	const loose = granted(await upload(an)).id;
	await session.goto('proef', 'tonen');
	granted(await session.lead({ command: 'reveal' }));
	await session.goto('proef', 'kiezen');
	expect(sees('deelnemer', id, bo)).toBe(false);
	granted(await session.lead({ command: 'run' }));
	const view = runtime.view({ session: session.id, access: 'deelnemer', participant: bo });
	const ask = view.access === 'deelnemer' ? view.ask : null;
	expect(ask?.kind === 'vote' && ask.items[0]?.image).toMatchObject({ kind: 'photo', id });
	expect([sees('deelnemer', id, bo), sees('deelnemer', loose, bo)]).toEqual([true, false]);
	const [boardId = ''] = [...runtime.board.notes.keys()];
	await runtime.writeBoard([{ key: `hide:${boardId}`, value: true }]);
	expect(sees('deelnemer', id, bo)).toBe(false);
	await runtime.writeBoard([{ key: `hide:${boardId}`, value: undefined }]);
	expect(sees('deelnemer', id, bo)).toBe(true);
	const input = { rev: 1, item: 'proef', step: 'kiezen', kind: 'vote' as const, round: 1 };
	granted(await runtime.put('stem-van-bo', { ...input, value: { [boardId]: 1 } }, bo));
	granted(await session.lead({ command: 'reveal', what: 'ballot' }));
	expect(sees('deelnemer', id, bo)).toBe(false);
	await engine.close();
});

test('nobody hangs another one’s photo on a note, nor one photo on two', async () => {
	const { engine, an, bo, upload, note } = await photos();
	const { id } = granted(await upload(an));
	expect(codeOf(await note('foto-van-bo', id, bo))).toBe('image-unknown');
	granted(await note('foto-van-an', id, an));
	expect(codeOf(await note('nog-een-foto', id, an))).toBe('image-unknown');
	await engine.close();
});

test('the bytes go when the note is withdrawn, erased, gets another photo, or the session ends unseen', async () => {
	const { engine, session, runtime, an, bo, upload, note } = await photos();
	const ids: string[] = [];
	for (const who of [an, an, bo, bo]) ids.push(granted(await upload(who)).id);
	const [first, second, third, loose] = ids as [string, string, string, string];
	granted(await note('foto-van-an', first, an));
	granted(await note('foto-van-an', second, an, 2));
	expect(await runtime.media(first)).toBeUndefined();
	granted(await runtime.withdraw('foto-van-an', an));
	expect(await runtime.media(second)).toBeUndefined();
	granted(await note('foto-van-bo', third, bo));
	await session.goto('proef', 'tonen');
	granted(await session.lead({ command: 'reveal' }));
	const [boardId = ''] = [...runtime.board.notes.keys()];
	granted(await runtime.eraseNote(boardId));
	expect(await runtime.media(third)).toBeUndefined();
	expect(await runtime.media(loose)).toBeDefined();
	granted(await session.lead({ command: 'finish', discard: 0 }));
	expect(await runtime.media(loose)).toBeUndefined();
	await engine.close();
});

test('pictures come in only while they are asked and while there is room; the desk may always', async () => {
	const { engine, session, an, upload } = await photos();
	granted(await upload(an));
	expect(codeOf(await upload(an, 1))).toBe('media-full');
	await session.goto('proef', 'stippen');
	await session.goto('proef', 'gedeeld');
	const logo = granted(await upload(null));
	expect(isRefusal(logo)).toBe(false);
	const other = await openSession(engine, { cards: ['swot'] });
	const runtime = await other.session();
	const who = await other.person();
	await other.goto('swot', 'binnenkant');
	expect(runtime.read((memory) => pictureFault(memory, who, MB)?.refused)).toBe('not-asked');
	await engine.close();
});

test('what the desk uploaded is for the desk, and for screens once a hand put it on the board', async () => {
	const { engine, runtime, upload, sees } = await photos();
	const { id } = granted(await upload(null));
	expect([sees('regie', id), sees('bord', id)]).toEqual([true, false]);
	const image = { kind: 'photo', id, width: 80, height: 60 };
	await runtime.writeBoard([
		{ key: 'own:logo', value: { text: '', item: 'proef', zone: 'links', order: 1, image } }
	]);
	expect(sees('bord', id)).toBe(true);
	await engine.close();
});
