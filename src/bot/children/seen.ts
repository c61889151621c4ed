import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import { seenCard, seenCorrectCard, seenSavedCard, seenWordsCard } from '../../cards/seen';
import { type Child, isOnRegister } from '../../core/child';
import { missingOf } from '../../core/children/childChange';
import { isSeenWhileMissing } from '../../core/children/missing';
import { movedLimits } from '../../core/children/movedLimits';
import { childrenToVisit, type Sighting, sightings, twinsOf } from '../../core/children/seen';
import { type Visit, visitorName } from '../../core/children/visit';
import type { CoreGroup } from '../../core/coreGroup';
import type { VisitFact } from '../../core/facts';
import type { Problem } from '../../core/refusals';
import { timeOf } from '../../core/time/londonTime';
import { storedVisit } from '../../documents/visit';
import type { Texts } from '../../text/texts';
import { correct, openCorrecting, openSeen, openTelling, performCorrect, performSave, save, tell } from '../../usecases/children/seen';
import { childWords, givenNameWords } from '../actions/actionWords';
import { clockName } from '../clocks/clockWords';
import { childOnCardOrNone, day, oneOf, optionalWords, several, someOwnChildren, time } from '../inputs';
import { namedRows } from '../numbered';
import { refusalCard } from '../refused';
import { fieldFor, headFor, isFilledIn, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { visitFor } from './childHistory';
import { mayRecordFound, toRingOn } from './toRing';
import { achievedWords, announcedWords, visitedBy, visitWhen, whenWords } from './visitWords';

const chooseOne: Problem = 'choose-one';
const what = () => several().pipe(z.array(z.enum(sightings, chooseOne)));
const visitTime = {
  on: day(),
  time: time(),
  what: what(),
  announced: oneOf(['yes', 'no', '']).default(''),
  others: optionalWords(300).default(''),
};
const aboutVisit = { visit: z.string().max(100) };
const dayAgreed = z.string().max(10);
const spoken = {
  presentation: optionalWords(2000),
  ownWords: optionalWords(2000),
  worries: optionalWords(2000),
  whyNotAlone: optionalWords(2000),
};

export const openSeenVerb = viewVerb(openSeen, { childId: childOnCardOrNone }, (turn, shown) => formFor(turn, shown, shown.data.childId));

export const seenVerbs: readonly Verb[] = [
  openSeenVerb,
  deedVerb(
    save,
    { dayAgreed, twinAgreed: dayAgreed.default(''), sameAgreed: dayAgreed.default('') },
    { children: someOwnChildren(), ...visitTime },
    (turn, shown) => (shown.result.kind === 'refused' ? formFor(turn, shown) : savedFor(turn, shown)),
    performSave,
  ),
  viewVerb(openTelling, aboutVisit, wordsFormFor),
  deedVerb(tell, aboutVisit, spoken, (turn, shown) =>
    shown.result.kind === 'refused' ? wordsFormFor(turn, shown) : visitFor(turn, shown, shown.data.visit),
  ),
  viewVerb(openCorrecting, aboutVisit, correctFormFor),
  deedVerb(
    correct,
    { ...aboutVisit, dayAgreed },
    visitTime,
    (turn, shown) => (shown.result.kind === 'refused' ? correctFormFor(turn, shown) : visitFor(turn, shown, newestOf(shown))),
    performCorrect,
  ),
];

/** The form can be sent with four taps on a phone, because the time is filled in with now and an only child is already ticked. */
function formFor(turn: Turn, shown: Shown<object>, openedFrom = ''): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const children = childrenToVisit(group, shown.actor, deps.clock.today(), deps.rules);
  if (children.length === 0) return nobodyToVisit(turn, shown);
  const ticked = fieldFor(turn, shown, 'children', tickedFirst(turn, children, openedFrom));
  return seenCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.seen.title, ''),
    ...timeFields(turn, shown, texts.words.seen.saveAnyway),
    childChoices: childChoices(turn, group, children),
    children: ticked,
    tickedOne: children.find(({ childId }) => childId === ticked.value)?.childId ?? '',
    whatChoices: sightingChoices(turn),
    what: fieldFor(turn, shown, 'what'),
    ...circumstances(turn, shown),
    ...twinsFor(turn, shown),
  });
}

/** The children who are ticked when a form opens: the one from whose card it was opened, those whom the line named, or an only child. */
export function tickedFirst({ named = [] }: Turn, children: readonly Child[], openedFrom: string): string {
  const [only, ...others] = children;
  const ids =
    others.length === 0 && only !== undefined
      ? [only]
      : children.filter(({ childId }) => childId === openedFrom || named.includes(childId));
  return ids.map(({ childId }) => childId).join(',');
}

