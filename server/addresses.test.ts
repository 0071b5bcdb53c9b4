import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { listAddresses } from './addresses.ts';

const at = (address: string, internal = false): NetworkInterfaceInfo[] => [
	{
		address,
		internal,
		family: 'IPv4',
		netmask: '255.255.255.0',
		mac: '00:00:00:00:00:00',
		cidr: `${address}/24`
	},
	{
		address: 'fe80::1',
		internal,
		family: 'IPv6',
		netmask: 'ffff::',
		mac: '00:00:00:00:00:00',
		cidr: null,
		scopeid: 0
	}
];

test('a private address of a real interface comes first, virtual ones and the machine itself last', () => {
	const found = listAddresses(3000, {
		lo: at('127.0.0.1', true),
		docker0: at('172.17.0.1'),
		'vEthernet (WSL)': at('192.168.96.1'),
		wan: at('81.82.83.84'),
		lost: at('169.254.10.10'),
		tun0: at('10.8.0.2'),
		eth1: at('172.20.1.2'),
		eth0: at('10.1.2.3'),
		wlan0: at('192.168.1.20')
	});
	expect(found.map(({ url }) => url)).toEqual([
		'http://192.168.1.20:3000',
		'http://10.1.2.3:3000',
		'http://172.20.1.2:3000',
		'http://81.82.83.84:3000',
		'http://169.254.10.10:3000',
		'http://192.168.96.1:3000',
		'http://10.8.0.2:3000',
		'http://172.17.0.1:3000',
		'http://localhost:3000'
	]);
	expect(found[0]?.label).toBe('192.168.1.20 (wlan0)');
});

test('172.32 is no private range, and without a network there is still localhost', () => {
	const [first] = listAddresses(80, { a: at('172.32.0.1'), b: at('172.31.0.1') });
	expect(first?.url).toBe('http://172.31.0.1:80');
	expect(listAddresses(3000, {})).toEqual([{ url: 'http://localhost:3000', label: 'localhost' }]);
});
