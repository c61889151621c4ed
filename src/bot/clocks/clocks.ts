import { z } from 'zod';
import { clocksCard } from '../../cards/clocks';
import type { AdaptiveCard } from '../../cards/defineCard';
import { type AskedKind, askedAbout } from '../../core/askedAbout';
import { holdsLimits } from '../../core/caseload/caseQuestions';
import type { Child } from '../../core/child';
import { breachesFor, type Limit, limitsFor, missedBothWays, type NotCounted, notCountedFor } from '../../core/clocks/clockList';
import { mayOpenBreaches } from '../../core/clocks/clockPermissions';
import { type Without, withoutWhat } from '../../core/clocks/countedWithout';
import { familyDates } from '../../core/clocks/familyDates';
import type { KeptLimits } from '../../core/clocks/keptBreaches';
import { type LimitMove, moveOf } from '../../core/clocks/limitMoves';
import { amongLimits, type OtherRegime, otherRegimesFor } from '../../core/clocks/otherRegimes';
import { mayOpenSteps } from '../../core/clocks/stepPermissions';
import { stepsOpenTo } from '../../core/clocks/steps';
import type { CoreGroup } from '../../core/coreGroup';
import { type Member, runsGroup } from '../../core/member';
import { keptLimitsOf } from '../../documents/limits';
import type { Texts } from '../../text/texts';
import { openBreaches, openClocks, openCorrections, withAllVisits } from '../../usecases/children/children';
import { childWords } from '../actions/actionWords';
import { loadingVerb } from '../loadingVerb';
import { namedRows } from '../numbered';
import { askerWho, offers } from '../offers';
import { pageOf } from '../paging';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { type Verb, viewVerb } from '../verbs';
import { noReasons, reasonsFor } from './breaches';
import { becauseWords, limitName, namesOf, shownLateWords, sourceWords, stateWords, withoutWords, withShortDays } from './clockWords';
import { correctionsCardFor } from './corrections';
import { regimeWords } from './regimeWords';
import { withReasons } from './withReasons';

const page = z.number().int().min(1).default(1);
type OnPage = Shown<{ readonly page: number }>;

export const openClocksVerb = viewVerb(openClocks, { page }, clocksFor);

export const clockVerbs: readonly Verb[] = [
  openClocksVerb,
  viewVerb(openCorrections, { page }, correctionsCardFor),
  loadingVerb(openBreaches, { page }, ({ deps }, { state }) => withAllVisits(deps, state.group), pastFor),
];

function clocksFor(turn: Turn, shown: OnPage): AdaptiveCard {
  const able = askerWho({ actor: shown.actor, group: shown.state.group, today: turn.deps.clock.today() }, mayOpenBreaches);
  return able === null ? datesFor(turn, shown) : limitsCardFor(turn, { ...shown, actor: able.actor });
}

/** The custodian records nothing but who was told of an end, where there is one. */
function offersSteps(turn: Turn, shown: OnPage): boolean {
  const { state, actor } = shown;
  return offers(turn, shown, (each) => mayOpenSteps(each)) && (actor.role !== 'custodian' || stepsOpenTo(state.group, actor).length > 0);
}

function limitsCardFor(turn: Turn, shown: OnPage): AdaptiveCard {
  const { texts, deps } = turn;
  const { state, actor } = shown;
  const all = limitsFor(state.group, actor, deps.rules, deps.clock.today());
  const gaps = notCountedFor(state.group, actor);
  const others = otherRegimesFor(state.group, actor, deps.rules, deps.clock.today());
  const { rows, pages } = pageOf(texts, [...gaps, ...amongLimits(all, others)], shown.data.page);
  const kept = keptLimitsOf(state, state.group.coreGroupId);
  return clocksCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.clock.title, ''),
    intro: movedFor(turn, all, kept),
    empty: { shown: all.length + gaps.length + others.length === 0, text: texts.words.clock.empty },
    rows: withNumbers(
      texts,
      withReasons(
        texts,
        rows.map((row) => {
          if ('clock' in row) return { ...rowFor(turn, row, state.group, actor, kept), place: all.indexOf(row) + 1 };
          return { ...('kind' in row ? regimeRow(turn, row, state.group) : gapRow(turn, row, state.group)), place: 0 };
        }),
      ),
    ),
    pages,
    turns: { all: pages.shown, past: false, corrected: false },
    mayStep: offersSteps(turn, shown),
    mayOpenPast: true,
    mayOpenCorrected: (kept.corrections ?? []).length > 0,
    mayOpenAll: false,
    asks: runsGroup(actor) && holdsLimits(state.group, deps.clock.today()),
  });
}

