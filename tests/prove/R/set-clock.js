// Loaded into a house for a proof: somebody sets the machine's clock. The file named by SET_CLOCK says by how many milliseconds.

import { readFileSync } from 'node:fs';
import process from 'node:process';

const file = process.env['SET_CLOCK'] ?? '';
const right = Date.now;
let by = 0;
const read = () => {
	try {
		by = Number(readFileSync(file, 'utf8')) || 0;
	} catch {
		// nobody has set it yet
	}
};
setInterval(read, 20).unref();
Date.now = () => right() + by;
