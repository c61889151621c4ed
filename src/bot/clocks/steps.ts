import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { stepCard, stepsCard } from '../../cards/steps';
import { holdsLimits } from '../../core/caseload/caseQuestions';
import type { Child } from '../../core/child';
import type { Clock } from '../../core/clocks/clock';
import { limitsOfSteps } from '../../core/clocks/limitOfStep';
import { readsStep } from '../../core/clocks/stepPermissions';
import type { Spot } from '../../core/clocks/stepSpots';
import { type Step, spotFor, stepsOpenTo } from '../../core/clocks/steps';
import { type Known, type StepKind, stepKinds, stepTable, stepTopics } from '../../core/clocks/stepTable';
import { wordsSeenBy } from '../../core/confidentiality/words';
import type { CoreGroup } from '../../core/coreGroup';
import { isFor, runsGroup } from '../../core/member';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { storedStep } from '../../documents/step';
import { openStep, openSteps, saveStep } from '../../usecases/clocks/steps';
import { childWords } from '../actions/actionWords';
import { optionalDay, optionalWords, ownChildrenOrNone, ticked } from '../inputs';
import { type NamedRow, namedRows } from '../numbered';
import { pageOf } from '../paging';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { namesOf, stateWords } from './clockWords';

const topic = z.enum([...stepTopics, 'all']).default('all');
const page = z.number().int().min(1).default(1);
const about = z.string().max(300).default('');
const what = z.enum(stepKinds);

/** What was done on a day that starts or meets a limit: all that can be recorded, and the form of each. */
export const stepVerbs: readonly Verb[] = [
  viewVerb(openSteps, { topic, page }, (turn, shown) => stepsCardFor(turn, shown)),
  viewVerb(openStep, { what, about }, stepFormFor),
  deedVerb(
    saveStep,
    { what, about },
    { children: ownChildrenOrNone(), on: optionalDay().default(''), notYet: ticked().default(false), why: optionalWords() },
    (turn, shown) => {
      const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind === 'check-fields';
      if (mayMend) return stepFormFor(turn, shown);
      const { saved, savedTold } = turn.texts.words.steps;
      const { topic: ofWhat } = stepTable[shown.data.what];
      return stepsCardFor(turn, { ...shown, data: { topic: ofWhat, page: 1 } }, ofWhat === 'end' ? savedTold : saved);
    },
  ),
];

type Row = { readonly spot: Spot; readonly clock: Clock | undefined };
type OnSteps = Shown<{ readonly topic: z.infer<typeof topic>; readonly page: number }>;

function stepsCardFor(turn: Turn, shown: OnSteps, done = ''): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const spots = stepsOpenTo(group, shown.actor, shown.data.topic);
  const limits = limitsOfSteps(group, spots, deps.rules, deps.clock.today());
  const all = spots.map((spot, at) => ({ spot, clock: limits[at] }));
  const sorted = [...all].sort(nearestFirst);
  const { rows, pages } = pageOf(texts, sorted, shown.data.page);
  const entries = entriesSeen(turn, shown);
  const named = namedRows(texts, rows, ({ spot }) => [texts.words.steps.what[spot.what]]);
  return stepsCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.steps.title, done),
    empty: { shown: all.length === 0, text: texts.words.steps.empty },
    rows: rows.map((row) => stepRow(turn, shown, row, named(row, sorted.indexOf(row) + 1))),
    pages,
    topic: shown.data.topic,
    asks: runsGroup(shown.actor) && holdsLimits(group, deps.clock.today()),
    hasEntries: entries.length > 0,
    entries,
  });
}

/** One step; its button says which, or its number where several are of one kind. */
function stepRow(turn: Turn, shown: OnSteps, { spot, clock }: Row, { number, titled }: NamedRow) {
  const { texts } = turn;
  return {
    title: `${number} ${texts.words.steps.what[spot.what]}`,
    about: aboutWords(turn, shown, spot),
    state: clock === undefined ? daysWords(turn, spot) : stateWords(texts, clock),
    button: titled(texts.words.steps.record[isKnown(spot) ? 'again' : 'first']),
    what: spot.what,
    key: spot.about,
  };
}

/** The newest entries that are about children of this reader, as they were made. */
function entriesSeen(turn: Turn, { state, actor, data }: OnSteps) {
  const { texts } = turn;
  const { group } = state;
  return (group.steps ?? [])
    .flatMap((stepId) => storedStep.in(state, stepId) ?? [])
    .filter((step) => readsStep(actor, step.what) && step.childIds.some((childId) => isFor(actor, childId)))
    .filter(({ what: kind }) => data.topic === 'all' || stepTable[kind].topic === data.topic)
    .reverse()
    .map((step) => ({
      line: `${texts.words.steps.what[step.what]}: ${entryWords(turn, step)}`,
      names: childrenWords(turn, group, step, actor),
      entered: texts.say('children.enteredAt', { day: texts.day(dayOf(step.at)), time: timeOf(step.at) }),
      by: memberName(texts, group, actor, step.by),
      hasWhy: step.why !== null,
      why: wordsSeenBy(group, actor, step.why) ?? '',
    }));
}

