// What forty tickets for the box cost the house: given blind, and known again at sealing. Source: trust.md 5.4 (L06).

import process from 'node:process';
import { expect } from 'vitest';
import { askForTicket, giveTicket, macOf, newIssuer, tagOf, takeTicket } from '#lib/notes/token.ts';
import { short } from '../../bench/numbers.js';
import { proof } from '../proof.ts';

const phones = 40;

proof('L06', 'the box: 40 tickets given and 40 known again, processor time of the house', (p) => {
	const issuer = newIssuer();
	const envelope = new Uint8Array(4144).fill(7);
	const receipt = new Uint8Array(32).fill(9);
	const phonesAsk = Array.from({ length: phones }, askForTicket);
	// the phones' own part is not the house's
	const used = (from: NodeJS.CpuUsage) => {
		const { user, system } = process.cpuUsage(from);
		return (user + system) / 1000;
	};
	const beforeGiving = process.cpuUsage();
	const given = phonesAsk.map(({ blinded }) => giveTicket(issuer, blinded));
	const giving = used(beforeGiving);
	const tickets = phonesAsk.map((asked, at) => takeTicket(asked, given[at]!, issuer.publicKey));
	const tags = tickets.map(({ mac }) => tagOf(mac, 'round', envelope, receipt));
	const beforeKnowing = process.cpuUsage();
	const known = tickets.filter(({ token }, at) => {
		const tag = tagOf(macOf(issuer, token), 'round', envelope, receipt);
		return Buffer.compare(tag, tags[at]!) === 0;
	});
	const knowing = used(beforeKnowing);
	p.value(
		`${short(giving)} + ${short(knowing)} ms, ${known.length} of ${phones} known again`,
		'1 s in all (fails above 5); all'
	);
	expect(known).toHaveLength(phones);
	expect(giving + knowing).toBeLessThanOrEqual(5000);
});
