// One row of the list of proofs.

/**
 * @typedef {object} Row
 * @property {string} id the letter of its kind and two digits
 * @property {string} says what it proves
 * @property {string} [by] the file that proves it; several are separated by a space
 * @property {string} [named] part of the titles that count, in files whose titles do not begin with the id
 * @property {'only'} [slow] it has no fast form
 * @property {string} [cannot] why it is not proved here
 */

export {};
