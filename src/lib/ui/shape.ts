// The three shapes of the roles, the same on every screen and every card.

/** triangle: wants something · circle: could help, or is there · square: in the way */
export type Shape = 'triangle' | 'circle' | 'square';
