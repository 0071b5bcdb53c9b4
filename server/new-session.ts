// What a session is made of on its first day: programme, code, links, and the date it will be erased.
import type { Card } from '#cards/card.ts';
import { newStage, type NamesRule, type ProgrammeItem } from '#lib/session/stage.ts';
import type { Change, SessionRecord } from './store/store.ts';
import { hashToken, newId, newToken } from './tokens.ts';

/** End of the next school year (31 August) seen from `now`, in ms. */
export function endOfNextSchoolYear(now: number): number {
	const date = new Date(now);
	const schoolYearEnds = date.getMonth() >= 8 ? date.getFullYear() + 1 : date.getFullYear();
	return new Date(schoolYearEnds + 1, 7, 31, 23, 59, 59).getTime();
}

/** The programme of these cards, in order; a card that comes twice gets a numbered item. */
function programmeOf(cards: readonly Card[]): ProgrammeItem[] {
	const times = new Map<string, number>();
	return cards.map((card) => {
		const time = (times.get(card.id) ?? 0) + 1;
		times.set(card.id, time);
		return { id: time === 1 ? card.id : `${card.id}-${time}`, card };
	});
}

/** A fresh session's record, the secret of its regie link, and the accesses to keep with it. */
export function newSession(input: {
	title: string;
	cards: readonly Card[];
	names: NamesRule;
	example: boolean;
	code: string;
	now: number;
	keepUntil: number;
}): { record: SessionRecord; regie: string; accesses: Change[] } {
	const { title, cards, names, example, code, now, keepUntil } = input;
	const regie = newToken();
	const links = { bord: newToken(), projector: newToken(), join: newToken() };
	const record: SessionRecord = {
		id: newId(),
		title,
		code,
		example,
		createdAt: now,
		keepUntil,
		programme: programmeOf(cards),
		links,
		joinAddress: null,
		epoch: 0,
		stage: newStage(names)
	};
	const tokens = { regie, bord: links.bord, projector: links.projector } as const;
	const accesses = (['regie', 'bord', 'projector'] as const).map((access): Change => ({
		kind: 'access',
		hash: hashToken(tokens[access]),
		access,
		participant: null
	}));
	return { record, regie, accesses };
}
