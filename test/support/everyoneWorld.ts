import { makeRouter } from '../../src/bot/router';
import type { Where } from '../../src/bot/turn';
import { openings, verbs } from '../../src/bot/verbTable';
import type { AdaptiveCard } from '../../src/cards/defineCard';
import type { AgreedAction, Plan } from '../../src/core/actions/actions';
import { emptyChain } from '../../src/core/audit/auditChain';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { AccessEntry, AuditEntry } from '../../src/core/documents';
import type { MeetingFact } from '../../src/core/facts';
import type { AgendaItem } from '../../src/core/meeting/agenda';
import { type Meeting, meetingFact } from '../../src/core/meeting/meeting';
import type { Member, Role } from '../../src/core/member';
import { type Notice, never, planNotice } from '../../src/core/notices/notice';
import { noAccounts } from '../../src/core/people/accounts';
import type { Instant } from '../../src/core/time/day';
import { dayOf } from '../../src/core/time/londonTime';
import type { Audience, TypedText } from '../../src/core/typedText';
import type { Person, PersonAccounts } from '../../src/ports/directory';
import { defaultRules } from '../../src/settings';
import { makeAccessLog } from '../../src/usecases/deeds/accessLog';
import type { Deps } from '../../src/usecases/deeds/deps';
import { makeGlances } from '../../src/usecases/deeds/glances';
import { makeOneAtATime } from '../../src/usecases/deeds/oneAtATime';
import { accountsKey, emailKey, identityKey, personKey } from '../../src/usecases/people/directoryKeys';
import { testTenantId } from './activities';
import { aChild, aGroup, aMeeting, aMember } from './aGroup';
import { aVisitFact } from './aVisit';
import { keyed } from './keyed';
import { type MemoryStore, memoryStore } from './memoryStore';
import { anAction, anAttendee, aPlan } from './recordWorld';
import { aPerson } from './world';

/** Where the group and its meeting stand. */
export const states = ['none', 'planned', 'today', 'open', 'closed', 'drafted', 'signed', 'circulated', 'cancelled'] as const;
export type WorldState = (typeof states)[number];

/** Everybody who may press a button: one of each role, and those who have no business here. */
export const insiders: Readonly<Record<string, Role>> = {
  sian: 'co-ordinator',
  macsen: 'manager',
  sen: 'senior-manager',
  cadi: 'conference-chair',
  ioan: 'member',
  noor: 'member',
  gwen: 'foster-carer',
  elin: 'parent',
  rhys: 'parent',
  yp: 'young-person',
  ada: 'advocate',
  ivo: 'interpreter',
  mair: 'administrator',
  reg: 'custodian',
  aud: 'auditor',
};
/** Ended yesterday; co-ordinator of another group; known to the directory and in no group. */
export const outsiders = ['olwen', 'beca', 'guest'] as const;
export const everyone: readonly string[] = [...Object.keys(insiders), ...outsiders];

const onlyFor: Readonly<Record<string, readonly string[]>> = {
  gwen: ['child-2'],
  rhys: ['child-2'],
  elin: ['child-1'],
  yp: ['child-1'],
  ada: ['child-1'],
};

export const at: Instant = '2026-11-20T11:00:00.000Z';

/** A word that stands nowhere but where it was put, so that it can be looked for. */
export function canary(what: string): string {
  return `Canary${what}`;
}

/** A text with its own canary, named by who may read it. */
export function canaryText(what: string, more: Partial<TypedText> = {}): TypedText {
  return { text: canary(what), by: 'sian', at, language: 'en', audience: { kind: 'everyone' }, ...more };
}

/** Known from the case system only: there is no document of it. */
const heldBefore: MeetingFact = {
  ...{ meetingId: 'meeting-0', kind: 'subsequent', plannedFor: '2026-11-05', startsAt: '10:00' },
  ...{ heldOn: '2026-11-05', valid: true, cancelled: false },
};

