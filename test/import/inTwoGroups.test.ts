import { notCountedFor } from '../../src/core/clocks/clockList';
import { currentClocks } from '../../src/core/clocks/clocksOf';
import { notCounted } from '../../src/core/clocks/countedWithout';
import type { CoreGroup } from '../../src/core/coreGroup';
import { parseCaseload } from '../../src/import/caseload';
import { defaultRules } from '../../src/settings';
import { gapsOf } from '../../src/tools/notReadWords';
import { type ExportRows, filesOf, goodExport, withCells, withRows } from '../support/caseloadFiles';

const asAt = '2026-11-20';

/** CH-2 of CG-1 stands in CG-2 as well, registered earlier. */
function inBoth(cells: Readonly<Record<string, string>> = {}): ExportRows {
  const row = goodExport['children.csv']?.find(({ child_ref }) => child_ref === 'CH-2') ?? {};
  return withRows(goodExport, 'children.csv', { ...row, core_group_ref: 'CG-2', registered_on: '2026-08-01', ...cells });
}

function read(rows: ExportRows): { readonly home: CoreGroup; readonly other: CoreGroup } {
  const groups = parseCaseload(filesOf(rows), asAt).groups.map(({ group }) => group);
  const [home, other] = ['CG-1', 'CG-2'].map((ref) => groups.find((group) => group.ref === ref));
  if (home === undefined || other === undefined) throw new Error('a group was not taken');
  return { home, other };
}

const gapsFor = (group: CoreGroup) => {
  const viewer = group.members.find(({ role }) => role === 'co-ordinator');
  if (viewer === undefined) throw new Error('no co-ordinator');
  return notCountedFor(group, viewer).map(({ what, children }) => [what, children.map(({ givenName }) => givenName)]);
};
const childIn = ({ children }: CoreGroup) => {
  const child = children.find(({ ref }) => ref === 'CH-2');
  if (child === undefined) throw new Error('no child');
  return child;
};

describe('a child whom the case system has in two core groups', () => {
  it('is said to be in the other group too where the limits are counted, and the other group says where they are', () => {
    const { home, other } = read(inBoth());
    expect(notCounted(childIn(home))).toEqual([{ what: 'child', on: null, why: 'in-two-groups' }]);
    expect(gapsFor(home)).toEqual([['in-two-groups', [childIn(home).givenName]]]);
    expect(gapsFor(other)).toEqual([['child-elsewhere', []]]);
    expect(gapsOf(home)).toEqual(['CG-1 CH-2: not known: the other core group in which the case system has the child too.']);
    expect(gapsOf(other)).toEqual(['CG-2: a child is in another core group too; limits of theirs are counted there.']);
  });

  it('has limits, from which alerts come, in the one group alone', () => {
    const { home, other } = read(inBoth());
    const { childId } = childIn(home);
    const limitsOf = (group: CoreGroup) => currentClocks(group, defaultRules(), asAt).filter((clock) => clock.childId === childId);
    expect(limitsOf(home).length).toBeGreaterThan(0);
    expect(limitsOf(other)).toEqual([]);
    expect(other.children.map((each) => each.childId)).not.toContain(childId);
  });

  describe('where the registration in the other group has ended', () => {
    const ended = { status: 'de-registered', deregistered_on: '2026-08-20' };
    const parent = { ...goodExport['members.csv']?.find(({ role }) => role === 'parent'), core_group_ref: 'CG-2', name: 'Cari Prŷs' };
    const rows = withRows(inBoth(ended), 'members.csv', { ...parent, email: 'cari@mail.example', child_refs: 'CH-2;CH-9' });

    it('leaves nothing out and counts nothing without it, and notes that it is history, for whoever was there for the child too', () => {
      const told = parseCaseload(filesOf(rows), asAt).problems.filter(({ reason }) => reason === 'registered-elsewhere');
      expect(told.map(({ file, severity }) => `${file} ${severity}`)).toEqual(['children.csv noted', 'members.csv noted']);
      const lost = parseCaseload(filesOf(rows), asAt).problems.filter(({ severity }) => severity !== 'noted');
      expect(lost).toEqual(parseCaseload(filesOf(goodExport), asAt).problems.filter(({ severity }) => severity !== 'noted'));
      const { home, other } = read(rows);
      expect([gapsFor(home), gapsFor(other), gapsOf(home), gapsOf(other)]).toEqual([[], [], [], []]);
      expect([home.countedWithout, other.countedWithout]).toEqual([undefined, undefined]);
      expect(other.members.find(({ name }) => name === 'Cari Prŷs')?.childIds).toHaveLength(1);
    });
  });

  it('was on the register before where that registration has ended: its conferences belong to it, and no limit counts from them', () => {
    const ended = inBoth({ status: 'de-registered', deregistered_on: '2026-08-20', categories: 'neglect; ?' });
    const held = { kind: 'review', planned_for: '2026-08-10', held_on: '2026-08-10', decision: 'remain', categories: 'neglect' };
    const { home, other } = read(withRows(ended, 'conferences.csv', { ...held, child_ref: 'CH-2', chair_email: '' }));
    expect(childIn(home).earlierRegistrations).toEqual([
      { registeredOn: '2026-08-01', deregisteredOn: '2026-08-20', categories: ['neglect'] },
    ]);
    expect(other.children.map(({ ref }) => ref)).toEqual(['CH-9']);
    const review = (group: CoreGroup) =>
      currentClocks(group, defaultRules(), asAt).find(({ clock, childId }) => clock === 'D09' && childId === childIn(group).childId);
    expect(review(home)?.trigger).toBe(review(read(goodExport).home)?.trigger);
  });

  it('is no child who cannot be read', () => {
    const { other } = read(withCells(goodExport, 'children.csv', 2, { child_ref: 'CH 2' }));
    expect(gapsFor(other)).toEqual([['child', []]]);
  });
});
