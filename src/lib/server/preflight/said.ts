// A finding of the pre-flight in words: what it is called, what was found, what to do.

import type { PreflightWords, Said } from '#lib/words/en/preflight.ts';
import type { Finding, State } from '#lib/server/preflight/line.ts';

export interface Line extends Said {
	readonly state: State;
}

/** Takes a finding and the words of a language. */
export function said(found: Finding, words: PreflightWords): Line {
	return { state: found.state, ...sentences(found, words) };
}

function sentences(found: Finding, words: PreflightWords): Said {
	const good = found.state === 'good';
	switch (found.check) {
		case 'database':
			return words.database(found.slowest, good);
		case 'keys': {
			const { name, says, todo } = words.keys;
			return { name, says: says[found.why](found.folder), todo: todo[found.why] };
		}
		case 'disk':
			return words.disk(found.free, good);
		case 'port':
			return words.port(found.port, good);
		case 'network': {
			const { name } = words.network;
			if (found.why !== 'silent') return { name, ...words.network[found.why] };
			return good
				? { name, says: words.network.good(found.addresses), todo: '' }
				: { name, ...words.network.silent(found.addresses) };
		}
		case 'address':
			return words.address(found.address, good);
		case 'clock': {
			const { name, says, todo } = words.clock;
			return { name, says: says(found.shown, found.zone), todo: todo[found.why] };
		}
		case 'certificate':
			return words.certificate(found.name, found.days, found.fits, good);
		case 'open_mode':
			return words.openMode;
		case 'lines':
			return words.lines(found.held, found.wanted, found.slowest, good);
		case 'power': {
			const { name, batteryTodo } = words.power;
			const says =
				found.why === 'cable' || found.why === 'battery'
					? words.power[found.why](found.percent)
					: words.power[found.why];
			return { name, says, todo: found.state === 'bad' ? batteryTodo : '' };
		}
		case 'sleep': {
			const { name } = words.sleep;
			return { name, says: words.sleep[found.state], todo: '' };
		}
	}
}
