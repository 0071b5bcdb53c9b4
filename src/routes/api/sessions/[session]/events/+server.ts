import { isRefusal } from '#lib/session/refusal.ts';
import type { Identity } from '#server/identity.ts';
import type { SessionRuntime } from '#server/session/session-runtime.ts';
import type { Sink } from '#server/session/streams.ts';
import { admitted, answer } from '../../../respond.ts';
import type { RequestHandler } from './$types';

const HEARTBEAT_MS = 15_000;
/** A reader that lets this many bytes pile up is closed; it comes back by itself. */
const MAX_BEHIND = 1024 * 1024;

function openStream(session: SessionRuntime, who: Identity, now: () => number): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let stop = () => {};
	return new ReadableStream<Uint8Array>(
		{
			start(controller) {
				let open = true;
				const push = (text: string): boolean => {
					if (!open || (controller.desiredSize ?? 0) <= 0) return false;
					controller.enqueue(encoder.encode(text));
					return true;
				};
				const sink: Sink = {
					send: (event, data) => push(`event: ${event}\ndata: ${data}\n\n`),
					close() {
						stop();
						try {
							controller.close();
						} catch {
							// The reader left first.
						}
					}
				};
				const inside =
					who.participant !== null && session.state.participants.get(who.participant)?.outside !== true;
				const leave =
					inside && who.participant !== null ? session.presence.stream(who.participant, now) : () => {};
				const remove = session.streams.add(who, sink);
				const heartbeat = setInterval(() => {
					if (!push(': \n\n')) sink.close();
					// People leave without a word: screens hear it with the next beat.
					else if (who.participant === null) session.streams.touch();
				}, HEARTBEAT_MS);
				// A reader that leaves is told twice: by cancel and by the request's abort.
				stop = () => {
					if (!open) return;
					open = false;
					clearInterval(heartbeat);
					remove();
					leave();
					session.streams.touch();
				};
				sink.send('view', JSON.stringify(session.view(who)));
				session.streams.touch(inside);
			},
			cancel: () => stop()
		},
		new ByteLengthQueuingStrategy({ highWaterMark: MAX_BEHIND })
	);
}

/** The event stream: one whole `view` first, then `view` and `counts` when they change. */
export const GET: RequestHandler = (event) =>
	answer(async () => {
		const found = await admitted(event, null);
		if (isRefusal(found)) return found;
		await found.session.settled();
		return new Response(openStream(found.session, found.who, event.locals.engine.now), {
			headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
		});
	});
