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
	page: { fonts: Record<string, unknown>; ext_gstates: Record<string, unknown> };
	ref(data: object): { end(): void };
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
		'ref' in doc &&
		'font' in doc
	);
}

export interface PdfFonts {
	/** Name of the font on the current page. */
	use(font: FontId): string;
	/** Adds a glyph to the embedded part of the font; its code and its width there. */
	embed(font: FontId, glyph: Glyph): { code: string; width: number };
	/** A space to stand behind a drawing that reads as text. */
	space(): { name: string; code: string };
	/** Name of a graphics state on the current page that paints half through. */
	opacity(share: number): string;
}

/** The fonts of one PDF document. */
export function createPdfFonts(doc: unknown, typefaces: Typefaces): PdfFonts {
	if (!isPdfInside(doc)) throw new TypeError('this pdfkit keeps its fonts elsewhere');
	const inside = doc;
	const opened = new Map<FontId, EmbeddedFont>();
	const opacities = new Map<number, { name: string; ref: { end(): void } }>();

	function open(id: FontId): EmbeddedFont {
		let font = opened.get(id);
		if (!font) {
			inside.registerFont(id, typefaces.files[id]);
			inside.font(id);
			opened.set(id, (font = inside._font));
		}
		return font;
	}

	function use(id: FontId): string {
		const font = open(id);
		inside.page.fonts[font.id] ??= font.ref();
		return font.id;
	}

	function embed(id: FontId, glyph: Glyph): { code: string; width: number } {
		const font = open(id);
		const at = font.subset.includeGlyph(glyph.id);
		font.widths[at] ??= (typefaces.advance(id, glyph.id) * 1000) / typefaces.unitsPerEm(id);
		font.unicode[at] ??= [...glyph.text].map((character) => character.codePointAt(0) ?? 0);
		return { code: at.toString(16).padStart(4, '0'), width: font.widths[at] };
	}

	return {
		use,
		embed,
		space() {
			const id = 'nunito-400';
			const [glyph] = typefaces.shape({ font: id, text: ' ', rtl: false });
			if (!glyph) throw new RangeError('a font without a space');
			return { name: use(id), code: embed(id, glyph).code };
		},
		opacity(share) {
			let state = opacities.get(share);
			if (!state) {
				const ref = inside.ref({ Type: 'ExtGState', ca: share });
				ref.end();
				opacities.set(share, (state = { name: `Opacity${Math.round(share * 100)}`, ref }));
			}
			inside.page.ext_gstates[state.name] = state.ref;
			return state.name;
		}
	};
}
