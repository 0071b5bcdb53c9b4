// The picture of the collage, as a photo on the sheet.
import { roundRect } from '../drawings/geometry.ts';
import type { PosterPicture } from '../model.ts';
import type { Box, SceneNode } from '../scene.ts';
import type { Theme } from './theme.ts';

const border = 7;

/** The picture with a white border, inside its box. */
export function collageFrame(image: PosterPicture, box: Box, theme: Theme): SceneNode[] {
	const scale = Math.min((box.width - 2 * border) / image.width, (box.height - 2 * border) / image.height);
	const [width, height] = [image.width * scale, image.height * scale];
	const at = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
	const frame = {
		x: at.x - border,
		y: at.y - border,
		width: width + 2 * border,
		height: height + 2 * border
	};
	return [
		{
			kind: 'shape',
			d: roundRect(frame, 6),
			fill: '#ffffff',
			stroke: theme.together.middle,
			strokeWidth: theme.line
		},
		{ kind: 'picture', image, box: at }
	];
}
