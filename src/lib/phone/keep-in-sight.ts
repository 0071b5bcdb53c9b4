// Keeps what is being typed above the soft keyboard, also where the keyboard lies over the page instead of shrinking it.

/** Scrolls the field with the focus into the visible part of the page whenever the keyboard comes or goes. */
export function keepInSight(): void {
	const viewport = window.visualViewport;
	const show = () => {
		// A tap on an option moves nothing: the page would slip away under the finger.
		const typing = document.activeElement?.closest('textarea, input:not([type="radio"], [type="file"])');
		const form = typing?.closest('form');
		if (!form) return;
		const { top, bottom } = form.getBoundingClientRect();
		const from = (viewport?.offsetTop ?? 0) + 56;
		const to = (viewport?.offsetTop ?? 0) + (viewport?.height ?? window.innerHeight) - 8;
		if (bottom > to) window.scrollBy(0, Math.min(bottom - to, top - from));
	};
	document.addEventListener('focusin', show);
	viewport?.addEventListener('resize', show);
}
