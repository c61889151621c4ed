import type { AgreedAction, Plan } from '../core/actions/actions';
import { emptyChain } from '../core/audit/auditChain';
import type { ImportedGroup } from '../core/caseload/importedCaseload';
import type { Child } from '../core/child';
import { type Visit, visitDocumentId } from '../core/children/visit';
import { type CoreGroup, headVersion } from '../core/coreGroup';
import type { ConferenceFact, MeetingFact, VisitFact } from '../core/facts';
import { addDays, earlier } from '../core/time/calendarDate';
import type { CalendarDate } from '../core/time/day';
import { instantOf } from '../core/time/londonTime';
import { importer } from '../core/typedText';
import { type BuiltMeeting, buildMeetings } from './buildMeetings';
import { buildSteps } from './buildSteps';
import { byText, groupedBy } from './grouping';
import { importedText, importedTextOrNone } from './importedText';
import type { KnownVisit } from './knownRows';
import { type Loss, notReadIn } from './losses';
import { firstDay, type Memberships, membershipsOf, type People } from './memberships';
import { opaqueId } from './opaqueId';
import type { SettledRow } from './settle';
import { idKeyOf, type Slice } from './slices';
import { visitorsOf, visitsNotCounted } from './visitors';
import { meetingsNotCounted } from './whoCame';

/** One core group from those of its rows that can be taken. */
export function buildGroup(found: Slice, people: People): ImportedGroup {
  const slice = { ...found, losses: [...found.losses, ...visitsNotCounted(found), ...meetingsNotCounted(found)] };
  const coreGroupId = opaqueId('group', slice.idRef);
  const memberships = membershipsOf(slice, people);
  const visitorOf = visitorsOf(slice);
  const visits = slice.visits
    .map(({ row }) => buildVisit(slice, row, visitorOf(row).byRole, memberships, people))
    .sort(byText((visit) => `${visit.fact.on} ${visit.time} ${visit.id}`));
  const meetings = buildMeetings(slice, coreGroupId, memberships);
  const group: CoreGroup = {
    id: 'group',
    type: 'group',
    schemaVersion: headVersion,
    coreGroupId,
    ref: slice.ref,
    ...(slice.idRef === slice.ref ? {} : { idRef: slice.idRef }),
    localAuthority: slice.group.local_authority,
    team: slice.group.team,
    members: memberships.members,
    children: buildChildren(
      slice,
      visits,
      people,
      meetings.map(({ fact }) => fact),
    ),
    meetings: meetings.map(({ fact }) => fact),
    ...withoutWhat(slice.losses.filter(({ childRef }) => childRef === null)),
    conversation: null,
    nextDueOn: null,
    lastAudit: emptyChain,
  };
  const plan = buildPlan(slice, coreGroupId, memberships, meetings);
  const steps = buildSteps(slice, memberships);
  return {
    group,
    visits,
    meetings: meetings.map(({ document }) => document),
    plan,
    ...(steps && { steps }),
    ...(memberships.left.length > 0 ? { left: memberships.left } : {}),
    ...(memberships.earlier.length > 0 ? { earlier: memberships.earlier } : {}),
    ...(slice.leftOut.length > 0 ? { leftOut: slice.leftOut } : {}),
  };
}

/** A visit by somebody unknown is kept: it resets no limit. */
function buildVisit(slice: Slice, row: KnownVisit, byRole: VisitFact['byRole'], { memberOf }: Memberships, people: People): Visit {
  const { day, time } = row.visited_at;
  const who = row.who === null ? null : idKeyOf(slice, row.who);
  const visitor = row.who === null ? undefined : memberOf(row.who, day);
  const fact: VisitFact = {
    visitId: opaqueId('visit', row.child_ref, day, time, who ?? row.by_email),
    on: day,
    byRole,
    byPersonId: who === null ? opaqueId('stranger', row.by_email) : opaqueId('person', who),
    agency: visitor?.agency ?? people.get(row.who ?? '')?.agency ?? '',
    seen: row.seen,
    alone: row.alone,
    atHome: row.at_home,
    bedroom: row.bedroom,
  };
  const enteredAt = instantOf(day, time);
  const nameOf = (key: string) => memberOf(key, day)?.name ?? people.get(key)?.name ?? key;
  const others = [...row.together.map(nameOf), row.others_there].filter((text) => text.trim() !== '').join(', ');
  const othersThere = importedTextOrNone(others, visitor?.memberId ?? importer, enteredAt, { kind: 'practitioners' });
  const note = importedTextOrNone(row.note, visitor?.memberId ?? importer, enteredAt, { kind: 'practitioners' });
  return {
    id: visitDocumentId(fact),
    type: 'visit',
    schemaVersion: 1,
    coreGroupId: opaqueId('group', slice.idRef),
    childId: opaqueId('child', row.child_ref),
    fact,
    time,
    announced: row.announced,
    ...(othersThere === null ? {} : { othersThere }),
    notSeenReason: row.not_seen_reason.trim() === '' ? null : row.not_seen_reason,
    words: note === null ? [] : [note],
    enteredAt,
    corrects: null,
  };
}