function factOf(meeting: Meeting): MeetingFact {
  const held = meeting.closedAt !== null;
  return meetingFact(meeting, { heldOn: held ? meeting.plannedFor : null, valid: held ? true : null });
}

function aCanaryGroup(meetings: readonly Meeting[]): CoreGroup {
  const named = Object.entries(insiders).map(([memberId, role]) =>
    aMember(memberId, role, {
      name: canary(`Name-${memberId}-`),
      agency: canary(`Agency-${memberId}-`),
      childIds: onlyFor[memberId] ?? [],
      safeContact: canary(`Safe-${memberId}-`),
    }),
  );
  const left = aMember('olwen', 'co-ordinator', { name: canary('Name-olwen-'), to: '2026-11-19', endReason: canary('EndReason-olwen-') });
  return aGroup({
    ref: canary('Ref'),
    localAuthority: canary('Authority'),
    team: canary('Team'),
    members: [...named, left],
    children: [
      aChild('child-1', { givenName: canary('Given-child-1-'), familyName: canary('Family-child-1-'), ref: canary('ChildRef-child-1-') }),
      aChild('child-2', {
        ...{ givenName: canary('Given-child-2-'), familyName: canary('Family-child-2-'), ref: canary('ChildRef-child-2-') },
        visits: [aVisitFact('2026-11-18')],
      }),
    ],
    openNotices: [alertIds.failed, alertIds.open],
    absences: [{ personId: 'person-sian', from: '2026-11-25', to: '2026-11-27', coverPersonId: 'person-noor' }],
    meetings: [heldBefore, ...meetings.map((meeting) => factOf(meeting))],
  });
}

function proposedItem(itemId: string, by: string, more: Partial<AgendaItem> = {}): AgendaItem {
  return {
    itemId,
    version: 1,
    standing: null,
    words: canaryText(`Item-${itemId}-`, { by }),
    state: 'proposed',
    declinedBecause: null,
    answers: [],
    notes: [],
    ...more,
  };
}

/** For practitioners, and for whoever proposed it. */
function privateItem(itemId: string, by: string, audience: Audience): AgendaItem {
  return proposedItem(itemId, by, { words: canaryText(`Item-${itemId}-`, { by, audience }) });
}

function aCanaryMeeting(state: WorldState): Meeting {
  const began = state !== 'planned' && state !== 'today' && state !== 'cancelled' && state !== 'none';
  const closed = began && state !== 'open';
  const plain = aMeeting();
  const practitioners = { kind: 'practitioners' } as const;
  const notes = [
    canaryText('NoteEveryone'),
    canaryText('NotePractitioners', { audience: practitioners }),
    canaryText('NoteOneParent-elin-', { audience: { kind: 'one-parent', memberId: 'elin' } }),
    canaryText('NoteOneParent-rhys-', { audience: { kind: 'one-parent', memberId: 'rhys' } }),
    canaryText('NoteChildConfidential-child-1-', { audience: { kind: 'child-confidential', childId: 'child-1' } }),
    canaryText('NoteChildConfidential-child-2-', { audience: { kind: 'child-confidential', childId: 'child-2' } }),
    canaryText('NoteNamed-noor-', { audience: { kind: 'named', memberIds: ['noor'] } }),
    canaryText('NoteThirdParty', { audience: { kind: 'third-party' } }),
  ];
  const answer = (memberId: string) => ({
    memberId,
    version: 1,
    answer: 'change-asked' as const,
    change: canaryText(`Change-${memberId}-`, { by: memberId }),
    at,
  });
  return {
    ...plain,
    state: closed ? 'closed' : began ? 'open' : state === 'cancelled' ? 'cancelled' : 'planned',
    plannedFor: began || state === 'today' ? '2026-11-20' : '2026-12-04',
    openedAt: began ? '2026-11-20T10:00:00.000Z' : null,
    closedAt: closed ? '2026-11-20T10:50:00.000Z' : null,
    needs: canaryText('Needs', { audience: practitioners }),
    lateReason: canaryText('LateReason', { audience: practitioners }),
    moves: [{ from: '2026-11-18', to: '2026-11-20', reason: canaryText('MoveReason', { audience: practitioners }) }],
    cancellation: state === 'cancelled' ? { code: 'other', reason: canaryText('CancelReason', { audience: practitioners }) } : null,
    agenda: [
      ...plain.agenda.map((item, index) => (index === 0 && began ? { ...item, notes } : item)),
      proposedItem('item-own', 'noor', { answers: [answer('elin'), answer('rhys'), answer('noor')] }),
      proposedItem('item-rhys', 'rhys'),
      privateItem('item-noor', 'noor', practitioners),
      ...['elin', 'rhys', 'yp', 'gwen', 'ada'].map((who) => privateItem(`private-${who}`, who, { kind: 'one-parent', memberId: who })),
    ],
    attendees: [
      anAttendee('sian'),
      anAttendee('elin'),
      anAttendee('mair', { presence: null, mode: null, confirmedBy: null, confirmedAt: null }),
      anAttendee('rhys', { reply: 'deputy', deputy: canaryText('Deputy-rhys-', { by: 'rhys', audience: practitioners }) }),
      anAttendee('noor', { reply: 'deputy', deputy: canaryText('Deputy-noor-', { by: 'noor', audience: practitioners }) }),
    ].map((each) => (began ? each : { ...each, presence: null, mode: null, confirmedBy: null, confirmedAt: null })),
  };
}

