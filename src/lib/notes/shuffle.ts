// Shakes the box, so that the order of the notes says nothing about who was quick.

/** A new list in an order that is as likely as any other (Fisher and Yates), given fair `below(n)`: 0 … n − 1. */
export function shuffled<T>(list: readonly T[], below: (n: number) => number): T[] {
	const mixed = [...list];
	for (let last = mixed.length - 1; last > 0; last--) {
		const other = below(last + 1);
		[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
	}
	return mixed;
}
