import { z } from 'zod';
import { childChangeCard, childChangesCard, childUndoCard } from '../../cards/childChanges';
import type { AdaptiveCard } from '../../cards/defineCard';
import { type Child, type ChildChangeKind, type ChildChangeMark, childChangeKinds } from '../../core/child';
import { asksForTime, changesOpenTo, isAboutAddress, isEnd, lastStanding, missingOf } from '../../core/children/childChange';
import { mayOpenChanges, mayRecordChange, mayUndoChange, readsVisits } from '../../core/children/childPermissions';
import { seenSinceMissing } from '../../core/children/missing';
import { wordsSeenBy } from '../../core/confidentiality/words';
import { runsGroup } from '../../core/member';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { storedChange } from '../../documents/childChange';
import { change, openChanges, openChanging, openUndoing, undo } from '../../usecases/children/childChange';
import { childWords } from '../actions/actionWords';
import { childOnCard, optionalDay, optionalTime, optionalWords, words } from '../inputs';
import { choosingVerb } from '../loadingVerb';
import { askerOf } from '../meeting/agendaShown';
import { offers, offersDeed } from '../offers';
import { memberName } from '../personWords';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import { ringing } from '../told';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { mayRecordFound, toRingOn } from './toRing';
import { whenWords } from './visitWords';

const changeId = z.string().max(64);
const what = z.enum(childChangeKinds);
const longestName = 100;

const openChangingVerb = viewVerb(openChanging, { childId: childOnCard, what }, (turn, shown) =>
  isRecordedAlready(shown)
    ? changesCardFor(turn, shown, '', true)
    : changeFormFor(turn, { ...shown, data: { ...shown.data, agreed: false } }),
);

/** From a card, or a line, that is of several groups. */
export const openMissingVerb = choosingVerb('children.missing', openChangingVerb);

/** What has changed for a child: the list, the form of each, and what was entered in error. */
export const childChangeVerbs: readonly Verb[] = [
  viewVerb(openChanges, { childId: childOnCard }, (turn, shown) => changesCardFor(turn, shown)),
  openChangingVerb,
  openMissingVerb,
  viewVerb(openUndoing, { childId: childOnCard, changeId }, (turn, shown) => undoFormFor(turn, shown)),
  deedVerb(
    change,
    { childId: childOnCard, what, agreed: z.boolean() },
    {
      on: optionalDay(),
      time: optionalTime(),
      toldOn: optionalDay(),
      givenName: optionalWords(longestName),
      familyName: optionalWords(longestName),
    },
    (turn, shown) => {
      const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind !== 'change-gone';
      return mayMend ? changeFormFor(turn, shown) : changesCardFor(turn, shown, doneWords(turn, shown));
    },
  ),
  deedVerb(undo, { childId: childOnCard, changeId }, { reason: words() }, (turn, shown) => {
    const mayMend = shown.result.kind === 'refused' && shown.result.refusal.kind === 'check-fields';
    return mayMend ? undoFormFor(turn, shown) : changesCardFor(turn, shown, turn.texts.words.childChange.undoneDone);
  }),
];

/** Whoever was about to report a child who is recorded as missing already reads that, and what there is to do. */
function isRecordedAlready(shown: Shown<{ readonly childId: string; readonly what: ChildChangeKind }>): boolean {
  const child = childIn(shown);
  return shown.data.what === 'missing' && child !== undefined && child.frozen === undefined && child.missingSince !== null;
}

function doneWords({ texts }: Turn, { actor, data }: Shown<{ readonly what: ChildChangeKind }>): string {
  const { done, reported } = texts.words.childChange;
  return data.what === 'missing' && !runsGroup(actor) ? reported : done[data.what];
}

