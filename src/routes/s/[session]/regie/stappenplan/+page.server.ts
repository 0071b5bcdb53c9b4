import { FLOW_TEMPLATES } from '#cards/samen-zorg-dragen/flow-templates.ts';
import { readersOnBoard } from '#lib/session/flow-from-board.ts';
import { FLOW_READERS, FlowReader, type FlowReader as Reader } from '#lib/session/flow.ts';
import type { ProgrammeItem } from '#lib/session/stage.ts';
import { zoneWidths } from '#lib/session/zone-layout.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import { versionList } from '../../../../api/poster-version.ts';
import { admit } from '../../admit.ts';
import type { PageServerLoad } from './$types';

/** Of a zone, in board units, where no card says otherwise. */
const USUAL_WIDTH = 2400;

/** Where new cards lie on the board, and how wide it is there: the zone of the programme's flowchart step, else a place no card shows. */
function flowZone(programme: readonly ProgrammeItem[]): { item: string; zone: string; width: number } {
	for (const { id, card } of programme)
		for (const step of card.steps)
			for (const activity of step.activities)
				if (activity.kind === 'link' && activity.form === 'flow' && activity.zones[0]) {
					const widths = zoneWidths({ layout: card.layout, zones: card.zones });
					const zone = activity.zones[0];
					return { item: id, zone, width: widths.get(zone) ?? USUAL_WIDTH };
				}
	return { item: 'stappenplan', zone: 'stroom', width: USUAL_WIDTH };
}

/** What is kept of a reader's flowchart beside its cards. */
const shelf = (session: SessionRuntime, reader: Reader) => ({
	record: session.poster(`stappenplan-${reader}`),
	versions: versionList(session, `stappenplan-${reader}`)
});

export const load: PageServerLoad = async (event) => {
	const { session } = await admit(event, 'regie');
	await session.settled();
	const wished = FlowReader.safeParse(event.url.searchParams.get('voor'));
	const there = readersOnBoard(session.board);
	const reader: Reader = wished.success
		? wished.data
		: (FLOW_READERS.find((one) => there.has(one)) ?? 'ouder');
	return {
		session: { id: session.id, title: session.state.title },
		reader,
		target: flowZone(session.state.programme),
		templates: Object.values(FLOW_TEMPLATES),
		shelves: {
			leerkracht: shelf(session, 'leerkracht'),
			ouder: shelf(session, 'ouder'),
			leerling: shelf(session, 'leerling'),
			extern: shelf(session, 'extern')
		}
	};
};
