import { type Plan, withActionsDue } from '../../../src/core/actions/actions';
import { checkChain } from '../../../src/core/audit/auditCheck';
import { stateHash } from '../../../src/core/audit/wroteBy';
import type { ImportedGroup } from '../../../src/core/caseload/importedCaseload';
import type { KeptLimits } from '../../../src/core/clocks/keptBreaches';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { AuditEntry, GroupDocument } from '../../../src/core/documents';
import { type Meeting, meetingDocumentId } from '../../../src/core/meeting/meeting';
import type { TypedText } from '../../../src/core/typedText';
import { parseCaseload } from '../../../src/import/caseload';
import { defaultRules } from '../../../src/settings';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { importCaseload } from '../../../src/usecases/import/importCaseload';
import { type KeyedCaseload, keyedCaseload } from '../../../src/usecases/import/keyedCaseload';
import { emailKey, personKey } from '../../../src/usecases/people/directoryKeys';
import { demoFiles, type ExportRows, filesOf, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { keyed } from '../../support/keyed';
import { type MemoryStore, memoryStore } from '../../support/memoryStore';

const at = '2026-11-20T09:00:00.000Z';
const rules = defaultRules();

const isAudit = (document: GroupDocument): document is AuditEntry => document.type === 'audit';

function parsed(rows: ExportRows): KeyedCaseload {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), '2026-11-20'), keyed);
  expect(caseload.refused).toEqual([]);
  return caseload;
}

/** The first group of an export, as it is stored. */
function firstOf(caseload: KeyedCaseload): ImportedGroup {
  const [first] = caseload.groups;
  if (!first) throw new Error('no group');
  return first.imported;
}

function bring(store: MemoryStore, caseload: KeyedCaseload, more: { readonly dryRun?: boolean; readonly at?: string } = {}) {
  return importCaseload({ store: store.groups, directory: store.directory, keyed, rules }, caseload, { at, dryRun: false, ...more });
}

async function imported(rows: ExportRows = goodExport) {
  const store = memoryStore();
  const caseload = parsed(rows);
  await bring(store, caseload);
  const first = firstOf(caseload);
  return { store, caseload, group: first, coreGroupId: first.group.coreGroupId };
}

async function headOf(store: MemoryStore, coreGroupId: string): Promise<CoreGroup> {
  const loaded = await store.groups.load(coreGroupId, []);
  if (!loaded) throw new Error('no such group');
  return loaded.head.document;
}

async function documentOf<Document>(store: MemoryStore, coreGroupId: string, id: string): Promise<Document> {
  return (await store.groups.load(coreGroupId, [id]))?.documents.get(id) as Document;
}

async function everything(store: MemoryStore, coreGroupId: string): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const document of store.groups.documents(coreGroupId)) all.push(document);
  return all;
}

/** Somebody changes a group in the bot. */
async function change(
  store: MemoryStore,
  coreGroupId: string,
  edit: (head: CoreGroup) => CoreGroup,
  put: readonly GroupDocument[] = [],
): Promise<void> {
  const loaded = await store.groups.load(coreGroupId, []);
  if (!loaded) throw new Error('no such group');
  expect(await store.groups.commit({ coreGroupId, head: edit(loaded.head.document), etag: loaded.head.etag, put, create: [] })).toBe(
    'saved',
  );
}

const same = (head: CoreGroup) => head;
const words = (text: string): TypedText => ({ text, by: 'somebody', at, language: 'cy', audience: { kind: 'everyone' } });