function changesCardFor(turn: Turn, shown: Shown<{ readonly childId: string }>, done = '', isAlready = false): AdaptiveCard {
  const { texts } = turn;
  const { group, actor, today } = askerOf(turn, shown);
  const child = childIn(shown);
  if (child === undefined) return refusalCard(turn, 'gone');
  const open = changesOpenTo(child, today).filter((each) =>
    offersDeed(turn, shown, (asker) => mayRecordChange(asker, { childId: child.childId, what: each })),
  );
  const last = lastStanding(child);
  const missing = child.frozen === undefined ? missingOf(child) : null;
  const mayFind = mayRecordFound(turn, shown, child.childId);
  const seenOn = readsVisits(actor) ? seenSinceMissing(child) : null;
  // The second person about an address reads what was recorded of it. Why another change was an error is for those who record changes.
  const isTold = ({ what: of, undone }: ChildChangeMark): boolean => runsGroup(actor) || (!undone && isAboutAddress(of));
  const marks = (child.changes ?? []).filter(isTold).reverse();
  // Whoever has only reported that the child is missing reads that, and nothing of what else was recorded.
  const reads = offers(turn, shown, (asker) => mayOpenChanges(asker, child));
  return childChangesCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, reads ? texts.words.childChange.title : texts.words.childChange.what.missing, done),
    rings: child.missingSince === null ? [] : [ringing(turn.deps.rules, turn.language)],
    childId: child.childId,
    name: childWords(texts, child, group),
    seenSince: {
      shown: seenOn !== null,
      text:
        seenOn === null ? '' : texts.say(mayFind ? 'childChange.seenSince' : 'childChange.seenSinceReported', { day: texts.day(seenOn) }),
    },
    waits: { shown: reads && (child.addressLift ?? null) !== null, text: texts.words.childChange.waits },
    already: {
      shown: isAlready && missing !== null,
      text: texts.words.childChange.already,
      since: missing === null ? '' : texts.say('children.missingSince', { when: whenWords(texts, missing.on, missing.time) }),
    },
    ...toRingOn(turn, shown, missing === null || mayFind ? '' : texts.words.childChange.foundByOthers),
    frozen: { shown: child.frozen !== undefined, text: texts.words.children.frozen },
    empty: { shown: reads && marks.length === 0, text: texts.words.childChange.empty },
    hasRows: marks.length > 0,
    rows: marks.map((mark) => {
      const made = storedChange.in(shown.state, mark.changeId);
      const line = `${texts.words.childChange.what[mark.what]} · ${whenWords(texts, mark.on, mark.time ?? null)}`;
      const by = memberName(texts, group, actor, made?.by);
      const entered = made === undefined ? '' : texts.say('children.enteredAt', { day: texts.day(dayOf(made.at)), time: timeOf(made.at) });
      const reason = wordsSeenBy(group, actor, made?.undone?.reason ?? null) ?? '';
      return { line, entered, by, undone: mark.undone, reason };
    }),
    asks: open.length > 0,
    mayStep: runsGroup(actor) && child.frozen === undefined,
    kinds: open.filter((each) => !isEnd(each)).map((each) => ({ what: each, title: texts.words.childChange.what[each] })),
    ends: open.filter(isEnd).map((each) => ({ what: each, title: texts.words.childChange.what[each] })),
    undo: { shown: last !== null && offersDeed(turn, shown, (asker) => mayUndoChange(asker, child)), changeId: last?.changeId ?? '' },
  });
}

type OnChange = Shown<{ readonly childId: string; readonly what: ChildChangeKind; readonly agreed: boolean }>;

function changeFormFor(turn: Turn, shown: OnChange): AdaptiveCard {
  const { texts } = turn;
  const child = childIn(shown);
  if (child === undefined) return refusalCard(turn, 'gone');
  const { today, group, actor } = askerOf(turn, shown);
  const forms = texts.words.childChange;
  const kind = shown.data.what;
  const ends = isEnd(kind);
  const isAsked = shown.result.kind === 'refused' && shown.result.refusal.fields?.['on'] === 'say-yes-to-the-end';
  return childChangeCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, forms.what[kind], ''),
    rings: kind === 'missing' ? [ringing(turn.deps.rules, turn.language)] : [],
    childId: child.childId,
    what: kind,
    agreed: isAsked,
    name: childWords(texts, child, group),
    warning: { shown: ends, text: forms.warning },
    hint: kind === 'missing' && !runsGroup(actor) ? forms.reports : forms.hint[kind],
    ...toRingOn(turn, shown, kind === 'missing' ? texts.words.emergency.people : ''),
    onLabel: forms.on[kind],
    today,
    on: fieldFor(turn, shown, 'on', isOfToday(kind) ? today : ''),
    times: asksForTime(kind),
    time: fieldFor(turn, shown, 'time'),
    tells: kind === 'missing' && runsGroup(actor),
    toldOn: fieldFor(turn, shown, 'toldOn'),
    names: kind === 'born',
    givenName: fieldFor(turn, shown, 'givenName', child.givenName),
    familyName: fieldFor(turn, shown, 'familyName', child.familyName),
    plain: !ends,
    ends,
    submit: isAsked ? forms.sayYes : forms.goOn,
    back: offers(turn, shown, (asker) => mayOpenChanges(asker, child)) ? 'children.changes' : 'children.one',
  });
}

/** What is reported while it happens, in two presses; the day of anything else is asked for, as nobody may press Save without having read it. */
function isOfToday(kind: ChildChangeKind): boolean {
  return isAboutAddress(kind) || kind === 'missing' || kind === 'told' || kind === 'found';
}

function undoFormFor(turn: Turn, shown: Shown<{ readonly childId: string; readonly changeId: string }>): AdaptiveCard {
  const { texts } = turn;
  const child = childIn(shown);
  const made = storedChange.in(shown.state, shown.data.changeId);
  if (child === undefined || made === undefined || made.childId !== child.childId) return refusalCard(turn, 'gone');
  return childUndoCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.childChange.undoTitle, ''),
    childId: child.childId,
    changeId: made.changeId,
    name: childWords(texts, child, shown.state.group),
    line: `${texts.words.childChange.what[made.what]} · ${whenWords(texts, made.on, made.time ?? null)}`,
    reason: fieldFor(turn, shown, 'reason'),
  });
}

function childIn({ state, data }: Shown<{ readonly childId: string }>): Child | undefined {
  return state.group.children.find((child) => child.childId === data.childId);
}
