// The drawings of the pupils' version, in words.
import { m } from '#lib/paraglide/messages.js';
import type { FlowPicture } from '#lib/poster/flow/icons.ts';

export const PICTURE_WORDS: Record<FlowPicture, () => string> = {
	zorg: m.flow_picture_zorg,
	praten: m.flow_picture_praten,
	schrijven: m.flow_picture_schrijven,
	vraag: m.flow_picture_vraag,
	samen: m.flow_picture_samen,
	duim: m.flow_picture_duim,
	hulp: m.flow_picture_hulp,
	hart: m.flow_picture_hart,
	bel: m.flow_picture_bel,
	zoeken: m.flow_picture_zoeken
};
