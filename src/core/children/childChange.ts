import { type Child, type ChildChangeKind, type ChildChangeMark, isBirthUnknown, isBornBy, isOnRegister, type SetHere } from '../child';
import type { CoreGroup } from '../coreGroup';
import type { GroupDocument } from '../documents';
import { type Doer, forPractitioners } from '../doer';
import type { FoundMissingFact } from '../facts';
import { runsGroup } from '../member';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { later } from '../time/calendarDate';
import type { CalendarDate, Instant } from '../time/day';
import { instantOf } from '../time/londonTime';
import type { TypedText } from '../typedText';
import { settingHere } from './setHere';

/** Facts of a child that only people here record. */
const ownFields = ['missingToldOn', 'foundMissing', 'movedOn', 'temporaryStay', 'addressLift', 'frozen'] as const;
export type ChangedFields = SetHere & Readonly<Partial<Pick<Child, (typeof ownFields)[number]>>>;

/** One thing that has changed for a child, as somebody recorded it (DOMAIN 7.1). What was there before stays in it. */
export type ChildChange = GroupDocument & {
  readonly type: 'child-change';
  readonly changeId: string;
  readonly childId: string;
  readonly what: ChildChangeKind;
  readonly on: CalendarDate;
  /** Local time 'HH:mm', where somebody knew it: of a child who went missing or was found. */
  readonly time?: string;
  /** Only what the change touched; a fact that was not known before is not in `was`. */
  readonly was: ChangedFields;
  readonly became: ChangedFields;
  readonly by: string;
  readonly byPersonId: string;
  readonly at: Instant;
  /** Entered in error: by whom, and why. */
  readonly undone: null | { readonly by: string; readonly at: Instant; readonly reason: TypedText };
};

export type NewChange = {
  readonly childId: string;
  readonly what: ChildChangeKind;
  /** Empty where the day was left out. */
  readonly on: CalendarDate;
  /** 'HH:mm'; empty where it is not known, or not asked for. */
  readonly time?: string;
  /** Missing: the day co-ordinator and police were told; empty: not yet. */
  readonly toldOn: CalendarDate;
  readonly givenName: string;
  readonly familyName: string;
  /** Whether the recorder was warned that a death ends everything, and said yes. */
  readonly agreed: boolean;
};

export type Changing = { readonly group: CoreGroup; readonly change: ChildChange };

/** As many as one page of a card shows; the others stay in their documents. */
const mostMarks = 7;

export function changeDocumentId(changeId: string): string {
  return `child-change:${changeId}`;
}

export function isEnd(what: ChildChangeKind): boolean {
  return what === 'died' || what === 'not-born-alive';
}

export function isAboutAddress(what: ChildChangeKind): boolean {
  return what.startsWith('address-');
}

/** The changes that can be recorded for this child now. None for one whose case is frozen. */
export function changesOpenTo(child: Child, today: CalendarDate): readonly ChildChangeKind[] {
  if (child.frozen !== undefined) return [];
  const isBorn = isBornBy(child, today);
  const end: ChildChangeKind = isBorn ? 'died' : 'not-born-alive';
  const address = addressChanges(child);
  if (!isOnRegister(child)) return [...address, end];
  const missing: ChildChangeKind[] =
    child.missingSince === null ? ['missing'] : [...((child.missingToldOn ?? null) === null ? ['told' as const] : []), 'found'];
  const stays: ChildChangeKind = isAway(child) ? 'stay-ended' : 'stay-began';
  const care: ChildChangeKind = child.lookedAfter ? 'not-looked-after' : 'looked-after';
  const birth: ChildChangeKind[] = isBirthUnknown(child) ? ['born'] : [];
  return isBorn ? [...birth, ...missing, 'moved', stays, care, ...address, end] : ['born', 'moved', ...address, end];
}

/**
 * One person alone can make an address confidential. To lift that, one person asks and another agrees: somebody alone could
 * otherwise lift it, send the family a record that nobody else has looked at, and set it again (DOMAIN 5.5 (6)).
 */
function addressChanges({ confidentialAddress, addressLift = null }: Child): readonly ChildChangeKind[] {
  if (!confidentialAddress) return ['address-confidential'];
  return addressLift === null ? ['address-lift-asked'] : ['address-not-confidential', 'address-stays-confidential'];
}

