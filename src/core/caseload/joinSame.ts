import { withActionsIn } from '../actions/actions';
import type { Child } from '../child';
import { keepVisits } from '../children/keepVisits';
import { keepingSetHere } from '../children/setHere';
import type { CoreGroup, SameAsked } from '../coreGroup';
import type { GroupDocument } from '../documents';
import type { ConferenceFact } from '../facts';
import type { Member } from '../member';
import { earlier } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';
import { type TwoEntries, withSameAsked } from './caseQuestions';
import { registration } from './importMark';
import { joinMember } from './joinMember';
import { joinedVisits, type RecordedVisits } from './joinVisits';

type Asked = Pick<TwoEntries, 'here' | 'there'> & { readonly what: 'child' | 'member' };
type Moving = Pick<TwoEntries, 'here' | 'there'>;

/**
 * Written once and never changed, counted anew by the commit itself, or of no account: a press, a notice that is settled by itself once
 * its child is gone.
 */
const staying: readonly string[] = ['group', 'audit', 'access', 'press', 'notice', 'import', 'figures'];

/** Whether a document has to move with what was entered here, because it names it. */
export function namesIt(document: GroupDocument, { here }: Pick<TwoEntries, 'here'>): boolean {
  return !staying.includes(document.type) && JSON.stringify(document).includes(JSON.stringify(here));
}

/** The document with what was entered here under the id that the case system brought: later imports know it by that. */
export function movedTo<Document extends GroupDocument>(document: Document, { here, there }: Moving): Document {
  return { ...moved(document, here, there), id: document.id };
}

/**
 * The group once two entries are one: the facts of both, under the id of the case system's, and every mention of the
 * other moved to it. `documents` are all that name it; those already moved make no difference. Of one child, visits that
 * may be in two entries are asked about next.
 */
export function joinSame(
  group: CoreGroup,
  asked: Asked,
  documents: readonly GroupDocument[],
  today: CalendarDate,
  recorded: RecordedVisits,
): { readonly group: CoreGroup; readonly put: readonly GroupDocument[] } {
  const { here, there } = asked;
  const put = documents.map((document) => movedTo(document, asked));
  const { children, openNotices, noticesAbout, quietNotices, lastAudit, ...facts } = group;
  const rest = moved(facts, here, there);
  const one = asked.what === 'child' ? joinedChildren(group, asked, today, recorded) : null;
  const joined: CoreGroup = {
    ...rest,
    lastAudit,
    ...(openNotices && { openNotices }),
    ...(noticesAbout && { noticesAbout }),
    ...(quietNotices && { quietNotices }),
    members: asked.what === 'member' ? joinedMembers(group, asked) : uniqueChildren(rest.members),
    children: one?.children ?? moved(children, here, there),
  };
  const left = (group.sameAsked ?? []).filter((open) => open.here !== here);
  return { group: withActionsIn(withSameAsked(joined, [...moved(left, here, there), ...(one?.asked ?? [])]), put), put };
}

function uniqueChildren(members: readonly Member[]): readonly Member[] {
  return members.map((member) => ({ ...member, childIds: [...new Set(member.childIds)] }));
}

function joinedMembers({ members, children }: CoreGroup, { here, there }: Asked): readonly Member[] {
  const mine = members.find(({ memberId }) => memberId === here);
  const all = children.map(({ childId }) => childId);
  return members.flatMap((member) => {
    if (member.memberId === here) return [];
    if (member.memberId !== there || mine === undefined) return [member];
    return [{ ...joinMember(mine, member, { here: all, there: all }), memberId: there }];
  });
}

