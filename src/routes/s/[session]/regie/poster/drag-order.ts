// Dragging a line of a list by its handle: which place it is over, while the finger or the mouse moves.

/** Calls `over` with the place (from 0) the line is dragged to, each time it changes, and `done` at the end. */
export function dragOrder(
	event: PointerEvent & { currentTarget: HTMLElement },
	{ over, done }: { over: (place: number) => void; done: () => void }
): void {
	if (event.button !== 0) return;
	const line = event.currentTarget.closest('li');
	const list = line?.parentElement;
	if (!line || !list) return;
	event.preventDefault();
	let place = [...list.children].indexOf(line);

	const move = ({ clientY }: PointerEvent) => {
		const lines = [...list.children];
		const at = lines.findIndex((one) => {
			const { top, bottom } = one.getBoundingClientRect();
			return clientY >= top && clientY <= bottom;
		});
		const here = lines[at];
		if (!here || here === line || at === place) return;
		// Past the middle of the other line, or two lines of unequal height would swap for ever.
		const { top, height } = here.getBoundingClientRect();
		const past = at > lines.indexOf(line) ? clientY > top + height / 2 : clientY < top + height / 2;
		if (!past) return;
		place = at;
		over(at);
	};
	const end = () => {
		removeEventListener('pointermove', move);
		removeEventListener('pointerup', end);
		removeEventListener('pointercancel', end);
		done();
	};
	// On the window: the handle leaves the page for a moment when its line moves, and a capture would end there.
	addEventListener('pointermove', move);
	addEventListener('pointerup', end);
	addEventListener('pointercancel', end);
}