/** Records a change. A death is recorded only after the warning; from that commit on no clock runs for the child (DOMAIN 7.1). */
export function recordChange(group: CoreGroup, typed: NewChange, by: Doer): Result<Changing, Refusal> {
  // Whoever only reports that a child is missing tells co-ordinator and manager by that: that they know is theirs to say.
  const given = runsGroup(by.actor) ? typed : { ...typed, toldOn: '' };
  const child = group.children.find(({ childId }) => childId === given.childId);
  if (child === undefined || !changesOpenTo(child, by.today).includes(given.what)) return refuse({ kind: 'change-gone' });
  const wrong = problemsOf(child, given, by);
  if (Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  const changeId = by.newId();
  const became = fieldsOf(child, given, { changeId, askedByPersonId: by.actor.personId });
  const change: ChildChange = {
    id: changeDocumentId(changeId),
    type: 'child-change',
    schemaVersion: 1,
    coreGroupId: group.coreGroupId,
    changeId,
    childId: child.childId,
    what: given.what,
    on: given.on,
    ...timeOf(given),
    was: partOf(child, became),
    became,
    by: by.actor.memberId,
    byPersonId: by.actor.personId,
    at: by.now,
    undone: null,
  };
  const mark: ChildChangeMark = { changeId, what: given.what, on: given.on, ...timeOf(given), undone: false };
  const changed = { ...applied(child, became), changes: [...(child.changes ?? []), mark].slice(-mostMarks) };
  return allow({ group: withChild(group, changed), change });
}

/**
 * The newest change that was not undone. Only this one can be undone, as later ones were made on top of the earlier. That an
 * address became confidential is passed over: it takes two people to lift it.
 */
export function lastStanding(child: Child): ChildChangeMark | null {
  return (child.changes ?? []).findLast(({ undone, what }) => !undone && what !== 'address-confidential') ?? null;
}

/**
 * Undoes a change that was entered in error: the facts are again as they were, and the entry stays with the reason. If it had
 * ended a request that waited for a second person, the request has to be made again.
 */
export function undoChange(group: CoreGroup, change: ChildChange, reason: string, by: Doer): Result<Changing, Refusal> {
  const child = group.children.find(({ childId }) => childId === change.childId);
  if (child === undefined || change.undone !== null) return refuse({ kind: 'change-gone' });
  if (change.what === 'address-confidential') return refuse({ kind: 'lifted-by-two' });
  if (lastStanding(child)?.changeId !== change.changeId) return refuse({ kind: 'later-change' });
  const bare: Child = { ...child };
  for (const name of [...ownFields, 'lookedAfterSince'] as const)
    if (Object.hasOwn(change.became, name)) delete (bare as { -readonly [Key in keyof Child]: Child[Key] })[name];
  const changes = (child.changes ?? []).map((mark) => (mark.changeId === change.changeId ? { ...mark, undone: true } : mark));
  const undone = { by: by.actor.memberId, at: by.now, reason: forPractitioners(reason, by) };
  return allow({ group: withChild(group, { ...applied(bare, withoutLift(change.was)), changes }), change: { ...change, undone } });
}

function withoutLift({ addressLift: _, ...fields }: ChangedFields): ChangedFields {
  return fields;
}

/** The police are told since when a child is missing, and until when they were. */
export function asksForTime(what: ChildChangeKind): boolean {
  return what === 'missing' || what === 'found';
}

function timeOf({ what, time = '' }: Pick<NewChange, 'what' | 'time'>): { readonly time?: string } {
  return time === '' || !asksForTime(what) ? {} : { time };
}

/** Since when the child is missing, where they are: the day, and the time where somebody knew it. */
export function missingOf({ missingSince, changes = [] }: Child): { readonly on: CalendarDate; readonly time: string | null } | null {
  if (missingSince === null) return null;
  const mark = changes.findLast(({ what, undone, on }) => what === 'missing' && !undone && on === missingSince);
  return { on: missingSince, time: mark?.time ?? null };
}

function problemsOf(child: Child, given: NewChange, { today, now }: Pick<Doer, 'today' | 'now'>): Readonly<Record<string, Problem>> {
  const { what, on, toldOn } = given;
  const { time } = timeOf(given);
  if (on === '') return { on: 'required' };
  if (on > today) return { on: 'in-the-future' };
  if (time !== undefined && instantOf(on, time) > now) return { time: 'later-than-now' };
  if (what !== 'born' && child.dateOfBirth !== null && on < child.dateOfBirth) return { on: 'not-born' };
  if ((what === 'moved' || what === 'stay-began') && on < child.registeredOn) return { on: 'before-registration' };
  if (on < (beganOn(child, what) ?? on)) return { on: 'before-it-happened' };
  if (what === 'missing' && toldOn !== '' && toldOn > today) return { toldOn: 'in-the-future' };
  if (what === 'missing' && toldOn !== '' && toldOn < on) return { toldOn: 'before-it-happened' };
  if (what === 'born' && given.givenName === '') return { givenName: 'required' };
  if (what === 'born' && given.familyName === '') return { familyName: 'required' };
  return isEnd(what) && !given.agreed ? { on: 'say-yes-to-the-end' } : {};
}

/** The day of what this change ends or answers. */
function beganOn(child: Child, what: ChildChangeKind): CalendarDate | null {
  if (what === 'told' || what === 'found') return child.missingSince;
  return what === 'stay-ended' ? (child.temporaryStay?.from ?? null) : null;
}

function fieldsOf(
  child: Child,
  { what, on, toldOn, givenName, familyName }: NewChange,
  asked: NonNullable<Child['addressLift']>,
): ChangedFields {
  switch (what) {
    case 'missing':
      return { missingSince: on, missingToldOn: toldOn === '' ? null : toldOn };
    case 'told':
      return { missingToldOn: on };
    case 'found':
      return { missingSince: null, missingToldOn: null, foundMissing: [...(child.foundMissing ?? []), ...foundOf(child, on)] };
    case 'moved':
      // Of a move that is entered after a later one, the later is still the last.
      return { movedOn: later(child.movedOn ?? on, on) };
    case 'born':
      return { givenName, familyName, dateOfBirth: on };
    case 'stay-began':
      return { temporaryStay: { from: on, transferRequestedOn: null, endedOn: null } };
    case 'stay-ended':
      return { temporaryStay: { from: on, transferRequestedOn: null, ...child.temporaryStay, endedOn: on } };
    case 'looked-after':
      return { lookedAfter: true, lookedAfterSince: on };
    case 'not-looked-after':
      return { lookedAfter: false, lookedAfterSince: null };
    case 'address-confidential':
      return { confidentialAddress: true };
    case 'address-lift-asked':
      return { addressLift: asked };
    case 'address-not-confidential':
      return { confidentialAddress: false, addressLift: null };
    case 'address-stays-confidential':
      return { addressLift: null };
    default:
      return { status: 'de-registered', deregisteredOn: child.deregisteredOn ?? on, frozen: { on, because: what } };
  }
}

function foundOf({ missingSince, missingToldOn = null }: Child, foundOn: CalendarDate): readonly FoundMissingFact[] {
  return missingSince === null ? [] : [{ since: missingSince, toldOn: missingToldOn, foundOn }];
}

function applied(child: Child, fields: ChangedFields): Child {
  const {
    missingToldOn: _told,
    foundMissing: _found,
    movedOn: _moved,
    temporaryStay: _stay,
    addressLift: _lift,
    frozen: _frozen,
    ...registered
  } = fields;
  const own = Object.fromEntries(ownFields.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
  return { ...settingHere(child, registered), ...own };
}

/** What the child says now of the members that are to change. */
function partOf(child: Child, fields: ChangedFields): ChangedFields {
  const names = Object.keys(fields) as (keyof ChangedFields)[];
  return Object.fromEntries(names.flatMap((name) => (child[name] === undefined ? [] : [[name, child[name]]])));
}

function isAway({ temporaryStay }: Child): boolean {
  return temporaryStay !== undefined && temporaryStay.endedOn === null;
}

function withChild(group: CoreGroup, child: Child): CoreGroup {
  return { ...group, children: group.children.map((each) => (each.childId === child.childId ? child : each)) };
}
