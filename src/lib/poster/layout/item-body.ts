// The words of one item, as the body of a list item.
import { group, type Group } from '../scene.ts';
import type { PlacedText } from '../typesetter.ts';
import type { Setting } from './setting.ts';

/**
 * Sets the lines of an item. Where reading the lines one by one would not give its text (a divided
 * word, an address, letters from right to left) the whole text goes along for screen readers.
 */
export function itemBody(setting: Setting, text: PlacedText): Group {
	const { block, lines } = text;
	const divided = lines.join(' ') !== block.text.replaceAll('\n', ' ');
	return group('LBody', setting.type.place(text), block.rtl || divided ? block.text : undefined);
}
