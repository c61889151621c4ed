import { type CommandName, commands } from '../../../src/core/help/commands';
import { emergencyIn } from '../../../src/core/help/emergency';
import { matchCommand } from '../../../src/core/help/matchCommand';
import type { Language } from '../../../src/core/typedText';
import { chatter, phrasesAfterwards, phrasesIn, triedWords } from './phrases';
import { phrasesOfCommands } from './phrasesOfCommands';

/** Whom the writers of these phrases may see. */
const names = ['jac', 'mali', 'cg', '0044'];
const isName = (word: string) => names.includes(word) || names.includes(word.replace(/s$/, ''));
/** What opens a form in which something is then saved. */
const forms: readonly string[] = ['seen', 'not seen', 'away'];

type Answer = { readonly opens: string | null; readonly offers: readonly string[] };

/** The answer as the bot gives it: danger is heard before any command. */
function answerTo(line: string): Answer {
  if (emergencyIn(line) !== null) return { opens: 'cry', offers: [] };
  const match = matchCommand(line, isName);
  if (match.kind === 'command') return { opens: match.name, offers: [] };
  if (match.kind === 'speak') return { opens: 'language', offers: [] };
  if (match.kind === 'find') return { opens: 'find', offers: [] };
  return { opens: null, offers: match.kind === 'nearest' ? match.names : [] };
}

function isRight({ opens, offers }: Answer, right: string): boolean {
  return right.split(' | ').some((each) => {
    if (each === 'nothing') return opens === null;
    return each.startsWith('? ') ? offers.includes(each.slice(2)) : opens === each;
  });
}

const wrongOf = (phrases: readonly (readonly [string, string])[]) =>
  phrases.filter(([line, right]) => !isRight(answerTo(line), right)).map(([line]) => line);
const harmfulOf = (phrases: readonly (readonly [string, string])[]) =>
  phrases.filter(([line, right]) => {
    const { opens } = answerTo(line);
    return opens !== null && forms.includes(opens) && !right.split(' | ').includes(opens);
  });

describe.each(['en', 'cy'] as const)('what people type in %s', (language: Language) => {
  const written = phrasesIn[language];

  it('is understood in at least 95 of 100 phrases that were written before the lists of words', () => {
    expect(written.length).toBeGreaterThanOrEqual(150);
    expect(wrongOf(written).length / written.length).toBeLessThanOrEqual(0.05);
  });

  it('is understood as often in phrases that the lists were not made for', () => {
    expect(wrongOf(phrasesAfterwards[language]).length).toBeLessThanOrEqual(2);
  });

  it('never opens a form for another deed', () => {
    expect(harmfulOf([...written, ...phrasesAfterwards[language]])).toEqual([]);
  });

  it('is never taken for the other language', () => {
    const other = language === 'en' ? 'cy' : 'en';
    expect(written.filter(([line]) => matchCommand(line, isName).clearly === other)).toEqual([]);
  });
});

/** What is asked for with these before it, which are words of other commands too. */
const verbs = {
  en: ['show', 'open', 'list of', 'record', 'register', 'correct'],
  cy: ['dangos', 'agor', 'rhestr', 'cofnodi', 'cofrestru', 'cywiro'],
};
const things: readonly CommandName[] = [
  'meeting',
  'agenda',
  'attendance',
  'actions',
  'members',
  'exclusions',
  'accounts',
  'alerts',
  'review',
];

describe.each(['en', 'cy'] as const)('what people say for a command in %s', (language: Language) => {
  const opensOrOffers = (line: string, name: CommandName) => {
    const { opens, offers } = answerTo(line);
    return opens === name || (opens === null && offers[0] === name);
  };

  it('opens that command, or offers it before all others', () => {
    const all = Object.entries(phrasesOfCommands[language]) as [CommandName, readonly string[]][];
    const wrong = all.flatMap(([name, lines]) => lines.filter((line) => !opensOrOffers(line, name)));
    expect(all).toHaveLength(commands.length);
    expect(wrong).toEqual([]);
  });

  it('opens no other command where a word of another stands before its own', () => {
    const ofThings = commands.filter(({ name }) => things.includes(name));
    const lines = ofThings.flatMap((each) => verbs[language].map((verb) => ({ name: each.name, line: `${verb} ${each[language]}` })));
    const elsewhere = lines.filter(({ name, line }) => ![name, null].includes(answerTo(line).opens as CommandName | null));
    expect(elsewhere.map(({ line }) => line)).toEqual([]);
  });
});

it('of the words that were tried before, at most five are not understood, and none opens another deed’s form', () => {
  expect(wrongOf(triedWords).length).toBeLessThanOrEqual(5);
  expect(harmfulOf(triedWords)).toEqual([]);
});

/** What was typed on a telephone and taken for something else, or for nothing. */
const mistaken: readonly (readonly [line: string, right: string])[] = [
  ['gwrthododd mam adael i mi ddod i mewn', 'not seen | ? not seen'],
  ['mam ddim yn gadael i fi ddod mewn', 'not seen | ? not seen'],
  ['wnaeth dad ddim gadael ni i mewn', 'not seen | ? not seen'],
  ['canslodd mam yr ymweliad', 'not seen | ? not seen'],
  ['roedden nhw allan', '? not seen'],
  ['roedd pawb mas', '? not seen'],
  ['unable to gain entry', 'not seen'],
  ['could not gain access', 'not seen'],
  ['mum cancelled the visit', 'not seen'],
  ['visit cancelled by dad', 'not seen | ? not seen'],
  ['knocked three times no anser', 'not seen | ? not seen'],
  ['no acess to the house', 'not seen'],
  ['raise school attendance at the meeting', 'agenda'],
  ['discuss attendance at the core group', 'agenda'],
  ['ill be 10 mins late', 'attendance'],
  ['I will be 15 minutes late', 'attendance'],
  ['write up the core group', 'record'],
  ['type up the meeting', 'record'],
  ['my taks', 'actions'],
  ['s47', '? review'],
  ['section 47 enquiry', '? review'],
  ['adran 47', '? review'],
  ["dwi'n anhapus efo'r cynllun", 'review'],
  ['not happy with the plan', 'review'],
  ['beth sydd raid i fi wneud', 'actions'],
  ['be sy raid i mi neud', 'actions'],
];

it.each(mistaken)('“%s” is understood as %s', (line, right) => {
  expect(isRight(answerTo(line), right)).toBe(true);
});

it.each(chatter)('no form opens on “%s”', (line) => {
  expect(forms).not.toContain(answerTo(line).opens);
});
