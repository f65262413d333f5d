// The time of the house: right when it opens, and not put forward or back by whoever sets the machine's clock meanwhile.

import os from 'node:os';

/** A difference below this is not somebody's hand. */
const SLIP_MS = 1_500;
/** When the machine's clock has gone so much more or less than a stopwatch, it is looked at closely: far below a hand's work. */
const ODD_MS = 500;
const LOOK_EVERY_MS = 1_000;

interface SteadyClock {
	/** milliseconds since 1970 */
	now(): number;
	stop(): void;
}

/**
 * Follows the machine's clock, and takes back what somebody set it by. The time the machine has been
 * up tells the two apart; it also goes on while a laptop sleeps. Takes both clocks, and a stopwatch that may stand still
 * meanwhile and costs little to read, in milliseconds.
 */
export function steadyClock(
	wall: () => number = Date.now,
	upFor: () => number = () => os.uptime() * 1_000,
	stopwatch: () => number = () => performance.now()
): SteadyClock {
	let setBy = 0;
	let ahead = wall() - upFor();
	let looked = wall() - stopwatch();
	const look = () => {
		looked = wall() - stopwatch();
		const slipped = wall() - upFor() - ahead;
		// what is less than a hand's work is followed: the two clocks do not go quite alike
		if (Math.abs(slipped) > SLIP_MS) setBy += slipped;
		ahead += slipped;
	};
	const looking = setInterval(look, LOOK_EVERY_MS);
	looking.unref();
	return {
		now() {
			// also at the very moment: a phone that is told a wrong time believes it for a minute
			if (Math.abs(wall() - stopwatch() - looked) > ODD_MS) look();
			return wall() - setBy;
		},
		stop: () => clearInterval(looking)
	};
}
