// Small readings of request headers that both sockets and the HTTP server need.

type Headers = { origin?: string | undefined; host?: string | undefined };

/** Whether a request comes from a page of this very host; requests without an Origin are not from a page. */
export function ownOrigin({ origin, host }: Headers): boolean {
	if (origin === undefined) return true;
	try {
		return new URL(origin).host === host;
	} catch {
		return false;
	}
}

/** Reads single cookies from a Cookie header. */
export function cookieReader(header: string | undefined): (name: string) => string | undefined {
	const pairs = (header ?? '').split(';').map((pair) => pair.trim());
	return (name) => pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
