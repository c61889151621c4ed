import { checkChain } from '../../../src/core/audit/auditCheck';
import { visitDocumentId } from '../../../src/core/children/visit';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { addChild } from '../../../src/core/groups/groupSetup';
import { childrenNotSaid, isFor } from '../../../src/core/member';
import { parseCaseload } from '../../../src/import/caseload';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { personKey } from '../../../src/usecases/people/directoryKeys';
import { aVisitFact } from '../../support/aVisit';
import { begunHere, bring, categories, coreGroupId, done, headOf, today } from '../../support/begunHere';
import { filesOf, goodExport, withCells, withRows } from '../../support/caseloadFiles';
import { memoryStore } from '../../support/memoryStore';

describe('the first import of a group that was begun here', () => {
  it('keeps everything that was recorded, beside what the case system has', async () => {
    const { store, group } = await begunHere();
    expect(await bring(store)).toMatchObject({ created: ['CG-2'], changed: ['CG-1'] });
    const head = await headOf(store);
    expect(head.children.map(({ givenName }) => givenName)).toEqual(['Mali', 'Llŷr', 'Jac']);
    expect(head.children.at(-1)).toEqual(group.children[0]);
    expect(head.members.filter(({ to }) => to === null).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Nyrs Noor', 'Ioan Môn-Parry', 'Elin Prŷs']),
    );
    expect(head.members.find(({ memberId }) => memberId === 'here-nurse')).toEqual(group.members[2]);
    expect(head.meetings).toHaveLength(4);
    expect(head.meetings).toContainEqual(group.meetings[0]);
    expect(head.conversation).toEqual(group.conversation);
    const wanted = ['meeting:here-meeting', 'plan', visitDocumentId(aVisitFact('2026-11-19', { visitId: 'here-visit' }))];
    const documents = (await store.groups.load(coreGroupId, wanted))?.documents ?? new Map<string, unknown>();
    expect([...documents.keys()].sort()).toEqual(wanted);
    const { actions } = documents.get('plan') as { actions: readonly { actionId: string }[] };
    expect(actions.map(({ actionId }) => actionId)).toContain('here-action');
    expect(actions).toHaveLength(3);
    const entries = await store.groups.ofType(coreGroupId, 'audit', { limit: 9, after: null });
    expect(entries).toHaveLength(2);
    expect(checkChain(entries, head.lastAudit, null, sha256)).toEqual([]);
  });

  it('has one membership of a person who is in both, by what was said here and what the case system fills in', async () => {
    const { store } = await begunHere();
    await bring(store);
    const { members } = await headOf(store);
    expect(members.filter(({ personId }) => personId === 'person-sian')).toEqual([
      expect.objectContaining({
        memberId: 'here-sian',
        role: 'co-ordinator',
        from: '2026-09-01',
        to: null,
        languages: { spoken: 'cy', meeting: null, record: 'en' },
      }),
    ]);
    const meetings = (await store.groups.ofType(coreGroupId, 'meeting', { limit: 9, after: null })) as {
      attendees: { memberId: string }[];
    }[];
    const known = new Set(members.map(({ memberId }) => memberId));
    expect(meetings.flatMap(({ attendees }) => attendees).filter(({ memberId }) => !known.has(memberId))).toEqual([]);
  });

  it('keeps to that at the next import, and writes nothing where the export is the same', async () => {
    const { store } = await begunHere();
    await bring(store);
    const before = await headOf(store);
    expect(await bring(store)).toMatchObject({ created: [], changed: [] });
    await bring(store, withCells(goodExport, 'members.csv', 0, { safe_contact: 'By phone.' }));
    const after = await headOf(store);
    expect(after.members.map(({ memberId }) => memberId)).toEqual(before.members.map(({ memberId }) => memberId));
    expect(after.members.find(({ memberId }) => memberId === 'here-sian')?.safeContact).toBe('By phone.');
    expect(after.children).toEqual(before.children);
  });

  it('asks about a child of the same name instead of joining or dropping one, and counts both until somebody has said', async () => {
    const { store } = await begunHere('mali');
    await bring(store);
    const head = await headOf(store);
    const mali = head.children.find(({ ref }) => ref === 'CH-1');
    expect(head.sameAsked).toEqual([{ what: 'child', here: 'here-child', there: mali?.childId, askedOn: today, at: expect.any(String) }]);
    expect(head.children.map(({ status }) => status)).toEqual(['registered', 'registered', 'registered']);
    expect(head.nextDueOn).toBe(today);
    await bring(store, withCells(goodExport, 'children.csv', 0, { looked_after: 'Y' }));
    expect((await headOf(store)).sameAsked).toHaveLength(1);
  });

  it.each([
    ['born on the same day with a longer name', { given_name: 'Jackson', date_of_birth: '2020-03-03' }, 'Jac', 1],
    ['of another name on the same day', { given_name: 'Ifan', date_of_birth: '2020-03-03' }, 'Jac', 0],
    ['entered before it had a name', { given_name: 'Ifan', family_name: 'Huws' }, '', 1],
  ])('asks about a child %s as often as %p, %p says', async (_who, cells, givenName, asked) => {
    const { store } = await begunHere(givenName === '' ? 'x' : givenName);
    const { head } = (await store.groups.load(coreGroupId, [])) ?? {};
    if (head === undefined) throw new Error('no group');
    const children = head.document.children.map((child) => ({ ...child, givenName }));
    await store.groups.commit({ coreGroupId, head: { ...head.document, children }, etag: head.etag, put: [], create: [] });
    await bring(store, withCells(goodExport, 'children.csv', 1, cells));
    expect((await headOf(store)).sameAsked ?? []).toHaveLength(asked);
  });

  it('asks about somebody of the same name under another address', async () => {
    const { store } = await begunHere();
    await bring(store, withCells(goodExport, 'members.csv', 2, { name: 'Nyrs Noor' }));
    const { sameAsked, members } = await headOf(store);
    expect(sameAsked).toEqual([expect.objectContaining({ what: 'member', here: 'here-nurse' })]);
    expect(members.filter(({ name }) => name === 'Nyrs Noor')).toHaveLength(2);
  });

  it('asks as well when a child added here to an imported group comes in a later export', async () => {
    const store = memoryStore();
    await bring(store);
    const loaded = await store.groups.load(coreGroupId, []);
    if (!loaded) throw new Error('no group');
    const { document, etag } = loaded.head;
    const about = {
      givenName: 'Nel',
      familyName: 'Prŷs',
      bornOrExpectedOn: '2021-01-05',
      registeredOn: '2026-11-03',
      categories: [...categories],
    };
    await store.groups.commit({
      coreGroupId,
      head: done(addChild(document, { childId: 'here-nel', ...about }, today)),
      etag,
      put: [],
      create: [],
    });
    await bring(store, withRows(goodExport, 'children.csv', { ...goodExport['children.csv']?.[0], child_ref: 'CH-3', given_name: 'Nel' }));
    expect((await headOf(store)).sameAsked).toEqual([expect.objectContaining({ what: 'child', here: 'here-nel' })]);
  });

  it('does not take a head that a broken-off import left for a group begun here', async () => {
    const whole = memoryStore();
    await bring(whole);
    const store = memoryStore();
    const { members: _, children: __, meetings: ___, ...rest } = await headOf(whole);
    const emptied = { ...rest, members: [], children: [], meetings: [], nextDueOn: null, lastAudit: { seq: 0, hash: '' } };
    await store.groups.commit({ coreGroupId, head: emptied, etag: null, put: [], create: [] });
    expect((await bring(store)).created).toEqual(['CG-1', 'CG-2']);
    expect({ ...(await headOf(store)), lastAudit: null }).toEqual({ ...(await headOf(whole)), lastAudit: null });
  });
});

