// The key by which `npm run preflight` asks a house that is open already: whoever may read its data folder may ask.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

let key: string | null = null;

/** Leaves a new key in the data folder, for the account that started the house only. A folder that cannot be written has none. */
export function leaveKey(dataFolder: string): void {
	key = randomBytes(24).toString('base64url');
	const file = path.join(dataFolder, 'preflight-key');
	try {
		mkdirSync(dataFolder, { recursive: true });
		writeFileSync(file, `${key}\n`, { mode: 0o600 });
		chmodSync(file, 0o600);
	} catch {
		key = null;
	}
}

/** Takes an Authorization header, or null. */
export function mayAsk(authorization: string | null): boolean {
	const digest = (text: string) => createHash('sha256').update(text).digest();
	return key !== null && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${key}`));
}
