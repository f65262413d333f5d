// Which machine the figures are from.

import os from 'node:os';
import process from 'node:process';

/** Processors, system, Node, and how busy it was. */
export function machine() {
	const processors = os.cpus();
	const load = os
		.loadavg()
		.map((value) => value.toFixed(2))
		.join(' ');
	const memory = Math.round(os.totalmem() / 2 ** 30);
	return (
		`${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${memory} GB, ` +
		`${os.type()} ${os.release()}, Node ${process.versions.node}, load ${load}`
	);
}
