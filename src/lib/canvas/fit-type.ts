// The largest type at which an element needs no scrolling: a projector can't scroll.
import type { Attachment } from 'svelte/attachments';

/** Type sizes as a share of the element's height. */
const LARGEST = 0.085;
const LEAST = 0.02;

/** An attachment that sizes an element's type in px, again when `about` changes or the element does. */
export function fitType(about: () => unknown): Attachment<HTMLElement> {
	return (element) => {
		const fitNow = () => {
			const whole = element.clientHeight;
			let size = whole * LARGEST;
			const fits = () => element.scrollHeight <= whole + 1 && element.scrollWidth <= element.clientWidth + 1;
			do {
				element.style.fontSize = `${size}px`;
				size *= 0.94;
			} while (!fits() && size > whole * LEAST);
		};
		void about();
		const sizes = new ResizeObserver(fitNow);
		sizes.observe(element);
		return () => sizes.disconnect();
	};
}
