import { expect, it } from 'vitest';
import { luminance } from '../drawings/mix.ts';
import { themeOf, type PanelColours } from './theme.ts';

/** Contrast as WCAG 2 counts it; it looks at lightness alone, so it holds in black and white too. */
const contrast = (one: string, two: string) => {
	const [light = 0, dark = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
};

for (const name of ['kleur', 'rustig', 'toner', 'contrast'] as const)
	it(`${name}: every word stands out against what lies under it, also in grey`, () => {
		const theme = themeOf(name);
		const panels: PanelColours[] = [...Object.values(theme.phases), theme.together, theme.stars, theme.keys];
		for (const panel of panels) {
			expect(contrast(theme.ink, panel.tint)).toBeGreaterThan(7);
			expect(contrast(panel.deep, panel.tint)).toBeGreaterThan(4.5);
			expect(contrast(panel.deep, theme.paper)).toBeGreaterThan(4.5);
			expect(contrast(panel.block.text, panel.block.fill)).toBeGreaterThan(4.5);
		}
		expect(contrast(theme.ink, theme.paper)).toBeGreaterThan(7);
		expect(contrast(theme.ink, theme.header.tint)).toBeGreaterThan(7);
		expect(contrast(theme.title, theme.header.tint)).toBeGreaterThan(7);
		expect(contrast(theme.title, theme.paper)).toBeGreaterThan(7);
		expect(contrast(theme.soft, theme.paper)).toBeGreaterThan(4.5);
	});

it('saving toner means white fields', () => {
	const { phases, together, stars, keys, header } = themeOf('toner');
	for (const panel of [...Object.values(phases), together, stars, keys]) {
		expect(panel.tint).toBe('#ffffff');
		expect(panel.block.fill).toBe('#ffffff');
		expect(panel.edge).toBeDefined();
	}
	expect(header.tint).toBe('#ffffff');
});
