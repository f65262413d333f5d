// Where the server listens: a private socket only its own folder's owner can reach, or a port on this computer only.
import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { give, mayEnterParents, type Place } from '#lib/server/store/embedded/owner.ts';
import { SOCKET_PORT, type Listening } from '#lib/server/store/embedded/settings.ts';

/** sun_path holds 104 bytes on macOS, 108 on Linux, with the file's own name and a closing zero */
const LONGEST_SOCKET_DIR = 103 - '/.s.PGSQL.00000.lock'.length;

/** Chooses, and makes what is needed. The socket lies beside the data unless that path is too long for a socket. */
export async function listen(over: 'socket' | 'port', place: Place): Promise<Listening> {
	if (over === 'port') return { port: await freePort() };
	const here = path.join(place.folder, 'socket');
	if (Buffer.byteLength(here) <= LONGEST_SOCKET_DIR) {
		fs.mkdirSync(here, { recursive: true, mode: 0o700 });
		fs.chmodSync(here, 0o700);
		give(here, place.owner);
		return { socketDir: here, port: SOCKET_PORT };
	}
	// A socket's whole path must be short; mkdtemp makes a name nobody can have waiting there, open to us only.
	const usual = path.join(tmpdir(), 'spectactor-');
	const fits =
		Buffer.byteLength(usual) + 6 <= LONGEST_SOCKET_DIR &&
		(!place.owner || mayEnterParents(usual, place.owner));
	const short = fs.mkdtempSync(fits ? usual : '/tmp/spectactor-');
	give(short, place.owner);
	return { socketDir: short, port: SOCKET_PORT };
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}
