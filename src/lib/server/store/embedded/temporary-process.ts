// For tests: what another Spectactor process does with a database before it is killed.
import { client, open } from '#lib/server/store/embedded/temporary.ts';

/** Opens the folder and says so (or why not); then waits, or writes one numbered thing after the other and says each. */
export async function work(folder: string, kind: 'hold' | 'write'): Promise<void> {
	try {
		const database = await open(folder);
		console.log(`open ${process.pid}`);
		setInterval(() => undefined, 60_000);
		if (kind === 'hold') return;
		const supabase = client(database);
		for (let nth = 0; ; nth++) {
			const { error } = await supabase.rpc('promise_make', {
				called: `kept ${process.pid} ${nth}`
			});
			console.log(error ? `failed ${error.message}` : `kept kept ${process.pid} ${nth}`);
			if (error) return;
		}
	} catch (cause) {
		console.log(`refused ${(cause as Error).name}: ${(cause as Error).message}`);
	}
}
