import { checkChain } from '../../../src/core/audit/auditCheck';
import { documentHash } from '../../../src/core/audit/documentHash';
import { stateHash } from '../../../src/core/audit/wroteBy';
import type { AuditEntry, GroupDocument } from '../../../src/core/documents';
import { planNotice } from '../../../src/core/notices/notice';
import type { CommitOutcome, CoreGroupStore } from '../../../src/ports/coreGroupStore';
import { reading } from '../../../src/rulesNoted';
import { defaultRules } from '../../../src/settings';
import { noteChangedRules } from '../../../src/usecases/clocks/changedRules';
import { commitGroup } from '../../../src/usecases/deeds/commitGroup';
import type { Deps } from '../../../src/usecases/deeds/deps';
import { sha256 } from '../../../src/usecases/deeds/sha256';
import { addNotices } from '../../../src/usecases/delivery/unreached';
import { endOwnLeave, ownLeave, saveOwnLeave } from '../../../src/usecases/people/away';
import { readPerson } from '../../../src/usecases/people/linkPerson';
import { aPlan } from '../../support/aPlan';
import { aWorld, type World } from '../../support/world';

const at = '2026-11-20T09:00:00.000Z';
let world: World;
beforeEach(async () => {
  world = await aWorld();
});
afterEach(() => world.close());

/** A store in which commits lose as long as `loses` says, as if another instance were faster. */
function losing(loses: (commits: number) => Exclude<CommitOutcome, 'saved'> | null): { readonly deps: Deps; commits(): number } {
  let commits = 0;
  const store: CoreGroupStore = {
    ...world.deps.store,
    async commit(commit) {
      commits += 1;
      return loses(commits) ?? world.deps.store.commit(commit);
    },
  };
  return { deps: { ...world.deps, store }, commits: () => commits };
}

const always = () => losing(() => 'changed-meanwhile');

async function audited(): Promise<readonly AuditEntry[]> {
  return (await world.store.groups.ofType('group-1', 'audit', { limit: 100, after: null })) as readonly AuditEntry[];
}

function write(deps: Deps, put: readonly GroupDocument[], create: readonly GroupDocument[]): Promise<string> {
  return commitGroup<string>(deps, {
    coreGroupId: 'group-1',
    load: () => deps.store.load('group-1', []),
    decide: (loaded, lost) =>
      loaded === null
        ? { kind: 'stop', answer: 'nowhere' }
        : {
            kind: 'write',
            writing: {
              head: { ...loaded.head.document, shortName: 'Y grŵp newydd' },
              put,
              create,
              entry: { deed: 'a.b', by: 'p1', at, about: {} },
            },
            saved: (head) => `saved after ${lost}, ${head.lastAudit.seq}`,
            gaveUp: () => 'gave up',
          },
  });
}

describe('one commit of a group', () => {
  it('seals into its audit entry the hash of the head and of every document as it writes them', async () => {
    const plan = aPlan();
    await write(world.deps, [plan], []);
    const [entry] = await audited();
    const stored = (await world.deps.store.read('group-1', 'group'))?.document as GroupDocument;
    expect(entry?.wrote).toEqual({ group: stateHash(stored, sha256), plan: documentHash(plan, sha256) });
    expect(stateHash(stored, sha256)).toBe(stateHash({ ...stored, lastAudit: { seq: 99, hash: 'x' } } as GroupDocument, sha256));
    expect(checkChain(await audited(), (await world.head()).lastAudit, null, sha256)).toEqual([]);
  });

  it('leaves out what also changes outside commits: notices and marks of presses', async () => {
    const notice = planNotice(
      {
        coreGroupId: 'group-1',
        about: { kind: 'record', meetingId: 'm', version: 1 },
        recipientPersonId: 'p',
        urgency: 'at-once',
        sendAfter: at,
        escalatesAt: null,
      },
      at,
    );
    await write(world.deps, [], [notice, { id: 'press:k', type: 'press', schemaVersion: 1, coreGroupId: 'group-1' }]);
    expect(Object.keys((await audited())[0]?.wrote ?? {})).toEqual(['group']);
  });

  it('is decided again after a lost race, and is told how it was lost', async () => {
    const { deps } = losing((commits) => (commits < 3 ? 'changed-meanwhile' : null));
    expect(await write(deps, [], [])).toBe('saved after changed-meanwhile, 1');
    const other = losing((commits) => (commits === 1 ? 'already-there' : null));
    expect(await write(other.deps, [], [])).toBe('saved after already-there, 2');
  });

  it('gives up after five lost races, and says so', async () => {
    const { deps, commits } = always();
    expect(await write(deps, [], [])).toBe('gave up');
    expect(commits()).toBe(5);
    expect(await audited()).toEqual([]);
  });
});

describe('where others keep changing a group', () => {
  it('changed rules are not marked as applied, and the next start applies them', async () => {
    const stricter = JSON.stringify({ clocks: { D05: { limit: { workingDays: 1 } } } });
    await noteChangedRules(world.deps, '{}', reading);
    const rules = reading.rulesOf(stricter) ?? defaultRules();
    expect(await noteChangedRules({ ...always().deps, rules }, stricter, reading)).toMatchObject({ groups: 0, contended: 1 });
    expect(await noteChangedRules({ ...world.deps, rules }, stricter, reading)).toMatchObject({ groups: 1, contended: 0 });
  });

  it('notices that stand behind another are a fault, so that the other is not sent as if they were there', async () => {
    const draft = {
      coreGroupId: 'group-1',
      about: { kind: 'record', meetingId: 'm', version: 1 },
      recipientPersonId: 'p',
      urgency: 'at-once',
      sendAfter: at,
      escalatesAt: null,
    } as const;
    await expect(addNotices(always().deps, 'group-1', 'alerts.escalate', () => [draft])).rejects.toMatchObject({ code: 'store.contended' });
    await addNotices(world.deps, 'group-1', 'alerts.escalate', () => [draft]);
    expect((await world.head()).openNotices).toHaveLength(1);
  });

  it('leave that is not noted in it is not said to be entered, nor to have ended, and the same again does it', async () => {
    const sian = await readPerson(world.deps, 'person-sian');
    if (sian === null) throw new Error('There is no Siân.');
    const leave = async () => {
      const found = await ownLeave(world.deps, sian, 'away.save', []);
      if (!found.ok) throw new Error(found.refusal);
      return found.value;
    };
    const typed = { from: '2026-11-23', to: '', cover: '' };
    expect((await saveOwnLeave(always().deps, sian, await leave(), typed)).refusal).toEqual({ kind: 'changed-meanwhile' });
    expect((await saveOwnLeave(world.deps, sian, await leave(), typed)).refusal).toBeNull();
    expect((await world.head()).absences).toMatchObject([{ personId: 'person-sian', from: '2026-11-23' }]);
    expect((await endOwnLeave(always().deps, sian, await leave())).refusal).toEqual({ kind: 'changed-meanwhile' });
    expect((await endOwnLeave(world.deps, sian, await leave())).refusal).toBeNull();
    expect((await world.head()).absences ?? []).toEqual([]);
  });
});
