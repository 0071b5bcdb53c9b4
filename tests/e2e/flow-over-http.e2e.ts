// From a vote to paper without a screen of ours: what phones and hands send over HTTP stands on the printed flowchart.
import { writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { BoardEdit } from '#lib/session/board-edits.ts';
import type { Board } from '#lib/session/board-snapshot.ts';
import { connectCards, makeFlowCards } from '#lib/session/flow-edits.ts';
import { flowFromBoard } from '#lib/session/flow-from-board.ts';
import { FlowReader } from '#lib/session/flow.ts';
import { layTemplate, type FlowTemplateInput } from '#lib/session/lay-flow.ts';
import { hangUnder, treeOf } from '#lib/session/tree-edits.ts';
import { openCardRoom, type CardRoom } from './cards/card-room.ts';
import { test } from './promises/run-server.ts';
import { pdfText } from './workshop/pdf-text.ts';

type About = { flow: { nodes: { text: string; role: string; channel: string }[] }; faults: unknown[] };

/** The words of a file of the desk. */
async function wordsOf(room: CardRoom, path: string, name: string): Promise<string> {
	const response = await fetch(`${room.base}/api/sessions/${room.id}/posters/${path}`, {
		headers: { authorization: `Bearer ${room.regie}` }
	});
	expect(response.status).toBe(200);
	const file = test.info().outputPath(name);
	await writeFile(file, new Uint8Array(await response.arrayBuffer()));
	return pdfText(file);
}

test('the reader is voted, the steps are laid and tied, phones say who and how, and all of it is printed', async ({
	serve
}) => {
	const { base } = await serve();
	const room = await openCardRoom(base, { cards: ['samen-zorg-dragen'], people: 4 });
	const item = room.programme[0]!.id;
	const zone = 'stroom';
	const edit = async (edits: (board: Board) => BoardEdit[]) => room.write(edits(await room.board()));

	await room.lead({ command: 'goto', item, step: 'voor-wie-is-het-stappenplan' });
	await room.lead({ command: 'run' });
	for (const [n, person] of room.people.entries()) {
		const ask = await room.asked(person, 'vote');
		expect(ask.items.map(({ id }) => id)).toEqual(['leerkracht', 'ouder', 'leerling', 'extern']);
		const choice = n === 0 ? 'extern' : 'leerling';
		await room.send(person, { kind: 'vote', round: ask.round, value: { [choice]: 1 } });
	}
	await room.lead({ command: 'reveal', what: 'ballot' });
	const { results } = await room.screen('bord');
	const [winner] = results
		.find(({ step }) => step === 'voor-wie-is-het-stappenplan')!
		.items.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0));
	const reader = FlowReader.parse(winner?.id);
	expect(reader).toBe('leerling');

	await room.lead({ command: 'goto', item, step: 'stappen-leggen' });
	const { templates } = (await (await fetch(`${base}/api/flow-templates`)).json()) as {
		templates: FlowTemplateInput[];
	};
	const template = templates.find((one) => one.reader === reader)!;
	await edit((board) => layTemplate(board, { template, newId: room.newId, item, zone }));
	await room.send(room.people[0]!, { kind: 'note', zone, text: 'Vraag een knuffel' });
	const note = [...(await room.board()).notes.values()].find(({ text }) => text === 'Vraag een knuffel')!;
	await edit((board) => makeFlowCards(board, { ids: [note.id], type: 'action', reader }));
	const flow = flowFromBoard(await room.board(), { reader });
	const idOf = (text: string) => flow.nodes.find((node) => node.text.startsWith(text))!.id;
	const tie = (from: string, to: string, words: string) =>
		edit((board) => connectCards(board, { from, to, words, newId: room.newId(), item, zone }));
	await tie(idOf('Durf je'), note.id, 'een beetje');
	await tie(note.id, idOf('Samen zoeken'), '');

	await room.lead({ command: 'goto', item, step: 'wie-en-hoe' });
	for (const person of room.people.slice(0, 2)) {
		const ask = await room.asked(person, 'collect');
		expect(ask.fields.map(({ id }) => id)).toEqual(['rol', 'kanaal']);
		expect(ask.about?.map(({ id }) => id)).toContain(note.id);
	}
	const says = { kind: 'note' as const, zone, about: note.id };
	await room.send(room.people[1]!, { ...says, fields: { rol: 'de turnleerkracht', kanaal: 'gesprek' } });

	const about = await room.ask<About>('GET', `/posters/stappenplan-${reader}`);
	expect(about.faults).toEqual([]);
	expect(about.flow.nodes.find(({ text }) => text === 'Vraag een knuffel')).toMatchObject({
		role: 'de turnleerkracht',
		channel: 'Gesprek'
	});
	const printed = await wordsOf(room, `stappenplan-${reader}.pdf`, 'stappenplan.pdf');
	for (const words of ['Vraag een knuffel', 'de turnleerkracht', 'Gesprek', 'een beetje'])
		expect(printed).toContain(words);
	for (const { text } of about.flow.nodes)
		expect(printed.replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));

	// what hangs there is kept, whatever happens to the board
	const { version } = await room.ask<{ version: { id: string } }>(
		'POST',
		`/posters/stappenplan-${reader}/versions`,
		{ name: 'in de gang' }
	);
	await room.write([{ key: `hide:${note.id}`, value: true }]);
	expect(await wordsOf(room, `stappenplan-${reader}.pdf`, 'nu.pdf')).not.toContain('knuffel');
	expect(await wordsOf(room, `stappenplan-${reader}/versions/${version.id}.pdf`, 'toen.pdf')).toContain(
		'Vraag een knuffel'
	);
	room.close();
});

test('the branches of a tree are voted on as they hang, and keep hanging so', async ({ serve }) => {
	const { base } = await serve();
	const room = await openCardRoom(base, { cards: ['speedsparren-visie'], people: 3 });
	const item = room.programme[0]!.id;
	const target = { item, zone: 'boom' };
	await room.lead({ command: 'goto', item, step: 'codeboom' });
	const [branch, twig, other] = ['Samen', 'elke dag een kring', 'Rust'].map((text, order) => {
		const id = room.newId();
		return { id, key: `own:${id}`, value: { text, ...target, order } };
	});
	await room.write([branch!, twig!, other!]);
	const hung = hangUnder(await room.board(), { ids: [twig!.id], under: branch!.id, levels: 2 });
	await room.write(hung);
	const outline = async () =>
		treeOf(await room.board(), target).map(({ entry, branches }) => [
			entry.id,
			...branches.map((below) => below.entry.id)
		]);
	const before = [[branch!.id, twig!.id], [other!.id]];
	expect(await outline()).toEqual(before);

	await room.lead({ command: 'goto', item, step: 'stippen' });
	await room.lead({ command: 'run' });
	for (const person of room.people) {
		const ask = await room.asked(person, 'vote');
		expect(ask.items.map(({ id }) => id).toSorted()).toEqual([branch!.id, twig!.id, other!.id].toSorted());
		await room.send(person, { kind: 'vote', round: ask.round, value: { [branch!.id]: 2, [other!.id]: 1 } });
	}
	expect((await room.screen('bord')).results).toEqual([]);
	await room.lead({ command: 'reveal', what: 'ballot' });
	const [result] = (await room.screen('bord')).results;
	expect(Object.fromEntries(result!.items.map(({ id, dots }) => [id, dots]))).toEqual({
		[branch!.id]: 6,
		[twig!.id]: 0,
		[other!.id]: 3
	});
	expect(await outline()).toEqual(before);
	room.close();
});
