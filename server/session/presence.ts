// Who is in: an open stream, or a request in the last two minutes.
export const IN_MS = 120_000;

/** Phones sleep while people talk: who was heard within this time still gets a place in new groups. */
export const LATELY_MS = 600_000;

export type Presence = {
	seen(participant: string, now: number): void;
	/** Counts an open stream; call the result once when it ends. */
	stream(participant: string, now: () => number): () => void;
	isIn(participant: string, now: number): boolean;
	/** Whether somebody is in, or was a short while ago. */
	wasInLately(participant: string, now: number): boolean;
	count(now: number): number;
	forget(): void;
};

/** Presence of the people of one session, in memory only. */
export function createPresence(): Presence {
	const lastSeen = new Map<string, number>();
	const streams = new Map<string, number>();
	const within = (participant: string, now: number, ms: number) =>
		(streams.get(participant) ?? 0) > 0 || now - (lastSeen.get(participant) ?? -Infinity) < ms;
	const isIn = (participant: string, now: number) => within(participant, now, IN_MS);
	return {
		seen: (participant, now) => void lastSeen.set(participant, now),
		stream(participant, now) {
			streams.set(participant, (streams.get(participant) ?? 0) + 1);
			lastSeen.set(participant, now());
			let open = true;
			return () => {
				if (!open) return;
				open = false;
				streams.set(participant, (streams.get(participant) ?? 1) - 1);
				// Somebody who walks out of reach stays "in" for a moment, so that the count does not flicker.
				lastSeen.set(participant, now());
			};
		},
		isIn,
		wasInLately: (participant, now) => within(participant, now, LATELY_MS),
		count: (now) => [...lastSeen.keys()].filter((participant) => isIn(participant, now)).length,
		forget() {
			lastSeen.clear();
			streams.clear();
		}
	};
}
