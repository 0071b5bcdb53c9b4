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
	flow_arrow_answer: z.string()
});
export type FlowWords = z.infer<typeof FlowWords>;
