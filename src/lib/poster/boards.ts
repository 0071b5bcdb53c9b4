// Random boards and what must hold for the poster of each; for the test and for the bench.
import { layoutPoster, paperScale, smallestPrinted, type PosterLayout } from './layout.ts';
import { PosterModel, type PosterInput } from './model.ts';
import { randomOf } from './random.ts';
import { textLines, type Group, type Scene, type SceneNode, type TextLine } from './scene.ts';
import type { Typefaces } from './typefaces.ts';
import type { PosterWords } from './words.ts';

const words = [
	'de kinderen helpen elkaar aan een rustige tafel in klas met zorg overleg ouders leerling team elke week'.split(
		' '
	),
	'Zorgoverleg co-teaching (AVI) 6de crèche naïef één “samen” kleuter–lager 10% €5 &amp; <b> juf/meester'.split(
		' '
	),
	'Öğretmenle birlikte çalışıyoruz Ми працюємо разом із батьками Łódź într-o şcoală'.split(' '),
	'نعمل معًا من أجل كل طفل'.split(' '),
	['😀', '👩‍👩‍👧‍👦', '🏳️‍🌈', '→', '✓', '♥', 'é\u0301', '…', '漢字', '👍🏽'],
	[
		'onderwijsloopbaanbegeleidingscoördinatievergaderingen',
		'meervoudigepersoonlijkheidsstoornisbegeleidingscoördinatoren',
		'https://www.school.be/zorg/een-heel-lange-weg?x=1&y=2#z',
		'W'.repeat(60)
	]
];

function textOf(random: () => number, most: number): string {
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const length = 1 + Math.floor(most * random() ** 2);
	const mix = random() < 0.55 ? [0, 0, 0, 1] : random() < 0.5 ? [0, 1, 2, 4, 5] : [0, 1, 2, 3, 4, 5];
	let text = '';
	while (text.length < length) {
		text += pick(words[pick(mix)] ?? ['x']);
		text += random() < 0.04 ? '\n' : ' ';
	}
	const cut = [...text].slice(0, length).join('').trim();
	return cut || 'x';
}

/** A board of 1 to 200 items of 1 to 280 characters, on any paper, in any look. */
export function randomBoard(seed: number): PosterModel {
	const random = randomOf(seed);
	const count = 1 + Math.floor(200 * random() ** 1.6);
	const most = random() < 0.5 ? 60 : 280;
	const lists: string[][] = [[], [], [], [], [], [], []];
	const shares = lists.map(() => random() ** 2 + 0.05);
	const total = shares.reduce((sum, share) => sum + share, 0);
	for (let at = 0; at < count; at++) {
		let place = random() * total;
		let list = 0;
		while (list < 6 && place > (shares[list] ?? 0)) place -= shares[list++] ?? 0;
		lists[list]?.push(textOf(random, most));
	}
	const items = (list: number) => (lists[list] ?? []).map((text, at) => ({ id: `${list}-${at}`, text }));
	const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
	const label = () => ({ name: textOf(random, 40).slice(0, 40), whom: textOf(random, 50).slice(0, 50) });
	const input: PosterInput = {
		title: random() < 0.2 ? '' : textOf(random, 120),
		slogan: random() < 0.3 ? '' : textOf(random, 280),
		school: random() < 0.3 ? '' : textOf(random, 120),
		date: random() < 0.3 ? '' : textOf(random, 60),
		origin: random() < 0.3 ? '' : textOf(random, 90),
		care: { basis: items(0), verhoogd: items(1), uitbreiding: items(2), iac: items(3) },
		together: items(4),
		stars: items(5),
		keys: items(6),
		paper: pick(['A4', 'A3', 'A2', 'A1', 'A0']),
		orientation: pick(['landscape', 'portrait']),
		fill: pick(['bigger', 'more']),
		theme: pick(['kleur', 'rustig', 'toner', 'contrast']),
		...(random() < 0.3 ? { labels: { basis: label(), iac: label() } } : {})
	};
	return PosterModel.parse(input);
}

const bare = (text: string) => text.normalize('NFC').replace(/\s|\u00ad|\u200d|\ufe0f|-/gu, '');
const spoken = (group: Group) =>
	bare(
		textLines(group.children)
			.map((line) => line.text)
			.join('')
	);

