import type { TeamCounts } from '../../src/core/caseload/fewer';
import type { Child } from '../../src/core/child';
import { recordChange } from '../../src/core/children/childChange';
import { reportNotSeen } from '../../src/core/children/notSeen';
import { addWords, recordVisits } from '../../src/core/children/seen';
import type { CoreGroup } from '../../src/core/coreGroup';
import type { GroupDocument } from '../../src/core/documents';
import type { Doer } from '../../src/core/doer';
import { askForReview } from '../../src/core/review/reviewRequest';
import { recordVoice } from '../../src/core/review/voice';
import { parseCaseload } from '../../src/import/caseload';
import type { CoreGroupStore } from '../../src/ports/coreGroupStore';
import { defaultRules } from '../../src/settings';
import { commitOnce } from '../../src/usecases/deeds/commitGroup';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { done } from './begunHere';
import { type ExportRows, filesOf } from './caseloadFiles';
import { keyed } from './keyed';
import type { MemoryStore } from './memoryStore';

export const rules = defaultRules();
export const at = '2026-11-23T09:00:00.000Z';
export const today = '2026-11-23';

export function bringAll(
  { groups, directory }: MemoryStore,
  rows: ExportRows,
  store: CoreGroupStore = groups,
  dryRun = false,
  teamsBefore: TeamCounts = [],
) {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), today), keyed);
  return importCaseload({ store, directory, keyed, rules }, caseload, { at, dryRun, teamsBefore });
}

export async function headsOf({ groups }: MemoryStore): Promise<readonly CoreGroup[]> {
  const heads: CoreGroup[] = [];
  for await (const coreGroupId of groups.groupIds()) {
    const loaded = await groups.load(coreGroupId, []);
    if (loaded) heads.push(loaded.head.document);
  }
  return heads;
}

export async function headOfRef(store: MemoryStore, ref: string): Promise<CoreGroup> {
  const head = (await headsOf(store)).find((each) => each.ref === ref);
  if (head === undefined) throw new Error(`no group ${ref}`);
  return head;
}

export async function documentsOf(store: MemoryStore, coreGroupId: string): Promise<readonly GroupDocument[]> {
  const all: GroupDocument[] = [];
  for await (const document of store.groups.documents(coreGroupId)) all.push(document as GroupDocument);
  return all;
}

/** The store, in which everything from that commit on fails, as when the machine is gone. */
export function goneAfter(groups: CoreGroupStore, commits: number): CoreGroupStore & { readonly made: () => number } {
  let made = 0;
  return {
    ...groups,
    commit: async (change) => {
      if (made >= commits) throw Object.assign(new Error('gone'), { code: 'store.unreachable' });
      made += 1;
      return groups.commit(change);
    },
    made: () => made,
  };
}

/** Does something in a group, as its co-ordinator, and saves it. */
async function doing(
  store: MemoryStore,
  ref: string,
  prefix: string,
  deed: (group: CoreGroup, by: Doer) => { readonly group: CoreGroup; readonly put: readonly GroupDocument[] },
): Promise<void> {
  const { coreGroupId } = await headOfRef(store, ref);
  const loaded = await store.groups.load(coreGroupId, []);
  const actor = loaded?.head.document.members.find(({ role }) => role === 'co-ordinator');
  if (loaded === null || actor === undefined) throw new Error('nobody');
  let made = 0;
  const newId = () => `${prefix}${++made}`;
  const by: Doer = { actor, now: at, today, rules, language: 'en', newId };
  const { group, put } = deed(loaded.head.document, by);
  const entry = { deed: 'test.record', by: actor.personId, at, about: {} } as const;
  const { outcome } = await commitOnce(store.groups, loaded.head.etag, { head: group, put, entry });
  if (outcome !== 'saved') throw new Error(outcome);
}

/** All that people record here of these children of a group: visits with words, one not seen, a change, a voice, a request. */
export async function recordAll(store: MemoryStore, ref: string, refs: readonly string[], prefix: string): Promise<void> {
  const ids = ({ children }: CoreGroup) => children.filter((child) => refs.includes(child.ref)).map(({ childId }) => childId);
  await doing(store, ref, `${prefix}visit`, (group, by) => {
    const seeing = { childIds: ids(group), on: '2026-11-20', time: '10:00', dayAgreed: '', sightings: ['alone', 'at-home'] } as const;
    const { visits, ...rest } = done(recordVisits(group, seeing, by));
    const words = { presentation: 'Drew a house.', 'own-words': '', worries: '', 'why-not-alone': '' };
    return { ...rest, put: visits.map((visit) => done(addWords(visit, words, by))) };
  });
  await doing(store, ref, `${prefix}unseen`, (group, by) => {
    const report = { childIds: ids(group), on: '2026-11-22', time: '11:00', dayAgreed: '', place: 'Door shut.', danger: false };
    const reported = done(reportNotSeen(group, report, by));
    return { group: reported.group, put: [reported.entry, ...reported.visits] };
  });
  for (const [index, childId] of ids(await headOfRef(store, ref)).entries()) {
    const typed = { childId, on: '2026-11-21', toldOn: '2026-11-21', givenName: '', familyName: '', agreed: false };
    await doing(store, ref, `${prefix}change${index}`, (group, by) => {
      const { change, ...rest } = done(recordChange(group, { ...typed, what: 'missing' }, by));
      return { ...rest, put: [change] };
    });
    await doing(store, ref, `${prefix}voice${index}`, (group, by) => {
      const said = { childId, on: '2026-11-21', method: 'talk', advocacy: 'offered', words: 'I want my own bed.' } as const;
      const { voice, ...rest } = done(recordVoice(group, said, by));
      return { ...rest, put: [voice] };
    });
  }
  await doing(store, ref, `${prefix}request`, (group, by) => {
    const { request, ...rest } = done(askForReview(group, { childIds: ids(group), ground: 'new-harm', words: 'Again.' }, by));
    return { ...rest, put: [request] };
  });
}

/** Says of a child that they have died. */
export function recordDeath(store: MemoryStore, ref: string, childRef: string): Promise<void> {
  return doing(store, ref, 'death', (group, by) => {
    const childId = group.children.find((child) => child.ref === childRef)?.childId ?? '';
    const died = { childId, what: 'died', on: '2026-11-22', toldOn: '', givenName: '', familyName: '', agreed: true } as const;
    const { change, ...rest } = done(recordChange(group, died, by));
    return { ...rest, put: [change] };
  });
}

export function childOf(group: CoreGroup, ref: string): Child {
  const child = group.children.find((each) => each.ref === ref);
  if (child === undefined) throw new Error(`no child ${ref}`);
  return child;
}
