// What the pre-flight says before an evening: a line for each thing looked at, and what to do about a red one.

export interface Said {
	readonly name: string;
	readonly says: string;
	/** what to do; empty when all is well */
	readonly todo: string;
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
const thousandths = (ms: number) => `${ms} thousandths of a second`;

export const preflightWords = {
	lang: 'en',
	title: 'Before people come',
	about: (title: string, day: string) => `${title}, ${day}`,
	lead: 'Do this in the hall, with the projector and the router on, half an hour before the doors open.',
	good: 'right',
	bad: 'not right',
	look: 'look yourself',
	allGood: 'Everything this computer can see for itself is right.',
	notGood: (count: number) =>
		count === 1 ? 'One thing is not right yet.' : `${count} things are not right yet.`,
	again: 'Look again',
	back: 'To the plan',
	yourself: 'For you to do',
	yourselfLead: 'A tick stays with this session.',
	keep: 'Keep the ticks',
	ticks: {
		readable: {
			name: 'Everyone can read the wall',
			says: 'Show the test on the projector and sit in the last row. A phone that points at it finds out whether everything works here.',
			does: 'Show the test'
		},
		printed: {
			name: 'The run sheet is on paper',
			says: 'If the computer dies for good, it is what you go on with. It has the hat tickets and the place for the hand-over code.',
			does: 'Print the sheet'
		},
		power: {
			name: 'Cable in, sleep off',
			says: 'The laptop and the projector hang on the mains; the laptop does not sleep, not even with its lid closed.',
			does: ''
		},
		stay: {
			name: 'Phones stay in this Wi-Fi',
			says: 'Some phones say “no internet” and want to leave: choose “stay connected”, or switch mobile data off.',
			does: ''
		}
	},
	wall: {
		title: 'The test for the wall',
		word: 'Can everyone read this?',
		code: 'K7M · 2QX',
		point: 'Point a phone here: it says whether everything works.',
		qr: 'The way to the check-up of this computer'
	},
	database: (slowest: number | null, good: boolean): Said => ({
		name: 'The database writes',
		says:
			slowest === null
				? 'The database does not answer, or cannot write.'
				: `Twenty writes, each on the disk when it is answered; the slowest took ${thousandths(slowest)}.`,
		todo: good
			? ''
			: slowest === null
				? 'Stop Spectactor and start it again; it says what is in the way. Nothing that was kept is lost.'
				: 'The disk is slow: close what else writes (updates, copies, a sync folder), or keep the data on the computer’s own disk.'
	}),
	keys: {
		name: 'The folder of keys',
		says: {
			good: () =>
				'Keys are kept on the disk, where only this account of the computer can read them.',
			open: (folder: string) => `Others on this computer may read ${folder}.`,
			unwritable: (folder: string) => `Spectactor cannot write in ${folder}.`
		},
		todo: {
			good: '',
			open: 'Make it yours alone (chmod 700), or set KEYS_FOLDER to a folder on a disk that keeps accounts apart; many USB sticks do not.',
			unwritable:
				'No session can open its doors, and no notes can be opened. Is the disk full, or the stick out? Let the account that starts Spectactor write there, or set KEYS_FOLDER to where the keys are.'
		}
	},
	disk: (free: number, good: boolean): Said => ({
		name: 'Room on the disk',
		says: `${free} MB are free.`,
		todo: good ? '' : 'It should be 500 MB. Empty the bin, move films away, then look again.'
	}),
	port: (port: number, good: boolean): Said => ({
		name: 'The door of this computer',
		says: good
			? `Spectactor answers on port ${port}.`
			: `Nothing of Spectactor answers on port ${port}.`,
		todo: good
			? ''
			: 'Another program may have taken it. Start with another one: PORT=3001 npm start'
	}),
	network: {
		name: 'The way from the room',
		none: {
			says: 'This computer is on no network.',
			todo: 'Join the router’s Wi-Fi or put the cable in, or open the laptop’s own hotspot; then look again.'
		},
		only_here: {
			says: 'Only this computer itself can connect: HOST says so.',
			todo: 'Leave HOST out, and start again.'
		},
		good: (addresses: readonly string[]) => `Phones find this computer at ${addresses.join(', ')}.`,
		silent: (addresses: readonly string[]) => ({
			says:
				addresses.length > 0
					? `This computer does not answer at its own address ${addresses.join(', ')}.`
					: 'HOST is not an address this computer has in this network.',
			todo: 'A firewall is in the way, or HOST is of another network: let Node in, or leave HOST out.'
		})
	},
	address: (address: string, good: boolean): Said => ({
		name: 'The name people type',
		says: good
			? `${address} leads to this computer.`
			: `${address} does not lead to this computer.`,
		todo: good
			? ''
			: 'The router has to lead the name here (docs/hall.md says how). Until then: leave WEB_ADDRESS out, and phones use the number.'
	}),
	clock: {
		name: 'The clock',
		says: (shown: string, zone: string) => `It says ${shown} (${zone}). Compare with another one.`,
		todo: {
			fine: '',
			year: 'That cannot be. Set date and time in the system’s settings, then start Spectactor again.',
			set: 'It was set while Spectactor ran, which goes on by its own time. Start Spectactor again before people come.',
			drifts: 'It does not go evenly. Switch automatic time off for tonight, and look again.'
		}
	},
	certificate: (name: string, left: number, fits: boolean, good: boolean): Said => ({
		name: 'The certificate',
		says: fits ? `For ${name}, valid another ${days(left)}.` : `It is not for ${name}.`,
		todo: good
			? ''
			: fits
				? 'Renew it while there is internet (docs/hall.md), then start again.'
				: 'Set WEB_ADDRESS to the name it is for, or get one for this name. Phones would be warned off.'
	}),
	openMode: {
		name: 'Open mode',
		says: 'The address begins with http://. Whoever is in the same Wi-Fi can listen, and could put another page in place of ours. Everything works; say it to the room, and keep paper for what must not be heard.',
		todo: ''
	},
	lines: (held: number, wanted: number, slowest: number, good: boolean): Said => ({
		name: 'Forty phones at once',
		says: good
			? `${held} of ${wanted} lines held at once; the slowest was answered after ${thousandths(slowest)}.`
			: `Only ${held} of ${wanted} lines held at once.`,
		todo: good
			? ''
			: 'Close other programs. If it stays so: on Linux and macOS, “ulimit -n 4096” in the same window before “npm start”.'
	}),
	power: {
		name: 'Power',
		cable: (percent: number | null) =>
			percent === null ? 'On the cable.' : `On the cable, the battery at ${percent} per cent.`,
		battery: (percent: number | null) =>
			percent === null
				? 'It runs on its battery.'
				: `It runs on its battery, at ${percent} per cent.`,
		batteryTodo: 'Put the cable in. The battery is for the moment somebody trips over it.',
		none: 'This computer has no battery: if somebody trips over the cable, everybody waits until it is up again. Tape the cable down.',
		unknown: 'This computer does not tell. Is the cable in, and the battery full?'
	},
	sleep: {
		name: 'Staying awake',
		good: 'This computer is kept awake as long as Spectactor runs. Leave the lid open.',
		look: 'Switch sleeping off for tonight, and leave the lid open: a laptop that sleeps takes the room with it.'
	}
};

export type PreflightWords = typeof preflightWords;
