// A flowchart laid out in the worker, with the talking pictures that its cards name.
import { layoutFlow, type FlowLayout } from '#lib/poster/flow/layout-flow.ts';
import type { FlowPoster } from '#lib/poster/flow/model.ts';
import type { FlowWords } from '#lib/poster/flow/words.ts';
import type { PosterPicture } from '#lib/poster/model.ts';
import type { Typefaces } from '#lib/poster/typefaces.ts';
import { isTalkingPicture } from '#lib/session/talking-pictures.ts';
import { createPictureDrawer } from '../board/talking-pictures.ts';

/** Lays flowcharts out; each talking picture is drawn once. */
export function createFlowScenes(tools: {
	typefaces: Typefaces;
	flowWords: FlowWords;
}): (model: FlowPoster) => Promise<FlowLayout> {
	const drawPicture = createPictureDrawer();
	return async (model) => {
		const pictures = new Map<string, PosterPicture>();
		for (const { picture } of model.flow.nodes) {
			const drawn = picture && isTalkingPicture(picture) ? await drawPicture(picture) : undefined;
			if (picture && drawn) pictures.set(picture, drawn);
		}
		return layoutFlow({ model, typefaces: tools.typefaces, words: tools.flowWords, pictures });
	};
}
