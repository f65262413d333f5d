// The hosted form hangs together: what compose.yaml, Dockerfile and Caddyfile say of each other and of the settings.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSettings, settingNames } from '#settings';

const compose = readFileSync('compose.yaml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');
const caddyfile = readFileSync('deploy/Caddyfile', 'utf8');

/** `environment:` of the two processes */
const environment = Object.fromEntries(
	[
		...compose
			.slice(compose.indexOf('x-app:'), compose.indexOf('\nservices:'))
			.matchAll(/^ {4}([A-Z_]+): (.+)$/gm)
	].map(([, name, value]) => [
		name!,
		value!
			.replace(/^'|'$/g, '')
			.replace(/\$\{WEB_NAME[^}]*\}/, 'forum.example.org')
			.replace(/\$\{DATABASE_PASSWORD[^}]*\}/, '0123456789abcdef')
	])
);

test('the processes are given settings that there are, and that hold together', () => {
	expect(Object.keys(environment).filter((name) => !settingNames.includes(name as never))).toEqual(
		[]
	);
	expect(readSettings(environment)).toMatchObject({
		proxy: true,
		webAddress: 'https://forum.example.org',
		redis: 'redis://valkey:6379',
		keysFolder: '/keys',
		database: { host: 'postgres', user: 'spectactor_admin', database: 'spectactor', tls: null }
	});
});

test('each service that is named is there', () => {
	const services = [
		...compose.slice(compose.indexOf('\nservices:')).matchAll(/^ {2}([a-z0-9-]+):/gm)
	]
		.map(([, name]) => name!)
		.filter((name) => !['inside', 'outside', 'certificates', 'database', 'keys'].includes(name));
	expect(services.sort()).toEqual(['app-1', 'app-2', 'caddy', 'postgres', 'valkey']);
	const upstreams = /reverse_proxy (.+) \{/.exec(caddyfile)![1]!.split(' ');
	expect(upstreams).toEqual(['app-1:3000', 'app-2:3000']);
	expect(dockerfile).toContain('PORT=3000');
});

test('both processes have one folder of keys, which is theirs alone', () => {
	expect(compose).toMatch(/^ {2}volumes: \['keys:\/keys'\]$/m);
	expect(compose).toMatch(/^ {2}keys: \{\}$/m);
	expect(dockerfile).toContain('install -d -m 700 -o node -g node /keys');
});

test('nobody is written down, nothing runs as root, and nothing but the balancer can be reached', () => {
	expect(caddyfile).not.toMatch(/^\s*log\s*\{|format|output file/m);
	expect(caddyfile).toContain('exclude http.log.error http.log.access http.handlers.reverse_proxy');
	expect(dockerfile).toMatch(/^USER node$/m);
	expect(compose.match(/^ {4}ports:/gm)).toHaveLength(1);
	expect(compose).toContain('internal: true');
	expect(compose).toContain('log_error_verbosity=terse');
});

test('the image leaves at home what it does not need, and holds what it does', () => {
	const left = readFileSync('.dockerignore', 'utf8').trim().split('\n');
	for (const name of ['.env', 'data', 'backups', 'node_modules', 'tests'])
		expect(left).toContain(name);
	for (const name of ['build', 'src', 'supabase', 'node_modules'])
		expect(dockerfile).toMatch(new RegExp(`COPY --from=built /app/${name} ${name}`));
});
