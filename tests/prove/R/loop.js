// Loaded into a house before it opens: how late its work comes, and how busy it is. On SIGUSR2 it writes both, of the
// time since the last time, to the file LOOP_FILE.

import { renameSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import process from 'node:process';

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
	const { rss } = process.memoryUsage();
	const handles = process.getActiveResourcesInfo().length;
	const told = { p99: late(delay.percentile(99)), most: late(delay.max), busy, rss, handles };
	const file = process.env['LOOP_FILE'] ?? '';
	writeFileSync(`${file}.new`, JSON.stringify(told));
	renameSync(`${file}.new`, file);
	delay.reset();
	cpu = process.cpuUsage();
	since = performance.now();
});
