// The words of the Joker's console, in English: a cue sheet, read at arm's length while watching a room.

import type {
	Chip,
	ChoiceMethod,
	Frequency,
	LogLine,
	Need,
	Resumption,
	RoleName,
	StageCard,
	Tactic,
	TryMode,
	Verdict,
	Weather
} from '#lib/session/session.ts';
import type { Shape } from '#lib/session/scene.ts';
import type { HiddenThing } from '#lib/session/views.ts';
import { moments, parts } from './live-moments.ts';
import { refusals } from './live-refusals.ts';
import { stage } from './stage.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

const roles: Record<RoleName, string> = {
	joker: 'Joker',
	scribe: 'Scribe',
	timekeeper: 'Timekeeper',
	care_person: 'Care person',
	host: 'Door and host',
	tea_and_chairs: 'Tea and chairs'
};
const roleDoes: Record<RoleName, string> = {
	joker: 'asks, and holds the frame',
	scribe: 'writes down what was tried',
	timekeeper: 'sees when this part should end',
	care_person: 'hears who wants to be checked on',
	host: 'counts people without a phone',
	tea_and_chairs: 'water, tea, chairs, windows'
};
const shapes: Record<Shape, string> = {
	triangle: 'wants something',
	circle: 'could help, or is there',
	square: 'in the way'
};
const modes: Record<TryMode, string> = {
	alone: 'alone',
	pair: 'as two',
	tell_actor: 'tells the actor'
};
const verdicts: Record<Verdict | 'split', string> = {
	could: 'could',
	hard: 'could, and hard',
	magic: 'only by magic',
	cant_judge: 'we cannot judge',
	split: 'the room is split'
};
const chips: Record<Chip, string> = {
	heard: 'they were heard',
	paid: 'they paid',
	joined: 'someone joined in',
	nothing: 'nothing moved',
	worse: 'it got worse'
};
const tactics: Record<Tactic, string> = {
	distract: 'turn attention elsewhere',
	delegate: 'bring someone in',
	document: 'write it down, bear witness',
	delay: 'come back to it later',
	direct: 'say it to their face',
	change_process: 'change how we decide',
	share_load: 'share the load',
	name_rule: 'name the rule'
};
const methods: Record<ChoiceMethod, string> = {
	consent: 'Consent',
	majority: 'Majority',
	dots: 'Dots',
	joker: 'The Joker decides'
};
const weathers: Record<Weather, string> = {
	sun: 'sun',
	bright: 'bright spells',
	cloud: 'cloud',
	fog: 'fog',
	wind: 'wind',
	rain: 'rain',
	storm: 'storm'
};
const happens: Record<Frequency | 'split', string> = {
	often: 'The room says: it happens here often.',
	sometimes: 'The room says: it happens here sometimes.',
	no: 'The room says: it does not happen here.',
	skip: '',
	split: 'Does it happen here? The room is split.'
};
const needs: Record<Need, string> = {
	breath: 'a breath',
	change: 'a change',
	leave_scene: 'leaving this scene',
	check_on_me: 'someone to check on them',
	not_me: 'nothing'
};
const resumptions: Record<Resumption, string> = {
	carry_on: 'Carry on',
	carry_on_changed: 'Carry on with a change',
	other_scene: 'Another scene',
	break: 'A break'
};
const cards: Record<StageCard['kind'], string> = {
	question: 'a question',
	map: 'the map of tries',
	ledger: 'what we tried',
	agreements: 'the agreements',
	code: 'the code to join',
	previously: 'last time',
	break: 'a break',
	test: 'the test words'
};
const hidden: Record<HiddenThing, string> = {
	who_pressed_what: 'who pressed what, Pause above all',
	notes_before_release: 'unsigned notes, before they are released',
	requests_for_care: 'who asked to be checked on',
	first_time_tags: 'who would step in for the first time tonight',
	change_texts: 'the words of changes somebody needs',
	observations_waiting: 'observations that wait for the scribe',
	private_intentions: 'what someone wrote for themselves before trying'
};

const inPart = (at: keyof typeof moments) => moments[at].next;
const logLine = (line: LogLine, scene: (id: string) => string): string => {
	switch (line.kind) {
		case 'role':
			return `${roles[line.role]}: ${line.word || 'someone'}, from “${inPart(line.at)}”`;
		case 'role_left':
			return `${roles[line.role]}: ${line.word || 'someone'} handed it back at “${inPart(line.at)}”`;
		case 'skipped':
			return `Went past “${inPart(line.at)}”: ${line.why}`;
		case 'went_back':
			return `Went back from “${inPart(line.at)}”`;
		case 'passed_over_first_time':
			return `Someone who had not stepped in waited: ${line.why}`;
		case 'method':
			return `Way of choosing: ${methods[line.method]}`;
		case 'scene':
			return `Scene: ${scene(line.scene)}`;
		case 'scene_ended':
			return line.scene ? `“${scene(line.scene)}” was ended` : 'The scene was ended';
	}
};

