// Divides the first sheet among its parts, so that none is cramped while another has room to spare.
import type { PosterModel } from '../model.ts';
import type { Box } from '../scene.ts';
import { fitCare } from './care.ts';
import { phases } from './phase-labels.ts';
import { fitMarks } from './marks.ts';
import type { Region, Setting } from './setting.ts';
import { fitTogether } from './together.ts';

const gap = 14;
/** A type size from which larger adds little. */
const enough = 14;
/** How much larger the type of the stars or the keys may be than that of the other. */
const alike = 1.12;

export interface Regions {
	/** Where the picture of the collage stands, if there is one. */
	collage?: Box;
	care: Region;
	together: Region;
	stars: Region;
	keys: Region;
}

type Boxes = Record<'care' | 'together' | 'stars' | 'keys', Box>;

function boxes(
	area: Box,
	orientation: PosterModel['orientation'],
	shares: { care: number; marks: number; stars: number }
): Boxes {
	const marksHeight = shares.marks * area.height;
	const upper = area.height - marksHeight - gap;
	const marksY = area.y + upper + gap;
	const starsWidth = shares.stars * (area.width - gap);
	const stars = { x: area.x, y: marksY, width: starsWidth, height: marksHeight };
	const keys = {
		x: area.x + starsWidth + gap,
		y: marksY,
		width: area.width - gap - starsWidth,
		height: marksHeight
	};
	if (orientation === 'landscape') {
		const width = shares.care * (area.width - gap);
		return {
			stars,
			keys,
			care: { x: area.x, y: area.y, width, height: upper },
			together: { x: area.x + width + gap, y: area.y, width: area.width - gap - width, height: upper }
		};
	}
	const height = shares.care * (upper - gap);
	return {
		stars,
		keys,
		care: { ...area, height },
		together: { ...area, y: area.y + height + gap, height: upper - gap - height }
	};
}

/** Gives the picture of the collage a part of the panel of the people: below them, or beside them when that is wide. */
function withCollage(box: Box, { collage }: PosterModel): { collage?: Box; rest: Box } {
	if (!collage) return { rest: box };
	const ratio = collage.width / collage.height;
	if (box.width > 1.4 * box.height) {
		const width = Math.min(0.36 * box.width, box.height * ratio);
		const height = width / ratio;
		const at = { x: box.x + box.width - width, y: box.y + (box.height - height) / 2, width, height };
		return { collage: at, rest: { ...box, width: box.width - width - gap } };
	}
	const height = Math.min(0.36 * box.height, box.width / ratio);
	const width = height * ratio;
	const at = { x: box.x + (box.width - width) / 2, y: box.y + box.height - height, width, height };
	return { collage: at, rest: { ...box, height: box.height - height - gap } };
}

/** How glad a reader is with a type size: beyond what reads from three metres more adds little. */
function worth(region: Region, counts: readonly number[], weight: number): number {
	if (region.cramped) return -1000;
	const all = counts.reduce((sum, count) => sum + count, 0);
	if (!all) return 0;
	const shown = region.kept.reduce((sum, count) => sum + count, 0) / all;
	const size = region.reads ?? region.size;
	return (
		weight * (Math.log(Math.min(size, enough)) + 0.3 * Math.log(size) + 3 * Math.log(Math.max(shown, 0.02)))
	);
}

/** Tries a few divisions of the sheet and keeps the one that reads best as a whole. */
export function fitRegions({
	model,
	area,
	setting
}: {
	model: PosterModel;
	area: Box;
	setting: Setting;
}): Regions {
	const landscape = model.orientation === 'landscape';
	const letters = (items: PosterModel['stars']) =>
		items.reduce((sum, item) => sum + 24 + item.text.length, 40);
	const stars = Math.min(
		0.62,
		Math.max(0.38, letters(model.stars) / (letters(model.stars) + letters(model.keys)))
	);
	const crowded =
		phases.reduce((sum, phase) => sum + model.care[phase].length, 0) + model.together.length > 120;
	const careShares = landscape ? [0.58, 0.62, 0.66, 0.7] : [0.46, 0.52, 0.58, 0.64];
	const markShares = landscape ? [0.175, 0.205, 0.24, 0.29] : [0.12, 0.15, 0.19, 0.24];
	const { words } = setting;
	const bottoms = new Map<number, Pick<Regions, 'stars' | 'keys'>>();
	/** Stars and keys stand in the same boxes however the rest is divided. */
	function fitBottom(box: Boxes): Pick<Regions, 'stars' | 'keys'> {
		let found = bottoms.get(box.stars.height);
		if (!found) {
			const starsUpTo = (most?: number) =>
				fitMarks({
					kind: 'star',
					items: model.stars,
					box: box.stars,
					setting,
					title: words.poster_stars,
					empty: words.poster_empty_stars,
					...(most === undefined ? {} : { most })
				});
			const keysUpTo = (most?: number) =>
				fitMarks({
					kind: 'key',
					items: model.keys,
					box: box.keys,
					setting,
					title: words.poster_keys,
					empty: words.poster_empty_keys,
					...(most === undefined ? {} : { most })
				});
			const [stars, keys] = [starsUpTo(), keysUpTo()];
			const most = alike * Math.min(stars.size, keys.size);
			found = {
				stars: stars.size > most ? starsUpTo(most) : stars,
				keys: keys.size > most ? keysUpTo(most) : keys
			};
			bottoms.set(box.stars.height, found);
		}
		return found;
	}
	let best: { regions: Regions; value: number } | undefined;
	for (const care of crowded ? careShares.slice(2, 3) : careShares) {
		for (const marks of crowded ? markShares.slice(1, 3) : markShares) {
			const box = boxes(area, model.orientation, { care, marks, stars });
			const { collage, rest } = withCollage(box.together, model);
			const regions: Regions = {
				...(collage ? { collage } : {}),
				care: fitCare({ items: model.care, box: box.care, setting }),
				together: fitTogether({ items: model.together, box: rest, setting }),
				...fitBottom(box)
			};
			const value =
				worth(
					regions.care,
					phases.map((phase) => model.care[phase].length),
					2.4
				) +
				worth(regions.together, [model.together.length], 1.2) +
				worth(regions.stars, [model.stars.length], 0.8) +
				worth(regions.keys, [model.keys.length], 0.8);
			if (!best || value > best.value + 1e-9) best = { regions, value };
		}
	}
	if (!best) throw new RangeError('no division of the sheet to choose from');
	return best.regions;
}
