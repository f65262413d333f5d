// What is to be proved about security, and by what.

/** @type {import('../row.js').Row[]} */
export const rows = [
	{
		id: 'G01',
		says: 'WebSocket upgrade with 30 origins: evil, null, subdomain, port, scheme, absent',
		by: ''
	},
	{
		id: 'G02',
		says: 'same for polling transport and every POST (CSRF) incl. text/plain, form, Sec-Fetch-Site: cross-site',
		by: ''
	},
	{ id: 'G03', says: 'room-code brute force 100/s for 60 s, 1 and 50 addresses', by: '' },
	{ id: 'G04', says: 'code space', by: '' },
	{
		id: 'G05',
		says: 'authz matrix: every event × {none, seat, other seat, display, other workshop, facilitator, co-, ex-facilitator} × states',
		by: ''
	},
	{ id: 'G06', says: 'object ids of another workshop in every field', by: '' },
	{ id: 'G07', says: 'outgoing schema: each message type × role validated in test mode', by: '' },
	{
		id: 'G08',
		says: 'fuzz: 100,000 payloads (null, arrays, deep, __proto__, huge strings, NaN, binary, missing ack)',
		by: ''
	},
	{
		id: 'G09',
		says: 'size/rate: 1 MB frame, 10⁵ frames/s, 1,000 sockets from one address, slow-loris',
		by: ''
	},
	{
		id: 'G10',
		says: 'RLS: tables without RLS, USING(true), views without security_invoker, definer functions, grants to anon',
		by: ''
	},
	{
		id: 'G11',
		says: 'SQL: lint forbids string-built SQL; 2,000 injection strings through every text field',
		by: ''
	},
	{
		id: 'G12',
		says: 'XSS on the projector: 500 payloads incl. SVG, javascript:, RTL override, zero-width, homoglyph, 10⁴ combining marks, 3,000-char word, emoji ZWJ',
		by: ''
	},
	{
		id: 'G13',
		says: 'CSP: per-page nonce, no unsafe-*, object-src/base-uri/frame-ancestors ’none’, connect-src ’self’; {@html} banned by lint',
		by: ''
	},
	{
		id: 'G14',
		says: 'export needs second facilitator or 10-min delay with notice on the projector',
		by: ''
	},
	{
		id: 'G15',
		says: 'sessions: fixation (id changes at login), logout kills server side and sockets ≤ 1 s, 128-bit ids, hashed at rest, idle 30 min/absolute 12 h, password change ends others',
		by: ''
	},
	{
		id: 'G16',
		says: 'cookies: __Host-, Secure, HttpOnly, SameSite=Strict/Lax; http-LAN mode uses none for facilitators except localhost',
		by: ''
	},
	{
		id: 'G17',
		says: 'login: throttled, no user enumeration (Δ ≤ 10 ms), Argon2id, ≥ 15 chars, top-3,000 list, TOTP optional/passkey',
		by: ''
	},
	{
		id: 'G18',
		says: 'headers: nosniff, Referrer-Policy no-referrer, COOP, CORP, Permissions-Policy all off, no-store on app pages, HSTS when TLS',
		by: ''
	},
	{ id: 'G19', says: 'errors: 60 provoked', by: '' },
	{ id: 'G20', says: 'timing of secret comparisons', by: '' },
	{ id: 'G21', says: 'path traversal, method tampering, TRACE, unknown routes', by: '' },
	{ id: 'G22', says: 'CSV/formula injection in exports', by: '' },
	{ id: 'G23', says: 'ReDoS: all regexes', by: '' },
	{ id: 'G24', says: 'secrets: repo, bundle, source maps, logs', by: '' },
	{ id: 'G25', says: 'Host/X-Forwarded spoofing changes nothing (origin, limits, links)', by: '' }
];
