import type { Child } from '../src/core/child';
import { reportNotSeen } from '../src/core/children/notSeen';
import type { CoreGroup } from '../src/core/coreGroup';
import type { GroupDocument } from '../src/core/documents';
import { lookAtGroup } from '../src/core/notices/lookAtGroup';
import { type Notice, never } from '../src/core/notices/notice';
import { notSeenNotices } from '../src/core/notices/notSeenNotices';
import { removalNotices } from '../src/core/notices/removalNotices';
import type { Accounts } from '../src/core/people/accounts';
import { type Conference, conferenceDocumentId } from '../src/core/review/review';
import type { DirectoryDocument } from '../src/ports/directory';
import { defaultRules } from '../src/settings';
import { conversationKey } from '../src/usecases/people/directoryKeys';
import { groupChat } from '../test/support/activities';
import { aMember } from '../test/support/aGroup';
import { keyed } from '../test/support/keyed';
import { type BenchGroup, benchGroup, benchNow, largest, type MeetingState, usual } from './groups';
import { directoryOf, groupIdOf, personIdOf, serviceUrl } from './people';
import { type State, stateOf } from './state';

/** The chat that is linked to the group in two of the states. */
export const chat = groupChat('bench', serviceUrl);
/** The custodian of the register, beside the twelve. */
export const custodian = 12;

/** Held across groups by the first people. */
const posts = ['co-ordinator', 'manager', null, null, 'conference-chair'] as const;
/** Who is in a second group too: those whose posts go across groups, and one practitioner. */
const inTwoGroups = [0, 1, 3, 4];
const today = benchNow.slice(0, 10);

/**
 * What the crawl begins with, once for each state of the meeting: the largest realistic group with its alerts sent, one
 * to somebody who could not be reached, and a child not seen; where the meeting is over, also a child off the register
 * whose removal waits for the custodian. Some of its people have a second group.
 */
export async function firstStates(): Promise<readonly State[]> {
  return Promise.all((['planned', 'today', 'open', 'closed'] as const).map(firstState));
}

function firstState(meeting: MeetingState): Promise<State> {
  const isLinked = meeting === 'open' || meeting === 'closed';
  const base = withCustodian(benchGroup(0, largest, meeting));
  const begun = isLinked ? linked(base) : base;
  const group = withAlerts(withReport(meeting === 'closed' ? withRemoval(begun) : begun));
  const people = group.head.members.flatMap((_member, index) => documentsOf(index));
  const link = {
    key: conversationKey(keyed, chat.conversationId),
    type: 'conversation',
    schemaVersion: 1,
    coreGroupId: groupIdOf(0),
  } as const;
  const elsewhere = directoryOf(1, 0, { coreGroupIds: [] });
  return stateOf({ groups: [group, secondGroup()], directory: [...people, ...elsewhere, ...(isLinked ? [link] : [])] });
}

type Group = { readonly head: CoreGroup; readonly others: readonly GroupDocument[] };

function withCustodian({ head, meeting, plan }: BenchGroup): Group {
  const member = aMember(`member-${custodian}`, 'custodian', { personId: personIdOf(0, custodian), name: 'Cadfael Ceidwad' });
  return { head: { ...head, members: [...head.members, member] }, others: [meeting, plan] };
}

function linked({ head, others }: Group): Group {
  const conversation = { conversationId: chat.conversationId, kind: 'groupChat', tenantId: chat.tenantId, serviceUrl } as const;
  return { head: { ...head, conversation }, others };
}

/** By a practitioner, this morning. */
function withReport({ head, others }: Group): Group {
  const by = recorder(head, 3);
  const reported = reportNotSeen(
    head,
    { childIds: ['child-1', 'child-2'], on: today, time: '08:30', place: 'Y drws ffrynt', danger: false, dayAgreed: '' },
    by,
  );
  if (!reported.ok) throw new Error(`The bench's report was refused: ${JSON.stringify(reported.refusal)}`);
  const { group, entry, visits } = reported.value;
  return { head: group, others: [...others, entry, ...visits, ...notSeenNotices(group, entry, defaultRules(), today)] };
}

