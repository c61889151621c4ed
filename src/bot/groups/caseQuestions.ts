import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { messageCard } from '../../cards/message';
import {
  questionChildrenCard,
  questionJoinCard,
  questionMissedChildCard,
  questionMissedGroupCard,
  questionPersonCard,
  questionReturnedChildCard,
  questionSameCard,
} from '../../cards/questions';
import { type CaseQuestion, caseQuestions, questionName, sameAskedIn } from '../../core/caseload/caseQuestions';
import { missedAnswers, returnedAnswers, twinsFor } from '../../core/caseload/missed';
import { emptySince, groupAskedSince, groupAsking } from '../../core/caseload/missedAsked';
import { registeredStill } from '../../core/caseload/movesAway';
import { askingOf } from '../../core/child';
import type { CoreGroup } from '../../core/coreGroup';
import type { CalendarDate } from '../../core/time/day';
import type { State } from '../../usecases/deeds/performDeed';
import { keepTwo, openQuestions, reopen, sayForWhom, sayOfChild, sayOfGroup, sayOfReturn } from '../../usecases/groups/caseQuestions';
import { compareEntries, recordedOfBoth } from '../../usecases/groups/compareEntries';
import { join, performJoin } from '../../usecases/groups/joinEntries';
import { performAnswer } from '../../usecases/groups/nextVisits';
import { addressesFor, performSamePerson, performTwoPeople, samePerson, twoPeople } from '../../usecases/groups/personQuestions';
import { childWords } from '../actions/actionWords';
import { anyChildOrNone, anyChildren, childEverOnCard, memberOnCard, oneOf } from '../inputs';
import { loadingVerb } from '../loadingVerb';
import { jobWords } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb } from '../verbs';
import { compareFor } from './compareEntries';
import { childEntry, personFor, sameFor } from './sameEntries';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** Which asking a card belongs to; empty on those of earlier versions. */
const since = z.string().max(50).default('');
const twoMembers = { here: id, there: id, since };
const twoEntries = { what: z.enum(['child', 'member', 'meeting', 'visit']), here: id, there: id, since };

const why = oneOf(missedAnswers);

const answered = { kind: 'refused', refusal: { kind: 'question-answered' } } as const;

/** What the import asks of those who run the group, one question after the other; an answer shows the next. */
export const questionVerbs: readonly Verb[] = [
  loadingVerb(
    openQuestions,
    {},
    ({ deps }, { state }) => addressesFor(deps, state.group),
    (turn, shown, addresses) => questionFor(turn, { ...shown, state: withDocuments(shown.state, addresses) }, ''),
  ),
  deedVerb(
    samePerson,
    twoMembers,
    {},
    (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.person.joined),
    performSamePerson,
  ),
  deedVerb(twoPeople, twoMembers, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.person.kept), performTwoPeople),
  loadingVerb(
    compareEntries,
    twoEntries,
    ({ deps }, { state, data }) => recordedOfBoth(deps, state.group, data),
    (turn, shown, recorded) => {
      const asked = sameAskedIn(shown.state.group, shown.data, turn.deps.clock.today());
      if (asked === undefined) return questionFor(turn, { ...shown, result: answered }, '');
      const head = headFor(turn, shown, turn.texts.words.questions.title, '');
      return questionJoinCard.render(turn.texts, stampFor(turn, shown.state.group), {
        ...head,
        ...compareFor(turn, shown.state, asked, recorded),
      });
    },
  ),
  deedVerb(join, twoEntries, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.joined), performJoin),
  deedVerb(keepTwo, twoEntries, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.kept), performAnswer),
  deedVerb(
    sayForWhom,
    { memberId: memberOnCard },
    { childIds: anyChildren() },
    (turn, shown) => {
      return questionFor(turn, shown, turn.texts.words.questions.said, { what: 'children', memberId: shown.data.memberId });
    },
    performAnswer,
  ),
  deedVerb(
    sayOfChild,
    { childId: childEverOnCard, why, since },
    { twin: anyChildOrNone },
    (turn, shown) => {
      const { childId } = shown.data;
      return questionFor(turn, shown, saidOf(turn, shown, [childId]), { what: 'missed-child', childId });
    },
    performAnswer,
  ),
  deedVerb(
    sayOfReturn,
    { childId: childEverOnCard, why: oneOf(returnedAnswers), since },
    {},
    (turn, shown) => questionFor(turn, shown, turn.texts.words.questions.said),
    performAnswer,
  ),
  deedVerb(sayOfGroup, { why, since }, {}, (turn, shown) => questionFor(turn, shown, saidOf(turn, shown, null)), performAnswer),
  deedVerb(reopen, {}, {}, (turn, shown) => questionFor(turn, shown, turn.texts.words.groups.reopened), performAnswer),
];

