// Network addresses of this machine, the likeliest one for phones first.
import { networkInterfaces } from 'node:os';

export type Address = { url: string; label: string };

const VIRTUAL =
	/^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale)|vEthernet|VirtualBox|VMware|Hyper-V|WSL/i;

/** Lower is likelier: private ranges that school networks use, real interfaces before virtual ones. */
function unlikeliness(name: string, ip: string): number {
	const range = ip.startsWith('192.168.')
		? 0
		: ip.startsWith('10.')
			? 1
			: /^172\.(1[6-9]|2\d|3[01])\./.test(ip)
				? 2
				: ip.startsWith('169.254.')
					? 9
					: 4;
	return range + (VIRTUAL.test(name) ? 20 : 0);
}

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Every IPv4 address phones might reach, likeliest first; the machine's own name for itself last. */
export function listAddresses(port: number, interfaces: Interfaces = networkInterfaces()): Address[] {
	const found = Object.entries(interfaces)
		.flatMap(([name, entries]) => (entries ?? []).map((entry) => ({ name, entry })))
		.filter(({ entry }) => entry.family === 'IPv4' && !entry.internal)
		.map(({ name, entry }) => ({ name, ip: entry.address }))
		.sort((a, b) => unlikeliness(a.name, a.ip) - unlikeliness(b.name, b.ip));
	return [
		...found.map(({ name, ip }) => ({ url: `http://${ip}:${port}`, label: `${ip} (${name})` })),
		{ url: `http://localhost:${port}`, label: 'localhost' }
	];
}
