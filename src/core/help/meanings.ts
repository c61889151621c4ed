import type { CommandName } from './commands';
import type { Concept } from './lexicon';

/** What a line is about, as far as its words were known; `asks` where it begins as a question or ends with its mark. */
export type About = { readonly has: (concept: Concept) => boolean; readonly asks: boolean; readonly names: boolean };

type Meaning = {
  /** null: what people say so is nothing that a command does. */
  readonly name: CommandName | null;
  readonly when: (about: About) => boolean;
};

const any =
  (...concepts: readonly Concept[]) =>
  ({ has }: About) =>
    concepts.some(has);
const goesToSee = any('see', 'visit');
/** What has a word of its own, whose word a line about something else may also have: the register, a report, a review. */
const ofReviews = any('review', 'register', 'report');
const toWhom = (about: About) => about.names || any('child', 'alone', 'write', 'record', 'group')(about);

/**
 * What a line means, by what it is about: the first that fits. What has words of its own (minutes, agenda) comes before what is
 * only said with common ones (see, come, meet), and a question about visits before the deed of one. "Register" and "report" come late:
 * people register and report all else too, and the list of who was there is a register.
 */
export const meanings: readonly Meaning[] = [
  { name: 'agenda', when: (about) => about.has('roll') && about.has('agenda') },
  { name: 'attendance', when: (about) => about.has('roll') && !about.has('review') },
  { name: 'record', when: any('minutes') },
  { name: 'agenda', when: any('agenda') },
  { name: 'overview', when: any('figures') },
  { name: 'exclusions', when: any('exclusion') },
  { name: 'clocks', when: (about) => about.has('limit') && ofReviews(about) },
  { name: 'alerts', when: (about) => about.has('alarm') && !any('see', 'visit', 'shut')(about) },
  { name: 'actions', when: (about) => about.has('task') && ofReviews(about) },
  { name: 'review', when: any('review') },
  { name: null, when: any('contact', 'chat') },
  { name: 'children', when: (about) => about.asks && about.has('shut') },
  { name: 'not seen', when: (about) => about.has('shut') && !about.has('come') && !about.has('meeting') },
  { name: 'children', when: any('visits') },
  {
    name: 'children',
    when: (about) => goesToSee(about) && (about.asks || about.has('due') || (about.has('visit') && any('arrange', 'plan')(about))),
  },
  { name: 'not seen', when: (about) => goesToSee(about) && about.has('not') },
  {
    name: 'seen',
    when: (about) => (about.has('visit') || (about.has('see') && toWhom(about))) && (!about.has('no') || any('write', 'record')(about)),
  },
  { name: 'attendance', when: any('come') },
  { name: 'accounts', when: any('account') },
  { name: 'away', when: any('away') },
  { name: 'actions', when: any('action', 'task') },
  { name: 'review', when: any('report') },
  { name: 'members', when: any('member', 'role') },
  { name: 'meeting', when: any('meeting') },
  { name: 'actions', when: any('plan') },
  { name: 'meeting', when: (about) => about.has('coreGroup') && (about.asks || about.has('arrange')) },
  { name: 'groups', when: any('coreGroup') },
  { name: 'review', when: any('register') },
  { name: 'children', when: any('child') },
  { name: 'clocks', when: any('due') },
  { name: 'alerts', when: any('alert') },
  { name: 'groups', when: any('group') },
  { name: 'alerts', when: (about) => about.has('today') && !any('see', 'visit', 'where')(about) },
  { name: 'record', when: any('record') },
  { name: 'language', when: any('welsh', 'english', 'language') },
  { name: 'help', when: any('help') },
  { name: 'members', when: any('who') },
];

/**
 * What may be said beside the words of a command whose form comes up at once: with anything else in the line it is offered only, as
 * no form may come up for another deed than was meant.
 */
const besideForms: Readonly<Partial<Record<CommandName, readonly Concept[]>>> = {
  seen: ['filler', 'third', 'see', 'visit', 'alone', 'child', 'write', 'record', 'register', 'where', 'role', 'group'],
  'not seen': ['filler', 'third', 'not', 'no', 'see', 'visit', 'child', 'where', 'shut', 'group'],
  away: ['filler', 'away', 'who', 'write', 'arrange', 'ask'],
};

/** What may be said beside its words; undefined where it has no form. */
export function formOf(name: CommandName): readonly Concept[] | undefined {
  return besideForms[name];
}

/** What else a line may have been about, nearest first: offered where it is not clear. */
export const perhaps: readonly (readonly [Concept, readonly CommandName[]])[] = [
  ['missing', ['not seen', 'children', 'alerts']],
  ['contact', ['meeting', 'members', 'agenda']],
  ['shut', ['not seen', 'seen', 'children']],
  ['see', ['seen', 'not seen', 'children']],
  ['visit', ['seen', 'not seen', 'children']],
  ['minutes', ['record']],
  ['agenda', ['agenda']],
  ['review', ['review']],
  ['report', ['review', 'record']],
  ['register', ['review', 'attendance']],
  ['come', ['attendance']],
  ['action', ['actions']],
  ['plan', ['actions', 'meeting', 'review']],
  ['away', ['away']],
  ['meeting', ['meeting', 'agenda', 'attendance']],
  ['coreGroup', ['meeting', 'groups', 'members']],
  ['member', ['members']],
  ['role', ['members']],
  ['figures', ['overview', 'clocks', 'children']],
  ['exclusion', ['exclusions']],
  ['account', ['accounts']],
  ['child', ['children', 'seen']],
  ['visits', ['children', 'seen']],
  ['due', ['clocks', 'alerts']],
  ['alert', ['alerts', 'clocks']],
  ['group', ['groups', 'members']],
  ['language', ['language']],
  ['welsh', ['language']],
  ['english', ['language']],
  ['arrange', ['meeting', 'review', 'actions']],
  ['record', ['record', 'seen']],
  ['write', ['seen', 'record', 'actions']],
  ['where', ['seen', 'children', 'members']],
  ['who', ['members', 'attendance']],
  ['enquiry', ['review', 'children', 'not seen']],
  ['help', ['help']],
];
