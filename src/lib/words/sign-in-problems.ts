// The closed list of what can be wrong with a new account, for the words that say so. What can be wrong with a passphrase
// is found in the browser (lib/notes/passphrase.ts).

export type SignUpProblem = 'no_name' | 'name_taken' | 'wrong_code' | 'no_group' | 'no_keys';
