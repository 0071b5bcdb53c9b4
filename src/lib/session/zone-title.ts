import type { ProgrammeItem, Stage } from './stage.ts';

/** A zone's title, under the names the desk chose for this item. */
export function zoneTitle(item: ProgrammeItem, stage: Stage, zone: string): string {
	const chosen = item.card.zoneNames.find(({ id }) => id === stage.zoneNames[item.id]);
	return chosen?.zones[zone] ?? item.card.zones.find(({ id }) => id === zone)?.title ?? zone;
}
