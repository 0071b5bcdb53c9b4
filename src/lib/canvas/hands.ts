// Gives every pointer on the canvas its own gesture, so that many hands work at once without disturbing each other.
import type { NoteBox } from './note-box.ts';
import { toBoard, zoomAt } from './camera.ts';
import { drag } from './gestures/drag.ts';
import { lasso } from './gestures/lasso.ts';
import { pan } from './gestures/pan.ts';
import { pinch } from './gestures/pinch.ts';
import type { Gesture, Ground, Touch } from './gestures/gesture.ts';

/** A second finger on empty paper within this time is a pinch, later it is another person. */
const PINCH_MS = 350;

type HandsOptions = {
	element: HTMLElement;
	ground: Ground;
	/** What a pointer on empty paper does. */
	tool: () => string;
	/** Extensions of the board have the first say over a pointer. */
	first: (touch: Touch, box: NoteBox | undefined) => Gesture | null;
	/** False: nothing can be changed, only looked at. */
	writable: boolean;
};

/** Listens to pointers on an element until the answer is called. */
export function listenToHands({ element, ground, tool, first, writable }: HandsOptions): () => void {
	const gestures = new Map<number, Gesture>();
	const starts = new Map<number, Touch>();
	const stop = new AbortController();

	const touchOf = (event: PointerEvent): Touch => {
		const rect = element.getBoundingClientRect();
		return {
			pointer: event.pointerId,
			at: { x: event.clientX - rect.left, y: event.clientY - rect.top },
			time: event.timeStamp,
			coarse: event.pointerType !== 'mouse'
		};
	};

	/** While a hand drags, the view stands still: else one hand would move what another holds. */
	const viewIsFree = () =>
		[...gestures.values()].every((gesture) => gesture.kind !== 'drag' && gesture.kind !== 'own');

	function begin(touch: Touch, button: number): Gesture | null {
		if (button === 1) return viewIsFree() ? pan(ground, touch) : null;
		const box = writable ? ground.index().at(toBoard(ground.camera(), touch.at)) : undefined;
		const own = writable ? first(touch, box) : null;
		if (own) return own;
		if (box) return drag(ground, touch, box);
		const other = [...gestures].find(([, gesture]) => gesture.kind === 'lasso' || gesture.kind === 'pan');
		const before = other && starts.get(other[0]);
		if (other && before && touch.coarse && touch.time - before.time < PINCH_MS && viewIsFree()) {
			other[1].cancel();
			const both = pinch(ground, before, touch);
			gestures.set(before.pointer, both);
			return both;
		}
		if (!writable || tool() === 'pan') return viewIsFree() ? pan(ground, touch) : null;
		return lasso(ground, touch);
	}

	function on<K extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'>(
		name: K,
		act: (event: HTMLElementEventMap[K]) => void
	): void {
		element.addEventListener(name, act, { signal: stop.signal });
	}

	on('pointerdown', (event) => {
		if (event.button > 1) return;
		const touch = touchOf(event);
		const gesture = begin(touch, event.button);
		if (!gesture) return;
		if (event.button === 1) event.preventDefault();
		element.setPointerCapture(event.pointerId);
		starts.set(event.pointerId, touch);
		gestures.set(event.pointerId, gesture);
	});
	on('pointermove', (event) => gestures.get(event.pointerId)?.move(touchOf(event)));
	on('pointerup', (event) => {
		const gesture = gestures.get(event.pointerId);
		gestures.delete(event.pointerId);
		gesture?.end(touchOf(event));
	});
	on('pointercancel', (event) => {
		gestures.get(event.pointerId)?.cancel();
		gestures.delete(event.pointerId);
	});
	element.addEventListener(
		'wheel',
		(event) => {
			event.preventDefault();
			if (!viewIsFree()) return;
			const rect = element.getBoundingClientRect();
			const at = { x: event.clientX - rect.left, y: event.clientY - rect.top };
			const lines = event.deltaMode === 1 ? 30 : 1;
			ground.setCamera(zoomAt(ground.camera(), at, Math.exp((-event.deltaY * lines) / 500)));
		},
		{ passive: false, signal: stop.signal }
	);
	// Nothing of a hand that lets go outside the window may stay half done.
	globalThis.addEventListener(
		'blur',
		() => {
			for (const gesture of gestures.values()) gesture.cancel();
			gestures.clear();
		},
		{ signal: stop.signal }
	);
	return () => {
		stop.abort();
		for (const gesture of gestures.values()) gesture.cancel();
	};
}
