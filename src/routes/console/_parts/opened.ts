// Opens a `<details>` where something in it needs to be seen, and otherwise leaves it to whoever presses it, also early.

/**
 * To spread on a `<details>`. `open={false}` would close what was opened before the page had its scripts.
 */
export const opened = (needed: boolean): { readonly open?: true } => (needed ? { open: true } : {});
