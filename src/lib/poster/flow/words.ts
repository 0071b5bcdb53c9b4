// The fixed words of a printed flowchart; read from the language file by the caller.
import * as z from 'zod';

export const FlowWords = z.object({
	flow_language: z.string(),
	flow_title_leerkracht: z.string(),
	flow_title_ouder: z.string(),
	flow_title_leerling: z.string(),
	flow_title_extern: z.string(),
	flow_empty: z.string(),
	flow_arrow: z.string(),
	flow_arrow_answer: z.string(),
	flow_sheet_onward: z.string(),
	flow_sheet_back: z.string(),
	flow_sheet_from: z.string(),
	flow_sheet_returned: z.string(),
	flow_sheet_continued: z.string(),
	flow_sheet_number: z.string(),
	flow_picture_zorg: z.string(),
	flow_picture_praten: z.string(),
	flow_picture_schrijven: z.string(),
	flow_picture_vraag: z.string(),
	flow_picture_samen: z.string(),
	flow_picture_duim: z.string(),
	flow_picture_hulp: z.string(),
	flow_picture_hart: z.string(),
	flow_picture_bel: z.string(),
	flow_picture_zoeken: z.string()
});
export type FlowWords = z.infer<typeof FlowWords>;