function joinedChildren(
  { children }: CoreGroup,
  { here, there }: Moving,
  today: CalendarDate,
  recorded: RecordedVisits,
): { readonly children: readonly Child[]; readonly asked: readonly SameAsked[] } {
  const mine = children.find(({ childId }) => childId === here);
  const theirs = children.find(({ childId }) => childId === there);
  if (mine === undefined || theirs === undefined) return { children, asked: [] };
  const visits = joinedVisits(mine, theirs, recorded, today);
  const sameAs = [...new Set([...(theirs.sameAs ?? []), ...(mine.sameAs ?? []), here])];
  const joined = keepVisits({ ...joinChild(moved(mine, here, there), theirs), ...visits.child, sameAs }, today);
  const others = children.filter(({ childId }) => childId !== here);
  return { children: others.map((child) => (child === theirs ? joined : child)), asked: visits.asked };
}

/** Who the child is, by the case system, but for what people set here in its place; and every fact of both. */
export function joinChild(mine: Child, theirs: Child): Child {
  const registered = keepingSetHere({ ...mine, setHere: { ...mine.setHere, ...theirs.setHere } }, { ...mine, ...registration(theirs) });
  const keptFrom = [mine.visitsKeptFrom, theirs.visitsKeptFrom]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const { visitsKeptFrom: _, notExported: __, ...child } = { ...mine, ...theirs, ...registered };
  return {
    ...child,
    ...(keptFrom === undefined ? {} : { visitsKeptFrom: keptFrom }),
    ...(theirs.notExported && { notExported: theirs.notExported }),
    conferences: joinedConferences(mine.conferences, theirs.conferences),
    ...listed('correctedVisitIds', mine, theirs, (id) => id),
    ...listed('deniedAccess', mine, theirs, ({ on }) => on),
    ...listed('advocacyOfferedOn', mine, theirs, (day) => day),
    ...listed('foundMissing', mine, theirs, ({ since }) => since),
    ...metElsewhere(mine, theirs),
    ...listed('voices', mine, theirs, ({ on }) => on),
    ...listed('changes', mine, theirs, ({ on }) => on),
  };
}

/** One of whom either entry was in this group all along was in it. */
function metElsewhere({ metElsewhere: mine }: Child, { metElsewhere: theirs }: Child): Pick<Child, 'metElsewhere'> {
  if (mine === undefined && theirs === undefined) return {};
  const [one, other] = [mine?.hereSince ?? null, theirs?.hereSince ?? null];
  const heldOn = [...new Set([...(mine?.heldOn ?? []), ...(theirs?.heldOn ?? [])])].sort();
  const meetingIds = [...new Set([...(mine?.meetingIds ?? []), ...(theirs?.meetingIds ?? [])])].sort();
  const hereSince = one === null || other === null ? null : earlier(one, other);
  return { metElsewhere: { hereSince, heldOn, ...(meetingIds.length > 0 && { meetingIds }) } };
}

type Lists = Required<Pick<Child, 'correctedVisitIds' | 'deniedAccess' | 'advocacyOfferedOn' | 'foundMissing' | 'voices' | 'changes'>>;

/** What either has, in the order of days; nothing where neither has any. */
function listed<Name extends keyof Lists>(name: Name, mine: Child, theirs: Child, dayOf: (each: Lists[Name][number]) => string) {
  const all: readonly Lists[Name][number][] = [...(mine[name] ?? []), ...(theirs[name] ?? [])];
  return all.length === 0 ? {} : { [name]: [...all].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1)) };
}

/** Of one kind planned for one day there is one conference: with what either knows of it. */
function joinedConferences(mine: readonly ConferenceFact[], theirs: readonly ConferenceFact[]): readonly ConferenceFact[] {
  const all = new Map<string, ConferenceFact>();
  for (const conference of [...mine, ...theirs]) {
    const key = `${conference.plannedFor} ${conference.kind}`;
    const known = all.get(key);
    all.set(key, known?.heldOn && !conference.heldOn ? { ...conference, ...known } : { ...known, ...conference });
  }
  return [...all.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, conference]) => conference);
}

/** Every value, and every name of a member, that is exactly the one id, as the other. */
function moved<Value>(value: Value, from: string, to: string): Value {
  const walk = (each: unknown): unknown => {
    if (each === from) return to;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name === from ? to : name, walk(inner)]));
  };
  return walk(value) as Value;
}
