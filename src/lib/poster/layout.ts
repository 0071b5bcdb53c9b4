// From what a poster says to where every letter stands: the one layout behind preview, print and file.
import {
	stars as starColours,
	keys as keyColours,
	phaseColours,
	soft,
	title as titleColour,
	together as togetherColours
} from './layout/colours.ts';
import { phases } from './layout/phase-labels.ts';
import { drawFlow, flowSections, type Flow, type Section } from './layout/continuation.ts';
import { fitHeader } from './layout/header.ts';
import { fitRegions, type Regions } from './layout/regions.ts';
import { fitBlock, type Setting } from './layout/setting.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { PosterItem, PosterModel } from './model.ts';
import { group, textLines, type Box, type Scene, type SceneNode } from './scene.ts';
import type { Typefaces } from './typefaces.ts';
import { createTypesetter } from './typesetter.ts';
import { fill, type PosterWords } from './words.ts';

export type PosterWarning =
	| { code: 'characters-missing'; characters: string[]; text: string }
	/** Points as printed; under 14 is hard to read from a few metres. */
	| { code: 'small-type'; size: number }
	| { code: 'continued'; pages: number };

export interface PosterLayout {
	pages: Scene[];
	warnings: PosterWarning[];
	/** Smallest type on any sheet, in points of the reference sheet. */
	smallest: number;
}

const long = 1190.55;
const short = 841.89;
const margin = 27;
const gap = 12;
const readable = 14;

/** Printed size against the reference sheet. */
export const paperScale = { A4: Math.SQRT1_2, A3: 1, A2: Math.SQRT2, A1: 2, A0: 2 * Math.SQRT2 };

/** The smallest printed type is 8 points on A4 and 9 on larger paper. */
function minimumFor(paper: PosterModel['paper']): number {
	return paper === 'A4' ? 11.4 : 9;
}

/**
 * Lays out a poster: one sheet when everything fits in readable type, else next sheets with what is
 * left. Nothing is cut; characters that no font has are named in the warnings.
 */
export function layoutPoster({
	model,
	typefaces,
	words
}: {
	model: PosterModel;
	typefaces: Typefaces;
	words: PosterWords;
}): PosterLayout {
	const type = createTypesetter(typefaces, hyphenateNl);
	const setting: Setting = { type, words, minimum: minimumFor(model.paper) };
	const [width, height] = model.orientation === 'landscape' ? [long, short] : [short, long];
	const shown = withoutBlanks(model);
	const footerHeight = model.origin.trim() ? 22 : 0;
	const inner = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };

	const header = fitHeader({ model, setting, ...inner });
	const top = inner.y + header.height + gap;
	const area = { ...inner, y: top, height: inner.y + inner.height - top - footerHeight };
	const regions = fitRegions({ model: shown, area, setting });
	const sections = leftOver(shown, regions, words);
	const nextArea = { ...inner, y: inner.y + 62, height: inner.height - 62 - 22 };
	const flow: Flow = sections.length
		? flowSections({ sections, box: nextArea, setting })
		: { size: 0, sheets: [] };
	const count = 1 + flow.sheets.length;
	const on = (ids: readonly string[]) => {
		const sheet = flow.sheets.findIndex((parts) => parts.some((part) => ids.includes(part.section.id)));
		return sheet < 0 ? undefined : sheet + 2;
	};

	const first: SceneNode[] = [
		...header.draw(),
		...regions.care.draw(on(phases)),
		...regions.together.draw(on(['together'])),
		...regions.stars.draw(on(['stars'])),
		...regions.keys.draw(on(['keys'])),
		...footer({ setting, model, box: inner, page: 1, count })
	];
	const name = type.block(model.title.trim() || words.poster_title, 'strong').text.replaceAll('\n', ' ');
	const sheet = (nodes: SceneNode[], page: number): Scene => ({
		width,
		height,
		poster: name,
		title: count > 1 ? `${name} – ${fill(words.poster_sheet, { page, pages: count })}` : name,
		language: words.poster_language,
		nodes
	});
	const pages = [sheet(first, 1)];
	for (let at = 0; at < flow.sheets.length; at++) {
		const nodes = [
			...nextHead(setting, `${name} – ${words.poster_continued}`, inner),
			...drawFlow({ flow, sheet: at, box: nextArea, setting }),
			...footer({ setting, model, box: inner, page: at + 2, count })
		];
		pages.push(sheet(nodes, at + 2));
	}

	const smallest = Math.min(...pages.flatMap((page) => textLines(page.nodes)).map((line) => line.size));
	const itemSizes = [
		regions.care.size,
		regions.together.size,
		regions.stars.size,
		regions.keys.size,
		...(flow.sheets.length ? [flow.size] : [])
	];
	return {
		pages,
		smallest,
		warnings: warningsOf({
			missing: type.missing(),
			count,
			printed: Math.min(...itemSizes) * paperScale[model.paper]
		})
	};
}