/** The conference chair's decision of two days ago. */
function withRemoval({ head, others }: Group): Group {
  const [childId, conferenceId, heldOn, decidedBy] = ['child-4', 'removed', '2026-11-18', 4] as const;
  const at = `${heldOn}T15:00:00.000Z`;
  const words = {
    text: 'Mae’r risg wedi gostwng.',
    by: `member-${decidedBy}`,
    at,
    language: 'cy',
    audience: { kind: 'practitioners' },
  } as const;
  const conference: Conference = {
    id: conferenceDocumentId(conferenceId),
    type: 'conference',
    schemaVersion: 1,
    coreGroupId: head.coreGroupId,
    conferenceId,
    version: 1,
    childIds: [childId],
    plannedFor: heldOn,
    startsAt: '14:00',
    lateReason: null,
    moves: [],
    attended: {
      heldOn,
      memberIds: head.members.slice(0, 6).map(({ memberId }) => memberId),
      groupings: 4,
      discretion: null,
      by: words.by,
      at,
    },
    decisions: [{ childId, decision: 'remove', categories: [], reasons: words, dissent: null, by: words.by, at }],
  };
  const removed = (child: Child): Child => ({
    ...child,
    status: 'de-registered',
    deregisteredOn: heldOn,
    removal: { conferenceId, decidedByPersonId: personIdOf(0, decidedBy), check: null },
  });
  const group = { ...head, children: head.children.map((child) => (child.childId === childId ? removed(child) : child)) };
  return { head: group, others: [...others, conference, ...removalNotices(group, childId, recorder(group, decidedBy))] };
}

/** All that a look at the group plans, sent; what is for the administrator or the first practitioner came back. */
function withAlerts({ head, others }: Group): Group {
  const planned = others.filter((each): each is Notice => each.type === 'notice');
  const look = lookAtGroup(head, new Map(planned.map((notice) => [notice.id, notice])), defaultRules(), benchNow);
  const notices = [...planned, ...look.create].map((notice): Notice => {
    const isLost = notice.recipientPersonId === personIdOf(0, 2);
    return isLost
      ? { ...notice, state: 'failed', sendAfter: never, failure: 'forbidden', attempts: [{ at: benchNow, outcome: 'forbidden' }] }
      : { ...notice, state: 'sent', sendAfter: never, attempts: [{ at: benchNow, outcome: 'sent' }] };
  });
  return { head: look.group, others: [...others.filter(({ type }) => type !== 'notice'), ...notices] };
}

function secondGroup(): Group {
  const { head, meeting, plan } = benchGroup(1, usual);
  const members = head.members.map((member, index) =>
    inTwoGroups.includes(index) ? { ...member, personId: personIdOf(0, index) } : member,
  );
  return { head: { ...head, members }, others: [meeting, plan] };
}

function documentsOf(index: number): readonly DirectoryDocument[] {
  const coreGroupIds = [groupIdOf(0), ...(inTwoGroups.includes(index) ? [groupIdOf(1)] : [])];
  const post = index === custodian ? 'custodian' : (posts[index] ?? null);
  return directoryOf(0, index, { post, coreGroupIds }, otherAccounts(index));
}

/** One that asks to be this person, and one that was unlinked: whoever's card is opened has something to press. */
function otherAccounts(index: number): Partial<Accounts> {
  const account = (what: string) => {
    const accountId = `${what}-${index}`;
    return { accountId, key: `identity:${accountId}`, userId: `29:${accountId}`, kind: 'guest' as const, name: 'Enghraifft', at: benchNow };
  };
  const ended = { ...account('ended'), by: personIdOf(0, 0), because: 'lost' } as const;
  return { asking: [{ ...account('asking'), told: true }], ended: [ended], asksFirst: true };
}

function recorder(head: CoreGroup, member: number) {
  let made = 0;
  const actor = head.members[member];
  if (actor === undefined) throw new Error(`The bench's group has no member ${member}.`);
  const newId = () => {
    made += 1;
    return `bench${member}made${made}`;
  };
  return { actor, now: benchNow, today, rules: defaultRules(), language: 'cy' as const, newId };
}
