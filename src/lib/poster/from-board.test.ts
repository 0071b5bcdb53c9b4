import { describe, expect, it } from 'vitest';
import { loadCards } from '#cards/index.ts';
import { readBoard } from '#lib/session/board-snapshot.ts';
import { importHarvest } from '#lib/session/import-harvest.ts';
import { newPosterRecord, type PosterFields } from '#lib/session/poster-record.ts';
import { newStage, stepKey, stepState, type ProgrammeItem, type Stage } from '#lib/session/stage.ts';
import { posterEntries, posterModel, type PosterSource } from './from-board.ts';
import { PosterModel } from './model.ts';

const cards = loadCards();
function item(id: string, card: string): ProgrammeItem {
	const found = cards.get(card);
	if (!found) throw new Error(`no card ${card}`);
	return { id, card: found };
}
const domains = item('i1', 'vier-begeleidingsdomeinen');
const swot = item('i2', 'swot');
const poster = item('i3', 'samen-zorg-dragen');
const programme = [domains, swot, poster];

/** The group has been at the import step of the poster card. */
const imported: Stage = {
	...newStage('nobody'),
	steps: { [stepKey('i3', 'oogst-inladen')]: stepState(newStage('nobody'), 'i3', 'oogst-inladen') }
};

type Records = Record<string, unknown>;
const note = (
	text: string,
	order: number,
	at: { item: string; zone: string } = { item: 'i1', zone: 'leren-studeren' }
) => ({ text, ...at, step: 's', order });

const harvest: Records = {
	'note:n1': note('Agenda', 1),
	'mark:n1:poster.zorg.basis': true,
	'note:n2': note('Mini-klas', 2),
	'mark:n2:poster.zorg.verhoogd': true,
	'note:n3': note('CLB', 3),
	'mark:n3:poster.zorg.uitbreiding': true,
	'note:n4': note('Eigen doelen', 4),
	'mark:n4:poster.zorg.iac': true,
	'note:n5': note('Warm onthaal', 5, { item: 'i2', zone: 'sterktes' }),
	'mark:n5:poster.sterren': true,
	'note:n6': note('Eén stappenplan', 6, { item: 'i2', zone: 'zwaktes' }),
	'mark:n6:poster.sleutels': true,
	'note:n7': note('Ouders', 7),
	'mark:n7:poster.samen': true,
	'note:n8': note('Elk kind telt', 8),
	'mark:n8:poster.slogan': true,
	'note:n9': note('Niet gekozen', 9)
};

function source(
	records: Records,
	more: { stage?: Stage; record?: Partial<PosterFields> } = {}
): PosterSource {
	return {
		board: readBoard(Object.entries(records)),
		programme,
		stage: more.stage ?? newStage('nobody'),
		record: { ...newPosterRecord(), ...more.record }
	};
}
const model = (records: Records, more?: Parameters<typeof source>[1]) =>
	PosterModel.parse(posterModel(source(records, more), { origin: 'Werksessie' }));
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

/** The board after the server took the harvest over. */
function afterImport(records: Records): Records {
	const writes = importHarvest({
		board: readBoard(Object.entries(records)),
		programme,
		into: poster,
		exists: (id) => `copy:${id}` in records
	});
	return { ...records, ...Object.fromEntries(writes.map(({ key, value }) => [key, value])) };
}
function copyOf(records: Records, of: string): string {
	const key = Object.keys(records).find(
		(key) => key.startsWith('copy:') && JSON.stringify(records[key]).includes(`"of":"${of}"`)
	);
	return key?.slice('copy:'.length) ?? '';
}