function entryWords({ texts }: Turn, { on, was }: Step): string {
  const before = was.map((each) => each.on).find((day) => day !== null && day !== on);
  const now = on === null ? texts.words.steps.notDone : texts.day(on);
  return before === undefined || before === null ? now : texts.say('steps.inPlaceOf', { now, before: texts.day(before) });
}

function childrenWords(turn: Turn, group: CoreGroup, { what: kind, childIds }: Step, actor: Shown<object>['actor']): string {
  const isOfGroup = stepTable[kind].of === 'change' || stepTable[kind].of === 'report';
  const theirs = group.children.filter(({ childId }) => childIds.includes(childId) && isFor(actor, childId));
  return isOfGroup ? '' : namesOf(turn.texts, theirs, group);
}

function stepFormFor(turn: Turn, shown: Shown<{ readonly what: StepKind; readonly about: string }>): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const { actor, data } = shown;
  const spot = spotFor(group, actor, data);
  if (spot === undefined) return refusalCard(turn, 'gone');
  const words = texts.words.steps;
  const { of, topic: ofWhat } = stepTable[data.what];
  const children = group.children.filter(({ childId }) => spot.days.has(childId));
  const corrects = [...spot.days.values()].some((day) => (day ?? null) !== null);
  const undone = [...spot.days].filter(([, day]) => (day ?? null) === null).map(([childId]) => childId);
  const asked = undone.length > 0 ? undone : [...spot.days.keys()];
  // Of several none is ticked unless it began for all of them on the same day: a day that is true of one may be wrong of another.
  const began = ({ childId, registeredOn }: Child) => spot.since.get(childId) ?? registeredOn;
  const areAlike = new Set(children.filter(({ childId }) => asked.includes(childId)).map(began)).size <= 1;
  return stepCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, words.what[data.what], ''),
    what: data.what,
    about: data.about,
    topic: ofWhat,
    hint: words.hint[data.what],
    now: { shown: corrects, text: texts.say('steps.now', { days: daysWords(turn, spot) }) },
    whom: aboutWords(turn, shown, spot).replace(/^ · /, ''),
    asksChildren: of === 'child' || of === 'conference',
    childChoices: children.map((child) => ({ title: childWords(texts, child, group), value: child.childId })),
    children: fieldFor(turn, shown, 'children', areAlike ? asked.join(',') : ''),
    today: deps.clock.today(),
    on: fieldFor(turn, shown, 'on'),
    notYet: fieldFor(turn, shown, 'notYet', 'false'),
    corrects: corrects || (shown.entered['why'] ?? '') !== '',
    why: fieldFor(turn, shown, 'why'),
  });
}

/** ' · 5 January 2026 · Mali Prŷs': what it is about, and whom. */
function aboutWords({ texts }: Turn, { state, actor }: Pick<Shown<unknown>, 'state' | 'actor'>, spot: Spot): string {
  const { group } = state;
  const { of } = stepTable[spot.what];
  const day = spot.aboutOn === null ? '' : ` · ${texts.shortDay(spot.aboutOn)}`;
  if (of === 'change') return day;
  if (of === 'report') return `${day} · ${memberName(texts, group, actor, spot.memberId)}`;
  const children = group.children.filter(({ childId }) => spot.days.has(childId));
  return `${day}${namesOf(texts, children, group)}`;
}

/** On which days it was done, for whom of several it was not. */
function daysWords({ texts }: Turn, { days }: Spot): string {
  const words = [...new Set([...days.values()].map((day) => knownWords(texts, day)))];
  return words.join(' · ');
}

function knownWords(texts: Turn['texts'], day: Known): string {
  if (day === undefined) return texts.words.steps.nobodySaid;
  return day === null ? texts.words.steps.notDone : texts.say('steps.done', { day: texts.day(day) });
}

function isKnown({ days }: Spot): boolean {
  return [...days.values()].every((day) => (day ?? null) !== null);
}

/** What has a limit that runs comes first, the nearest limit before the others; then what is not done; then what is. */
function nearestFirst(one: Row, other: Row): number {
  const key = ({ spot, clock }: Row): string => (clock === undefined || clock.endedOn !== null ? `~${isKnown(spot) ? 1 : 0}` : clock.limit);
  return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}
