// `npm run new-card`: makes a card that runs, puts it in the catalogue and tells what comes next.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { cardSource, idOf, withCard } from './new-card-file.ts';
import { root } from './root.mjs';

async function askTitle(): Promise<string> {
	if (!process.stdin.isTTY) return '';
	const ask = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await ask.question('Title of the card (in Dutch): ');
	ask.close();
	return answer;
}

function stop(why: string): never {
	console.error(`${why}\n\nUsage: npm run new-card -- "<title>" [id]`);
	process.exit(1);
}

const [given, wantedId] = process.argv.slice(2);
const title = (given ?? (await askTitle())).trim();
if (title === '') stop('A card needs a title.');
if (title.length > 80) stop('A title has at most 80 characters.');
const id = wantedId ?? idOf(title);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) stop(`"${id}" is not an id: lower-case words joined by dashes.`);

const folder = join(root, 'src', 'cards', id);
const catalogue = join(root, 'src', 'cards', 'index.ts');
if (existsSync(folder)) stop(`There is a folder src/cards/${id} already.`);
const listed = withCard(readFileSync(catalogue, 'utf8'), id);
mkdirSync(folder);
writeFileSync(join(folder, 'card.ts'), cardSource({ id, title }));
writeFileSync(catalogue, listed);

console.log(`Made src/cards/${id}/card.ts and listed it in src/cards/index.ts.

Next:
  1. Change its zones, steps and words; docs/adding-a-card.md says what each field does.
  2. Add its steps and minutes to the table in src/cards/cards.test.ts.
  3. npx vitest run src/cards tests/cards
  4. npm run dev, and open http://localhost:5173/kaarten/${id}`);
