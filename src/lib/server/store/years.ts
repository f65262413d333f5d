// The store's methods about keeping a year's notes for longer.

import * as v from 'valibot';
import type { Database } from './ask.ts';
import type { KeptYears } from './kept-years.ts';

const keptYear = v.object({
	year: v.number(),
	until: v.string(),
	first: v.nullable(v.string()),
	state: v.picklist(['may', 'early', 'over']),
	proposed: v.nullable(
		v.object({ by: v.nullable(v.string()), name: v.string(), until: v.string() })
	),
	renewed: v.array(v.object({ names: v.array(v.string()), day: v.string() }))
});
const asked = (group: string, year: number, facilitator: string, today: string) => ({
	_group: group,
	_year: year,
	_facilitator: facilitator,
	_today: today
});

export const keptYears = ({ ask, tell }: Database): KeptYears => ({
	poolYears: (group, today) =>
		ask(v.array(keptYear), 'pool_years', { _group: group, _today: today }),
	proposeRenewal: (...decision) => tell('propose_renewal', asked(...decision)),
	confirmRenewal: (...decision) => ask(v.string(), 'confirm_renewal', asked(...decision))
});