/** Which visit may be the one that is being saved; the same button then says that it is another. */
function twinsFor(turn: Turn, shown: Shown<object>) {
  const { texts } = turn;
  const { result, state, actor } = shown;
  const problem = result.kind === 'refused' ? result.refusal.fields?.['time'] : undefined;
  const isAsked = problem === 'recorded-already' || problem === 'recorded-by-you';
  const [on, time] = [fieldFor(turn, shown, 'on').value, fieldFor(turn, shown, 'time').value];
  const childIds = fieldFor(turn, shown, 'children').value.split(',');
  const twins = isAsked ? twinsOf({ childIds, on, time }, { actor }, [...storedVisit.among(state.documents).values()]) : [];
  const named = namedRows(texts, twins, (visit) => [
    nameOf(turn, state.group, visit.childId),
    `${visit.time ?? ''} ${visitorName(state.group, visit.fact)}`.trim(),
  ]);
  return {
    twinAgreed: isAsked ? on : '',
    same: { shown: problem === 'recorded-by-you', on },
    twins: twins.map((visit, index) => ({
      visit: visit.id,
      name: nameOf(turn, state.group, visit.childId),
      what: [
        visitWhen(texts, visit),
        achievedWords(texts, visit.fact),
        ...announcedWords(texts, visit),
        ...(visit.fact.byPersonId === actor.personId ? [visit.othersThere?.text ?? []].flat() : []),
        visitedBy(state.group, visit.fact),
      ].join(' · '),
      open: named(visit, index + 1).open,
    })),
    ...(isAsked ? { submit: texts.words.seen.anotherVisit } : {}),
  };
}

/** Whether it was announced, and who else was there. */
function circumstances(turn: Turn, shown: Shown<object>, present: Pick<Visit, 'announced' | 'othersThere'> = { announced: null }) {
  const { announcedYes, announcedNo } = turn.texts.words.notSeen;
  const was = present.announced === null ? '' : present.announced ? 'yes' : 'no';
  const announced = fieldFor(turn, shown, 'announced', was);
  const others = fieldFor(turn, shown, 'others', present.othersThere?.text ?? '');
  return {
    moreShown: isFilledIn(announced, others),
    announcedChoices: [
      { title: announcedYes, value: 'yes' },
      { title: announcedNo, value: 'no' },
    ],
    announced,
    others,
  };
}

/** What each visit of this press moved; where none of them stands any more, only that it is saved. */
function savedFor(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const visits = [...storedVisit.among(shown.state.documents).values()];
  const { found, saved, savedBefore, savedTitle, addWords, addWordsHere } = texts.words.seen;
  const named = namedRows(texts, visits, ({ childId }) => namesOf(turn, group, childId));
  const stillMissing = (visit: Visit) => missingFor(turn, shown, visit);
  const isForOthers = visits.map(stillMissing).some((each) => each.shown && !each.mayFind);
  return seenSavedCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, savedTitle, visits.length > 0 ? saved : savedBefore),
    ...toRingOn(turn, shown, isForOthers ? texts.words.emergency.people : ''),
    rows: visits.map((visit, index) => ({
      visit: visit.id,
      number: `${index + 1}.`,
      name: nameOf(turn, group, visit.childId),
      what: [achievedWords(texts, visit.fact), ...announcedWords(texts, visit), visitWhen(texts, visit)].join(' · '),
      lines: movedLines(turn, group, visit).map((text) => ({ text })),
      tell: visits.length === 1 ? addWordsHere : named(visit, index + 1).titled(addWords),
      missing: {
        ...stillMissing(visit),
        found: visits.length === 1 ? texts.words.childChange.what.found : named(visit, index + 1).titled(found),
      },
    })),
  });
}

/** That a child who was seen is still recorded as missing: their visit changes nothing of that. */
function missingFor(turn: Turn, shown: Shown<object>, { childId, fact, time: at }: Visit) {
  const { texts } = turn;
  const child = shown.state.group.children.find((each) => each.childId === childId);
  const since = child === undefined ? null : missingOf(child);
  if (child === undefined || since === null || !isSeenWhileMissing(child, { ...fact, time: at }))
    return { shown: false, text: '', childId: '', mayFind: false };
  const mayFind = mayRecordFound(turn, shown, childId);
  const when = whenWords(texts, since.on, since.time);
  return { shown: true, text: texts.say(mayFind ? 'seen.stillMissing' : 'seen.stillMissingReported', { when }), childId, mayFind };
}

function movedLines({ texts, deps }: Turn, group: CoreGroup, visit: Visit): readonly string[] {
  const today = deps.clock.today();
  const { moved, unmoved } = movedLimits(group, visit, deps.rules, today);
  if (unmoved !== null) return [texts.words.seen.unmoved[unmoved]];
  return moved.map(({ clock, limit, metOn }) => {
    const name = clockName(texts, clock);
    if (metOn !== null) return texts.say('seen.metNow', { clock: name });
    return texts.say(limit < today ? 'seen.late' : 'seen.nextLimit', { clock: name, day: texts.day(limit) });
  });
}

