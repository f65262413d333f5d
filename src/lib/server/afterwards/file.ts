// A file that a browser saves and never shows as a page.

/** Takes what is in it, its name (plain letters) and its kind; gives the answer to send. */
export function fileToSave(body: string, name: string, type: string): Response {
	return new Response(body, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '')}"`,
			'cache-control': 'no-store',
			'x-robots-tag': 'noindex'
		}
	});
}