function groups(nodes: readonly SceneNode[], tag: Group['tag']): Group[] {
	return nodes.flatMap((node) =>
		node.kind === 'group' ? [...(node.tag === tag ? [node] : []), ...groups(node.children, tag)] : []
	);
}

function isOutside(line: TextLine, page: Scene): boolean {
	const { box } = line;
	const wide = line.x < box.x - 0.05 || line.x + line.width > box.x + box.width + 0.05;
	const high = line.y - 0.5 * line.size < box.y - 0.05 || line.y > box.y + box.height + 0.05;
	const off =
		box.x < 24 || box.y < 24 || box.x + box.width > page.width - 24 || box.y + box.height > page.height - 20;
	return wide || high || off;
}

function overlap(lines: readonly TextLine[]): string | undefined {
	const solid = lines
		.filter((line) => line.text)
		.map((line) => ({
			text: line.text,
			left: line.x,
			right: line.x + line.width,
			top: line.y - 0.66 * line.size,
			bottom: line.y + 0.12 * line.size
		}))
		.sort((a, b) => a.top - b.top);
	for (const [at, one] of solid.entries())
		for (const two of solid.slice(at + 1)) {
			if (two.top >= one.bottom) break;
			if (one.left < two.right - 0.1 && two.left < one.right - 0.1) return `${one.text} / ${two.text}`;
		}
	return undefined;
}

/** What the texts of the model become once characters without a font are left out. */
function expected(model: PosterModel, layout: PosterLayout): (text: string) => string {
	const gone = new Map(
		layout.warnings.flatMap((warning) =>
			warning.code === 'characters-missing' ? [[warning.text, warning.characters] as const] : []
		)
	);
	return (text) => {
		const left = (gone.get(text) ?? []).reduce(
			(rest, character) => rest.replaceAll(character, ''),
			text.normalize('NFC')
		);
		return bare(left) || (bare(text) ? '…' : '');
	};
}

export interface BoardCheck {
	/** What is wrong, in words; empty when all is well. */
	problems: string[];
	/** Printed lines. */
	lines: number;
	sheets: number;
	/** Smallest printed type in points. */
	smallest: number;
}

/** Lays out a board and checks that nothing is cut, covered, lost or too small. */
export function checkBoard(
	model: PosterModel,
	tools: { typefaces: Typefaces; words: PosterWords }
): BoardCheck {
	const layout = layoutPoster({ model, ...tools });
	const problems: string[] = [];
	let lines = 0;
	let smallest = Infinity;
	for (const page of layout.pages) {
		const found = textLines(page.nodes);
		lines += found.length;
		for (const line of found) {
			if (isOutside(line, page)) problems.push(`outside its box: ${line.text}`);
			smallest = Math.min(smallest, line.size * (page.scale ?? paperScale[model.paper]));
		}
		const covered = overlap(found);
		if (covered) problems.push(`covered: ${covered}`);
	}
	const least = model.paper === 'A4' ? smallestPrinted.A4 : smallestPrinted.A3;
	if (smallest < least - 1e-6) problems.push(`type of ${smallest} points`);
	const clean = expected(model, layout);
	const { care, together, stars, keys } = model;
	const given = [...Object.values(care), together, stars, keys]
		.flat()
		.map((item) => clean(item.text))
		.filter(Boolean)
		.sort();
	const printed = layout.pages
		.flatMap((page) => groups(page.nodes, 'LBody'))
		.map(spoken)
		.filter((text) => text && !/^vervolgopblad\d+$/.test(text))
		.sort();
	if (JSON.stringify(given) !== JSON.stringify(printed)) {
		const lost = given.filter((text) => !printed.includes(text));
		problems.push(`${given.length} items, ${printed.length} printed; lost: ${lost.slice(0, 3).join(' | ')}`);
	}
	const first = layout.pages[0]?.nodes ?? [];
	const said = bare(
		textLines(first)
			.map((line) => line.text)
			.join('')
	);
	const once = [model.title, model.slogan, model.school, model.date, model.origin];
	for (const { name, whom } of Object.values(model.labels))
		once.push(...[name, whom].map((text) => text.replace(/\s+/g, ' ').trim()));
	for (const text of once) if (!said.includes(clean(text))) problems.push(`not on the first sheet: ${text}`);
	if (layout.pages.length > 1 && !/vervolgopblad\d/.test(said))
		problems.push('no reference to the next sheet');
	return { problems, lines, sheets: layout.pages.length, smallest };
}