/** What no limit can be counted of, instead of which there would be nothing to see. */
function gapRow({ texts }: Turn, { what, children }: NotCounted, group: CoreGroup) {
  const { notCounted, notCountedTitle } = texts.words.clock;
  const names = namesOf(texts, children, group);
  return { clock: notCountedTitle, names, state: notCounted[what], ...unexplained };
}

/** What holds for a looked-after child too, or for one whom another authority has registered, with its source. */
function regimeRow({ texts }: Turn, row: OtherRegime, group: CoreGroup) {
  const names = namesOf(texts, [row.child], group);
  const whose = row.kind === 'home-review' && row.authority !== '' ? `${names} (${row.authority})` : names;
  return { ...unexplained, ...regimeWords(texts, row), names: whose, explained: true };
}

/** A row that says no reason. */
const unexplained = { explained: false, because: '', source: '', was: { shown: false, text: '' }, ...noReasons };

function missedBy({ clock, children }: Limit, group: CoreGroup): readonly Without[] {
  const theirs = group.children.filter(({ childId }) => children.some((child) => child.childId === childId));
  return theirs.flatMap((child) => withoutWhat(clock, child, group));
}

/** What an import asks about the children of an open limit, each once; with whose it is, where it is not asked of all of them. */
function askedOf({ texts }: Turn, { clock, children }: Limit, group: CoreGroup): readonly string[] {
  if (clock.endedOn !== null) return [];
  const theirs = group.children.filter(({ childId }) => children.some((child) => child.childId === childId));
  const whose = new Map<AskedKind, Child[]>();
  for (const child of theirs) for (const what of askedAbout(group, child)) whose.set(what, [...(whose.get(what) ?? []), child]);
  return [...whose].map(([what, some]) => {
    const words = texts.words.clock.asked[what];
    if (some.length === theirs.length) return words;
    return texts.say('clock.askedOfSome', { names: some.map((child) => childWords(texts, child, group)).join(', '), words });
  });
}

/** To the family their own dates alone, never whether others are late (DOMAIN 7.3). */
function datesFor(turn: Turn, shown: OnPage): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const all = familyDates(group, shown.actor, deps.clock.today());
  const { rows, pages } = pageOf(texts, all, shown.data.page);
  return clocksCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.clock.familyTitle, ''),
    intro: { shown: false, text: '' },
    empty: { shown: all.length === 0, text: texts.words.clock.familyEmpty },
    rows: withReasons(
      texts,
      rows.map(({ what, on, children }) => ({
        clock: texts.words.clock.familyDate[what],
        names: namesOf(turn.texts, children, group),
        state: texts.say('clock.familyOn', { day: texts.day(on) }),
        ...unexplained,
      })),
    ),
    pages,
    turns: { all: pages.shown, past: false, corrected: false },
    mayStep: false,
    mayOpenPast: false,
    mayOpenCorrected: false,
    mayOpenAll: false,
  });
}