function withoutBlanks(model: PosterModel): PosterModel {
	const full = (items: readonly PosterItem[]) => items.filter((item) => item.text.trim());
	const care = {
		basis: full(model.care.basis),
		verhoogd: full(model.care.verhoogd),
		uitbreiding: full(model.care.uitbreiding),
		iac: full(model.care.iac)
	};
	return { ...model, care, together: full(model.together), stars: full(model.stars), keys: full(model.keys) };
}

/** What the first sheet had no room for. */
function leftOver(model: PosterModel, regions: Regions, words: PosterWords): Section[] {
	const lists = [
		...phases.map((phase, at) => ({
			id: phase,
			title: `${words.poster_care}: ${words[`poster_phase_${phase}`]}`,
			items: model.care[phase].slice(regions.care.kept[at]),
			colours: phaseColours[phase]
		})),
		{
			id: 'together',
			title: words.poster_together,
			items: model.together.slice(regions.together.kept[0]),
			colours: togetherColours
		},
		{
			id: 'stars',
			title: words.poster_stars,
			items: model.stars.slice(regions.stars.kept[0]),
			colours: starColours
		},
		{
			id: 'keys',
			title: words.poster_keys,
			items: model.keys.slice(regions.keys.kept[0]),
			colours: keyColours
		}
	];
	return lists
		.filter((list) => list.items.length)
		.map(({ items, ...list }) => ({ ...list, texts: items.map((item) => item.text) }));
}

function nextHead(setting: Setting, text: string, box: Box): SceneNode[] {
	const fitted = fitBlock({
		setting,
		text,
		style: 'strong',
		width: box.width,
		height: 46,
		to: 34,
		leading: 1.1
	});
	if (!fitted) return [];
	const { block, lines, size, leading } = fitted;
	return [
		group(
			'H1',
			setting.type.place({
				block,
				lines,
				size,
				fill: titleColour,
				box: { ...box, height: fitted.height },
				leading
			})
		)
	];
}

/** Origin on the left, number of the sheet on the right. */
function footer({
	setting,
	model,
	box,
	page,
	count
}: {
	setting: Setting;
	model: PosterModel;
	box: Box;
	page: number;
	count: number;
}): SceneNode[] {
	const bottom = box.y + box.height;
	const nodes: SceneNode[] = [];
	const small = Math.max(10.5, setting.minimum);
	const put = (text: string, align: 'start' | 'end', width: number) => {
		const fitted = fitBlock({ setting, text, style: 'plain', width, height: 34, to: small, leading: 1.2 });
		if (!fitted) return;
		const at = {
			x: align === 'end' ? box.x + box.width - width : box.x,
			y: bottom - fitted.height + 4,
			width,
			height: fitted.height
		};
		nodes.push(
			group(
				'P',
				setting.type.place({
					block: fitted.block,
					lines: fitted.lines,
					size: fitted.size,
					fill: soft,
					box: at,
					align,
					leading: fitted.leading
				})
			)
		);
	};
	if (model.origin.trim()) put(model.origin, 'start', box.width - 130);
	if (count > 1) put(fill(setting.words.poster_sheet, { page, pages: count }), 'end', 120);
	return nodes;
}

function warningsOf({
	missing,
	count,
	printed
}: {
	missing: { grapheme: string; text: string }[];
	count: number;
	printed: number;
}): PosterWarning[] {
	const byText = new Map<string, Set<string>>();
	for (const { grapheme, text } of missing) byText.set(text, (byText.get(text) ?? new Set()).add(grapheme));
	return [
		...[...byText].map(([text, characters]): PosterWarning => ({
			code: 'characters-missing',
			characters: [...characters],
			text
		})),
		...(printed < readable ? [{ code: 'small-type', size: Math.round(printed * 10) / 10 } as const] : []),
		...(count > 1 ? [{ code: 'continued', pages: count } as const] : [])
	];
}