/** What the answer has done: whoever moved away is registered here until the transfer conference. `childIds` null: all. */
function saidOf({ texts }: Turn, { state, data }: Shown<{ readonly why: string }>, childIds: readonly string[] | null): string {
  const goesOn = state.group.children.some((child) => registeredStill(child) && (childIds === null || childIds.includes(child.childId)));
  return data.why === 'moved' && goesOn ? texts.words.questions.saidMoved : texts.words.questions.said;
}

/** The question that is open: after an answer that was refused the same (`pressed`), where it still is. */
function questionFor(turn: Turn, shown: Shown<object>, done: string, pressed: CaseQuestion | null = null): AdaptiveCard {
  const { texts } = turn;
  const { group } = shown.state;
  const questions = caseQuestions(group, turn.deps.clock.today());
  const head = headFor(turn, shown, texts.words.questions.title, done);
  const isPressed = (each: CaseQuestion) => pressed !== null && questionName(each) === questionName(pressed);
  const question = (shown.result.kind === 'refused' ? questions.find(isPressed) : undefined) ?? questions[0];
  if (question === undefined) return messageCard.render(texts, stampFor(turn, group), { ...head, text: texts.words.questions.none });
  const left = texts.say('questions.left', { count: questions.length });
  const stamp = stampFor(turn, group);
  switch (question.what) {
    case 'children':
      return questionChildrenCard.render(texts, stamp, { ...head, left, ...unsaidFor(turn, shown, question.memberId) });
    case 'missed-child': {
      const { childId } = question;
      const child = group.children.find((each) => each.childId === childId);
      const since = sinceFor(turn, child?.notExported?.since);
      const twins = twinField(turn, shown, childId);
      const about = {
        childId,
        askedSince: child?.notExported === undefined ? '' : askingOf(child.notExported),
        ...childEntry(turn, group, childId),
      };
      return questionMissedChildCard.render(texts, stamp, { ...head, left, ...about, since, ...twins });
    }
    case 'returned-child': {
      const { childId } = question;
      const returned = group.children.find((each) => each.childId === childId)?.returned;
      const days = { ended: texts.day(returned?.endedOn ?? ''), since: texts.day(returned?.since ?? '') };
      const since = returned === undefined ? '' : texts.say('questions.returnedChild.since', days);
      const about = { childId, askedSince: returned === undefined ? '' : askingOf(returned), ...childEntry(turn, group, childId) };
      return questionReturnedChildCard.render(texts, stamp, { ...head, left, ...about, since });
    }
    case 'missed-group':
      return questionMissedGroupCard.render(texts, stamp, {
        ...head,
        left,
        ref: group.ref,
        ...missedGroupFor(turn, group),
      });
    case 'person':
      return questionPersonCard.render(texts, stamp, { ...head, left, ...personFor(turn, shown.state, question.person) });
    default:
      return questionSameCard.render(texts, stamp, { ...head, left, ...sameFor(turn, shown.state, question) });
  }
}

function missedGroupFor({ texts }: Turn, group: CoreGroup) {
  const words = texts.words.questions.missedGroup;
  const askedSince = groupAsking(group) ?? '';
  const day = texts.day(groupAskedSince(group) ?? '');
  if (emptySince(group) !== null)
    return {
      ...{ askedSince, ask: words.askEmpty, silent: words.nobody, means: words.meansEmpty },
      since: texts.say('questions.missedGroup.emptySince', { day }),
    };
  const since = texts.say('questions.since', { day });
  return { askedSince, since, ask: words.ask, silent: words.silent, means: words.means };
}

function sinceFor({ texts }: Turn, since: CalendarDate | undefined): string {
  return since === undefined ? '' : texts.say('questions.since', { day: texts.day(since) });
}

/** Whom the child may be who was entered twice. */
function twinField(turn: Turn, shown: Shown<object>, childId: string) {
  const { group } = shown.state;
  const twins = twinsFor(group, childId).map((child) => ({ title: childWords(turn.texts, child, group), value: child.childId }));
  return { twin: fieldFor(turn, shown, 'twin'), twins, hasTwins: twins.length > 0 };
}

function withDocuments({ group, documents }: State, more: State['documents']): State {
  return { group, documents: new Map([...documents, ...more]) };
}

function unsaidFor(turn: Turn, shown: Shown<object>, memberId: string) {
  const { group } = shown.state;
  const member = group.members.find((each) => each.memberId === memberId);
  return {
    memberId,
    name: member?.name ?? '',
    about: member === undefined ? '' : ` · ${jobWords(turn.texts, member)}`,
    childIds: fieldFor(turn, shown, 'childIds'),
    children: group.children.map((child) => ({ title: childWords(turn.texts, child, group), value: child.childId })),
  };
}
