import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { roomAddress } from './welcome.js';

const at = (address: string, internal = false) =>
	[
		{ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }
	] as NetworkInterfaceInfo[];

test('the address for phones is the one of the room, not of this computer or of its containers', () => {
	expect(
		roomAddress({ lo: at('127.0.0.1', true), docker0: at('172.17.0.1'), wlan0: at('192.168.4.7') })
	).toBe('192.168.4.7');
	expect(roomAddress({ eth0: at('203.0.113.9'), wlan0: at('10.42.0.1') })).toBe('10.42.0.1');
	expect(roomAddress({ eth0: at('203.0.113.9') })).toBe('203.0.113.9');
});

test('without a network there is none', () => {
	expect(roomAddress({ lo: at('127.0.0.1', true), 'br-1a2b': at('172.18.0.1') })).toBeNull();
	expect(roomAddress({})).toBeNull();
});
