import type { About, AboutOf } from '../../core/about';
import { actionView, latenessOf } from '../../core/actions/actionsView';
import { failureOf } from '../../core/alerts/board';
import { ofWhat } from '../../core/alerts/ofWhat';
import type { Waiting } from '../../core/alerts/waiting';
import type { Clock } from '../../core/clocks/clock';
import { clockOn } from '../../core/clocks/clockState';
import type { CoreGroup, QuietNotice } from '../../core/coreGroup';
import type { Glance } from '../../core/lists/glance';
import { isFor, type Member } from '../../core/member';
import { factsOf, wordsOf } from '../../core/notices/aboutNotice';
import { openDutyOf } from '../../core/notices/duties';
import { type Handling, hasArrived, type Notice } from '../../core/notices/notice';
import { holds } from '../../core/notices/noticeKinds';
import { isQuiet } from '../../core/notices/quiet';
import type { Instant } from '../../core/time/day';
import { dayOf, timeOf } from '../../core/time/londonTime';
import { storedPlan } from '../../documents/plan';
import type { TextKey, Texts } from '../../text/texts';
import { childWords, dueWords, peopleWords, shortWords } from '../actions/actionWords';
import { clockName, limitName, stateWords, withShortDays } from '../clocks/clockWords';
import { jobWords, memberName } from '../personWords';
import type { Turn } from '../turn';
import { dayState } from './dayWords';

/** What a notice is about, for a reader: the limit and the children they are here for; `clock` null once it is dealt with. */
export type AlertAbout = { readonly about: string; readonly names: string; readonly state: string; readonly clock: Clock | null };

export function aboutNotice(
  turn: Turn,
  group: CoreGroup,
  viewer: Member,
  notice: Notice,
  documents: ReadonlyMap<string, unknown> = new Map(),
): AlertAbout {
  const { texts, deps } = turn;
  const { about: of } = notice;
  const today = deps.clock.today();
  if (of.kind !== 'clock') {
    const which = ofWhat(group, of);
    const action = of.kind === 'action' ? actionLine(turn, group, viewer, of.actionId, documents) : null;
    const on = which.meetingOn ?? which.reviewOn ?? which.notSeenOn;
    const member = memberName(texts, group, viewer, which.memberId);
    const rest = [...(on === null ? [] : [texts.day(on)]), ...(member === '' ? [] : [member])].map((each) => ` · ${each}`);
    const names = action ?? `${namesOf(texts, group, viewer, which.childIds)}${rest.join('')}`;
    const state = [...(which.inDanger ? [texts.words.children.inDanger] : []), stateOf(turn, group, of)].join(' · ');
    return { about: otherWords(texts, of), names, state, clock: null };
  }
  const duty = openDutyOf(group, of, deps.rules, today);
  const name = duty === undefined ? clockName(texts, of.clock) : limitName(texts, duty.occurrence);
  if (duty === undefined)
    return { about: name, names: namesOf(texts, group, viewer, idsOf(of.childId)), state: texts.words.alerts.overState, clock: null };
  const clock = clockOn(duty.occurrence, deps.rules, today);
  return { about: name, names: namesOf(texts, group, viewer, duty.childIds), state: stateWords(texts, clock), clock };
}

/** What it is called in lists, where it is about no limit. */
export function otherWords({ words: { alerts } }: Texts, about: About): string {
  if (about.kind === 'exclusion') return alerts.exclusionStep[exclusionWords(about)];
  if (about.kind === 'early-review' && about.step === 'late') return alerts.lateAnswer;
  if (about.kind === 'early-review' && about.step === 'undecided') return alerts.undecidedRequest;
  if (about.kind === 'review-day') return alerts.reviewNews[about.news];
  if (about.kind === 'view' && about.memberId === null) return alerts.viewsMissing;
  return about.kind === 'meeting' ? alerts.meetingNews[about.news] : alerts.otherAbout[wordsOf(about)];
}

function exclusionWords({ step, againOn }: AboutOf<'exclusion'>): 'decision' | 'undecided' | 'review' | 'late' {
  if (againOn === null) return step;
  return step === 'decision' ? 'undecided' : 'late';
}

/** What there is to do about it, where no day says so. */
export function otherState(texts: Texts, about: About): string {
  const { alerts, review } = texts.words;
  if (about.kind === 'early-review' && about.ground !== undefined)
    return texts.say('review.groundIs', { ground: review.ground[about.ground] });
  if (about.kind === 'account') return about.memberId === null ? alerts.ownAccountNews[about.news] : alerts.accountNews[about.news];
  return about.kind === 'unreached' ? alerts.unreachedState : alerts.otherState;
}

