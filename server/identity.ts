// Who is asking: a session, an access, and for a participant which one.
import type { Access } from '#lib/session/access.ts';

export type Identity = { session: string; access: Access; participant: string | null };
