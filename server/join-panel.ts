// How people get in, as screens show it: the addresses of this machine, the QR of the room and of a survey.
import { isIP } from 'node:net';
import { renderSVG } from 'uqr';
import { listAddresses } from './addresses.ts';
import type { JoinPanel } from './session/read-view.ts';
import type { Settings } from './settings.ts';
import type { SessionRecord } from './store/store.ts';

export type JoinPanels = {
	/** Addresses the QR can show, the likeliest first. */
	addresses(): { url: string; label: string }[];
	panel(record: SessionRecord): JoinPanel;
};

/** Panels for a server on this port. */
export function createJoinPanels({ PUBLIC_ORIGIN }: Settings, port: () => number): JoinPanels {
	const addresses = () =>
		PUBLIC_ORIGIN ? [{ url: new URL(PUBLIC_ORIGIN).origin, label: PUBLIC_ORIGIN }] : listAddresses(port());

	/** Whether a chosen number is this machine's no longer. A name goes along with the machine; only a proxy knows its own. */
	function isLost(chosen: string, known: readonly { url: string }[]): boolean {
		if (PUBLIC_ORIGIN || known.some(({ url }) => url === chosen)) return false;
		const { hostname } = new URL(chosen);
		return isIP(hostname) !== 0 || hostname === 'localhost';
	}

	return {
		addresses,
		panel(record) {
			const known = addresses();
			const chosen = record.joinAddress;
			const lost = chosen !== null && isLost(chosen, known);
			const base = chosen === null || lost ? known[0]!.url : chosen;
			const url = `${base}/d#${record.links.join}`;
			const open = record.code !== null;
			return {
				join: { url, code: record.code, qr: open ? renderSVG(url, { border: 2 }) : '', open },
				addresses: known.map((address) => ({ ...address, chosen: address.url === base })),
				lostAddress: lost ? chosen : null,
				base,
				room: () => ({ url, qr: renderSVG(url, { border: 2 }) }),
				survey: (token) => {
					const link = `${base}/e#${token}`;
					return { url: link, qr: renderSVG(link, { border: 2 }) };
				}
			};
		}
	};
}