describe('the first import', () => {
  it('creates each group with head, documents, people and one audit entry', async () => {
    const store = memoryStore();
    const report = await bring(store, parsed(goodExport));
    expect(report).toMatchObject({
      created: ['CG-1', 'CG-2'],
      changed: [],
      unchanged: [],
      refused: [],
      counts: { visits: 4, meetings: 3, actions: 2, people: 7 },
    });
    const { group } = firstOf(parsed(goodExport));
    const documents = (await everything(store, group.coreGroupId)) as GroupDocument[];
    expect(documents.map(({ type }) => type).sort()).toEqual([
      'audit',
      'figures',
      'group',
      'import',
      'meeting',
      'meeting',
      'meeting',
      'plan',
      'visit',
      'visit',
      'visit',
      'visit',
    ]);
    expect(documents.find(({ type }) => type === 'audit')).toMatchObject({
      deed: 'import.caseload',
      by: 'system:import',
      at,
      seq: 1,
      about: { outcome: 'created', visits: 4, meetings: 3, actions: 2 },
    });
  });

  it('sets the day on which the group wants looking at', async () => {
    const { store, coreGroupId } = await imported();
    expect((await headOf(store, coreGroupId)).nextDueOn).toMatch(/^2026-1[12]-\d\d$/);
  });

  it('makes people findable by their address', async () => {
    const { store, coreGroupId } = await imported();
    const link = await store.directory.read(emailKey(keyed, 'IOAN@health.example'));
    if (link?.document.type !== 'email') throw new Error('no link');
    const { personId } = link.document;
    const person = await store.directory.read(personKey(personId));
    expect(person?.document).toMatchObject({
      name: 'Ioan Môn-Parry',
      agency: 'Aberwern Health Board',
      coreGroupIds: [coreGroupId],
      interfaceLanguage: null,
    });
    expect((await headOf(store, coreGroupId)).members.map(({ personId }) => personId)).toContain(personId);
  });

  it('takes somebody whose address the directory knows already for that person', async () => {
    const store = memoryStore();
    await store.directory.write(
      { key: emailKey(keyed, 'ioan@health.example'), type: 'email', schemaVersion: 1, personId: 'p-known' },
      null,
    );
    const caseload = parsed(goodExport);
    await bring(store, caseload);
    const head = await headOf(store, firstOf(caseload).group.coreGroupId);
    expect(head.members.find(({ name }) => name === 'Ioan Môn-Parry')?.personId).toBe('p-known');
    expect(head.children[0]?.visits.map(({ byPersonId }) => byPersonId)).toContain('p-known');
    expect((await bring(store, caseload)).unchanged).toEqual(['CG-1', 'CG-2']);
  });

  it('writes a group of more documents than one batch carries, and loses none', async () => {
    const day = (index: number) =>
      `2026-${String(1 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    const visits = Array.from({ length: 260 }, (_, index) => ({
      ...goodExport['visits.csv']?.[0],
      visited_at: `${day(index)}T10:00`,
      note: 'x'.repeat(9_000),
    }));
    const { store, coreGroupId } = await imported({ ...goodExport, 'visits.csv': visits });
    const documents = (await everything(store, coreGroupId)) as GroupDocument[];
    expect(documents.filter(({ type }) => type === 'visit')).toHaveLength(260);
    expect((await headOf(store, coreGroupId)).members).toHaveLength(6);
    const told = documents.filter(isAudit);
    expect(told.map(({ deed }) => deed)).toEqual([...Array.from({ length: told.length - 1 }, () => 'import.part'), 'import.caseload']);
    expect(told.length).toBeGreaterThan(2);
    const logged = new Set(told.flatMap(({ wrote }) => Object.keys(wrote ?? {})));
    expect(documents.filter(({ id, type }) => type !== 'audit' && !logged.has(id))).toEqual([]);
  });
});

describe('an import that is broken off', () => {
  const visits = Array.from({ length: 150 }, (_, index) => ({
    ...goodExport['visits.csv']?.[0],
    visited_at: `2026-10-0${1 + (index % 9)}T10:${String(Math.floor(index / 9)).padStart(2, '0')}`,
  }));
  const caseload = parsed({ ...goodExport, 'visits.csv': visits });
  const coreGroupId = firstOf(caseload).group.coreGroupId;

  async function brokenOff(): Promise<MemoryStore> {
    const store = memoryStore();
    let commits = 0;
    const failing: MemoryStore = {
      ...store,
      groups: {
        ...store.groups,
        commit: async (commit) => {
          if (commit.coreGroupId === coreGroupId) commits += 1;
          if (commits > 1) throw new Error('the power went');
          return store.groups.commit(commit);
        },
      },
    };
    await expect(bring(failing, caseload)).rejects.toThrow('the power went');
    return store;
  }

  it('shows nobody half a group', async () => {
    const head = await headOf(await brokenOff(), coreGroupId);
    expect([head.members, head.children, head.meetings, head.nextDueOn]).toEqual([[], [], [], null]);
  });

  it('is made whole by the next', async () => {
    const store = await brokenOff();
    expect((await bring(store, caseload)).created).toContain('CG-1');
    const undisturbed = memoryStore();
    await bring(undisturbed, caseload);
    // But for the log, which also tells of the part that was written before.
    const state = async (of: MemoryStore) =>
      ((await everything(of, coreGroupId)) as GroupDocument[]).flatMap(({ ...document }) =>
        document.type === 'audit' ? [] : [{ ...document, lastAudit: null }],
      );
    expect(await state(store)).toEqual(await state(undisturbed));
  });

  it('has told in the audit of all that it had written', async () => {
    const store = await brokenOff();
    const documents = (await everything(store, coreGroupId)) as GroupDocument[];
    const [part] = documents.filter(isAudit);
    expect(part).toMatchObject({ deed: 'import.part', by: 'system:import', seq: 1 });
    const state = documents.filter(({ type }) => type !== 'audit');
    expect(part?.wrote).toEqual(Object.fromEntries(state.map((document) => [document.id, stateHash(document, sha256)])));
  });
});

describe('importing the same again', () => {
  it('finds all unchanged and writes nothing', async () => {
    const { store, caseload } = await imported();
    const before = { ...store.counts };
    const report = await bring(store, caseload, { at: '2026-12-20T09:00:00.000Z' });
    expect(report).toMatchObject({
      created: [],
      changed: [],
      unchanged: ['CG-1', 'CG-2'],
      counts: { people: 0, visits: 0, meetings: 0, actions: 0 },
    });
    expect([store.counts.commits, store.counts.directoryWrites]).toEqual([before.commits, before.directoryWrites]);
  });

  it('writes nothing for the whole demo', async () => {
    const store = memoryStore();
    const demo = keyedCaseload(parseCaseload(demoFiles(), '2026-11-20'), keyed);
    expect((await bring(store, demo)).created).toHaveLength(60);
    const before = { ...store.counts };
    expect((await bring(store, demo)).unchanged).toHaveLength(60);
    expect([store.counts.commits, store.counts.directoryWrites]).toEqual([before.commits, before.directoryWrites]);
  });
});

describe('a dry run', () => {
  it('writes nothing and says what an import would do', async () => {
    const store = memoryStore();
    const report = await bring(store, parsed(goodExport), { dryRun: true });
    expect(report).toMatchObject({ created: ['CG-1', 'CG-2'], counts: { visits: 4, meetings: 3, actions: 2, people: 7 } });
    expect([store.counts.commits, store.counts.directoryWrites]).toEqual([0, 0]);
    for await (const id of store.groups.groupIds()) throw new Error(`wrote ${id}`);
  });

  it('counts only what is new since', async () => {
    const { store } = await imported();
    const news = withRows(goodExport, 'visits.csv', { ...goodExport['visits.csv']?.[0], visited_at: '2026-11-19T10:00' });
    expect(await bring(store, parsed(news), { dryRun: true })).toMatchObject({
      changed: ['CG-1'],
      unchanged: ['CG-2'],
      counts: { visits: 1, meetings: 0, actions: 0, people: 0 },
    });
  });
});

describe('what the case system says new', () => {
  it('is written, and nothing else', async () => {
    const { store, coreGroupId } = await imported();
    const news = withCells(
      withRows(goodExport, 'visits.csv', { ...goodExport['visits.csv']?.[0], visited_at: '2026-11-19T10:00' }),
      'children.csv',
      0,
      { missing_since: '2026-11-18' },
    );
    expect(await bring(store, parsed(news))).toMatchObject({
      changed: ['CG-1'],
      unchanged: ['CG-2'],
      counts: { visits: 1, meetings: 0, actions: 0 },
    });
    const [child] = (await headOf(store, coreGroupId)).children;
    expect(child?.missingSince).toBe('2026-11-18');
    expect(child?.visits.at(-1)?.on).toBe('2026-11-19');
  });

  it('continues the audit chain', async () => {
    const { store, coreGroupId } = await imported();
    await bring(store, parsed(withCells(goodExport, 'children.csv', 0, { looked_after: 'Y' })));
    const entries = await store.groups.ofType(coreGroupId, 'audit', { limit: 9, after: null });
    expect(entries).toHaveLength(2);
    expect(checkChain(entries, (await headOf(store, coreGroupId)).lastAudit, null, sha256)).toEqual([]);
  });

  it('makes a planned meeting a held one', async () => {
    const { store, coreGroupId, group } = await imported();
    const held = withCells(goodExport, 'meetings.csv', 2, { planned_for: '2026-12-01', held_on: '2026-11-19' });
    await bring(store, parsed(held));
    const meetingId = group.meetings[2]?.meetingId ?? '';
    expect(await documentOf<Meeting>(store, coreGroupId, meetingDocumentId(meetingId))).toMatchObject({ state: 'closed', version: 2 });
    expect((await headOf(store, coreGroupId)).meetings.find((fact) => fact.meetingId === meetingId)).toMatchObject({
      heldOn: '2026-11-19',
      valid: true,
    });
  });

  it('cancels a planned meeting that it has moved, and brings the new one', async () => {
    const { store, coreGroupId } = await imported();
    await bring(store, parsed(withCells(goodExport, 'meetings.csv', 2, { planned_for: '2026-12-08' })));
    const { meetings } = await headOf(store, coreGroupId);
    expect(meetings.slice(2).map(({ plannedFor, cancelled }) => [plannedFor, cancelled])).toEqual([
      ['2026-12-01', true],
      ['2026-12-08', false],
    ]);
    await bring(store, parsed(goodExport));
    expect((await headOf(store, coreGroupId)).meetings.slice(2).map(({ plannedFor, cancelled }) => [plannedFor, cancelled])).toEqual([
      ['2026-12-01', false],
      ['2026-12-08', true],
    ]);
  });

  it('moves a planned review', async () => {
    const { store, coreGroupId } = await imported();
    await bring(store, parsed(withCells(goodExport, 'conferences.csv', 1, { planned_for: '2026-11-27' })));
    expect((await headOf(store, coreGroupId)).children[0]?.conferences.map(({ plannedFor }) => plannedFor)).toEqual([
      '2026-09-01',
      '2026-11-27',
    ]);
  });

  it('ends today the membership of somebody it no longer lists', async () => {
    const { store, coreGroupId } = await imported();
    const without = {
      ...goodExport,
      'members.csv': (goodExport['members.csv'] ?? []).filter(({ email }) => email !== 'elin@mail.example'),
    };
    await bring(store, parsed(without));
    const parent = async () => (await headOf(store, coreGroupId)).members.find(({ role }) => role === 'parent');
    expect(await parent()).toMatchObject({ to: '2026-11-20', endReason: 'not-in-members-list' });
    await bring(store, parsed(goodExport));
    expect(await parent()).toMatchObject({ to: null, endReason: null });
  });

  it('never ends a child’s clocks by leaving the child out', async () => {
    const { store, coreGroupId } = await imported();
    const without = { ...goodExport, 'children.csv': (goodExport['children.csv'] ?? []).filter(({ child_ref }) => child_ref !== 'CH-2') };
    await bring(store, parsed(without));
    expect((await headOf(store, coreGroupId)).children.map(({ ref }) => ref)).toEqual(['CH-1', 'CH-2']);
  });

  it('moves a child to the group that now has it', async () => {
    const { store, coreGroupId } = await imported();
    await bring(store, parsed(withCells(goodExport, 'children.csv', 1, { core_group_ref: 'CG-2' })));
    expect((await headOf(store, coreGroupId)).children.map(({ ref }) => ref)).toEqual(['CH-1']);
  });
});

describe('what people have recorded here', () => {
  const news = withCells(goodExport, 'children.csv', 0, { looked_after: 'Y' });

  it('stays: the linked conversation, a visit, a fact, a member added and a language chosen', async () => {
    const { store, coreGroupId } = await imported();
    const conversation = { conversationId: 'c', kind: 'channel', tenantId: 't', serviceUrl: 's' } as const;
    const seen = {
      visitId: 'ours',
      on: '2026-11-20',
      byRole: 'co-ordinator',
      byPersonId: 'p',
      agency: '',
      seen: true,
      alone: true,
      atHome: true,
      bedroom: true,
    } as const;
    await change(store, coreGroupId, (head) => ({
      ...head,
      conversation,
      members: [
        ...head.members.map((member) =>
          member.role === 'parent' ? { ...member, languages: { ...member.languages, meeting: 'cy' as const } } : member,
        ),
        ...head.members.slice(0, 1).map((member) => ({ ...member, memberId: 'ours', personId: 'new' })),
      ],
      children: head.children.map((child, index) =>
        index === 0 ? { ...child, visits: [...child.visits, seen], missingToldOn: '2026-11-20' } : child,
      ),
    }));
    await bring(store, parsed(withCells(news, 'members.csv', 3, { language_written: 'cy' })));
    const head = await headOf(store, coreGroupId);
    expect(head.conversation).toEqual(conversation);
    expect(head.children[0]?.visits.at(-1)).toEqual(seen);
    expect(head.children[0]).toMatchObject({ missingToldOn: '2026-11-20', lookedAfter: true });
    expect(head.members.find(({ role }) => role === 'parent')?.languages).toEqual({ spoken: 'cy', meeting: 'cy', record: 'en' });
    expect(head.members.find(({ memberId }) => memberId === 'ours')).toMatchObject({ to: null });
  });

  it('stays ended: an import never gives back access that was taken here', async () => {
    const { store, coreGroupId } = await imported();
    await change(store, coreGroupId, (head) => ({
      ...head,
      members: head.members.map((member) => (member.role === 'parent' ? { ...member, to: '2026-11-19', endReason: 'excluded' } : member)),
    }));
    await bring(store, parsed(withCells(news, 'members.csv', 3, { safe_contact: 'Text only.', to: '2027-01-01' })));
    const parent = (await headOf(store, coreGroupId)).members.find(({ role }) => role === 'parent');
    expect(parent).toMatchObject({ to: '2026-11-19', endReason: 'excluded', safeContact: 'Text only.' });
  });

  async function withTouchedMeeting() {
    const found = await imported();
    const planned = found.group.meetings[2];
    const id = meetingDocumentId(planned?.meetingId ?? '');
    const stored = await documentOf<Meeting>(found.store, found.coreGroupId, id);
    const memberId = found.group.group.members[0]?.memberId ?? '';
    const reply = {
      memberId,
      invitedAt: at,
      reply: 'coming',
      repliedAt: at,
      deputy: null,
      presence: null,
      mode: null,
      confirmedBy: null,
      confirmedAt: null,
    } as const;
    const touched: Meeting = { ...stored, version: 5, needs: words('Lifft'), attendees: [reply] };
    await change(found.store, found.coreGroupId, same, [touched]);
    return { ...found, id, touched, memberId };
  }

  it('stays: a meeting that they have worked on', async () => {
    const { store, coreGroupId, id, touched } = await withTouchedMeeting();
    await bring(store, parsed(withCells(news, 'meetings.csv', 2, { mode: 'in-person' })));
    expect(await documentOf(store, coreGroupId, id)).toEqual(touched);
  });

  it('stays when the meeting is dropped from the case system', async () => {
    const { store, coreGroupId, id, touched } = await withTouchedMeeting();
    await bring(store, parsed(withCells(news, 'meetings.csv', 2, { planned_for: '2026-12-15' })));
    expect(await documentOf(store, coreGroupId, id)).toEqual(touched);
  });

  it('stays, and gains that the meeting was held and who was there', async () => {
    const { store, coreGroupId, id, memberId } = await withTouchedMeeting();
    const present = {
      core_group_ref: 'CG-1',
      held_on: '2026-11-19',
      email: 'sian@council.example',
      status: 'present',
      report_received_on: '',
    };
    await bring(store, parsed(withRows(withCells(news, 'meetings.csv', 2, { held_on: '2026-11-19' }), 'attendance.csv', present)));
    const meeting = await documentOf<Meeting>(store, coreGroupId, id);
    expect(meeting).toMatchObject({ version: 6, state: 'closed', needs: { text: 'Lifft' } });
    expect(meeting.attendees).toEqual([expect.objectContaining({ memberId, reply: 'coming', presence: 'present' })]);
    expect((await headOf(store, coreGroupId)).meetings[2]).toMatchObject({ heldOn: '2026-11-19', valid: true });
  });

  it('stays: an action that they have changed and one agreed here, while the others follow the case system', async () => {
    const { store, coreGroupId } = await imported();
    const plan = await documentOf<Plan>(store, coreGroupId, 'plan');
    const [one, two] = plan.actions;
    if (!one || !two) throw new Error('two actions');
    const blocked = { ...one, version: 2, state: 'blocked' as const, blocked: words('Rhestr aros') };
    const ours = { ...one, actionId: 'ours', ref: '' };
    await change(store, coreGroupId, same, [{ ...plan, version: 2, actions: [blocked, two, ours] } as GroupDocument]);
    const done = withCells(withCells(news, 'actions.csv', 0, { status: 'done', completed_on: '2026-11-01' }), 'actions.csv', 1, {
      impact: 'Sleeps well.',
    });
    expect(await bring(store, parsed(done))).toMatchObject({ counts: { actions: 1 } });
    const after = await documentOf<Plan>(store, coreGroupId, 'plan');
    // In the order in which they were agreed.
    expect(after.actions).toEqual([ours, blocked, { ...two, version: 2, effect: expect.objectContaining({ text: 'Sleeps well.' }) }]);
    const head = await headOf(store, coreGroupId);
    expect(head).toEqual(withActionsDue(head, after));
    expect(head.actionsDue?.length).toBe(after.actions.filter(({ state }) => state !== 'done').length);
    expect(after.version).toBe(3);
  });

  it('stays: what a person chose', async () => {
    const { store, caseload } = await imported();
    const key = personKey([...caseload.people][0]?.personId ?? '');
    const found = await store.directory.read(key);
    if (found?.document.type !== 'person') throw new Error('nobody');
    await store.directory.write({ ...found.document, interfaceLanguage: 'cy', currentGroupId: 'g' }, found.etag);
    const renamed = { ...caseload, people: [...caseload.people].map((person) => ({ ...person, name: 'Enw Newydd' })) };
    await bring(store, renamed);
    expect((await store.directory.read(key))?.document).toMatchObject({ name: 'Enw Newydd', interfaceLanguage: 'cy', currentGroupId: 'g' });
  });

  it('stays when somebody changes the group while it is imported', async () => {
    const { store, coreGroupId } = await imported();
    let raced = false;
    const racing: MemoryStore = {
      ...store,
      groups: {
        ...store.groups,
        commit: async (commit) => {
          if (!raced) {
            raced = true;
            await change(store, coreGroupId, (head) => ({
              ...head,
              conversation: { conversationId: 'c', kind: 'groupChat', tenantId: 't', serviceUrl: 's' },
            }));
          }
          return store.groups.commit(commit);
        },
      },
    };
    await bring(racing, parsed(news));
    const head = await headOf(store, coreGroupId);
    expect([head.conversation?.conversationId, head.children[0]?.lookedAfter]).toEqual(['c', true]);
  });
});

describe('a visit that a later export brings with a day before a limit that had passed', () => {
  const late = withRows(goodExport, 'visits.csv', { ...goodExport['visits.csv']?.[0], visited_at: '2026-10-02T10:00' });

  it('does not take away that the limit was shown as late', async () => {
    const { store, coreGroupId } = await imported();
    await bring(store, parsed(late));
    const kept = await documentOf<KeptLimits>(store, coreGroupId, 'limits');
    const seenAlone = kept.breaches.filter(({ clock }) => clock === 'D05');
    expect(seenAlone).toMatchObject([{ limit: '2026-10-08', metOn: null, keptOn: '2026-11-20', saidMetOn: '2026-10-02' }]);
    await bring(store, parsed(late));
    expect((await documentOf<KeptLimits>(store, coreGroupId, 'limits')).breaches).toEqual(kept.breaches);
  });

  it('is nothing late where the first export has it already', async () => {
    const { store, coreGroupId } = await imported(late);
    expect(await documentOf<KeptLimits | undefined>(store, coreGroupId, 'limits')).toBeUndefined();
  });
});