/** One action of each kind that somebody could press on: open, of either parent, done, blocked, for practitioners only. */
export const actionIds = ['act-noor', 'act-elin', 'act-rhys', 'act-done', 'act-blocked', 'act-hidden'] as const;

/** One alert that was sent and waits, and one that could not be delivered. */
export const alertIds = {
  open: 'notice:D05:child-2:2026-12-02:due-soon:person-sian',
  failed: 'notice:D05:child-1:2026-01-19:due:person-macsen',
} as const;

function canaryNotices(): readonly Notice[] {
  const notice = (id: string, childId: string, limit: string, rung: 'due-soon' | 'due', more: Partial<Notice>): Notice => ({
    ...planNotice(
      {
        coreGroupId: 'group-1',
        about: { kind: 'clock', clock: 'D05', childId, limit, rung },
        recipientPersonId: id.split(':').at(-1) ?? '',
        urgency: 'digest',
        sendAfter: never,
        escalatesAt: null,
      },
      '2026-11-20T08:30:00.000Z',
    ),
    state: 'sent',
    attempts: [{ at: '2026-11-20T08:31:00.000Z', outcome: 'sent' }],
    ...more,
  });
  const why = canaryText('AlertWhy', { audience: { kind: 'practitioners' } });
  return [
    notice(alertIds.open, 'child-2', '2026-12-02', 'due-soon', {
      handled: [{ what: 'put-off', by: 'sian', at: '2026-11-19T09:00:00.000Z', until: '2026-11-20', who: [], why }],
    }),
    notice(alertIds.failed, 'child-1', '2026-01-19', 'due', {
      state: 'failed',
      failure: 'forbidden',
      attempts: [{ at: '2026-11-20T08:31:00.000Z', outcome: 'forbidden' }],
    }),
  ];
}

function aCanaryPlan(): Plan {
  const practitioners = { kind: 'practitioners' } as const;
  const action = (actionId: string, owner: string, childId: string, more: Partial<AgreedAction> = {}): AgreedAction =>
    anAction(actionId, {
      words: canaryText(`Action-${actionId}-`),
      owner: { kind: 'member', memberId: owner },
      childIds: [childId],
      ...more,
    });
  return aPlan([
    action('act-noor', 'noor', 'child-1'),
    action('act-elin', 'elin', 'child-1'),
    action('act-rhys', 'rhys', 'child-2'),
    action('act-done', 'noor', 'child-1', {
      state: 'done',
      doneOn: '2026-11-19',
      effect: canaryText('Effect', { audience: practitioners }),
    }),
    action('act-blocked', 'noor', 'child-1', { state: 'blocked', blocked: canaryText('Blocked', { audience: practitioners }) }),
    action('act-hidden', 'noor', 'child-2', { words: canaryText('Action-act-hidden-', { audience: practitioners }) }),
  ]);
}

