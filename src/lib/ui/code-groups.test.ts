// Join codes in groups that can be read out.

import { expect, it } from 'vitest';
import { groupsOf } from './code-groups.ts';

it.each([
	['K7M2QX', ['K7M', '2QX']],
	['k7m-2qx', ['K7M', '2QX']],
	['K7M2', ['K7M2']],
	['K7M2Q', ['K7M', '2Q']],
	['K7M2QXR', ['K7M2', 'QXR']],
	['K7M2QXR4', ['K7M2', 'QXR4']],
	['K7M2QXR4T', ['K7M', '2QX', 'R4T']],
	['', []]
])('groups %s', (code, groups) => {
	expect(groupsOf(code)).toEqual(groups);
});
