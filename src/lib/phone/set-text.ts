/** Sets an element's text when it differs: a live region only speaks when something changed. */
export function setText(element: Element, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}