describe('a poster from the board', () => {
	it('holds what is marked, in its slot, and nothing else', () => {
		const made = model(harvest);
		expect(texts(made.care.basis)).toEqual(['Agenda']);
		expect(texts(made.care.verhoogd)).toEqual(['Mini-klas']);
		expect(texts(made.care.uitbreiding)).toEqual(['CLB']);
		expect(texts(made.care.iac)).toEqual(['Eigen doelen']);
		expect(texts(made.stars)).toEqual(['Warm onthaal']);
		expect(texts(made.keys)).toEqual(['Eén stappenplan']);
		expect(texts(made.together)).toEqual(['Ouders']);
		expect(made).toMatchObject({
			slogan: 'Elk kind telt',
			origin: 'Werksessie',
			paper: 'A3',
			orientation: 'landscape'
		});
		expect(JSON.stringify(made)).not.toContain('Niet gekozen');
	});

	it('takes the typed title, slogan, school and date before anything marked', () => {
		const made = model(harvest, {
			record: {
				title: 'Zorg bij ons',
				slogan: 'Samen sterk',
				school: 'De Regenboog',
				date: 'mei 2027',
				paper: 'A2',
				orientation: 'portrait'
			}
		});
		expect(made).toMatchObject({
			title: 'Zorg bij ons',
			slogan: 'Samen sterk',
			school: 'De Regenboog',
			date: 'mei 2027',
			paper: 'A2',
			orientation: 'portrait'
		});
	});

	it('drops what is unmarked, taken off the board, withdrawn or in a pile that is off the board', () => {
		const without = (...keys: string[]) =>
			Object.fromEntries(Object.entries(harvest).filter(([key]) => !keys.includes(key)));
		expect(model(without('mark:n1:poster.zorg.basis')).care.basis).toEqual([]);
		expect(model(without('note:n1')).care.basis).toEqual([]);
		expect(model({ ...harvest, 'hide:n1': true }).care.basis).toEqual([]);
		const piled = {
			...harvest,
			'pile:p1': { name: 'Stapel', item: 'i1', zone: 'leren-studeren', order: 1 },
			'in:n1': 'p1'
		};
		expect(texts(model(piled).care.basis)).toEqual(['Agenda']);
		expect(model({ ...piled, 'hide:p1': true }).care.basis).toEqual([]);
	});

	it('calls a marked pile by its name, or by its first note', () => {
		const pile = {
			'pile:p1': { name: '', item: 'i1', zone: 'leren-studeren', order: 1 },
			'in:n9': 'p1',
			'mark:p1:poster.sterren': true
		};
		expect(texts(model({ ...harvest, ...pile }).stars)).toEqual(['Niet gekozen', 'Warm onthaal']);
		expect(texts(model({ ...harvest, ...pile, 'text:p1': 'Overleg' }).stars)).toEqual([
			'Overleg',
			'Warm onthaal'
		]);
	});

	it('shows one source once, however often it was copied', () => {
		const copies = {
			'copy:c1': { of: 'n1', item: 'i1', zone: 'gezondheid', order: 9 },
			'mark:c1:poster.zorg.basis': true,
			'copy:c2': { of: 'c1', item: 'i1', zone: 'gezondheid', order: 10 },
			'mark:c2:poster.zorg.basis': true
		};
		expect(texts(model({ ...harvest, ...copies }).care.basis)).toEqual(['Agenda']);
	});

	it('keeps wording, order and omissions of the poster alone', () => {
		const two = { ...harvest, 'note:n9': note('Infoavond', 0), 'mark:n9:poster.zorg.basis': true };
		expect(texts(model(two).care.basis)).toEqual(['Infoavond', 'Agenda']);
		expect(
			texts(model(two, { record: { order: { 'poster.zorg.basis': ['n1', 'n9'] } } }).care.basis)
		).toEqual(['Agenda', 'Infoavond']);
		expect(texts(model(two, { record: { wording: { n1: 'Een agenda voor elk kind' } } }).care.basis)).toEqual(
			['Infoavond', 'Een agenda voor elk kind']
		);
		expect(texts(model(two, { record: { hidden: ['n9'] } }).care.basis)).toEqual(['Agenda']);
		const listed = posterEntries(source(two, { record: { hidden: ['n9'] } })).find(({ id }) => id === 'n9');
		expect(listed).toMatchObject({ hidden: true, boardText: 'Infoavond' });
	});

	it('follows a new wording on the board', () => {
		expect(texts(model({ ...harvest, 'text:n1': 'Agenda vanaf het eerste leerjaar' }).care.basis)).toEqual([
			'Agenda vanaf het eerste leerjaar'
		]);
	});

	it('takes its items from the poster card alone once that has imported', () => {
		const records = afterImport(harvest);
		const before = model(records);
		const after = model(records, { stage: imported });
		expect(texts(after.care.basis)).toEqual(['Agenda']);
		expect(texts(after.stars)).toEqual(['Warm onthaal']);
		expect(before.care.basis.map(({ id }) => id)).toEqual(['n1']);
		const copy = copyOf(records, 'n1');
		expect(after.care.basis.map(({ id }) => id)).toEqual([copy]);
		const unmarked = { ...records, [`mark:${copy}:poster.zorg.basis`]: undefined };
		expect(model(unmarked, { stage: imported }).care.basis).toEqual([]);
		const later = { ...records, 'note:n20': note('Later gemarkeerd', 20), 'mark:n20:poster.sterren': true };
		expect(texts(model(later, { stage: imported }).stars)).toEqual(['Warm onthaal']);
		expect(new Set(texts(model(afterImport(later), { stage: imported }).stars))).toEqual(
			new Set(['Warm onthaal', 'Later gemarkeerd'])
		);
		expect(model({ ...records, 'hide:n1': true }, { stage: imported }).care.basis).toEqual([]);
	});

	it('reads the marks of all items when the poster card is not in the programme', () => {
		const made = posterModel(
			{ ...source(harvest, { stage: imported }), programme: [domains, swot] },
			{ origin: '' }
		);
		expect(texts(made.care.basis)).toEqual(['Agenda']);
		expect(texts(made.stars)).toEqual(['Warm onthaal']);
	});
});
