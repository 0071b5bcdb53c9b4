// What may be asked of the benchmark on the command line.
import { parseArgs } from 'node:util';
import { z } from 'zod';

const Options = z.object({
	/** Simulated phones. */
	people: z.coerce.number().int().min(1).max(1000).default(300),
	/** Measured seconds of each run, after the warm-up. */
	seconds: z.coerce.number().min(5).max(120).default(20),
	warmup: z.coerce.number().min(1).max(30).default(5),
	/** Only these runs, separated by commas. */
	only: z
		.string()
		.default('private,shared,document')
		.transform((names) => names.split(','))
		.pipe(z.array(z.enum(['private', 'shared', 'document'])).min(1)),
	/** Folder for CPU profiles of the servers; they cost time themselves. */
	profile: z.string().optional()
});
export type Options = z.infer<typeof Options>;

/** Every phone sends one note in this many ms. */
export const NOTE_EVERY_MS = 2000;

/** Reads the options. Throws with the name of each wrong one. */
export function readOptions(args: string[]): Options {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		args,
		options: { people: text, seconds: text, warmup: text, only: text, profile: text }
	});
	const parsed = Options.safeParse(values);
	if (parsed.success) return parsed.data;
	const wrong = parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`);
	throw new Error(wrong.join('\n'));
}
