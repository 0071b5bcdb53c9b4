// Saying it without words: drawing, a photo, a talking picture.
import { expect, test, type Page } from '@playwright/test';
import { openRoom } from './phone-room.ts';
import { phoneCard } from './phone-card.ts';

/** A JPEG of 2400 × 1200 pixels, made by the browser itself. */
async function photo(phone: Page): Promise<Buffer> {
	const base64 = await phone.evaluate(() => {
		const canvas = document.createElement('canvas');
		[canvas.width, canvas.height] = [2400, 1200];
		const context = canvas.getContext('2d')!;
		for (let x = 0; x < 2400; x += 40) {
			context.fillStyle = `hsl(${x / 8} 60% 60%)`;
			context.fillRect(x, 0, 40, 1200);
		}
		return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
	});
	return Buffer.from(base64, 'base64');
}

/** Draws a wave with one finger on the open sheet. */
async function draw(phone: Page): Promise<void> {
	const box = await phone.locator('.drawing-sheet svg').boundingBox();
	if (!box) throw new Error('no sheet to draw on');
	await phone.mouse.move(box.x + 40, box.y + 120);
	await phone.mouse.down();
	for (let i = 1; i <= 40; i++)
		await phone.mouse.move(box.x + 40 + i * 5, box.y + 120 + 50 * Math.sin(i / 5));
	await phone.mouse.up();
}

const done = (phone: Page) => phone.getByRole('button', { name: 'Klaar', exact: true });
const send = (phone: Page) => phone.getByRole('button', { name: 'Verstuur' });

test('a drawing is made with a finger, line by line taken back, sent as strokes, and withdrawn', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'teken');
	const phone = await room.joined();
	await phone.getByRole('button', { name: 'Teken' }).click();
	await draw(phone);
	await draw(phone);
	await phone.getByRole('button', { name: 'Eén lijn terug' }).click();
	await done(phone).click();
	await expect(phone.locator('.preview path')).toHaveCount(1);
	const sending = phone.waitForRequest((request) => request.method() === 'PUT');
	await send(phone).click();
	const { image } = (await sending).postDataJSON() as { image: { kind: string; strokes: number[][] } };
	expect(image.kind).toBe('drawing');
	expect(image.strokes).toHaveLength(1);
	// Forty points of a wave become a dozen, all on the square.
	expect(image.strokes[0]?.length).toBeLessThan(60);
	expect(image.strokes.flat().every((at) => Number.isInteger(at) && at >= 0 && at <= 1000)).toBe(true);
	const note = phone.locator('.note');
	await expect(note.getByText('bewaard')).toBeVisible();
	await expect(note.getByRole('img', { name: 'Jouw tekening' })).toBeVisible();
	await phone.reload();
	await expect(note.getByRole('img', { name: 'Jouw tekening' })).toBeVisible();
	phone.on('dialog', (dialog) => void dialog.accept());
	await note.getByRole('button', { name: 'Trek terug' }).click();
	await expect(note).toHaveCount(0);
	expect((await room.desk()).counts.notes).toBe(0);
});

test('a step that closes while somebody draws takes nothing away, also not over a reload', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'teken');
	const phone = await room.joined();
	await phone.getByRole('button', { name: 'Teken' }).click();
	await draw(phone);
	await room.goTo(phoneCard.id, 'keuze', 'run');
	await expect(phone.getByText('Welke afspraak kies jij?')).toBeAttached();
	await expect(phone.locator('.drawing-sheet')).toBeVisible();
	await draw(phone);
	await done(phone).click();
	await expect(phone.getByRole('heading', { name: 'Nog niet verstuurd' })).toBeVisible();
	await phone.reload();
	await expect(phone.getByRole('img', { name: 'Jouw tekening' })).toBeVisible();
	await room.goTo(phoneCard.id, 'teken');
	await expect(send(phone)).toBeEnabled();
	await send(phone).click();
	await expect(phone.locator('.note').getByText('bewaard')).toBeVisible();
});

test('a talking picture is one tap, also without script', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'teken');
	const phone = await room.joined();
	await phone.getByText('Kies een prent').click();
	await expect(phone.locator('.picture')).toHaveCount(20);
	await phone.getByRole('radio', { name: 'Een brug' }).click();
	await expect(phone.locator('.preview img')).toHaveAttribute('src', '/prenten/prent-03.svg');
	await send(phone).click();
	await expect(phone.locator('.note').getByText('bewaard')).toBeVisible();

	const plain = await room.phone({ javaScriptEnabled: false });
	await plain.goto('/d');
	await plain.getByLabel('Code van het bord').fill(room.session.code);
	await plain.getByRole('button', { name: 'Doe mee' }).click();
	await expect(plain.locator('noscript p')).toHaveText(/Tekenen en foto’s maken lukt alleen/);
	await expect(plain.locator('noscript p')).toBeVisible();
	await plain.getByText('Kies een prent').click();
	await plain.getByRole('radio', { name: 'Een paraplu in de regen' }).click();
	await send(plain).click();
	await expect(plain.locator('.note img')).toHaveAttribute('src', '/prenten/prent-02.svg');
	expect((await room.desk()).counts.notes).toBe(2);
});

test('a photo is made smaller on the phone before it is sent, and its words go along', async ({
	browser
}) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'alles');
	const phone = await room.joined();
	const buffer = await photo(phone);
	// Playwright does not show the bytes of a blob that is sent: the page keeps it.
	await phone.evaluate(() => {
		const send = XMLHttpRequest.prototype.send;
		XMLHttpRequest.prototype.send = function (body) {
			Object.assign(window, { sent: body });
			send.call(this, body);
		};
	});
	await phone.locator('.file').setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer });
	await phone.waitForResponse((response) => response.url().includes('/media') && response.status() === 201);
	const size = await phone.evaluate(async () => {
		const bitmap = await createImageBitmap(Reflect.get(window, 'sent') as Blob);
		return [bitmap.width, bitmap.height];
	});
	expect(size).toEqual([1600, 800]);
	await expect(phone.getByText('Foto is klaar')).toBeVisible();
	await phone.getByLabel('Schrijf een briefje').fill('Onze stilteplek');
	await send(phone).click();
	const note = phone.locator('.note');
	await expect(note.getByText('op het bord')).toBeVisible();
	await expect(note).toContainText('Onze stilteplek');
	const shown = note.getByRole('img', { name: 'Jouw foto' });
	await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1600);
});

test('a file that is no photo is refused with a reason, and nothing is attached', async ({ browser }) => {
	const room = await openRoom(browser, [phoneCard]);
	await room.goTo(phoneCard.id, 'teken');
	const phone = await room.joined();
	await phone
		.locator('.file')
		.setInputFiles({ name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('geen foto') });
	await expect(phone.getByText('Deze foto kunnen we niet lezen')).toBeVisible();
	await expect(send(phone)).toBeDisabled();
});
