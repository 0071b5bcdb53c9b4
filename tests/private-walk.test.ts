// Walks every card from its first step to its last and looks, after each thing somebody sends, whether anybody else
// can see it before it is revealed: the desk, the board, the projector, the shared document, other phones, and what
// the desk can take away: report, table and session file.
import { afterAll, expect, test } from 'vitest';
import { loadCards } from '#cards/index.ts';
import type { Card } from '#cards/card.ts';
import type { Engine } from '#server/engine.ts';
import { putClassList } from '#server/session/class-list-writes.ts';
import { granted } from './fixtures/open-engine.ts';
import { count, everybodySends, sent } from './fixtures/send-asked.ts';
import { CODE, expectHidden, openWatchedRoom, type WatchedRoom } from './fixtures/watched-room.ts';

const opened: Engine[] = [];
afterAll(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.close()));
});

/** What is revealed now is on the board, and no secret any more. */
async function reveal(walk: WatchedRoom, state: string): Promise<void> {
	const offer = walk.screen('regie').desk!.reveal;
	if (!offer || offer.count === 0) return;
	const { item, step } = walk.screen('regie').stage;
	granted(await walk.lead({ command: 'reveal', what: offer.what }));
	const reveals = walk
		.screen('regie')
		.programme.find(({ id }) => id === item)!
		.steps.find(({ id }) => id === step)!;
	for (const secret of [...walk.secrets]) {
		const shown =
			secret.item === item && offer.what === 'notes'
				? reveals.reveals.includes(secret.step) || (secret.step === step && secret.kind === 'sentence')
				: secret.step === step && secret.kind === 'remark';
		if (!shown) continue;
		walk.secrets.delete(secret);
		// A remark goes to the desk alone, everything else to the board.
		const surface = secret.kind === 'remark' ? JSON.stringify(walk.screen('regie')) : walk.board();
		const enough = walk.screen('regie').results.every(({ hiddenBelow }) => hiddenBelow === null);
		if (secret.kind !== 'remark' || enough)
			expect(surface.includes(secret.marker), `${secret.kind} of ${secret.step} shown at ${state}`).toBe(
				true
			);
		if (secret.kind === 'remark')
			walk.secrets.add({ ...secret, kind: 'shown remark', who: [...secret.who, 'regie', 'report'] });
	}
	expectHidden({ ...walk, state: `${state} after its reveal` });
}

async function walkCard(card: Card): Promise<void> {
	const walk = await openWatchedRoom([card.id]);
	opened.push(walk.engine);
	const hasList = card.steps.some((step) =>
		step.activities.some((activity) => activity.kind === 'rate' && activity.by === 'screen')
	);
	if (hasList) {
		const codes = [1, 2].map((n) => `${CODE}${n}`);
		granted(
			await walk.runtime.change((memory) =>
				putClassList(memory, card.id, { expect: 0, codes, cells: {}, wipeOn: '2027-06-30' })
			)
		);
		count('class list');
	}
	for (let version = -1; walk.screen('regie').stage.version !== version;) {
		version = walk.screen('regie').stage.version;
		granted(await walk.lead({ command: 'next' }));
		const { stage } = walk.screen('regie');
		if (stage.version === version) break;
		const state = `${card.id}/${stage.step}/${stage.activity}`;
		// A ballot waits; one on notes may find nothing to be about.
		if (!stage.running) await walk.lead({ command: 'run' });
		const codes = walk.people.filter((who) => JSON.stringify(walk.phone(who)).includes(CODE));
		const asksCodes = card.steps
			.find(({ id }) => id === stage.step)!
			.activities.some((activity) => activity.kind === 'vote' && activity.items === 'codes');
		expect(codes, `codes on phones at ${state}`).toHaveLength(asksCodes ? walk.people.length : 0);
		expectHidden({ ...walk, state });
		await everybodySends(walk, state);
		granted(await walk.lead({ command: 'close' }));
		expectHidden({ ...walk, state: `${state}, closed` });
		await reveal(walk, state);
		version = -1;
	}
	const left = walk.screen('regie').counts.unrevealed;
	granted(await walk.lead({ command: 'finish', discard: left }));
	expectHidden({ ...walk, state: `${card.id}, finished` });
	const held = JSON.stringify([...walk.runtime.contributions.values()]);
	const gone = [...walk.secrets].filter(({ kind }) =>
		['note', 'drawing', 'photo', 'sentence', 'field'].includes(kind)
	);
	for (const { marker, kind } of gone)
		expect(held.includes(marker), `${kind} "${marker}" after the end of ${card.id}`).toBe(false);
}

for (const card of loadCards().values())
	test(
		`${card.id}: nobody sees what is not shown, from the first step to the last`,
		() => walkCard(card),
		60_000
	);

test('the walks sent and guarded every kind of thing', () => {
	const kinds = ['note', 'field', 'drawing', 'photo', 'sentence', 'vote', 'rate', 'remark', 'class list'];
	expect(kinds.filter((kind) => (sent.get(kind) ?? 0) === 0)).toEqual([]);
});
