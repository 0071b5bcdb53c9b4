// Names for the activities that still run as a plain board step.
import type { ActivityKind } from '#cards/activities.ts';
import { m } from '#lib/paraglide/messages.js';

const NAMES: Partial<Record<ActivityKind, () => string>> = {
	write: m.desk_plain_write,
	link: m.desk_plain_link,
	plan: m.desk_plain_plan,
	import: m.desk_plain_import,
	collect: m.desk_plain_collect,
	talk: m.desk_plain_talk
};

/** "acties plannen en lijnen trekken" for the kinds given; empty when there are none. */
export function plainWords(kinds: readonly ActivityKind[]): string {
	const names = [...new Set(kinds)].map((kind) => NAMES[kind]?.() ?? kind);
	return new Intl.ListFormat('nl-BE').format(names);
}
