// The lists that go on, on next sheets.
import type { PosterModel } from '../model.ts';
import type { Section } from './continuation.ts';
import { phases } from './phase-labels.ts';
import type { Regions } from './regions.ts';
import type { Setting } from './setting.ts';

/** What the first sheet had no room for. */
export function leftOver({
	model,
	regions,
	setting
}: {
	model: PosterModel;
	regions: Regions;
	setting: Setting;
}): Section[] {
	const { words, theme, labels } = setting;
	const lists = [
		...phases.map((phase, at) => ({
			id: phase,
			title: `${words.poster_care}: ${labels[phase].name}`,
			items: model.care[phase].slice(regions.care.kept[at]),
			colours: theme.phases[phase]
		})),
		{
			id: 'together',
			title: words.poster_together,
			items: model.together.slice(regions.together.kept[0]),
			colours: theme.together
		},
		{
			id: 'stars',
			title: words.poster_stars,
			items: model.stars.slice(regions.stars.kept[0]),
			colours: theme.stars
		},
		{
			id: 'keys',
			title: words.poster_keys,
			items: model.keys.slice(regions.keys.kept[0]),
			colours: theme.keys
		}
	];
	return lists
		.filter((list) => list.items.length)
		.map(({ items, ...list }) => ({ ...list, texts: items.map((item) => item.text) }));
}
