import type { Child } from '../child';
import { addLength } from '../clocks/clock';
import { audienceOfWords } from '../confidentiality/audiences';
import { isOutsiderWithheld, memberShown, type PersonShown } from '../confidentiality/confidentiality';
import { isAboutTheirs } from '../confidentiality/sees';
import { mayReadTextIn } from '../confidentiality/words';
import type { CoreGroup } from '../coreGroup';
import { isCurrent, isFamily, isFor, isPractitioner, isRecordReader, type Member, type Role, worksWithChild } from '../member';
import type { Rules } from '../policy';
import type { CalendarDate } from '../time/day';
import { workingDaysBetween } from '../time/workingDays';
import { importer, type TypedText } from '../typedText';
import { type AgreedAction, answersFor, type Plan } from './actions';

export const actionsFilters = ['mine', 'overdue', 'all'] as const;
export type ActionsFilter = (typeof actionsFilters)[number];

/** How an unfinished action stands by its day; `workingDays` is 0 where only a weekend or holiday has passed since. */
export type Lateness = { readonly kind: 'running' | 'due-soon' } | { readonly kind: 'late'; readonly workingDays: number };

/** One action as one reader may see it: what they may not see is not in it. */
export type ActionForReader = {
  readonly actionId: string;
  readonly version: number;
  /** Empty where it came with an export, nobody has shared it, and its owner is none of those who read such words. */
  readonly words: string;
  readonly mine: boolean;
  /** The one accountable; the name as it stood where they have left. */
  readonly owner: Accountable;
  /** The owner's membership has ended: nobody answers for it. */
  readonly ownerLeft: boolean;
  readonly coOwners: readonly Accountable[];
  readonly children: readonly Child[];
  readonly outcome: string | null;
  readonly measure: string | null;
  readonly ifNotDone: string | null;
  readonly effect: string | null;
  readonly blocked: string | null;
  readonly state: AgreedAction['state'];
  readonly doneOn: CalendarDate | null;
  /** Since when the case system has it no longer; null: it has, or it was agreed here. */
  readonly takenBackOn: CalendarDate | null;
  /** Null: no day is agreed. */
  readonly dueOn: CalendarDate | null;
  readonly lateness: Lateness;
  readonly setOn: CalendarDate;
  /** The day of the meeting it was agreed at; null where it was agreed between meetings or imported. */
  readonly agreedAtMeetingOn: CalendarDate | null;
  readonly extensions: number;
};

/** A name left empty is withheld (DOMAIN 5.5); without a role it is somebody outside the group. */
export type Accountable = Pick<PersonShown, 'name' | 'title' | 'mark'> & { readonly role: Role | null };

export type ActionsForReader = {
  readonly rows: readonly ActionForReader[];
  /** How many rows each filter has for this reader; of all of them null where those done long ago were not read. */
  readonly counts: Readonly<Record<Exclude<ActionsFilter, 'all'>, number> & { all: number | null }>;
};

export type Day = { readonly today: CalendarDate; readonly rules: Rules };

/** The actions of one filter for one reader: unfinished first, the nearest day first; then done, the latest first. For all of them `plan` is the whole one. */
export function actionsView(plan: Plan, group: CoreGroup, reader: Member, filter: ActionsFilter, day: Day): ActionsForReader {
  const soon = soonUntil(day);
  const all = plan.actions
    .filter((action) => maySeeAction(group, action, reader))
    .map((action) => forReader(group, action, reader, day, soon));
  const of: Readonly<Record<ActionsFilter, readonly ActionForReader[]>> = {
    mine: all.filter(({ mine, state }) => mine && state !== 'done'),
    overdue: all.filter(({ lateness }) => lateness.kind === 'late'),
    all,
  };
  const isWhole = filter === 'all' || group.closedActions === undefined;
  const counts = { mine: of.mine.length, overdue: of.overdue.length, all: isWhole ? of.all.length : null };
  return { rows: [...of[filter]].sort(byUrgency), counts };
}

/** One action for one reader; undefined where it is not there or not for them. */
export function actionView(plan: Plan, group: CoreGroup, reader: Member, actionId: string, day: Day): ActionForReader | undefined {
  const action = plan.actions.find((each) => each.actionId === actionId);
  return action && maySeeAction(group, action, reader) ? forReader(group, action, reader, day, soonUntil(day)) : undefined;
}

/**
 * Nobody sees it unless a rule here says so. Those who do it see it. Otherwise it must be about a child that the reader is here
 * for (`isAboutTheirs`); practitioners and foster carers then see what is for them; family and advocates the practitioners' actions that are for
 * everyone, never another family member's (DOMAIN 2.1, 2.2). Whoever reads no records reads no actions (DOMAIN 2.5).
 */
export function maySeeAction(group: CoreGroup, action: AgreedAction, reader: Member): boolean {
  if (!isRecordReader(reader)) return false;
  if (answersFor(action, reader.memberId)) return true;
  if (!isAboutTheirs(group, action.childIds, reader) || !mayReadPart(group, action.words, reader)) return false;
  return worksWithChild(reader) || (audienceOfWords(action.words).kind === 'everyone' && isOwnedByPractitioner(group, action));
}

