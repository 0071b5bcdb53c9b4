// Cuts the text of an event stream into events. EventSource is not used because it hides the heartbeats.

/** Returns a function to feed with text as it comes; `event` is called once per complete event with a name and data. */
export function eventParser(event: (name: string, data: string) => void): (text: string) => void {
	let rest = '';
	let name = '';
	let data: string[] = [];

	function take(line: string): void {
		if (line === '') {
			if (data.length > 0) event(name || 'message', data.join('\n'));
			name = '';
			data = [];
			return;
		}
		const colon = line.indexOf(':');
		const field = colon < 0 ? line : line.slice(0, colon);
		const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
		if (field === 'event') name = value;
		if (field === 'data') data.push(value);
	}

	return (text) => {
		const lines = (rest + text).split(/\r?\n/);
		rest = lines.pop() ?? '';
		lines.forEach(take);
	};
}
