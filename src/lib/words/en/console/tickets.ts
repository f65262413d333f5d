// Hat tickets: the page that draws their codes, and what stands on the paper.

export const ticketWords = {
	title: 'Hat tickets',
	about: (title: string) => `Hat tickets for ${title}`,
	back: 'To the plan',
	lead: 'For whoever would rather write on a shared tablet than on their own phone, or has none. Each ticket admits one note at the tablet, and can be written on as it is. Let people draw them out of a hat: then nobody knows who has which.',
	sheets: 'Sheets of six tickets',
	draw: (tickets: number) => `Draw codes for ${tickets} tickets`,
	drawing: (done: number, of: number) => `Drawing: ${done} of ${of}`,
	ready: (tickets: number) =>
		`${tickets} tickets are ready. They are shown this once: print them now. This computer forgets them when you leave the page.`,
	print: 'Print the tickets',
	plain: 'Print without codes',
	plainHint: 'For paper alone: they admit nothing at the tablet.',
	noScript: 'Codes are drawn in this browser, and it runs no scripts. It can print plain tickets.',
	none: 'No ticket of this session has a code yet.',
	some: (tickets: number) =>
		`${tickets} ${tickets === 1 ? 'ticket counts' : 'tickets count'} until they are used or the session closes.`,
	end: 'A sheet is lost: let none of them count',
	ended: 'None of them counts any more.',
	too_many: 'A session has at most 96 tickets. Let the earlier ones end first.',
	over: 'This session is closed; it needs no tickets any more.',
	failed: 'They could not be kept, so they would not count. Please try again.',
	tablet: {
		title: 'The tablet',
		before:
			'When the doors are open, open the address of the tablet on a device that is nobody’s own: this laptop, or a shared tablet. It stands here and on the console then.',
		lead: 'Open this on a device that is nobody’s own, put it where no one can look over a shoulder, and leave it there. It needs no sign-in and keeps nothing that can be read.',
		queue:
			'Start early: it works from the moment the box opens. When all phones have sent, the box shuts by itself.'
	},
	mind: 'Whoever prints could look at the codes and receipts before they go into the hat. So fold them, mix them, and let somebody else carry the hat.',
	paper: {
		title: 'Hat ticket.',
		no_name: 'No name; an empty one counts as much.',
		code: 'At the tablet type',
		or: 'or write here:',
		may: [
			'only its theme',
			'it may stand in the summary',
			'read aloud or shown',
			'for the care contacts only',
			'keep it for later sessions'
		],
		fold: 'On paper: tear off the lower part, fold this one twice, into the hat.',
		receipt: 'Your receipt.',
		keep: 'With it you can take your note back or see what readers ask, and so can whoever finds it. Keep it, or tear it up.',
		words: (address: string) => `Or these words at ${address}:`
	}
};