function wordsFormFor(turn: Turn, shown: Shown<{ readonly visit: string }>): AdaptiveCard {
  const visit = storedVisit.in(shown.state, shown.data.visit);
  if (visit === undefined) return refusalCard(turn, 'gone');
  return seenWordsCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, turn.texts.words.seen.wordsTitle, ''),
    visit: visit.id,
    name: nameOf(turn, shown.state.group, visit.childId),
    what: `${achievedWords(turn.texts, visit.fact)} · ${visitWhen(turn.texts, visit)}`,
    presentation: fieldFor(turn, shown, 'presentation'),
    ownWords: fieldFor(turn, shown, 'ownWords'),
    worries: fieldFor(turn, shown, 'worries'),
    whyNotAlone: fieldFor(turn, shown, 'whyNotAlone'),
  });
}

function correctFormFor(turn: Turn, shown: Shown<{ readonly visit: string }>): AdaptiveCard {
  const { texts } = turn;
  const visit = storedVisit.in(shown.state, shown.data.visit);
  if (visit === undefined) return refusalCard(turn, 'gone');
  return seenCorrectCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.seen.correctTitle, ''),
    ...timeFields(turn, shown, texts.words.seen.saveAnyway, { on: visit.fact.on, time: visit.time ?? '' }),
    visit: visit.id,
    name: nameOf(turn, shown.state.group, visit.childId),
    was: `${achievedWords(texts, visit.fact)} · ${visitWhen(texts, visit)}`,
    whatChoices: sightingChoices(turn),
    what: fieldFor(turn, shown, 'what', achievedBy(visit.fact).join(',')),
    ...circumstances(turn, shown, visit),
  });
}

/** Day and time, now unless typed; a day long ago is asked about, and the same button then says yes to it. */
export function timeFields(
  turn: Turn,
  shown: Pick<Shown<object>, 'result' | 'entered'>,
  anyway: string,
  present: { readonly on: string; readonly time: string } | null = null,
) {
  const { clock } = turn.deps;
  const on = fieldFor(turn, shown, 'on', present?.on ?? clock.today());
  const isAsked = shown.result.kind === 'refused' && shown.result.refusal.fields?.['on'] === 'long-ago';
  return {
    on,
    time: fieldFor(turn, shown, 'time', present?.time ?? timeOf(clock.now())),
    today: clock.today(),
    dayAgreed: isAsked ? on.value : '',
    submit: isAsked ? anyway : turn.texts.words.common.save,
  };
}

export function childChoices({ texts }: Turn, group: CoreGroup, children: readonly Child[]) {
  return children.map((child) => ({ title: visitedChildWords(texts, group, child), value: child.childId }));
}

/** A child to choose for a visit, or for a report that they could not be seen: that they are off the register is said. */
export function visitedChildWords(texts: Texts, group: CoreGroup, child: Child): string {
  const off = !isOnRegister(child) && child.deregisteredOn !== null;
  const since = off ? texts.say('seen.offSince', { day: texts.shortDay(child.deregisteredOn) }) : '';
  return [childWords(texts, child, group), since].filter((part) => part !== '').join(' · ');
}

export function nobodyToVisit(turn: Turn, { state, actor }: Pick<Shown<object>, 'state' | 'actor'>): AdaptiveCard {
  const { nobody, nobodyNext } = turn.texts.words.seen;
  return messageCard.render(turn.texts, stampFor(turn, state.group), {
    ...headFor(turn, { state, actor, result: { kind: 'viewed' } }, nobody, ''),
    text: nobodyNext,
  });
}

function sightingChoices({ texts }: Turn) {
  return sightings.map((sighting) => ({ title: texts.words.seen.sighting[sighting], value: sighting }));
}

function achievedBy({ seen, alone, atHome, bedroom }: VisitFact): readonly Sighting[] {
  const ticked = { seen, alone, 'at-home': atHome, bedroom };
  return sightings.filter((sighting) => ticked[sighting]);
}

/** The visit that this press has put in place of the other; where the press came twice, the other, which is corrected by now. */
function newestOf({ state, data }: Shown<{ readonly visit: string }>): string {
  return [...storedVisit.among(state.documents).values()].find(({ corrects }) => corrects === data.visit)?.id ?? data.visit;
}

/** What a child may be called on a button, the shortest first. */
function namesOf({ texts }: Turn, group: CoreGroup, childId: string): readonly string[] {
  const child = group.children.find((each) => each.childId === childId);
  return child === undefined ? [] : [givenNameWords(texts, child, group), childWords(texts, child, group)];
}

function nameOf({ texts }: Turn, group: CoreGroup, childId: string): string {
  const child = group.children.find((each) => each.childId === childId);
  return child === undefined ? '' : childWords(texts, child, group);
}
