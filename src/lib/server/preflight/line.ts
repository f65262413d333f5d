// One line of the pre-flight: what was looked at, and what was found. The words for it are made elsewhere.

/** `look`: only a person can see whether it is right */
export type State = 'good' | 'bad' | 'look';

/** What was found, by name: numbers and names for the sentences, never anybody's data. */
export type Finding =
	| { readonly check: 'database'; readonly state: 'good' | 'bad'; readonly slowest: number | null }
	| {
			readonly check: 'keys';
			readonly state: 'good' | 'bad';
			readonly why: 'good' | 'open' | 'unwritable';
			readonly folder: string;
	  }
	| { readonly check: 'disk'; readonly state: 'good' | 'bad'; readonly free: number }
	| { readonly check: 'port'; readonly state: 'good' | 'bad'; readonly port: number }
	| { readonly check: 'network'; readonly state: 'bad'; readonly why: 'none' | 'only_here' }
	| {
			readonly check: 'network';
			readonly state: 'good' | 'bad';
			readonly why: 'silent';
			readonly addresses: readonly string[];
	  }
	| { readonly check: 'address'; readonly state: 'good' | 'bad'; readonly address: string }
	| {
			readonly check: 'clock';
			readonly state: 'good' | 'bad';
			readonly why: 'year' | 'set' | 'drifts' | 'fine';
			readonly shown: string;
			readonly zone: string;
	  }
	| {
			readonly check: 'certificate';
			readonly state: 'good' | 'bad';
			readonly days: number;
			readonly name: string;
			readonly fits: boolean;
	  }
	| { readonly check: 'open_mode'; readonly state: 'look' }
	| {
			readonly check: 'lines';
			readonly state: 'good' | 'bad';
			readonly wanted: number;
			readonly held: number;
			readonly slowest: number;
	  }
	| {
			readonly check: 'power';
			readonly state: State;
			readonly why: 'cable' | 'battery' | 'none' | 'unknown';
			readonly percent: number | null;
	  }
	| { readonly check: 'sleep'; readonly state: 'good' | 'look' };

export type Check = Finding['check'];
