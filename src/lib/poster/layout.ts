// From what a poster says to where every letter stands: the one layout behind preview, print and file.
import { themeOf } from './layout/theme.ts';
import { footer, footerHeight, nextHead } from './layout/head-and-foot.ts';
import { leftOver } from './layout/left-over.ts';
import { sheetFor } from './layout/sheet.ts';
import { collageFrame } from './layout/collage.ts';
import { phases } from './layout/phase-labels.ts';
import { drawFlow, flowSections, type Flow } from './layout/continuation.ts';
import { fitHeader } from './layout/header.ts';
import { fitRegions } from './layout/regions.ts';
import type { Setting } from './layout/setting.ts';
import { hyphenateNl } from '#lib/text/hyphenate-nl.ts';
import type { PosterItem, PosterModel } from './model.ts';
import { textLines, type Scene, type SceneNode } from './scene.ts';
import type { Typefaces } from './typefaces.ts';
import { createTypesetter } from './typesetter.ts';
import { fill, type PosterWords } from './words.ts';

export type PosterWarning =
	| { code: 'characters-missing'; characters: string[]; text: string }
	/** Points as printed; under 14 is hard to read from a few metres. */
	| { code: 'small-type'; size: number }
	| { code: 'continued'; pages: number };

export { paperScale, smallestPrinted } from './layout/sheet.ts';

export interface PosterLayout {
	pages: Scene[];
	warnings: PosterWarning[];
	/** Smallest type on any sheet, in points of the reference sheet. */
	smallest: number;
}

const margin = 27;
const gap = 12;
const readable = 14;

/** The school's own names of the phases where it has them. */
function labelsOf(model: PosterModel, words: PosterWords): Setting['labels'] {
	const line = (text = '') => text.replace(/\s+/g, ' ').trim();
	const label = (phase: (typeof phases)[number]) => ({
		name: line(model.labels[phase]?.name) || words[`poster_phase_${phase}`],
		whom: line(model.labels[phase]?.whom) || words[`poster_for_${phase}`]
	});
	return {
		basis: label('basis'),
		verhoogd: label('verhoogd'),
		uitbreiding: label('uitbreiding'),
		iac: label('iac')
	};
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
	const theme = themeOf(model.theme);
	const { width, height, scale, minimum } = sheetFor(model);
	const setting: Setting = { type, words, theme, labels: labelsOf(model, words), minimum };
	const shown = withoutBlanks(model);
	const inner = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };

	const header = fitHeader({ model, setting, ...inner });
	const top = inner.y + header.height + gap;
	const area = {
		...inner,
		y: top,
		height: inner.y + inner.height - top - footerHeight(setting, model, inner.width)
	};
	const regions = fitRegions({ model: shown, area, setting });
	const sections = leftOver({ model: shown, regions, setting });
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
		...(regions.collage && model.collage ? collageFrame(model.collage, regions.collage, theme) : []),
		...regions.stars.draw(on(['stars'])),
		...regions.keys.draw(on(['keys'])),
		...footer({ setting, origin: model.origin, box: inner, page: 1, count })
	];
	const name = type.block(model.title.trim() || words.poster_title, 'strong').text.replaceAll('\n', ' ');
	const sheet = (nodes: SceneNode[], page: number): Scene => ({
		width,
		height,
		scale,
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
			...footer({ setting, origin: '', box: inner, page: at + 2, count })
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
			printed: Math.min(...itemSizes) * scale
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