/** Past limits are told from the whole history, as the head may have left older visits out. */
function pastFor(turn: Turn, shown: OnPage, whole: CoreGroup): AdaptiveCard {
  const { texts, deps } = turn;
  const kept = keptLimitsOf(shown.state, whole.coreGroupId);
  const all = breachesFor(whole, shown.actor, deps.rules, deps.clock.today(), kept);
  const { rows, pages } = pageOf(texts, all, shown.data.page);
  return clocksCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.clock.pastTitle, ''),
    intro: { shown: all.length > 0, text: texts.say('clock.pastIntro', missedBothWays(all)) },
    empty: { shown: all.length === 0, text: texts.words.clock.pastEmpty },
    rows: withNumbers(
      texts,
      withReasons(
        texts,
        rows.map((limit) => ({ ...rowFor(turn, limit, whole, shown.actor, kept, shown.data.page), place: all.indexOf(limit) + 1 })),
      ),
    ),
    pages,
    turns: { all: false, past: pages.shown, corrected: false },
    mayStep: false,
    mayOpenPast: false,
    mayOpenCorrected: false,
    mayOpenAll: true,
  });
}

/** That settings or corrections have moved limits of this reader's children, until none of them runs any more. */
function movedFor({ texts }: Turn, all: readonly Limit[], kept: KeptLimits): { shown: boolean; text: string } {
  const moved = all.flatMap(({ clock }) => (clock.endedOn === null ? (moveOf(kept, clock) ?? []) : []));
  const words = (by: LimitMove['by'], intro: 'clock.movedIntro' | 'clock.correctedLimits') => {
    const days = moved.filter((each) => each.by === by).map(({ on }) => on);
    const last = days.sort().at(-1);
    return last === undefined ? [] : [texts.say(intro, { count: days.length, day: texts.day(last) })];
  };
  const said = [...words('setting', 'clock.movedIntro'), ...words('case-system', 'clock.correctedLimits')];
  return { shown: said.length > 0, text: said.join(' ') };
}

const movedWords = { setting: 'clock.moved', 'case-system': 'clock.movedByCorrection' } as const;

function rowFor(turn: Turn, limit: Limit, group: CoreGroup, viewer: Member, kept: KeptLimits, pastPage?: number) {
  const { texts, deps } = turn;
  const { clock } = limit;
  const isLate = clock.state === 'breached' || clock.state === 'met-late';
  const staysWords = clock.endedOn === null ? texts.words.clock.staysOpen : texts.words.clock.stays;
  const stays = isLate && clock.shownLate === undefined ? ` ${staysWords}` : '';
  const without = withoutWords(texts, missedBy(limit, group));
  const was = pastPage !== undefined || clock.endedOn !== null ? null : moveOf(kept, clock);
  const moved = was === null ? [] : [texts.say(movedWords[was.by], { day: texts.day(was.was) })];
  return {
    ...namesFor(turn, limit, group),
    state: [stateWords(pastPage === undefined ? texts : withShortDays(texts), clock), ...without, ...askedOf(turn, limit, group)].join(
      ' · ',
    ),
    was: { shown: clock.shownLate !== undefined, text: shownLateWords(texts, clock).join(' ') },
    explained: true,
    because: [...moved, `${becauseWords(texts, clock, deps.rules)}${stays}`].join(' · '),
    source: sourceWords(texts, clock),
    ...reasonsFor(turn, limit, group, viewer, kept, pastPage ?? 1),
  };
}

/** Where reasons can be said or read the row has its number of all, which its button says too where its name does not tell it. */
function withNumbers<Row extends Pick<ReturnType<typeof rowFor>, 'clock' | 'names' | 'explain'> & { readonly place: number }>(
  texts: Texts,
  rows: readonly Row[],
): Omit<Row, 'place'>[] {
  const named = namedRows(texts, rows, ({ clock, names }) => [clock, names]);
  return rows.map((row) => {
    const { place, ...shown } = row;
    if (!row.explain.shown) return shown;
    const { number, titled } = named(row, place);
    return { ...shown, clock: `${number} ${row.clock}`, explain: { ...row.explain, title: titled(row.explain.title) } };
  });
}

function namesFor(turn: Turn, { clock, children }: Limit, group: CoreGroup): { clock: string; names: string } {
  return { clock: limitName(turn.texts, clock), names: namesOf(turn.texts, children, group) };
}
