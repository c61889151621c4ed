/** What words can be about. The rules over these are the same in both languages (`meanings.ts`). */
export const concepts = [
  /** Words that say nothing of what is wanted: "the", "please", "my", days. */
  'filler',
  'ask',
  'not',
  /** "No" and "without": too little to tell a visit that failed from one that there is none of. */
  'no',
  'see',
  'visit',
  'visits',
  'alone',
  'child',
  /** Somebody else than the writer: "she is ill" is no leave. */
  'third',
  'write',
  /** A door that did not open. */
  'shut',
  /** Where one goes, and who opens. */
  'where',
  'meeting',
  'coreGroup',
  'arrange',
  'come',
  /** Attendance itself, and the list of it: a "register" that is not the register. */
  'roll',
  'agenda',
  'minutes',
  /** Both the deed and the paper: "record a visit", "sign the record". */
  'record',
  'review',
  /** The child protection register, and the deed of writing anything down that has the same word. */
  'register',
  /** Of what, the rest of the line says. */
  'report',
  'action',
  /** Only what a step of the plan is called. */
  'task',
  'plan',
  'member',
  'role',
  'who',
  'away',
  'alert',
  /** Only what an alert itself is called. */
  'alarm',
  'today',
  'due',
  /** Only what a deadline itself is called. */
  'limit',
  'group',
  'exclusion',
  /** How all of it stands, in numbers. */
  'figures',
  'account',
  'language',
  'welsh',
  'english',
  'missing',
  'help',
  /** The enquiry under section 47, which no command does. */
  'enquiry',
  /** What is said in passing. */
  'passing',
  /** "Have you seen …": small talk, whatever it is about. */
  'chat',
  /** A parent who asks when they see their child. */
  'contact',
] as const;
export type Concept = (typeof concepts)[number];

/** For each what it may be said with: words and phrases with commas between. One may have several meanings. */
export type Lexicon = Readonly<Record<Concept, string>>;
