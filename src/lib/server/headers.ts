// What every answer tells the browser, whoever gives it: a page, a file, a redirect, a refusal.

const neededFeatures = ['screen-wake-lock=(self)', 'fullscreen=(self)', 'clipboard-write=(self)'];
const refusedFeatures = [
	'accelerometer',
	'autoplay',
	'camera',
	'display-capture',
	'encrypted-media',
	'geolocation',
	'gyroscope',
	'hid',
	'idle-detection',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'publickey-credentials-get',
	'serial',
	'usb',
	'xr-spatial-tracking'
].map((feature) => `${feature}=()`);
const features = [...neededFeatures, ...refusedFeatures].join(', ');

/** For what is no page; a page has a finer one of its own, made for it (svelte.config.js). */
const nothingMayRun = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Takes how the answer was asked for; gives the headers it begins with. */
export function headersFor(protocol: string, hostname: string): Readonly<Record<string, string>> {
	const https = protocol.startsWith('https');
	return {
		'content-security-policy': nothingMayRun,
		'permissions-policy': features,
		'x-content-type-options': 'nosniff',
		// not `no-referrer`: browsers would then send a form to its own page as if it came from nowhere
		'referrer-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		'x-frame-options': 'DENY',
		// on a room's plain http browsers do not know it
		...(https || hostname === 'localhost' ? { 'cross-origin-opener-policy': 'same-origin' } : {}),
		// a day: the same name may be plain http at the next hall, where a year would lock its phones out
		...(https ? { 'strict-transport-security': 'max-age=86400' } : {})
	};
}
