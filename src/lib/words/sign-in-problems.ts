// The closed lists of what can be wrong with a new account, for the words that say so.

export type PassphraseProblem = 'too_short' | 'too_long' | 'too_common' | 'about_you';
export type SignUpProblem =
	PassphraseProblem | 'no_name' | 'name_taken' | 'wrong_code' | 'no_group';
