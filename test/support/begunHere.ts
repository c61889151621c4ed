import { appendAudit } from '../../src/core/audit/auditChain';
import type { CoreGroup } from '../../src/core/coreGroup';
import { addChild, newGroup } from '../../src/core/groups/groupSetup';
import { addMember } from '../../src/core/groups/members';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { sha256 } from '../../src/usecases/deeds/sha256';
import { coreGroupIdFor } from '../../src/usecases/groups/groupSetup';
import { importCaseload } from '../../src/usecases/import/importCaseload';
import { keyedCaseload } from '../../src/usecases/import/keyedCaseload';
import { emailKey } from '../../src/usecases/people/directoryKeys';
import { aMeeting, withMeeting } from './aGroup';
import { anAction, aPlan } from './aPlan';
import { aVisit, aVisitFact } from './aVisit';
import { type ExportRows, filesOf, goodExport } from './caseloadFiles';
import { keyed } from './keyed';
import { type MemoryStore, memoryStore } from './memoryStore';
import { aPerson } from './world';

export const today = '2026-11-20';
const at = `${today}T09:00:00.000Z`;
export const coreGroupId = coreGroupIdFor(keyed, 'CG-1', 'a press');
const languages = { spoken: 'cy', meeting: null, record: null } as const;
export const categories = ['neglect'] as const;

export async function bring(store: MemoryStore, rows: ExportRows = goodExport) {
  const caseload = keyedCaseload(parseCaseload(filesOf(rows), today), keyed);
  const deps = { store: store.groups, directory: store.directory, keyed, rules: defaultRules() };
  return importCaseload(deps, caseload, { at, dryRun: false });
}

export async function headOf(store: MemoryStore): Promise<CoreGroup> {
  const loaded = await store.groups.load(coreGroupId, []);
  if (!loaded) throw new Error('no such group');
  return loaded.head.document;
}

export function done<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error('refused');
  return result.value;
}

/** The group of the export's reference as it was begun in the bot: a child, a nurse, a visit, a meeting, an action, a conversation. */
export async function begunHere(givenName = 'Jac') {
  const store = memoryStore();
  for (const [name, post] of [
    ['sian', 'co-ordinator'],
    ['macsen', 'manager'],
  ] as const) {
    const email = `${name}@council.example`;
    await store.directory.write(aPerson({ personId: `person-${name}`, email, post }), null);
    await store.directory.write({ key: emailKey(keyed, email), type: 'email', schemaVersion: 1, personId: `person-${name}` }, null);
  }
  const founder = (name: 'sian' | 'macsen', role: 'co-ordinator' | 'manager') =>
    ({ memberId: `here-${name}`, personId: `person-${name}`, name, agency: 'Aberwern Social Services', role }) as const;
  const founders = [founder('sian', 'co-ordinator'), founder('macsen', 'manager')];
  const begun = newGroup({ coreGroupId, ref: 'CG-1', localAuthority: 'Aberwern', team: 'West', founders }, today);
  const about = { givenName, familyName: 'Huws', bornOrExpectedOn: '2020-03-03', registeredOn: '2026-11-03', categories: [...categories] };
  const withChild = done(addChild(begun, { childId: 'here-child', ...about }, today));
  const nurse = {
    memberId: 'here-nurse',
    personId: 'person-nurse',
    name: 'Nyrs Noor',
    role: 'member',
    agency: 'Health',
    post: null,
  } as const;
  const withNurse = done(addMember(withChild, { ...nurse, childIds: [], languages, inTeams: true, safeContact: '' }, today));
  const fact = aVisitFact('2026-11-19', { visitId: 'here-visit', byPersonId: 'person-sian' });
  const visit = { ...aVisit('here-child', fact), coreGroupId };
  const meeting = { ...aMeeting({ meetingId: 'here-meeting', chairMemberId: 'here-sian' }), coreGroupId };
  const plan = {
    ...aPlan(anAction('here-action', { owner: { kind: 'member', memberId: 'here-nurse' }, childIds: ['here-child'] })),
    coreGroupId,
  };
  const conversation = { conversationId: 'chat', kind: 'groupChat', tenantId: 'tenant', serviceUrl: 'https://example' } as const;
  const children = withNurse.children.map((child) => ({ ...child, visits: [fact] }));
  const group = withMeeting({ ...withNurse, children, conversation }, meeting);
  const audit = appendAudit(group, [{ deed: 'groups.create', by: 'person-sian', at, about: {} }], sha256);
  await store.groups.commit({
    coreGroupId,
    head: { ...group, lastAudit: audit.link },
    etag: null,
    put: [visit, meeting, plan],
    create: audit.entries,
  });
  return { store, group };
}
