// Embeds glyphs that are already shaped. Uses parts of pdfkit 0.20 that it does not promise to keep;
// the version is pinned and the PDF tests read the result back.
import type { FontId, Glyph, Typefaces } from './typefaces.ts';

/** What pdfkit keeps of an embedded font. */
interface EmbeddedFont {
	id: string;
	subset: { includeGlyph(glyph: number): number };
	/** Per glyph of the subset, in thousandths of an em. */
	widths: number[];
	/** Per glyph of the subset: the code points it stands for. */
	unicode: number[][];
	ref(): unknown;
}

interface PdfInside {
	_font: EmbeddedFont;
	page: { fonts: Record<string, unknown> };
	registerFont(name: string, file: Uint8Array): unknown;
	font(name: string): unknown;
}

function isPdfInside(doc: unknown): doc is PdfInside {
	return (
		typeof doc === 'object' &&
		doc !== null &&
		'_font' in doc &&
		'page' in doc &&
		'registerFont' in doc &&
		'font' in doc
	);
}

export interface PdfFonts {
	/** Name of the font on the current page. */
	use(font: FontId): string;
	/** Adds a glyph to the embedded part of the font; its code and its width there. */
	embed(font: FontId, glyph: Glyph): { code: string; width: number };
}

/** The fonts of one PDF document. */
export function createPdfFonts(doc: unknown, typefaces: Typefaces): PdfFonts {
	if (!isPdfInside(doc)) throw new TypeError('this pdfkit keeps its fonts elsewhere');
	const inside = doc;
	const opened = new Map<FontId, EmbeddedFont>();

	function open(id: FontId): EmbeddedFont {
		let font = opened.get(id);
		if (!font) {
			inside.registerFont(id, typefaces.files[id]);
			inside.font(id);
			opened.set(id, (font = inside._font));
		}
		return font;
	}

	return {
		use(id) {
			const font = open(id);
			inside.page.fonts[font.id] ??= font.ref();
			return font.id;
		},
		embed(id, glyph) {
			const font = open(id);
			const at = font.subset.includeGlyph(glyph.id);
			font.widths[at] ??= (typefaces.advance(id, glyph.id) * 1000) / typefaces.unitsPerEm(id);
			font.unicode[at] ??= [...glyph.text].map((character) => character.codePointAt(0) ?? 0);
			return { code: at.toString(16).padStart(4, '0'), width: font.widths[at] };
		}
	};
}
