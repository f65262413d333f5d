// Loaded into a house before it opens: how late its work comes, and how busy it is. On SIGUSR2 it writes both, of the
// time since the last time, to the file LOOP_FILE.

import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** @type {() => void} */
const sweep = runInNewContext('gc');
const resolution = 10;
const delay = monitorEventLoopDelay({ resolution });
delay.enable();
let cpu = process.cpuUsage();
let since = performance.now();
process.on('SIGUSR2', () => {
	const { user, system } = process.cpuUsage(cpu);
	const busy = (user + system) / 1000 / (performance.now() - since);
	// a timer that is on time comes after its own pace
	const late = (/** @type {number} */ nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
	sweep();
	const { heapUsed, external } = process.memoryUsage();
	const held = heapUsed + external;
	// lines and files; timers come and go
	const handles = process
		.getActiveResourcesInfo()
		.filter((name) => !/Timeout|Immediate/.test(name)).length;
	const told = { p99: late(delay.percentile(99)), most: late(delay.max), busy, held, handles };
	const file = process.env['LOOP_FILE'] ?? '';
	writeFileSync(`${file}.new`, JSON.stringify(told));
	renameSync(`${file}.new`, file);
	delay.reset();
	cpu = process.cpuUsage();
	since = performance.now();
});
