// A drag while it lasts: it travels beside the document, so every screen sees it and nothing is saved until the drop.
import { z } from 'zod';

export const Drag = z.object({
	id: z.string().max(64),
	item: z.string().max(80),
	zone: z.string().max(80),
	/** Top left corner relative to that zone, in board units. */
	x: z.number().min(-100_000).max(100_000),
	y: z.number().min(-100_000).max(100_000)
});
export type Drag = z.infer<typeof Drag>;

const Drags = z.array(z.unknown()).max(200);

/** The drags in what another screen sent; what is malformed is skipped. */
export function readDrags(sent: unknown): Drag[] {
	const list = Drags.safeParse(sent);
	if (!list.success) return [];
	return list.data.flatMap((one) => {
		const drag = Drag.safeParse(one);
		return drag.success ? [drag.data] : [];
	});
}
