import { eventParser } from './event-parser.ts';

type Opening = {
	url: string;
	signal: AbortSignal;
	/** Called for every piece of the stream, heartbeats included. */
	heard: () => void;
	event: (name: string, data: string) => void;
};

/**
 * Reads an event stream until it ends; answers its HTTP status, or 0 when something that is no event stream
 * answered (the sign-in page of a guest network). Throws when the network or the signal ends it.
 */
export async function openEvents({ url, signal, heard, event }: Opening): Promise<number> {
	const response = await fetch(url, { headers: { accept: 'text/event-stream' }, cache: 'no-store', signal });
	if (!response.ok || !response.body) return response.status;
	if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return 0;
	const feed = eventParser(event);
	const decoder = new TextDecoder();
	const reader = response.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return response.status;
		heard();
		feed(decoder.decode(value, { stream: true }));
	}
}
