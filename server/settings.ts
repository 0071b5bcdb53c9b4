// Settings from the environment, parsed once; every one has a default.
import { z } from 'zod';

export const Settings = z.object({
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	HOST: z.string().min(1).default('0.0.0.0'),
	DATA_DIR: z.string().min(1).default('./data'),
	/** Public address behind a proxy, such as https://bord.school.be; then no LAN addresses are offered. */
	PUBLIC_ORIGIN: z.url().optional(),
	/** Trust `x-forwarded-proto` of a proxy in front. */
	TRUST_PROXY: z.stringbool().default(false),
	/** Most people in one session. */
	MAX_PEOPLE: z.coerce.number().int().min(1).max(2000).default(300),
	/** Most people who answer the surveys of one session outside the room. */
	MAX_OUTSIDE: z.coerce.number().int().min(1).max(20_000).default(1000),
	/** Most megabytes of pictures in one session. */
	MEDIA_MB: z.coerce.number().int().min(1).max(10_000).default(200),
	/** Typed join codes that are checked per hour. */
	GUESSES_PER_HOUR: z.coerce.number().int().min(10).max(1000).default(1000),
	/** Hours after which an example session is erased. */
	EXAMPLE_HOURS: z.coerce.number().positive().default(24),
	/** Hours after the end of a session until nobody can tell any more who wrote what. */
	UNTIE_HOURS: z.coerce.number().positive().default(24)
});
export type Settings = z.infer<typeof Settings>;

/** Reads the settings. Throws with the name of each wrong one. */
export function readSettings(env: Record<string, string | undefined>): Settings {
	const parsed = Settings.safeParse(env);
	if (parsed.success) return parsed.data;
	const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n');
	throw new Error(`Wrong settings\n${wrong}`);
}