/** Which action it is, whose and for whom, as far as this reader may read it; null where the plan was not read or has it no longer. */
export function actionLine(
  { texts, deps }: Turn,
  group: CoreGroup,
  viewer: Member,
  actionId: string,
  documents: ReadonlyMap<string, unknown>,
): string | null {
  const plan = storedPlan.ifReadable(documents.get('plan'));
  const day = { today: deps.clock.today(), rules: deps.rules };
  const action = plan === null ? undefined : actionView(plan, group, viewer, actionId, day);
  if (action === undefined) return null;
  const words = action.words === '' ? '' : ` · ${shortWords(action.words)}`;
  return `${words} ${peopleWords(texts, action, group)}`;
}

/** How an action stands by its day, while there is one to be reminded of. */
function stateOf({ texts, deps }: Turn, group: CoreGroup, about: About): string {
  const today = deps.clock.today();
  // What is told of a visit, an entry or a birth may be over, or have been told again since: then only opening it says how it stands.
  if (about.kind !== 'action') {
    const isTrue = holds(about, factsOf(group, deps.rules, today));
    return (isTrue ? dayState(texts, about, deps.rules, today) : null) ?? otherState(texts, about);
  }
  if (!holds(about, factsOf(group, deps.rules, today))) return texts.words.alerts.actionOver;
  return dueWords(texts, about.dueOn, latenessOf(about.dueOn, { today, rules: deps.rules }));
}

/** ' · Mali Prŷs, Cai Prŷs': those of the children whom the reader is here for. */
export function namesOf(
  texts: Texts,
  group: Pick<Glance, 'children'>,
  viewer: Pick<Member, 'childIds'>,
  childIds: readonly string[],
): string {
  const names = group.children
    .filter(({ childId }) => childIds.includes(childId) && isFor(viewer, childId))
    .map((child) => childWords(texts, child, group));
  return names.length === 0 ? '' : ` · ${names.join(', ')}`;
}

/** Says that it cannot wait, that it is new, and who has it, after how the limit stands. */
export function waitingState(
  texts: Texts,
  state: string,
  { isUrgent, isNew, quiet }: Pick<Waiting, 'isUrgent' | 'isNew' | 'quiet'>,
  viewer: Pick<Member, 'memberId'>,
): string {
  const { urgent, isNew: newWords } = texts.words.alerts;
  const marks = [...(isUrgent && quiet === null ? [urgent] : []), ...(isNew ? [newWords] : [])];
  return [...marks, state, ...quietWords(texts, quiet, viewer)].join(' · ');
}

/** The person whom a notice is for, with their role; the group's own conversation where it is for no one person. */
export function recipientWords({ texts }: Turn, group: CoreGroup, viewer: Member, personId: string | null): { name: string; role: string } {
  if (personId === null) return { name: texts.words.alerts.conversation, role: '' };
  const member = group.members.findLast((each) => each.personId === personId);
  return member === undefined
    ? { name: texts.words.alerts.unknownPerson, role: '' }
    : {
        name: memberName(texts, group, viewer, member.memberId) || texts.words.withheld.somebody,
        role: ` · ${jobWords(texts, member)}`,
      };
}

/** The last that became of a notice: what was done with it, else that it was opened, else whether it went. */
export function lastStepWords(turn: Turn, group: CoreGroup, viewer: Member, notice: Notice): string {
  const { texts } = turn;
  const done = notice.handled?.at(-1);
  if (done !== undefined) return handledParts({ ...turn, texts: withShortDays(texts) }, group, viewer, done).join(' · ');
  return notice.openedAt === null ? deliveryWords(texts, notice) : texts.say('alerts.ledger.opened', at(texts, notice.openedAt));
}

/** How far a notice has got, whole and in one line. */
export function progressWords(turn: Turn, group: CoreGroup, viewer: Member, notice: Notice): string {
  const { texts, deps } = turn;
  const { ledger } = texts.words.alerts;
  const { openedAt, state, maybeDuplicate } = notice;
  const went = state === 'sent' || state === 'settled';
  const isWaiting = state === 'planned' || state === 'sending' || state === 'unknown';
  return [
    deliveryWords(texts, notice),
    ...(isWaiting && notice.attempts.length > 0 ? [triesWords(texts, notice)] : []),
    ...(openedAt !== null ? [texts.say('alerts.ledger.opened', at(texts, openedAt))] : went ? [ledger.notOpened] : []),
    ...(maybeDuplicate === true ? [ledger.twice] : []),
    ...(isQuiet(notice, deps.clock.today()) ? (notice.handled ?? []).slice(-1).map((done) => handledWords(turn, group, viewer, done)) : []),
  ].join(' · ');
}

