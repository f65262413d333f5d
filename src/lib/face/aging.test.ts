// What waits on a device all evening may come twice, hours apart: it stands there once.

import { expect, test } from 'vitest';
import { commandTypes } from '#lib/session/commands.ts';
import { sampleCommand } from '#lib/session/sample-commands.ts';
import type { CommandId, Session } from '#lib/session/session.ts';
import { step } from '#lib/session/step.ts';
import { everyMoment, whoIs, withParts } from '#lib/session/told.ts';
import { mayWait } from './aging.ts';

/** As the room remembers it after more commands than it remembers. */
const muchLater = (session: Session): Session => ({
	...session,
	done: Array.from({ length: 600 }, (_, at) => `another-command-${at}` as CommandId)
});

const meant = ({ done: _done, lasting: _lasting, ...session }: Session) => session;

test('what waited all evening and comes again hours later changes nothing', () => {
	const granted = new Set<string>();
	for (const { session, now } of everyMoment().values()) {
		const there = withParts(session);
		for (const type of commandTypes.filter((one) => mayWait[one] === Infinity))
			for (const who of Object.values(whoIs)) {
				const command = sampleCommand(there, type, `sample-${type}`);
				const once = step(there, command, who, now);
				if (!once.ok || once.session === there) continue;
				granted.add(type);
				const later = muchLater(once.session);
				const again = step(later, command, who, now + 3_600_000);
				if (again.ok) expect(meant(again.session), type).toEqual(meant(later));
			}
	}
	expect([...granted]).toEqual(
		expect.arrayContaining(['count_person', 'observe', 'share_commitment', 'write_line'])
	);
});