describe('a parent for whom the export names no child', () => {
  const unsaid = withCells(goodExport, 'members.csv', 3, { child_refs: '' });
  const parentIn = ({ members }: CoreGroup) => {
    const parent = members.find(({ name }) => name === 'Elin Prŷs');
    if (parent === undefined) throw new Error('no parent');
    return parent;
  };

  it('is here for the only child where there is one', async () => {
    const { groups } = parseCaseload(filesOf(goodExport), today);
    const group = groups[1]?.group;
    expect(group?.members.find(({ role }) => role === 'parent')?.childIds).toEqual(group?.children.map(({ childId }) => childId));
  });

  it('is here for none of several until somebody has said, and is told of as a note', async () => {
    const store = memoryStore();
    await bring(store, unsaid);
    const head = await headOf(store);
    expect(parentIn(head).childIds).toEqual([childrenNotSaid]);
    expect(head.children.filter(({ childId }) => isFor(parentIn(head), childId))).toEqual([]);
    const { problems, refused } = parseCaseload(filesOf(unsaid), today);
    expect(problems.map(({ file, line, reason }) => [file, line, reason])).toEqual([['members.csv', 5, 'children-not-said']]);
    expect(refused).toEqual([]);
  });

  it('keeps what was answered here, until the case system names children itself', async () => {
    const store = memoryStore();
    await bring(store, unsaid);
    const loaded = await store.groups.load(coreGroupId, []);
    if (!loaded) throw new Error('no group');
    const { document, etag } = loaded.head;
    const [first, second] = document.children.map(({ childId }) => childId);
    const answered = document.members.map((member) => (member.name === 'Elin Prŷs' ? { ...member, childIds: [second ?? ''] } : member));
    await store.groups.commit({ coreGroupId, head: { ...document, members: answered }, etag, put: [], create: [] });
    await bring(store, withCells(unsaid, 'members.csv', 3, { child_refs: '', safe_contact: 'Text only.' }));
    expect(parentIn(await headOf(store))).toMatchObject({ childIds: [second], safeContact: 'Text only.' });
    await bring(store, goodExport);
    expect(parentIn(await headOf(store)).childIds).toEqual([first]);
  });

  it('whom an earlier version took as here for every child is asked about at the next import', async () => {
    const store = memoryStore();
    await bring(store, unsaid);
    const loaded = await store.groups.load(coreGroupId, ['import']);
    if (!loaded) throw new Error('no group');
    const { document, etag } = loaded.head;
    const members = document.members.map((member) => (member.name === 'Elin Prŷs' ? { ...member, childIds: [] } : member));
    const mark = loaded.documents.get('import') as { id: string; type: string; schemaVersion: number; coreGroupId: string; source: string };
    await store.groups.commit({
      coreGroupId,
      head: { ...document, members },
      etag,
      put: [{ ...mark, source: 'before' } as typeof mark],
      create: [],
    });
    await bring(store, unsaid);
    expect(parentIn(await headOf(store)).childIds).toEqual([childrenNotSaid]);
  });
});

it('knows people by the directory, whose ids it does not change', async () => {
  const { store } = await begunHere();
  await bring(store);
  expect((await store.directory.read(personKey('person-sian')))?.document).toMatchObject({
    email: 'sian@council.example',
    post: 'co-ordinator',
  });
});