/** The same for the alert's own card: delivery, opening, and all that was done with it, the newest last. */
export function ledgerLines(turn: Turn, group: CoreGroup, viewer: Member, notice: Notice): readonly string[] {
  const { texts } = turn;
  const planned = texts.say('alerts.ledger.planned', at(texts, notice.plannedAt));
  const opened = notice.openedAt === null ? [] : [texts.say('alerts.ledger.opened', at(texts, notice.openedAt))];
  const isOnlyPlanned = notice.state === 'planned' && notice.attempts.length === 0;
  const sent = isOnlyPlanned ? [] : [deliveryWords(texts, notice), ...(notice.attempts.length > 1 ? [triesWords(texts, notice)] : [])];
  const twice = notice.maybeDuplicate === true ? [texts.words.alerts.ledger.twice] : [];
  return [planned, ...sent, ...twice, ...opened, ...(notice.handled ?? []).map((done) => handledWords(turn, group, viewer, done))];
}

/** Why it did not get there, as a whole sentence. */
export function outcomeWords({ words }: Texts, code: string): string {
  const { outcome } = words.alerts;
  const known = outcomes[code] ?? (code.startsWith('rejected') ? 'rejected' : Object.hasOwn(outcome, code) ? code : 'set-aside');
  return outcome[known as keyof typeof outcome];
}

const outcomes: Readonly<Record<string, string>> = {
  'conversation-blocked-by-user': 'blocked',
  'bot-not-in-conversation-roster': 'removed',
  'bot-disabled-by-admin': 'disabled',
  'message-writes-blocked': 'forbidden',
};

function deliveryWords(texts: Texts, notice: Notice): string {
  const { ledger } = texts.words.alerts;
  const sent = notice.attempts.findLast(({ outcome }) => hasArrived(outcome));
  const isHandled = notice.acknowledged !== null || (notice.snoozed ?? null) !== null;
  switch (notice.state) {
    case 'planned':
    case 'unknown':
      return texts.say('alerts.ledger.planned', at(texts, notice.sendAfter));
    case 'sending':
      return ledger.sending;
    case 'failed':
      return texts.say('alerts.ledger.failed', { outcome: outcomeWords(texts, failureOf(notice)) });
    case 'withdrawn':
      return isHandled ? ledger.answered : ledger.withdrawn;
    default:
      return [
        ...(notice.state === 'settled' ? [ledger.settled] : []),
        ...(sent === undefined ? [] : [texts.say(sentWith(sent.outcome), at(texts, sent.at))]),
      ].join(' · ');
  }
}

function sentWith(outcome: string): TextKey {
  if (outcome === 'together') return 'alerts.ledger.together';
  return outcome === 'in-digest' ? 'alerts.ledger.inDigest' : 'alerts.ledger.sent';
}

function triesWords(texts: Texts, { attempts }: Notice): string {
  return texts.say('alerts.ledger.tries', { count: attempts.length, outcome: outcomeWords(texts, attempts.at(-1)?.outcome ?? '') });
}

/** Who did what with it, until when and why; names and reasons stand apart from the sentence. */
function handledWords(turn: Turn, group: CoreGroup, viewer: Member, done: Handling): string {
  return [...handledParts(turn, group, viewer, done), done.why?.text ?? ''].filter((part) => part !== '').join(' · ');
}

/** What was done and by whom, without the words that were written about it. */
function handledParts({ texts }: Turn, group: CoreGroup, viewer: Member, { what, by, at: when, until, who }: Handling): string[] {
  const name = (memberId: string): string => memberName(texts, group, viewer, memberId);
  const day = texts.day(until ?? dayOf(when));
  const words = {
    taken: () => [...who.map(name), texts.say('alerts.ledger.taken', { day })],
    'put-off': () => [texts.say('alerts.ledger.putOff', { day }), by === null ? '' : name(by)],
    escalated: () => [
      texts.say('alerts.ledger.escalated', at(texts, when)),
      `${by === null ? '' : name(by)} → ${who.map(name).join(', ')}`,
    ],
    'tried-again': () => [texts.say('alerts.ledger.triedAgain', at(texts, when)), by === null ? '' : name(by)],
    'raised-again': () => [texts.say('alerts.ledger.raisedAgain', { day: texts.day(dayOf(when)) })],
  }[what]();
  return words.filter((part) => part !== '');
}

function quietWords(texts: Texts, quiet: QuietNotice | null, viewer: Pick<Member, 'memberId'>): readonly string[] {
  if (quiet === null) return [];
  const day = texts.day(quiet.until);
  if (quiet.kind === 'put-off') return [texts.say('alerts.putOffUntil', { day })];
  return [texts.say(quiet.by === viewer.memberId ? 'alerts.youHave' : 'alerts.otherHas', { day })];
}

function at(texts: Texts, instant: Instant): { day: string; time: string } {
  return { day: texts.shortDay(dayOf(instant)), time: timeOf(instant) };
}

function idsOf(childId: string | null): readonly string[] {
  return childId === null ? [] : [childId];
}
