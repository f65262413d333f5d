// Hands a face down to the parts of a page.

import { createContext } from 'svelte';
import type { Face } from './face.svelte.ts';

const [get, set] = createContext<Face>();

/** The face that this part of the page belongs to. */
export const getFace = get;
/** Makes a face known to everything below. */
export const setFace = set;
