import type { Concept } from './lexicon';
import { mutated } from './mutated';
import { plainWords } from './plainWords';

/*
 * Whether a line tells of somebody, as a sentence does, and does not ask for something by its words. Somebody in trouble writes sentences
 * that no list foresees: those are never guessed to be a command.
 */

const fewestWords = 3;
const setOf = (words: string): readonly string[] => words.trim().split(/\s+/);

const people: ReadonlySet<string> = new Set([
  ...setOf(`
    he hes she shes they theyre theyve him her them his their me us my our we im ive dad dads daddy mum mums mummy mam mams mom father mother stepdad
    stepdads stepmum stepfather stepmother boyfriend boyfriends girlfriend husband wife partner ex uncle aunt auntie grandad grandads nan nana gran
    brother sister cousin baby son daughter kids somebody someone nobody friend friends neighbour neighbours man men carer lodger
  `),
  ...setOf('e o fe fo ef hi nhw ni fi fy ein mae maen ma rhywun neb nghariad mabi mrawd chwaer mhlant dwi dw rwy rwyn sa sai wi win mi'),
  ...setOf(
    'dad tad mam llystad llysfam gwr gwraig cariad partner ewythr brawd taid nain mamgu tadcu babi baban mab merch plant dyn ffrind',
  ).flatMap(mutated),
]);
/** Where nobody meets: who comes there comes to no meeting. */
const privatePlaces: ReadonlySet<string> = new Set([
  ...setOf('home house flat bed bedroom room bath bathroom shower toilet kitchen door window garden night nights'),
  ...setOf('adre adref gartre gartref ty fflat gwely stafell ystafell llofft bath cawod toiled cegin drws ffenest gardd nos').flatMap(
    mutated,
  ),
]);
/** What a line must be about, beside people, to be one about the work. */
const ofWork: ReadonlySet<Concept> = new Set([
  ...([
    'see',
    'visit',
    'visits',
    'shut',
    'meeting',
    'coreGroup',
    'roll',
    'agenda',
    'minutes',
    'record',
    'review',
    'register',
    'report',
  ] as const),
  ...(['task', 'limit', 'exclusion', 'figures', 'account', 'language', 'welsh', 'english', 'enquiry'] as const),
]);
/** With nothing else but these, a sentence in which every word is known says for certain what is wanted. */
const asked: ReadonlySet<Concept> = new Set([
  'action',
  'plan',
  'member',
  'away',
  'due',
  'alert',
  'contact',
  'chat',
  'help',
  'passing',
  'missing',
]);

/** Whether a line is a sentence of several words in which somebody stands. */
export function tellsOfSomebody(line: string): boolean {
  return (['en', 'cy'] as const).some((language) => {
    const words = plainWords(line, language);
    return words.length >= fewestWords && words.some((word) => people.has(word));
  });
}

/**
 * Whether such a sentence says nothing by which a command may be meant. `known`: what its words are about; `unread`: how many words of it
 * are in no list. "Dad is coming" is a reply, and "he comes into my bed" is none, though "comes" is a word of that command.
 */
export function isNoCommand(line: string, known: ReadonlySet<Concept>, unread: number): boolean {
  const isAbout = (concepts: ReadonlySet<Concept>) => [...known].some((concept) => concepts.has(concept));
  if (!tellsOfSomebody(line) || isAbout(ofWork)) return false;
  if (unread > 0) return true;
  if (known.has('come')) return plainWords(line, 'cy').some((word) => privatePlaces.has(word));
  return known.has('third') && !isAbout(asked);
}
