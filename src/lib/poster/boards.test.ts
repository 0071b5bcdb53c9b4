import { beforeAll, expect, it } from 'vitest';
import { checkBoard, randomBoard } from './boards.ts';
import { openTools } from './testing.ts';

let tools: Awaited<ReturnType<typeof openTools>>;
beforeAll(async () => {
	tools = await openTools();
});

const boards = 300;
const parts = 4;

for (let part = 0; part < parts; part++)
	it(
		`boards ${part + 1} of ${parts}: nothing outside its box, covered, lost or smaller than allowed`,
		{
			timeout: 120_000
		},
		() => {
			for (let seed = part; seed < boards; seed += parts)
				expect(checkBoard(randomBoard(seed), tools).problems, `board ${seed}`).toEqual([]);
		}
	);
