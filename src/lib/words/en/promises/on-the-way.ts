// Promises about the air between phone and computer, and about the parts the app is made of. Source: trust.md 2.3.

import type { Promised } from './promised.ts';

export const onTheWay: readonly Promised[] = [
	{
		id: 'T08',
		who: 'Somebody who listens on the Wi-Fi',
		holds: [
			'The words of your note cannot be read from the air. Each phone sends the same amount in the same few seconds.'
		],
		cannot: [
			'They can tell that your phone is here.',
			'Where the address begins with http://, all but the notes can be listened to.'
		]
	},
	{
		id: 'T09',
		who: 'Somebody who pretends to be the Wi-Fi or the page',
		holds: [
			'Where the address begins with https://, your phone checks that it talks to the right computer.'
		],
		cannot: [
			'Where it begins with http://, we promise nothing: they can swap the page, and nobody will notice.'
		]
	},
	{
		id: 'T18',
		who: 'Somebody who gets at the parts the app is made of',
		holds: [
			'Each part is fixed to one version, stands on a list, and runs nothing when it is put in. It was out for a week before we took it.',
			'No page fetches a thing from anywhere but this computer.'
		],
		cannot: ['Nobody can promise that all of those parts are honest.']
	}
];