export type EveryoneWorld = {
  readonly deps: Deps;
  /** The cards that somebody was sent to their own chat because they typed more than a form can give back. */
  readonly ownChat: readonly AdaptiveCard[];
  presses(who: string, verb: string, data: Readonly<Record<string, unknown>>, where?: Partial<Where>): Promise<AdaptiveCard>;
  says(who: string, line: string, where?: Partial<Where>): Promise<AdaptiveCard>;
  meeting(): Promise<Meeting>;
  head(): Promise<CoreGroup>;
  /** How many times anything was asked to be written, but for views and denials; and how many denials were noted. */
  counted(): { readonly writes: number; readonly denials: number };
  denials(): Promise<readonly AccessEntry[]>;
  audit(): Promise<readonly AuditEntry[]>;
};

/** The group with everybody in it, in a store in memory, in that state. Every name and text is a canary. */
export async function anEveryoneWorld(state: WorldState, change: (deps: Deps) => Deps = (deps) => deps): Promise<EveryoneWorld> {
  const made = madeOnce.get(state) ?? makeState(state);
  madeOnce.set(state, made);
  const { store, ids } = await made;
  return worldOver(store.copy(), ids, 'everyone', change);
}

/** A store in each state is made once; each world has a copy of its own. `ids`: how many were given out on the way. */
const madeOnce = new Map<WorldState, Promise<{ readonly store: MemoryStore; readonly ids: number }>>();

async function makeState(state: WorldState): Promise<{ readonly store: MemoryStore; readonly ids: number }> {
  const store = memoryStore();
  await fill(store, state);
  const world = worldOver(store, 0, 'making', (deps) => deps);
  if (state === 'drafted' || state === 'signed' || state === 'circulated') await toRecord(world, state);
  return { store, ids: Number(world.deps.newId().slice(2)) };
}

async function fill(store: MemoryStore, state: WorldState): Promise<void> {
  const meetings = state === 'none' ? [] : [aCanaryMeeting(state)];
  const group = aCanaryGroup(meetings);
  await store.groups.commit({
    coreGroupId: 'group-1',
    head: group,
    etag: null,
    put: [...meetings, aCanaryPlan(), ...canaryNotices()],
    create: [],
  });
  const other = aGroup({ coreGroupId: 'group-2', ref: 'CG-0002', members: [aMember('beca', 'co-ordinator')], lastAudit: emptyChain });
  const theirs: Meeting = { ...aMeeting({ meetingId: 'meeting-2', chairMemberId: 'beca' }), coreGroupId: 'group-2' };
  const headOfOther = { ...other, meetings: [meetingFact(theirs, { heldOn: null, valid: null })] };
  await store.groups.commit({ coreGroupId: 'group-2', head: headOfOther, etag: null, put: [theirs], create: [] });
  for (const member of [...group.members, ...other.members]) await known(personOf(member));
  await known(aPerson({ personId: 'person-guest', coreGroupIds: [], currentGroupId: null }));
  await store.directory.write(accountsOfNoor(), null);

  async function known(person: Person): Promise<void> {
    await store.directory.write({ ...person, interfaceLanguage: 'en' }, null);
    await store.directory.write({ key: emailKey(keyed, person.email), type: 'email', schemaVersion: 1, personId: person.personId }, null);
  }
}

/** Of each kind that somebody could press on. */
export const accountIds = { linked: 'account-linked', asking: 'account-asking', ended: 'account-ended' } as const;

