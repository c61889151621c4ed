import type { ImportNews } from '../core/caseload/importNews';
import { isReference } from '../import/cells';
import type { ImportReport } from '../usecases/import/importCaseload';
import { counted, listed } from './counted';

type News = ImportReport['news'];

/** Of many groups, so many are named. */
const namedGroups = 10;

const correctedThings: Readonly<Record<keyof ImportNews['corrected'], string>> = {
  visit: 'visit',
  meeting: 'meeting',
  conference: 'conference',
  registration: 'day of registration',
  'date-of-birth': 'date of birth',
  'end-of-registration': 'end of a registration',
  membership: 'membership',
  step: 'step',
  action: 'action',
  join: 'entry that people said to be one',
};
const askedThings: Readonly<Record<Exclude<keyof ImportNews['asked'], 'person'>, string>> = {
  child: 'child',
  member: 'member',
  meeting: 'meeting',
  visit: 'visit',
};
/** Of these the first word is the one that has a plural. */
const manyOf: Readonly<Record<string, string>> = {
  'day of registration': 'days of registration',
  'date of birth': 'dates of birth',
  'end of a registration': 'ends of registrations',
};

/** What an import corrected, counts once and has to ask, a line each, with the groups where that is. */
export function newsWords(news: News, dryRun: boolean, elsewhere: ImportReport['back'] = { children: 0, refs: [] }): readonly string[] {
  const moves = dryRun ? 'would move' : 'moved';
  return [
    ...line(
      news,
      (each) => kindsOf(each, 'corrected').length > 0,
      (some) => {
        const what = namesOf(some, 'corrected', correctedThings);
        return `Corrected or taken away in the case system since the last import: ${what}. What it said before stays as history; ${limitWords(some.map(({ news: each }) => each.limitsMoved))} ${moves} by it`;
      },
    ),
    ...line(
      news,
      ({ movedOtherwise }) => movedOtherwise !== undefined,
      (some) =>
        `Nothing was corrected, but as a planned day, a status or a role is another now, ${limitWords(some.map(({ news: each }) => each.movedOtherwise ?? {}))} ${moves}`,
    ),
    ...line(
      news,
      ({ registrationsEnded }) => registrationsEnded > 0,
      (some) => {
        const count = some.reduce((sum, each) => sum + each.news.registrationsEnded, 0);
        return count === 1 ? "1 child's registration ended" : `${count} children's registrations ended`;
      },
    ),
    ...line(
      news,
      ({ registeredAgain }) => registeredAgain > 0,
      (some) =>
        `${counted(
          some.reduce((sum, each) => sum + each.news.registeredAgain, 0),
          'child',
        )} registered again`,
    ),
    ...line(
      news,
      ({ childrenMissed }) => childrenMissed > 0,
      (some) => {
        const count = some.reduce((sum, each) => sum + each.news.childrenMissed, 0);
        return `${counted(count, 'child')} no longer in the export: the co-ordinator ${dryRun ? 'would be' : 'is'} asked why, and alerts are silent until then`;
      },
    ),
    ...line(
      news,
      ({ childrenNew }) => childrenNew > 0,
      (some) => {
        const count = some.reduce((sum, each) => sum + each.news.childrenNew, 0);
        return `${counted(count, 'child')} new in a core group that was known`;
      },
    ),
    ...peopleWords(news),
    ...backWords(news, dryRun, elsewhere),
    ...line(
      news,
      (each) => kindsOf(each, 'asked').some((kind) => kind !== 'person'),
      (some) => {
        const what = namesOf(some, 'asked', askedThings);
        return `May have been entered twice: ${what}. The co-ordinator ${dryRun ? 'would be' : 'is'} asked`;
      },
    ),
    ...line(
      news,
      ({ asked: { person = 0 } }) => person > 0,
      (some) => {
        const count = some.reduce((sum, each) => sum + (each.news.asked.person ?? 0), 0);
        return `${counted(count, 'member')} may be known here under another address: the co-ordinator ${dryRun ? 'would be' : 'is'} asked whether they are the same`;
      },
    ),
    ...line(
      news,
      ({ visitsTwice }) => visitsTwice > 0,
      (some) => {
        const count = some.reduce((sum, each) => sum + each.news.visitsTwice, 0);
        return `${counted(count, 'visit')} recorded here and in the case system: counted once`;
      },
    ),
  ];
}

