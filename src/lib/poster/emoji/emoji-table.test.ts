import { beforeAll, expect, it } from 'vitest';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import { openTools } from '../testing.ts';
import { createTypesetter } from '../typesetter.ts';

let tools: Awaited<ReturnType<typeof openTools>>;
beforeAll(async () => {
	tools = await openTools();
});

it('draws people, flags, keycaps and families in flat colours', () => {
	for (const emoji of ['😀', '❤️', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇧🇪', '1️⃣', '👍🏽', '🎉', '📚', '🧩', '♿']) {
		const paths = tools.typefaces.emoji(emoji);
		expect(paths?.length, emoji).toBeGreaterThan(0);
		for (const { d, fill } of paths ?? []) {
			expect(fill).toMatch(/^#[0-9a-f]{6}$/);
			expect(d).toMatch(/^M[-.\d MLQCZ]+$/);
		}
	}
});

it('leaves letters, digits and other scripts to the fonts', () => {
	for (const text of ['a', '1', '#', '→', '漢', '✓'])
		expect(tools.typefaces.emoji(text), text).toBeUndefined();
});

it('knows nearly every emoji there is', () => {
	const all = [...Array(0x1fb00 - 0x1f300).keys()]
		.map((at) => String.fromCodePoint(0x1f300 + at))
		.filter((character) => /^\p{Emoji_Presentation}$/u.test(character) && !/^\p{RI}$/u.test(character));
	const lacking = all.filter((character) => !tools.typefaces.emoji(character));
	expect(all.length).toBeGreaterThan(1000);
	expect(lacking.length / all.length).toBeLessThan(0.03);
});

it('sets an emoji in the line where it was written, in its own room', () => {
	const type = createTypesetter(tools.typefaces, hyphenateNl);
	const block = type.block('Feest 🎉 voor ❤️ elk kind', 'hand');
	const [line] = type.place({
		block,
		lines: [block.text],
		size: 20,
		fill: '#000000',
		box: { x: 0, y: 0, width: 900, height: 30 }
	});
	expect(line?.text).toBe('Feest 🎉 voor ❤️ elk kind');
	expect(line?.emoji?.map(({ text }) => text)).toEqual(['🎉', '❤️']);
	expect(type.missing()).toEqual([]);
	const [party, heart] = line?.emoji ?? [];
	const after = line?.runs.find((run) => run.text.includes('voor'));
	expect(party && after && party.x + party.size <= after.x).toBe(true);
	expect(heart && after && heart.x > after.x).toBe(true);
	expect(Math.abs((line?.width ?? 0) - block.narrowest(1) * 20)).toBeLessThan(0.5);
});
