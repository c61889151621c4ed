import { createHash } from 'node:crypto';
import { appendAccess, emptyChain } from '../../src/core/audit/auditChain';
import { checkChain } from '../../src/core/audit/auditCheck';
import type { GroupDocument } from '../../src/core/documents';
import { all, documentOf, dueGroups, etagOf, faultOf, headOf, makeGroup, noticeOf, type StorePromise } from './promise';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const view = { deed: 'agenda.view', by: 'p1', at: '2026-11-20T09:00:00.000Z', outcome: 'viewed', reason: null } as const;

function viewsOf(coreGroupId: string, count: number, stream = 'i1') {
  const drafts = Array.from({ length: count }, (_, n) => ({ ...view, by: `p${n}` }));
  return appendAccess({ coreGroupId, stream }, emptyChain, drafts, sha256).entries;
}

export const promisesOfReading: readonly StorePromise[] = [
  {
    name: 'gives the heads of the groups named, leaving out those unknown',
    run: async ({ store, fresh }) => {
      const ids = ['a', 'b', 'c'].map((letter) => `${fresh}${letter}`);
      for (const id of ids) await makeGroup(store, headOf(id, { ref: id }), [documentOf(id, 'plan')]);
      const { groups: heads } = await store.groups.heads([`${fresh}a`, `${fresh}c`, `${fresh}unknown`, '', 'a\0b']);
      expect(heads.map(({ ref }) => ref).sort()).toEqual([`${fresh}a`, `${fresh}c`]);
      expect(await store.groups.heads([])).toEqual({ groups: [], damaged: [] });
    },
  },
  {
    name: 'gives the figures of the groups named, and nothing else of them',
    run: async ({ store, fresh }) => {
      const [both, now, none] = ['a', 'b', 'c'].map((letter) => `${fresh}${letter}`) as [string, string, string];
      await makeGroup(store, headOf(both), [documentOf(both, 'figures'), documentOf(both, 'figures-past'), documentOf(both, 'plan')]);
      await makeGroup(store, headOf(now), [documentOf(now, 'figures')]);
      await makeGroup(store, headOf(none));
      const found = (await store.groups.figures([both, none, now, `${fresh}unknown`, '', 'a\0b', "x') OR 1=1 --"])) as GroupDocument[];
      expect(found.map(({ coreGroupId, id }) => `${coreGroupId} ${id}`).sort()).toEqual([
        `${both} figures`,
        `${both} figures-past`,
        `${now} figures`,
      ]);
      expect(await store.groups.figures([])).toEqual([]);
    },
  },
  {
    name: 'streams of the groups named those of which another version is known, and says which are gone',
    run: async ({ store, fresh }) => {
      const [same, changed, never] = ['a', 'b', 'c'].map((letter) => `${fresh}${letter}`) as [string, string, string];
      for (const id of [same, changed, never]) await makeGroup(store, headOf(id));
      const known = new Map<string, string | null>();
      for (const id of [same, changed]) known.set(id, await etagOf(store, id));
      const head = headOf(changed, { ref: 'changed' });
      await store.groups.commit({ coreGroupId: changed, head, etag: known.get(changed) ?? null, put: [], create: [] });
      for (const id of [never, `${fresh}unknown`, '', 'a\0b', "x') OR 1=1 --"]) known.set(id, null);
      known.set(`${fresh}gone`, 'was-there-once');
      const seen = await all(store.groups.headsOtherThan(known));
      const heads = seen.flatMap((each) => (each.kind === 'group' ? [each] : []));
      expect(heads.map(({ document }) => document.ref).sort()).toEqual(['CG-0001', 'changed']);
      expect(heads.find(({ document }) => document.ref === 'changed')?.etag).toBe(await etagOf(store, changed));
      const gone = seen.flatMap((each) => (each.kind === 'gone' ? [each.coreGroupId] : []));
      expect(gone.sort()).toEqual(['', 'a\0b', `${fresh}gone`, `${fresh}unknown`, "x') OR 1=1 --"].sort());
      expect(await all(store.groups.headsOtherThan(new Map()))).toEqual([]);
    },
  },
  {
    name: 'lets others have their turn between two heads that it streams',
    run: async ({ store, fresh }) => {
      const ids = Array.from({ length: 30 }, (_, n) => `${fresh}-${n}`);
      await Promise.all(ids.map((id) => makeGroup(store, headOf(id))));
      let [seen, atATime, most, isOver] = [0, 0, 0, false];
      const turn = (): void => {
        atATime = 0;
        if (!isOver) setImmediate(turn);
      };
      setImmediate(turn);
      for await (const { kind } of store.groups.headsOtherThan(new Map(ids.map((id) => [id, null])))) {
        seen += Number(kind === 'group');
        atATime += 1;
        most = Math.max(most, atATime);
      }
      isOver = true;
      expect([seen, most]).toEqual([30, 1]);
    },
  },
  {
    name: 'gives a hundred heads at once',
    run: async ({ store, fresh }) => {
      const ids = Array.from({ length: 100 }, (_, n) => `${fresh}-${n}`);
      await Promise.all(ids.map((id) => makeGroup(store, headOf(id))));
      expect((await store.groups.heads(ids)).groups.map(({ coreGroupId }) => coreGroupId).sort()).toEqual([...ids].sort());
    },
  },
  {
    name: 'streams the groups due on or before a day, the earliest first, each with its version',
    run: async ({ store, fresh }) => {
      const days = { a: '1999-01-03', b: '1999-01-01', c: '1999-01-04', d: null, e: '1999-01-02' };
      for (const [letter, nextDueOn] of Object.entries(days)) await makeGroup(store, headOf(`${fresh}${letter}`, { nextDueOn }));
      const due = (await all(dueGroups(store, '1999-01-03'))).filter(({ document }) => document.coreGroupId.startsWith(fresh));
      expect(due.map(({ document }) => document.nextDueOn)).toEqual(['1999-01-01', '1999-01-02', '1999-01-03']);
      expect(due[0]?.etag).toBe(await etagOf(store, `${fresh}b`));
    },
  },
  {
    name: 'streams more groups than one page holds, each once',
    run: async ({ store, fresh }) => {
      const ids = Array.from({ length: 250 }, (_, n) => `${fresh}-${n}`);
      await Promise.all(
        ids.map((id, n) => makeGroup(store, headOf(id, { nextDueOn: `1998-01-0${1 + (n % 7)}`, members: [], children: [] }))),
      );
      const due = (await all(dueGroups(store, '1998-12-31'))).map(({ document }) => document.coreGroupId);
      const own = due.filter((id) => id.startsWith(fresh));
      expect(own).toHaveLength(250);
      expect(new Set(own).size).toBe(250);
    },
  },
  {
    name: 'no longer counts a group as due once its day has moved or gone',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh, { nextDueOn: '1997-01-01' }));
      for (const nextDueOn of ['1997-02-01', null]) {
        const head = headOf(fresh, { nextDueOn });
        await store.groups.commit({ coreGroupId: fresh, head, etag: await etagOf(store, fresh), put: [], create: [] });
        expect(await all(store.groups.due('1997-01-31'))).toEqual([]);
      }
    },
  },
  {
    name: 'takes commits while groups due are being streamed',
    run: async ({ store, fresh }) => {
      const ids = Array.from({ length: 30 }, (_, n) => `${fresh}-${n}`);
      for (const id of ids) await makeGroup(store, headOf(id, { nextDueOn: '1996-01-01' }));
      let settled = 0;
      for await (const { document, etag } of dueGroups(store, '1996-01-01')) {
        const { coreGroupId } = document;
        const head = { ...document, nextDueOn: null };
        if ((await store.groups.commit({ coreGroupId, head, etag, put: [], create: [] })) === 'saved') settled += 1;
      }
      expect(settled).toBe(30);
      expect(await all(store.groups.due('1996-01-01'))).toEqual([]);
    },
  },
  {
    name: 'lists every group once',
    run: async ({ store, fresh }) => {
      const ids = ['a', 'b', 'c'].map((letter) => `${fresh}${letter}`);
      for (const id of ids)
        await makeGroup(store, headOf(id), [documentOf(id, 'audit:0000000001', { type: 'audit' }), documentOf(id, 'plan')]);
      const listed = (await all(store.groups.groupIds())).filter((id) => id.startsWith(fresh));
      expect(listed.sort()).toEqual(ids);
    },
  },
  {
    name: 'does not take for a group what has only refusals, as somebody asked for a group that is not there',
    run: async ({ store, fresh }) => {
      await store.groups.appendAccess(viewsOf(fresh, 1));
      expect(await all(store.groups.groupIds())).not.toContain(fresh);
      expect(await store.groups.load(fresh, [])).toBeNull();
    },
  },
  {
    name: 'lists every partition once, also one of views alone and one whose head is gone',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'audit:0000000001', { type: 'audit' })]);
      await store.groups.appendAccess([...viewsOf(fresh, 2), ...viewsOf(`${fresh}views`, 2), ...viewsOf(`${fresh}views`, 2, 'i2')]);
      const listed = (await all(store.groups.partitions())).filter((id) => id.startsWith(fresh));
      expect(listed.sort()).toEqual([fresh, `${fresh}views`]);
    },
  },
  {
    name: 'streams every document of a group in the order of ids, the head among them',
    run: async ({ store, fresh }) => {
      const ids = ['visit:2', 'audit:0000000002', 'audit:0000000001', 'plan', 'Zed'];
      await makeGroup(
        store,
        headOf(fresh),
        ids.map((id) => documentOf(fresh, id)),
      );
      const found = (await all(store.groups.documents(fresh))) as { id: string }[];
      expect(found.map(({ id }) => id)).toEqual(['Zed', 'audit:0000000001', 'audit:0000000002', 'group', 'plan', 'visit:2']);
    },
  },
  {
    name: 'streams a group of more documents than one page holds',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const entries = viewsOf(fresh, 250);
      await store.groups.appendAccess(entries);
      const found = (await all(store.groups.documents(fresh))).filter((document) => (document as { type: string }).type === 'access');
      expect(found).toEqual(entries);
    },
  },
  {
    name: 'pages through the documents of one type in the order of ids',
    run: async ({ store, fresh }) => {
      const visits = Array.from({ length: 5 }, (_, n) => documentOf(fresh, `visit:${n}`, { type: 'visit' }));
      await makeGroup(store, headOf(fresh), [...visits, documentOf(fresh, 'plan'), documentOf(fresh, 'visit:x', { type: 'other' })]);
      expect(await store.groups.ofType(fresh, 'visit', { limit: 2, after: null })).toEqual(visits.slice(0, 2));
      expect(await store.groups.ofType(fresh, 'visit', { limit: 2, after: 'visit:1' })).toEqual(visits.slice(2, 4));
      expect(await store.groups.ofType(fresh, 'visit', { limit: 2, after: 'visit:4' })).toEqual([]);
      expect(await store.groups.ofType(`${fresh}x`, 'visit', { limit: 2, after: null })).toEqual([]);
    },
  },
  {
    name: 'takes awkward text as a value to look for, never as part of a query',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [documentOf(fresh, 'plan')]);
      expect(await store.groups.ofType(fresh, "plan' OR '1'='1", { limit: 9, after: null })).toEqual([]);
      expect(await store.groups.heads(["x') OR 1=1 --", '"]'])).toEqual({ groups: [], damaged: [] });
      expect(await store.groups.dueNotices('2999-01-01T00:00:00.000Z', ["' OR 1=1"], 9)).toEqual([]);
    },
  },
  {
    name: 'appends views and refusals as a chain that checks',
    run: async ({ store, fresh }) => {
      const entries = viewsOf(fresh, 3);
      await makeGroup(store, headOf(fresh));
      await store.groups.appendAccess(entries);
      const kept = await store.groups.ofType(fresh, 'access', { limit: 9, after: null });
      expect(checkChain(kept, null, 'i1', sha256)).toEqual([]);
      expect(kept).toEqual(entries);
    },
  },
  {
    name: 'appends nothing where there is nothing to append',
    run: async ({ store }) => expect(await store.groups.appendAccess([])).toBeUndefined(),
  },
  {
    name: 'appends views to several groups in one call',
    run: async ({ store, fresh }) => {
      await store.groups.appendAccess([...viewsOf(`${fresh}a`, 1), ...viewsOf(`${fresh}b`, 2)]);
      expect(await store.groups.ofType(`${fresh}a`, 'access', { limit: 9, after: null })).toHaveLength(1);
      expect(await store.groups.ofType(`${fresh}b`, 'access', { limit: 9, after: null })).toHaveLength(2);
    },
  },
  {
    name: 'lets sixty views and a commit happen at once without a conflict',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const etag = await etagOf(store, fresh);
      const streams = Array.from({ length: 60 }, (_, n) => store.groups.appendAccess(viewsOf(fresh, 1, `i${n}`)));
      const commit = store.groups.commit({ coreGroupId: fresh, head: headOf(fresh), etag, put: [], create: [] });
      await Promise.all(streams);
      expect(await commit).toBe('saved');
      expect(await store.groups.ofType(fresh, 'access', { limit: 99, after: null })).toHaveLength(60);
    },
  },
  {
    name: 'leaves the version of the head alone when views are appended',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh));
      const etag = await etagOf(store, fresh);
      await store.groups.appendAccess(viewsOf(fresh, 2));
      expect(await etagOf(store, fresh)).toBe(etag);
    },
  },
  {
    name: 'takes the same views again, with further ones, as if for the first time',
    run: async ({ store, fresh }) => {
      const entries = viewsOf(fresh, 4);
      await store.groups.appendAccess(entries.slice(0, 2));
      await store.groups.appendAccess(entries);
      await store.groups.appendAccess(entries);
      expect(await store.groups.ofType(fresh, 'access', { limit: 9, after: null })).toEqual(entries);
    },
  },
  {
    name: 'refuses a view in the place of another, and keeps the first',
    run: async ({ store, fresh }) => {
      const [first] = viewsOf(fresh, 1);
      const other = appendAccess({ coreGroupId: fresh, stream: 'i1' }, emptyChain, [{ ...view, by: 'somebody' }], sha256).entries;
      if (first) await store.groups.appendAccess([first]);
      expect(await faultOf(store.groups.appendAccess(other))).toBe('store.stream-taken');
      expect(await store.groups.ofType(fresh, 'access', { limit: 9, after: null })).toEqual([first]);
    },
  },
  {
    name: 'gives the notices that are due in the states asked for, the oldest first',
    run: async ({ store, fresh }) => {
      const notices = [
        noticeOf(fresh, 'c', '1990-01-03T00:00:00.000Z'),
        noticeOf(fresh, 'a', '1990-01-01T00:00:00.000Z', 'claimed'),
        noticeOf(fresh, 'b', '1990-01-02T00:00:00.000Z'),
        noticeOf(fresh, 'd', '1990-01-01T00:00:00.000Z', 'sent'),
        noticeOf(fresh, 'e', '1990-02-01T00:00:00.000Z'),
      ];
      await makeGroup(store, headOf(fresh), notices);
      const due = await store.groups.dueNotices('1990-01-03T00:00:00.000Z', ['waiting', 'claimed'], 10);
      expect(due.map(({ document }) => (document as { id: string }).id)).toEqual(['notice:a', 'notice:b', 'notice:c']);
      const two = await store.groups.dueNotices('1990-01-03T00:00:00.000Z', ['waiting', 'claimed'], 2);
      expect(two.map(({ document }) => document)).toEqual([notices[1], notices[2]]);
      expect(await store.groups.dueNotices('1990-01-03T00:00:00.000Z', [], 2)).toEqual([]);
    },
  },
  {
    name: 'gives notices of several groups in one order',
    run: async ({ store, fresh }) => {
      for (const [letter, day] of [
        ['a', '02'],
        ['b', '01'],
        ['c', '03'],
      ]) {
        const id = `${fresh}${letter}`;
        await makeGroup(store, headOf(id), [noticeOf(id, 'n', `1989-01-${day}T00:00:00.000Z`, 'only-here')]);
      }
      const due = await store.groups.dueNotices('1989-02-01T00:00:00.000Z', ['only-here'], 10);
      expect(due.map(({ document }) => (document as { coreGroupId: string }).coreGroupId)).toEqual([`${fresh}b`, `${fresh}a`, `${fresh}c`]);
    },
  },
  {
    name: 'replaces a notice under its own version, once, and looks it up anew',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [noticeOf(fresh, 'n', '1988-01-01T00:00:00.000Z', 'to-replace')]);
      const due = () => store.groups.dueNotices('1988-01-01T00:00:00.000Z', ['to-replace'], 10);
      const [found] = await due();
      if (!found) throw new Error('no notice');
      const sent = noticeOf(fresh, 'n', '1988-01-01T00:00:00.000Z', 'replaced');
      expect(await store.groups.replace(sent, found.etag)).toBe(true);
      expect(await store.groups.replace(sent, found.etag)).toBe(false);
      expect(await due()).toEqual([]);
      expect((await store.groups.load(fresh, ['notice:n']))?.documents.get('notice:n')).toEqual(sent);
    },
  },
  {
    name: 'lets exactly one of many claim a notice',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [noticeOf(fresh, 'n', '1987-01-01T00:00:00.000Z', 'to-claim')]);
      const [found] = await store.groups.dueNotices('1987-01-01T00:00:00.000Z', ['to-claim'], 1);
      const claims = Array.from({ length: 20 }, (_, n) =>
        store.groups.replace({ ...noticeOf(fresh, 'n', '1987-01-01T00:00:00.000Z', `claimed-by-${n}`) }, found?.etag ?? ''),
      );
      expect((await Promise.all(claims)).filter((won) => won)).toHaveLength(1);
    },
  },
  {
    name: 'does not replace what is not there, and leaves the head alone when it replaces',
    run: async ({ store, fresh }) => {
      await makeGroup(store, headOf(fresh), [noticeOf(fresh, 'n', '1986-01-01T00:00:00.000Z', 'alone')]);
      const etag = await etagOf(store, fresh);
      expect(await store.groups.replace(noticeOf(fresh, 'missing', '1986-01-01T00:00:00.000Z'), '"x"')).toBe(false);
      const [found] = await store.groups.dueNotices('1986-01-01T00:00:00.000Z', ['alone'], 1);
      await store.groups.replace(noticeOf(fresh, 'n', '1986-01-01T00:00:00.000Z', 'sent'), found?.etag ?? '');
      expect(await etagOf(store, fresh)).toBe(etag);
    },
  },
];