/** Who joined and who left, a line a group. */
function peopleWords(news: News): readonly string[] {
  const some = news.flatMap(({ ref, news: { people } }) => (people === undefined ? [] : [{ ref, people }]));
  const shown = some.filter(({ ref }) => isReference(ref)).slice(0, namedGroups);
  const rest = some.length - shown.length;
  return [
    ...shown.map(({ ref, people: { coordinatorChanged, left, came, back } }) => {
      const counts = [
        ...(left > 0 ? [`${left} left`] : []),
        ...(came > 0 ? [`${came} came`] : []),
        ...(back > 0 ? [`${back} came back`] : []),
      ].join(', ');
      return `  ${ref}: ${[...(coordinatorChanged ? ['co-ordinator changed'] : []), ...(counts === '' ? [] : [counts])].join('; ')}.`;
    }),
    ...(rest > 0 ? [`  Other people than before also in ${counted(rest, 'more core group')}.`] : []),
  ];
}

/** In the core group in which they had ended, or in another: either is named. */
function backWords(news: News, dryRun: boolean, elsewhere: ImportReport['back']): readonly string[] {
  const some = news.filter((each) => each.news.childrenBack > 0);
  const count = some.reduce((sum, each) => sum + each.news.childrenBack, elsewhere.children);
  if (count === 0) return [];
  const refs = [...new Set([...some.map(({ ref }) => ref), ...elsewhere.refs])];
  return [
    `  ${counted(count, 'child')} in the export again after they had ended here (${groups(refs)}): ${dryRun ? 'they would go' : 'they go'} on with all that was recorded, and their limits run again unless a death was recorded; ask whether that is right.`,
  ];
}

function line(news: News, isIn: (news: ImportNews) => boolean, words: (some: News) => string): readonly string[] {
  const some = news.filter((each) => isIn(each.news));
  return some.length === 0 ? [] : [`  ${words(some)} (${groups(some.map(({ ref }) => ref))}).`];
}

function groups(refs: readonly string[]): string {
  const shown = refs.filter(isReference);
  const left = refs.length - Math.min(shown.length, namedGroups);
  const named = shown.slice(0, namedGroups).join(', ');
  return [named, ...(left > 0 ? [counted(left, named === '' ? 'core group' : 'more core group')] : [])].filter(Boolean).join(' and ');
}

/** How many, and of which clocks: "3 limits (2 of D05, 1 of D06)". */
function limitWords(all: readonly ImportNews['limitsMoved'][]): string {
  const sum = new Map<string, number>();
  for (const each of all) for (const [clock, count] of Object.entries(each)) sum.set(clock, (sum.get(clock) ?? 0) + count);
  const total = [...sum.values()].reduce((one, other) => one + other, 0);
  const named = [...sum].sort(([one], [other]) => (one < other ? -1 : 1)).map(([clock, count]) => `${count} of ${clock}`);
  return total === 0 ? 'no limit' : `${counted(total, 'limit')} (${named.join(', ')})`;
}

function kindsOf(news: ImportNews, part: 'corrected' | 'asked'): readonly string[] {
  return Object.keys(news[part]);
}

function namesOf(news: News, part: 'corrected' | 'asked', things: Readonly<Record<string, string>>): string {
  const sum = new Map<string, number>();
  for (const { news: each } of news) for (const [kind, count] of Object.entries(each[part])) sum.set(kind, (sum.get(kind) ?? 0) + count);
  return listed(
    Object.entries(things).flatMap(([kind, thing]) => {
      const count = sum.get(kind);
      if (count === undefined) return [];
      const many = manyOf[thing];
      return [count > 1 && many !== undefined ? `${count} ${many}` : counted(count, thing)];
    }),
  );
}
