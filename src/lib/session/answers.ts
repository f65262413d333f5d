// What can be tapped, said or chosen in an evening: the closed lists, in the order they are shown.

export const weathers = ['sun', 'bright', 'cloud', 'fog', 'wind', 'rain', 'storm'] as const;
export const consents = ['go_along', 'need_change', 'unsure'] as const;
export const marks = ['yes', 'fine', 'not_tonight'] as const;
export const castings = ['play', 'maybe', 'no'] as const;
export const frequencies = ['often', 'sometimes', 'no', 'skip'] as const;
export const chips = ['heard', 'paid', 'joined', 'nothing', 'worse'] as const;
export const verdicts = ['could', 'hard', 'magic', 'cant_judge'] as const;
export const needs = ['breath', 'change', 'leave_scene', 'check_on_me', 'not_me'] as const;
export const resumptions = ['carry_on', 'carry_on_changed', 'other_scene', 'break'] as const;
export const choiceMethods = ['consent', 'majority', 'dots', 'joker'] as const;
export const tryModes = ['alone', 'pair', 'tell_actor'] as const;
export const tactics = [
	'distract',
	'delegate',
	'document',
	'delay',
	'direct',
	'change_process',
	'share_load',
	'name_rule'
] as const;

export type Weather = (typeof weathers)[number];
export type Consent = (typeof consents)[number];
export type Mark = (typeof marks)[number];
export type Casting = (typeof castings)[number];
export type Frequency = (typeof frequencies)[number];
export type Chip = (typeof chips)[number];
export type Verdict = (typeof verdicts)[number];
export type Need = (typeof needs)[number];
export type Resumption = (typeof resumptions)[number];
export type ChoiceMethod = (typeof choiceMethods)[number];
export type TryMode = (typeof tryModes)[number];
export type Tactic = (typeof tactics)[number];
