// Everything the phone says, in English.

import { after } from './phone/after.ts';
import { always } from './phone/always.ts';
import { arriving } from './phone/arriving.ts';
import { jokerRole } from './phone/chair.ts';
import { door } from './phone/door.ts';
import { evening } from './phone/evening.ts';
import { forum } from './phone/forum.ts';
import { reading } from './phone/reading.ts';
import { roleTools } from './phone/tools.ts';

export const phoneWords = {
	lang: 'en',
	...door,
	...arriving,
	...always,
	...jokerRole,
	...evening,
	...forum,
	...after,
	...reading,
	...roleTools
};

export type PhoneWords = typeof phoneWords;