/** As the audience says; whoever wrote it reads it, and one family member's words are never for another (DOMAIN 2.2). */
function mayReadPart(group: CoreGroup, text: TypedText, reader: Member): boolean {
  if (text.by === reader.memberId) return true;
  const byFamily = group.members.some((member) => member.memberId === text.by && isFamily(member));
  return (isPractitioner(reader) || !byFamily) && mayReadTextIn(group, text, reader);
}

function isOwnedByPractitioner(group: CoreGroup, { owner }: AgreedAction): boolean {
  return owner.kind === 'outside' || group.members.some((member) => member.memberId === owner.memberId && worksWithChild(member));
}

function forReader(group: CoreGroup, action: AgreedAction, reader: Member, day: Day, soon: CalendarDate): ActionForReader {
  const read = (text: TypedText | null): string | null => (text !== null && mayReadPart(group, text, reader) ? text.text : null);
  const { owner, setAtMeetingId } = action;
  const member = owner.kind === 'member' ? group.members.find(({ memberId }) => memberId === owner.memberId) : undefined;
  const meeting = setAtMeetingId === null ? undefined : group.meetings.find(({ meetingId }) => meetingId === setAtMeetingId);
  const mine = answersFor(action, reader.memberId);
  return {
    actionId: action.actionId,
    version: action.version,
    words: read(action.words) ?? (mine && action.words.by !== importer ? action.words.text : ''),
    mine,
    owner: accountable(group, action, reader),
    ownerLeft: owner.kind === 'member' && action.state !== 'done' && (member === undefined || !isCurrent(member, day.today)),
    coOwners: coOwnersSeenBy(group, action, reader),
    children: group.children.filter(({ childId }) => action.childIds.includes(childId) && isFor(reader, childId)),
    outcome: read(action.outcome),
    measure: read(action.measure),
    ifNotDone: read(action.ifNotDone),
    effect: read(action.effect),
    blocked: action.state === 'blocked' ? read(action.blocked) : null,
    state: action.state,
    doneOn: action.doneOn,
    takenBackOn: action.takenBackOn ?? null,
    dueOn: action.dueOn,
    lateness: lateness(action, day, soon),
    setOn: action.setOn,
    agreedAtMeetingOn: meeting ? (meeting.heldOn ?? meeting.plannedFor) : null,
    extensions: action.extensions.length,
  };
}

/** Without name and role where the reader may not know of the person: the action is shown, as it is about the reader's child. */
function accountable(group: CoreGroup, action: AgreedAction, reader: Member): Accountable {
  const { owner, childIds } = action;
  if (owner.kind === 'member') {
    const { name, role } = memberShown(group, reader, owner.memberId) ?? { name: '', role: null };
    return { name, role };
  }
  const mayRead = (answersFor(action, reader.memberId) && owner.name.by !== importer) || mayReadPart(group, owner.name, reader);
  const isTold = mayRead && !isOutsiderWithheld(group, reader, childIds);
  return { name: isTold ? owner.name.text : '', role: null };
}

/** Somebody who is here for other children is not named, nor to the family another family member who helps. */
function coOwnersSeenBy(group: CoreGroup, action: AgreedAction, reader: Member): readonly Accountable[] {
  return group.members
    .filter(({ memberId }) => action.coOwnerMemberIds.includes(memberId))
    .filter((member) => worksWithChild(reader) || member.memberId === reader.memberId || worksWithChild(member))
    .flatMap((member) => memberShown(group, reader, member.memberId) ?? [])
    .map(({ name, role }) => ({ name, role }));
}

function lateness({ state, dueOn }: AgreedAction, day: Day, soon: CalendarDate): Lateness {
  return state === 'done' || dueOn === null ? { kind: 'running' } : latenessOf(dueOn, day, soon);
}

/** How something unfinished that is due on a day stands today. */
export function latenessOf(dueOn: CalendarDate, { today, rules }: Day, soon: CalendarDate = soonUntil({ today, rules })): Lateness {
  if (dueOn < today) return { kind: 'late', workingDays: workingDaysBetween(rules.calendar, dueOn, today) };
  return { kind: dueOn <= soon ? 'due-soon' : 'running' };
}

/** The last due day that is soon today, as reminders count it (DOMAIN 1.2): worked out once for the whole list. */
function soonUntil({ today, rules }: Day): CalendarDate {
  return addLength(rules, today, rules.policy.actions.dueSoon);
}

/** An action without a day stands after all that have one. */
const afterEveryDay = '9999-12-31';

function byUrgency(one: ActionForReader, other: ActionForReader): number {
  const finished = Number(one.state === 'done') - Number(other.state === 'done');
  if (finished !== 0) return finished;
  const [first, second] =
    one.state === 'done' ? [other.doneOn ?? '', one.doneOn ?? ''] : [one.dueOn ?? afterEveryDay, other.dueOn ?? afterEveryDay];
  return first < second ? -1 : first > second ? 1 : 0;
}
