// What is posted about a box: bytes of one length and no other, to a round's address.

export const isRound = (id: string): boolean =>
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** No copy of an answer stays on the way. */
export const plain = { 'cache-control': 'no-store' } as const;

/** The body, if it is exactly so long; null otherwise. A longer one is not even read. */
export async function bytesOf(request: Request, length: number): Promise<Uint8Array | null> {
	if (Number(request.headers.get('content-length') ?? length) !== length) return null;
	const body = new Uint8Array(await request.arrayBuffer());
	return body.length === length ? body : null;
}