function buildChildren(slice: Slice, visits: readonly Visit[], people: People, meetings: readonly MeetingFact[]): readonly Child[] {
  const visitsOf = groupedBy(visits, (visit) => visit.childId);
  const conferencesOf = groupedBy(slice.conferences, (row) => row.child_ref);
  return [...slice.children].sort(byText((row) => row.child_ref)).map((row): Child => {
    const childId = opaqueId('child', row.child_ref);
    const conferences = [...(conferencesOf.get(row.child_ref) ?? [])].sort(byText((one) => `${one.planned_for} ${one.kind}`));
    const ownVisits = (visitsOf.get(childId) ?? []).map((visit) => visit.fact);
    return {
      childId,
      ref: row.child_ref,
      givenName: row.given_name,
      familyName: row.family_name,
      dateOfBirth: row.date_of_birth,
      expectedOn: row.expected_date_of_delivery,
      registeredOn: row.registered_on ?? countedFrom(slice, conferences, ownVisits, meetings),
      categories: row.categories,
      status: row.status,
      homeAuthority: row.home_authority,
      ...(row.temporary_until && { temporaryUntil: row.temporary_until }),
      lookedAfter: row.looked_after,
      ...(row.looked_after_since && { lookedAfterSince: row.looked_after_since }),
      missingSince: row.missing_since,
      confidentialAddress: row.confidential_address,
      deregisteredOn: row.deregistered_on,
      visits: ownVisits,
      conferences: conferences.map((conference) => buildConference(slice, conference, people)),
      ...(row.earlier.length > 0 ? { earlierRegistrations: row.earlier } : {}),
      ...withoutWhat(slice.losses.filter(({ childRef }) => childRef === row.child_ref)),
    };
  });
}

/**
 * From which day limits are counted where that of the registration cannot be read: the conference that decided it, else the first
 * visit or day of which anything is known. The last core group and the last review were of this registration all the same: the next
 * ones are due from them.
 */
function countedFrom(
  slice: Slice,
  conferences: Slice['conferences'],
  visits: readonly VisitFact[],
  meetings: readonly MeetingFact[],
): CalendarDate {
  const held = (kind: 'review' | 'other') =>
    conferences.flatMap(({ kind: each, held_on }) => ((each === 'review') === (kind === 'review') && held_on !== null ? [held_on] : []));
  const decided = held('other').sort().at(-1);
  if (decided !== undefined) return decided;
  const begun = visits.map(({ on }) => on).sort()[0] ?? firstDay(slice);
  const met = meetings.flatMap(({ heldOn, valid }) => (heldOn === null || valid === false ? [] : [heldOn])).sort();
  const reviewed = held('review').sort().slice(-1);
  return [...met.slice(-1), ...reviewed.map((day) => addDays(day, -1))].reduce(earlier, begun);
}

function withoutWhat(losses: readonly Loss[]): Pick<Child, 'countedWithout'> {
  const notRead = notReadIn(losses);
  return notRead.length > 0 ? { countedWithout: notRead } : {};
}

function buildConference(slice: Slice, row: SettledRow<'conferences.csv'>, people: People): ConferenceFact {
  const chair = row.chair_email !== null && people.get(row.chair_email) !== undefined ? row.chair_email : null;
  return {
    kind: row.kind,
    plannedFor: row.planned_for,
    heldOn: row.held_on,
    decision: row.decision,
    ...(row.categories.length > 0 ? { categories: row.categories } : {}),
    ...(chair === null ? {} : { chairPersonId: opaqueId('person', idKeyOf(slice, chair)) }),
  };
}

function buildPlan(slice: Slice, coreGroupId: string, { memberOf, ownerOf }: Memberships, meetings: readonly BuiltMeeting[]): Plan {
  const meetingHeldOn = new Map(meetings.map(({ fact }) => [fact.heldOn, fact.meetingId]));
  const rows = slice.actions.map(({ row }) => row).sort(byText((row) => row.action_ref));
  const actions = rows.map((row): AgreedAction => {
    const at = instantOf(row.set_on, '00:00');
    const owners = row.owners.flatMap((key) => (row.status === 'done' ? memberOf : ownerOf)(key, row.set_on) ?? []);
    const [owner, ...coOwners] = owners;
    const others = coOwners.filter(({ memberId }) => memberId !== owner?.memberId);
    return {
      actionId: opaqueId('action', row.action_ref),
      ref: row.action_ref,
      version: 1,
      words: importedText(row.text, importer, at),
      owner: owner
        ? { kind: 'member', memberId: owner.memberId }
        : { kind: 'outside', name: importedText(row.owner_email.join(', '), importer, at) },
      coOwnerMemberIds: [...new Set(others.map(({ memberId }) => memberId))],
      childIds: row.child_refs.map((child) => opaqueId('child', child)).sort(),
      outcome: importedTextOrNone(row.outcome, importer, at),
      measure: null,
      ifNotDone: importedTextOrNone(row.if_not_done, importer, at),
      setOn: row.set_on,
      setAtMeetingId: meetingHeldOn.get(row.set_on) ?? null,
      dueOn: row.due_on,
      state: row.status,
      doneOn: row.completed_on,
      effect: importedTextOrNone(row.impact, importer, row.completed_on === null ? at : instantOf(row.completed_on, '00:00')),
      blocked: null,
      extensions: [],
    };
  });
  // The version stays 1 in an import's plan: the fingerprint of an export is taken over it too, and must stay comparable with older ones.
  return { id: 'plan', type: 'plan', schemaVersion: 1, coreGroupId, version: 1, actions };
}
