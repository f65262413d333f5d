// Whether a page was opened in the small window a phone shows of itself when it joins a Wi-Fi, or inside another app:
// such a window forgets who was there as soon as it closes, and some let no line through.

/** The browser to open the page in instead; null where the page is in one already. Takes what the browser says of itself. */
export function betterBrowser(userAgent: string): 'Safari' | 'Chrome' | null {
	if (!/AppleWebKit\//.test(userAgent)) return null;
	if (/Android/.test(userAgent)) return /; wv\)/.test(userAgent) ? 'Chrome' : null;
	// every true browser on Apple's machines says Safari, their sign-in window and windows inside apps do not
	return /\bMobile\/|Macintosh/.test(userAgent) && !/Safari\//.test(userAgent) ? 'Safari' : null;
}
