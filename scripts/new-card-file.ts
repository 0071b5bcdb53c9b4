// The text of a new card and its place in the catalogue; pure, so that tests can read what authors get.

export type NewCard = { id: string; title: string };

/** An id from the words of a title: `waar-zijn-we-trots-op`. Empty when the title has no letters. */
export function idOf(title: string): string {
	return title
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[’']/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-+|-+$/g, '');
}

/** The name of a card in the code: `waarZijnWeTrotsOp`. */
export function nameOf(id: string): string {
	const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
	return /^[0-9]/.test(name) ? `card${name}` : name;
}

const quoted = (words: string) => `'${words.replace(/\\/g, '\\\\').replace(/'/g, '’')}'`;

/** The source of a card that runs as it is: write, show and sort, choose, agree, harvest. */
export function cardSource({ id, title }: NewCard): string {
	return `import { defineCard } from '../card.ts';

export default defineCard({
	id: '${id}',
	title: ${quoted(title)},
	goal: 'Wat heeft de groep na afloop? Schrijf het in één zin.',
	audience: { groups: ['team'], text: 'heel het team' },
	pdca: ['check'],
	group: { min: 4, max: 30 },
	layout: 'kolommen',
	zones: [
		{
			id: 'sterk',
			title: 'Dit gaat goed',
			hint: 'Een voorbeeld dat iedereen kan zien.',
			slot: 'poster.sterren'
		},
		{ id: 'kans', title: 'Dit kan beter', hint: 'Wat helpt ons vooruit?', slot: 'poster.sleutels' }
	],
	steps: [
		{
			id: 'schrijven',
			title: 'Schrijven',
			minutes: 8,
			script: 'Iedereen schrijft alleen, één idee per briefje. Vraag naar een voorbeeld.',
			prompt: 'Wat gaat goed? Wat kan beter?',
			activities: [
				{
					kind: 'collect',
					zones: ['sterk', 'kans'],
					visibility: 'private',
					limit: { max: 3, per: 'zone' }
				}
			]
		},
		{
			id: 'ordenen',
			title: 'Ordenen',
			minutes: 12,
			script: 'Toon de briefjes, leg samen wat samenhoort en geef elke stapel een naam.',
			prompt: 'Welke briefjes horen samen?',
			activities: [{ kind: 'sort', zones: ['sterk', 'kans'], piles: {} }],
			reveals: ['schrijven']
		},
		{
			id: 'kiezen',
			title: 'Kiezen',
			minutes: 4,
			script: 'Iedereen stemt verborgen. Toon het resultaat in één keer.',
			prompt: 'Zet 3 stippen bij wat ons het meest vooruithelpt.',
			activities: [{ kind: 'vote', items: 'notes', zones: ['kans'], dots: 3, perItem: 2 }]
		},
		{
			id: 'afspraken',
			title: 'Afspraken',
			minutes: 8,
			script: 'Kies hoogstens drie. Spreek af: wie, wat en tegen wanneer.',
			prompt: 'Wie neemt dit op? Tik op ‘ik doe mee’.',
			activities: [{ kind: 'plan', zones: ['kans'], max: 3, join: true }]
		},
		{
			id: 'oogst',
			title: 'Oogst',
			minutes: 3,
			script: 'Kies samen wat op de poster mag.',
			prompt: 'Wat mag op de poster?',
			activities: [{ kind: 'harvest', zones: ['sterk', 'kans'] }]
		}
	],
	harvest: [
		{ zones: ['sterk'], by: 'chosen', slot: 'poster.sterren', max: 5 },
		{ zones: ['kans'], by: 'votes', slot: 'poster.sleutels', max: 4 },
		{ zones: ['kans'], by: 'chosen', slot: 'actielijst' }
	],
	tips: [],
	source: 'Eigen werk.'
});
`;
}

/** The catalogue with one card more, at the end of its list. Throws when the file looks otherwise than expected. */
export function withCard(catalogue: string, id: string): string {
	const name = nameOf(id);
	const imports = [...catalogue.matchAll(/^import .*\/card\.ts';$/gm)].at(-1);
	const list = /(const sources: CardSource\[\] = \[[^\]]*?)(,?)\s*\];/.exec(catalogue);
	if (!imports || !list) throw new Error('src/cards/index.ts has no list of cards to add to');
	const after = imports.index + imports[0].length;
	return `${catalogue.slice(0, after)}\nimport ${name} from './${id}/card.ts';${catalogue.slice(after)}`.replace(
		list[0],
		`${list[1]},\n\t${name}\n];`
	);
}
