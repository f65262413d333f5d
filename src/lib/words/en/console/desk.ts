// What stands above every page of the facilitator's desk.

export const deskWords = {
	name: 'Spectactor',
	nav: 'Pages',
	sessions: 'Sessions',
	scenes: 'Scenes',
	account: 'Account'
};
