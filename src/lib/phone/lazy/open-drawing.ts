// A sheet over the whole screen to draw on with a finger. It lies outside the page that the server draws, so a step
// that closes takes nothing away; every line is handed on at once.
import { fitStroke, type Point } from './simplify-stroke.ts';

type Words = { drawTitle: string; drawUndo: string; drawClear: string; drawDone: string; drawFull: string };

type Pad = {
	strokes: readonly number[][];
	words: Words;
	/** Path data of strokes. */
	path: (strokes: readonly (readonly number[])[]) => string;
	/** Called after every line, and every line that is taken back. */
	changed: (strokes: number[][]) => void;
	/** Called once the sheet is put away. */
	closed: () => void;
};

const SVG = 'http://www.w3.org/2000/svg';

function button(text: string, kind: string, act: () => void): HTMLButtonElement {
	const element = document.createElement('button');
	element.type = 'button';
	element.className = `phone-button ${kind}`;
	element.textContent = text;
	element.addEventListener('click', act);
	return element;
}

/** Opens the sheet. */
export function openDrawing({ strokes: before, words, path, changed, closed }: Pad): void {
	let strokes = [...before];
	/** The line that is being drawn, by the pointer that draws it. */
	let points: Point[] = [];
	let pointer: number | null = null;

	const dialog = document.createElement('dialog');
	dialog.className = 'drawing-sheet';
	const title = document.createElement('h2');
	title.id = 'drawing-title';
	title.textContent = words.drawTitle;
	dialog.setAttribute('aria-labelledby', title.id);
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 1000 1000');
	svg.setAttribute('role', 'img');
	svg.setAttribute('aria-labelledby', title.id);
	const line = document.createElementNS(SVG, 'path');
	svg.append(line);
	const said = document.createElement('p');
	said.setAttribute('role', 'status');
	const undo = button(words.drawUndo, '', () => set(strokes.slice(0, -1)));
	const clear = button(words.drawClear, 'quiet', () => set([]));
	const done = button(words.drawDone, 'main', () => dialog.close());
	const acts = document.createElement('div');
	acts.className = 'acts';
	acts.append(undo, clear, done);
	dialog.append(title, svg, said, acts);

	function paint(): void {
		const now = points.length > 0 ? [...strokes, points.flatMap(([x, y]) => [x, y])] : strokes;
		line.setAttribute('d', path(now));
		undo.disabled = clear.disabled = strokes.length === 0;
	}

	function set(next: number[][]): void {
		strokes = next;
		said.textContent = '';
		changed(strokes);
		paint();
	}

	function at(event: PointerEvent): Point {
		const { left, top, width, height } = svg.getBoundingClientRect();
		return [((event.clientX - left) / width) * 1000, ((event.clientY - top) / height) * 1000];
	}

	function end(event: PointerEvent): void {
		if (event.pointerId !== pointer) return;
		pointer = null;
		const stroke = fitStroke(points, strokes);
		points = [];
		if (stroke) return set([...strokes, stroke]);
		said.textContent = words.drawFull;
		paint();
	}

	svg.addEventListener('pointerdown', (event) => {
		// One finger draws; a palm or a second finger does not.
		if (pointer !== null) return;
		event.preventDefault();
		pointer = event.pointerId;
		svg.setPointerCapture(pointer);
		points = [at(event)];
		paint();
	});
	svg.addEventListener('pointermove', (event) => {
		if (event.pointerId !== pointer) return;
		const between = event.getCoalescedEvents?.() ?? [];
		points.push(...(between.length > 0 ? between : [event]).map(at));
		paint();
	});
	svg.addEventListener('pointerup', end);
	svg.addEventListener('pointercancel', end);
	dialog.addEventListener('close', () => {
		dialog.remove();
		closed();
	});
	document.body.append(dialog);
	paint();
	dialog.showModal();
	done.focus();
}
