import { eventParser } from '#lib/live/event-parser.ts';
import { openAnswer, type Asking } from './ask-server.ts';

/** Opens an event stream and calls `event` for every event on it; resolves when it is open. */
export async function followEvents(
	asking: Omit<Asking, 'method' | 'body' | 'agent'>,
	event: (name: string, data: unknown) => void
): Promise<{ close(): void }> {
	const response = await openAnswer({ ...asking, method: 'GET' });
	if (response.statusCode !== 200) throw new Error(`an event stream answered ${response.statusCode}`);
	const feed = eventParser((name, data) => event(name, JSON.parse(data)));
	response
		.setEncoding('utf8')
		.on('data', feed)
		.on('error', () => undefined);
	return { close: () => response.destroy() };
}
