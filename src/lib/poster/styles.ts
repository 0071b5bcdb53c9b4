// The four ways in which a poster writes.
import type { FontId } from './typefaces.ts';

export type Style = 'hand' | 'hand-bold' | 'plain' | 'strong';

/** A style is its first font; the others stand in for characters it lacks. */
export const fontsOf: Record<Style, readonly FontId[]> = {
	hand: ['shantell-sans-400', 'vazirmatn-400', 'nunito-400'],
	'hand-bold': ['shantell-sans-700', 'vazirmatn-700', 'nunito-800'],
	plain: ['nunito-400', 'shantell-sans-400', 'vazirmatn-400'],
	strong: ['nunito-800', 'shantell-sans-700', 'vazirmatn-700']
};