function accountsOfNoor(): PersonAccounts {
  const account = (accountId: string) => ({
    ...{ accountId, key: identityKey(keyed, { tenantId: testTenantId, aadObjectId: accountId }), userId: `29:${accountId}` },
    ...{ kind: 'guest' as const, name: canary('AccountName-') },
  });
  const personId = 'person-noor';
  return {
    ...{ key: accountsKey(personId), type: 'accounts', schemaVersion: 1, personId, ...noAccounts, asksFirst: true },
    linked: [{ ...account(accountIds.linked), how: 'code', since: at, by: 'person-sian', told: true }],
    asking: [{ ...account(accountIds.asking), at, told: true }],
    ended: [{ ...account(accountIds.ended), at, by: 'person-sian', because: 'lost' }],
  };
}

/** Every world has the same, as some tests make thousands of worlds: what was worked out for one is known in the next. */
const rules = defaultRules();
const router = makeRouter(verbs, openings);

function worldOver(store: MemoryStore, ids: number, stream: string, change: (deps: Deps) => Deps): EveryoneWorld {
  let made = ids;
  const clock = { now: () => at, today: () => dayOf(at) };
  let denials = 0;
  const log = makeAccessLog(store.groups, clock, stream);
  const plain: Deps = {
    store: store.groups,
    directory: store.directory,
    clock,
    newId: () => `id${String(++made).padStart(18, '0')}`,
    keyed,
    access: {
      ...log,
      async denied(...entry) {
        denials += 1;
        await log.denied(...entry);
      },
    },
    oneAtATime: makeOneAtATime(),
    glances: makeGlances(),
    rules,
    tenantIds: [testTenantId],
  };
  const deps = change(plain);
  const ownChat: AdaptiveCard[] = [];
  async function turn(who: string, where: Partial<Where>) {
    const found = await store.directory.read(personKey(`person-${who}`));
    if (found?.document.type !== 'person') throw new Error(`There is no ${who} in this world.`);
    const here: Where = {
      kind: 'personal',
      conversationId: 'own-chat',
      tenantId: 'tenant-1',
      serviceUrl: 'http://127.0.0.1/',
      coreGroupId: null,
    };
    const toOwnChat = async (cards: readonly AdaptiveCard[]) => {
      ownChat.push(...cards);
      return true;
    };
    return { deps, person: found.document, where: { ...here, ...where }, toOwnChat };
  }
  const world: EveryoneWorld = {
    deps,
    ownChat,
    presses: async (who, verb, data, where = {}) =>
      router.answerPress(await turn(who, where), verb, { k: deps.newId(), g: 'group-1', ...data }),
    says: async (who, line, where = {}) => router.answerMessage(await turn(who, where), line),
    meeting: async () => (await store.groups.load('group-1', ['meeting:meeting-1']))?.documents.get('meeting:meeting-1') as Meeting,
    head: async () => (await store.groups.load('group-1', []))?.head.document as CoreGroup,
    counted: () => ({ writes: store.counts.commits + store.counts.directoryWrites, denials }),
    async denials() {
      const all: AccessEntry[] = [];
      for await (const id of store.groups.partitions()) {
        const entries = (await store.groups.ofType(id, 'access', { limit: 100_000, after: null })) as AccessEntry[];
        all.push(...entries.filter(({ outcome }) => outcome === 'denied'));
      }
      return all;
    },
    audit: async () => (await store.groups.ofType('group-1', 'audit', { limit: 1000, after: null })) as AuditEntry[],
  };
  return world;
}

function personOf({ memberId, personId, name }: Member): Person {
  const group = memberId === 'beca' ? 'group-2' : 'group-1';
  const post = memberId === 'macsen' ? 'manager' : memberId === 'sian' || memberId === 'beca' ? 'co-ordinator' : null;
  return aPerson({ personId, name, post, coreGroupIds: [group], currentGroupId: group });
}

async function toRecord(world: EveryoneWorld, state: WorldState): Promise<void> {
  await world.presses('sian', 'record.draft', { meetingId: 'meeting-1' });
  if (state === 'drafted') return;
  await world.presses('ioan', 'record.sign', { meetingId: 'meeting-1', v: (await world.meeting()).version });
  if (state === 'circulated') await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 1 });
}