const minutes = (count: number) => `${count} min`;

export const live = {
	lang: 'en-GB',
	pageTitle: (title: string) => `${title}: live`,
	parts,
	moments,
	refusals,
	clock: (time: number) => clock.format(time),
	day: stage.day,
	weathers,
	hidden,
	debriefPrompts: stage.debrief,
	minutes,
	left: (count: number) => `${minutes(count)} left for this part`,
	over: (count: number) => `${minutes(count)} over`,
	here: (count: number | null) => (count === null ? 'a few here' : `${count} here`),
	nth: (count: number) => `${ordinals[count - 1] ?? `${count}th`} try`,
	join: (texts: readonly string[]) => texts.join(' · '),
	save: 'Save',
	saved: 'Saved',
	edit: 'Edit',
	cancel: 'Leave it',
	add: 'Add',
	takeOut: 'Take out',
	close: 'Close',
	now: 'Now',
	next: 'Next',
	nextIs: (name: string) => `Next: ${name}`,
	barName: 'Moves and safety',
	asideName: 'What was tried, and the room',
	letters: (left: number) => `${left} letters left`,
	unsent: 'Not sent yet',

	status: {
		looking: {
			what: 'Looking for the room.',
			safe: 'Everything up to now is kept.',
			next: 'What you press is sent when the room is back.'
		},
		unsent: {
			what: 'Not sent yet.',
			safe: 'It is kept on this device.',
			next: 'It goes out by itself.'
		}
	},
	away: {
		old_page: 'This page is older than the house. Load it again; the evening is kept.',
		no_such_room: 'This session is not open.',
		sign_in_first: 'Please sign in again; the evening goes on meanwhile.',
		not_your_group: 'This session belongs to another group.',
		too_many_tries: 'Too many tries from here. This page knocks again by itself.',
		closed: 'This evening is over.',
		elsewhere: 'The console is open in another window now.',
		not_understood: 'This page and the house do not understand each other. Load it again.'
	},
	again: 'Try again',
	waitingForRoom: 'Looking for the room …',

	moves: {
		back: (name: string) => `Back to “${name}”`,
		undo: (name: string) => `You are in “${name}” now.`,
		skip: 'Go past this part',
		goOn: 'Go on, and say why',
		skipTitle: 'Go past this part?',
		skipLead: 'One line why. It stands in the log that everybody can read.',
		why: 'Why',
		skipDo: (name: string) => `Go to “${name}”`,
		gate: 'Before going on',
		play: 'Play from here',
		playOn: 'Play on from here',
		stop: 'Someone calls Stop!',
		end: 'They reached the end',
		nobody: 'Nobody after all',
		invite: 'Ask who would try',
		again: 'Play it again',
		endForum: 'End the forum',
		cut: 'Cut',
		closeSession: 'Close the evening'
	},

	safety: {
		dark: 'Dark stage',
		light: 'Light the stage',
		endScene: 'End this scene',
		endTitle: 'End this scene for tonight?',
		endText:
			'The stage goes dark and everyone steps out of their parts. This scene is not played again tonight. Nobody has to say why.',
		endDo: 'End the scene',
		endNot: 'Not now',
		pause: 'Pause: hold, or press twice',
		pauseAgain: 'once more: Pause',
		keyAgain: 'p once more: Pause'
	},

	pause: {
		now: 'Pause',
		quiet: (seconds: number) => `Quiet for ${seconds} seconds more.`,
		quietSay: 'Players sit down. Say nothing, or only: breathe. Nobody asks why.',
		say: 'Read out the ways on, in this order. Wait for the room.',
		glass: 'The evening rests. Nobody needs to say why.',
		asks: (need: string) => `At least one asks for ${need}.`,
		noAsks: 'Nobody has named a need on a phone. Ask the room, too.',
		left: 'Someone would leave this scene. It is over for tonight, without a vote.',
		breakProposed: 'Two pauses within ten minutes. Perhaps a break?',
		ways: 'Ways on',
		needs,
		resumptions
	},

	lobby: {
		tested: 'Pause has been tried in front of everybody.',
		join: 'To join',
		typed: 'or type',
		showCode: 'Show the code',
		test: 'Show test words'
	},
	check_in: { weather: 'Weather in the room', few: 'What phones say shows from five answers on.' },
	agreements: {
		title: 'Agreements',
		add: 'Another line',
		changes: 'Someone needs a change',
		wanted: 'Someone needs a change and has not written which. Ask the room.',
		taken: 'Taken in',
		staysOpen: 'Stays open',
		state: { open: 'open', taken: 'taken in', stays_open: 'stays open' },
		show: 'Show them on the stage',
		none: 'No lines yet.'
	},
	exercise: {
		steps: 'Steps',
		adapted: 'Other version, for everyone',
		origin: 'Thanks to',
		care: 'To mind'
	},
	break: { back: (clock: string) => `Back at ${clock}.` },
	scene_choice: {
		method: 'How we choose',
		methods,
		methodNote: 'Everybody sees which one is in use.',
		liked: 'The room likes them in this order.',
		few: 'The room’s order shows from five answers on.',
		choose: 'Take this one',
		chosen: 'chosen',
		ended: 'over for tonight',
		players: (least: number, most: number) =>
			least === most ? `${least} players` : `${least} to ${most} players`
	},
	casting: {
		roles: 'Parts',
		filled: 'someone plays this',
		free: 'free',
		volunteer: 'Someone would play this',
		maybe: 'someone might',
		fill: 'Filled',
		free_again: 'Free it',
		care: 'Whom not to ask',
		ready: 'Before you play',
		checklist: [
			'Players know the ways in, and where it tips.',
			'Whoever is in the way resists as a person, not as a wall.',
			'Everybody knows what touch is agreed: none, unless asked.',
			'The one who struggles may leave the part at any time.'
		],
		none: 'Choose a scene first.',
		change: 'Another scene'
	},
	scene: {
		beats: 'Beats',
		waysIn: 'Ways in',
		ending: 'Ends so',
		turning: 'turning point',
		rule: 'The rule behind it',
		shapes,
		stays: 'stays as they are'
	},
	first_talk: {
		problem: 'Main problem, in one sentence',
		hint: 'As the room says it. It shows on the stage.',
		happens
	},
	replay_ready: {
		entries: 'Ways in',
		start: 'Start here',
		starts: 'starts here',
		wishes: 'The room would like to start here, most wished first.',
		problem: 'Main problem'
	},
	offers: {
		none: 'Nobody has answered on a phone yet.',
		someone: 'Someone called and is still choosing a place.',
		choosing: 'still choosing',
		bringIn: 'Bring in',
		first: 'first time tonight',
		modes,
		suggestion: (text: string) => `“${text}”`,
		as_meant: 'to be played as meant',
		free: 'the actor may play freely',
		overTitle: 'Someone waits who has not stepped in tonight',
		over: 'They go first, or one line why not. It stands in the log.',
		overDo: 'Bring in all the same',
		overNot: 'Leave it'
	},
	byVoice: {
		title: 'Someone without a phone',
		how: 'How',
		role: 'Whose place?',
		suggestion: 'What should the actor try?',
		firstTime: 'First time tonight'
	},
	stepIn: {
		none: 'Nobody is stepping in just now.',
		place: 'In the place of',
		reminders: 'Remind',
		brief: [
			'Resist as this person truly would: not a wall, not a sofa.',
			'If something new comes, let it count.',
			'No touching beyond what was agreed.',
			'Everyone may step out at any time.'
		]
	},
	intervening: {
		coach: 'From the side',
		prompts: [
			'Show us, don’t tell us.',
			'A sofa? “What would you lose if you gave way?”',
			'A wall? “Let one sentence reach you.”',
			'The others: what do you do with your eyes?'
		],
		soft: 'Four minutes are a good length.',
		long: 'Four minutes have passed. Cut when it is kind.'
	},
	explain: 'A minute of talk. “Can you show us?”',
	silence: {
		title: 'Silence',
		mark: (seconds: number) => `${seconds} s`,
		again: 'Start again'
	},
	invite: { fallbacks: 'If nobody steps in, in this order', agreed: 'only if agreed beforehand' },
	ledger: {
		title: 'What we tried',
		none: 'Nothing tried yet.',
		moved: (text: string) => `moved: ${text}`,
		cost: (text: string) => `price: ${text}`,
		forWhom: (text: string) => `for: ${text}`,
		here: (text: string) => `here: ${text}`,
		guessing: 'we are guessing',
		unwritten: 'not written yet',
		corrected: 'in the words of the one who tried',
		edit: 'Write',
		fields: {
			intention: 'What was meant',
			moved: 'What moved',
			cost: 'At what price',
			for_whom: 'For whom',
			reality: 'Could it happen here?',
			tactic: 'Kind of try',
			guessing: 'Nobody here knows this from inside'
		},
		noTactic: 'not said',
		noReality: 'not said yet',
		strike: 'Strike this row',
		strikeTitle: 'Strike this row?',
		strikeText: 'It goes from the ledger and the map. Nothing of it is kept.',
		verdicts,
		tactics,
		showMap: 'Show the map',
		showRows: 'Show the rows'
	},
	ask_room: { chips, said: 'The room says', few: 'Fewer than five answers: ask aloud.' },
	reality: {
		said: (word: string) => `The room says: ${word}.`,
		few: 'Fewer than five phones have answered. Ask aloud, and write the room’s word:',
		magic: 'Only by magic? Ask what we borrowed, and what is left without it.',
		split: 'Split? Can we play both? The disagreement may stay as it is.'
	},
	questions: {
		title: 'Ask the room',
		search: 'Find a question',
		own: 'from the scene',
		show: 'show on stage',
		shown: 'on the stage now',
		none: 'No question with these words.',
		more: 'More questions'
	},
	map: {
		name: 'Map of tries',
		turning: 'turning point',
		magic: 'only by magic',
		shapes: {
			triangle: 'wanted something',
			circle: 'could have helped',
			square: 'was in the way'
		} satisfies Record<Shape, string>,
		untried: 'nobody came in here'
	},
	de_role: {
		all: 'Everybody is out of their part.',
		none: 'Nobody has acted.',
		spect_actors: 'Everyone who stepped in',
		said: 'Said: I’m out',
		menu: 'Ways out; whoever was in the way takes two'
	},
	analysis: {
		observations: 'Observations that wait',
		keep: 'Keep',
		leave: 'Leave out',
		lines: 'Lines for the record',
		addLine: 'Another line',
		open: 'Open questions',
		addOpen: 'Another open question',
		noClosing: 'No closing moral.'
	},
	debrief: { prompts: 'One question at a time', shown: 'on the stage now', show: 'show' },
	queue: {
		title: 'Who speaks',
		waits: 'Someone waits to speak. Who has not spoken yet comes first.',
		nobody: 'Nobody waits.',
		next: 'Next speaker',
		hand: 'A hand without a phone'
	},
	commitments: {
		list: 'On the group’s list',
		add: 'Another one, read out to you',
		none: 'Nothing shared yet. Nothing has to be.'
	},
	reflection: {
		box: {
			writing: 'The box is open.',
			collecting: 'Collecting.',
			kept: 'The box is kept. Nobody opens it tonight.',
			too_few: 'Fewer than five notes: the box stays shut.'
		},
		readers: {
			other_facilitator: 'Another facilitator opens the box, not tonight’s Joker.',
			joker_too: 'The Joker may read the notes too. Say so.'
		},
		until: (day: string) => `Notes are kept until ${day}.`,
		paper: 'Collect paper notes before you close the box.'
	},
	check_out: {
		contacts: 'Someone to turn to',
		none: 'No one arranged yet.',
		closeTitle: 'Close the evening?',
		goesTitle: 'What goes',
		goes: [
			'the code to join, and every phone’s place',
			'who stepped in, who called, what anyone tapped',
			'requests to be checked on'
		],
		staysTitle: 'What stays',
		stays: [
			'what was tried, the main problem, the agreements',
			'lines, open questions and commitments that were written down',
			'who held which role, as they agreed to be named',
			'the box of notes, until its day'
		],
		note: 'Phones that have not sent their note yet will not be able to.',
		do: 'Close it',
		not: 'Not yet'
	},
	closed: { review: 'Go to the summary' },
	care: {
		what: 'Someone asks to be checked on.',
		next: 'No care person has a phone. Say aloud who can be asked, and go round.'
	},
	people: {
		title: 'People',
		without: (count: number) =>
			count === 0 ? 'nobody without a phone' : `${count} without a phone`,
		more: 'One more without a phone',
		fewer: 'One fewer'
	},
	roles: {
		title: 'Roles',
		names: roles,
		does: roleDoes,
		nobody: 'nobody yet',
		unnamed: 'someone, not named',
		word: 'Word to be shown by',
		wordHint: 'Only what they agree to. May stay empty.',
		nobodyNow: 'Nobody holds it'
	},
	stage: {
		title: 'Stage',
		open: 'Open the stage',
		copy: 'Copy its address',
		copied: 'Copied',
		notCopied: 'Copy it from here:',
		shows: (card: string) => `Shows ${card}.`,
		dark: 'Dark.',
		moment: 'Shows this moment.',
		takeDown: 'Take it down',
		show: 'Show',
		cards,
		timeOn: 'Show the time',
		timeOff: 'Hide the time',
		timeNote: 'Only if the group agreed.',
		print: 'Print the run sheet'
	},
	sheet: { name: 'Run sheet', now: 'now', gives: 'gives if time is short', minutes },
	log: { title: 'Log, open to everyone', line: logLine, none: 'Nothing yet.' },
	glass: {
		title: 'Glass console',
		what: 'This is the Joker’s console, to read.',
		next: 'Nothing here can be pressed.',
		hidden: 'Not shown here, by name',
		back: 'Back to your phone'
	}
};

export type LiveWords = typeof live;
