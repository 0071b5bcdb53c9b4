// The boards of a session as sheets: laid out as on the screen, drawn for paper.
import { boardModel, type BoardModel } from '#lib/canvas/board-model.ts';
import { NoteText, type Hyphenate } from '#lib/canvas/note-text.ts';
import { shownAs, tiesOf } from '#lib/canvas/tie-course.ts';
import type { Paper } from '#lib/poster/model.ts';
import { paperScale } from '#lib/poster/layout.ts';
import { figure, group, type Inset, type Scene, type SceneNode } from '#lib/poster/scene.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import { createTypesetter } from '#lib/poster/typesetter.ts';
import { around, type Rect } from '#lib/session/zone-layout.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BoardInput } from './board-input.ts';
import { INK, SOFT } from './colours.ts';
import { drawNote, type PictureOf } from './draw-note.ts';
import { drawFlowMark, drawInk, drawTies, drawTieWords } from './draw-ties.ts';
import { zoneGround, zoneHead } from './draw-zone.ts';
import { createPen, type Pen } from './pen.ts';

/** A3 in points, the edge that printers leave white, and the room of the title. */
const LONG = 1190.55;
const SHORT = 841.89;
const EDGE = 28;
const HEAD = 46;
/** What the words of a usual note are not smaller than on paper, in points. */
const READABLE = 7;
const USUAL_TYPE = 20;
/** Marks stick out above a note, signs of a flowchart too. */
const AROUND = 8;

export type BoardSheets = { scenes: Scene[]; paper: Paper };

/** The board of every wished item that lies in the programme, on one size of paper. */
export function boardSheets(
	input: BoardInput,
	{ typefaces, hyphenate }: { typefaces: Typefaces; hyphenate: Hyphenate }
): BoardSheets {
	const pen = createPen(createTypesetter(typefaces, hyphenate));
	const text = new NoteText((line, bold) => pen.width(line, bold ? 'hand-bold' : 'hand'), hyphenate);
	const drawn = input.programme
		.filter((item) => input.items.includes(item.id))
		.map((item) => {
			const { board, programme, results, joins } = input;
			const model = boardModel({ board, item, programme, results, joins, harvest: false, text });
			return { item, model, ...placed(model) };
		});
	const least = Math.min(...drawn.map(({ zoom }) => zoom)) * USUAL_TYPE;
	const papers = ['A3', 'A2', 'A1', 'A0'] as const;
	const paper = input.paper ?? papers.find((size) => least * paperScale[size] >= READABLE) ?? 'A0';
	const scenes = drawn.map(({ item, model, width, height, zoom, at }): Scene => {
		const title = item.card.title;
		const inset: Inset = {
			kind: 'inset',
			at: { ...at, scale: zoom },
			children: boardNodes({ pen, input, model })
		};
		const y = EDGE + 20;
		const day = pen.write({
			text: input.day,
			style: 'plain',
			size: 12,
			fill: SOFT,
			x: width - EDGE,
			y,
			align: 'end'
		});
		const room = width - 2 * EDGE - pen.width(input.day, 'plain') * 12 - 20;
		const wide = pen.width(title, 'strong') * 24 + 14;
		const session =
			input.title === title ? '' : pen.clip(input.title, 'plain', Math.max(4, (room - wide) / 14));
		return {
			width,
			height,
			poster: input.title,
			title: `${title}, ${input.title}`,
			language: 'nl',
			nodes: [
				group(
					'H1',
					pen.write({
						text: pen.clip(title, 'strong', room / 24),
						style: 'strong',
						size: 24,
						fill: INK,
						x: EDGE,
						y
					})
				),
				group('P', [
					...pen.write({ text: session, style: 'plain', size: 14, fill: SOFT, x: EDGE + wide, y }),
					...day
				]),
				inset
			]
		};
	});
	return { scenes, paper };
}

/** The way of the sheet on which the board is largest, and where it stands there. */
function placed(model: BoardModel): {
	width: number;
	height: number;
	zoom: number;
	at: { x: number; y: number };
} {
	const rects = [...model.zones.map((zone) => zone.rect), ...model.boxes.map((box) => box.rect)];
	const all = around(rects);
	const board: Rect = { ...all, y: all.y - AROUND, height: all.height + 2 * AROUND };
	const ways = [
		{ width: LONG, height: SHORT },
		{ width: SHORT, height: LONG }
	].map(({ width, height }) => {
		const room = { width: width - 2 * EDGE, height: height - 2 * EDGE - HEAD };
		const zoom = Math.min(room.width / board.width, room.height / board.height);
		const x = EDGE + (room.width - board.width * zoom) / 2 - board.x * zoom;
		return { width, height, zoom, at: { x, y: EDGE + HEAD - board.y * zoom } };
	});
	const [lying, standing] = ways;
	if (!lying || !standing) throw new Error('no sheet');
	return standing.zoom > lying.zoom ? standing : lying;
}

/** Everything on a board, in reading order: zone by zone a heading and the list of what lies there. */
function boardNodes({ pen, input, model }: { pen: Pen; input: BoardInput; model: BoardModel }): SceneNode[] {
	const { board } = input;
	const shown = shownAs(board, (id) => model.byId.has(id));
	const rectOf = (id: string) => model.byId.get(shown(id))?.rect;
	const ties = tiesOf(board, model.item);
	const ink = [...board.ink.values()].filter((line) => line.item === model.item);
	const pictureOf: PictureOf = (image) =>
		image.kind === 'drawing' ? undefined : input.pictures.get(image.id);
	const zones = model.zones.map((zone) => {
		const { heading, beside } = zoneHead(pen, zone, model.scale);
		const items = model.boxes
			.filter((box) => box.zone === zone.id)
			.map((box) => {
				const node = board.nodes.get(box.id);
				const flow = node ? drawFlowMark(pen, node, box.rect) : [];
				return group('LI', [group('LBody', [...drawNote(pen, box, pictureOf), ...flow])]);
			});
		return group('Sect', [
			group('H2', heading),
			...(beside.length > 0 ? [group('P', beside)] : []),
			...(items.length > 0 ? [group('L', items)] : [])
		]);
	});
	const lines = drawTies(ties, rectOf);
	const corner = (id: string) => model.zones.find((zone) => zone.id === id)?.rect;
	const strokes = drawInk(ink, corner);
	return [
		...model.zones.flatMap(zoneGround),
		...strokes,
		...(lines.length > 0 ? [figure(tieWords({ ties, model, shown }), lines)] : []),
		...zones,
		...drawTieWords(pen, ties, rectOf)
	];
}

/** The lines between notes in words, for who cannot see them. */
function tieWords({
	ties,
	model,
	shown
}: {
	ties: ReturnType<typeof tiesOf>;
	model: BoardModel;
	shown: (id: string) => string;
}): string {
	const words = ties.flatMap((tie) => {
		const [from, to] = [model.byId.get(shown(tie.from)), model.byId.get(shown(tie.to))];
		if (!from || !to) return [];
		return [`${from.text} – ${to.text}${tie.words === '' ? '' : ` (${tie.words})`}`];
	});
	return m.board_print_lines({ lines: words.join('; ') });
}
