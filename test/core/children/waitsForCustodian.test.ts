import { isOnRegister } from '../../../src/core/child';
import { changesOpenTo } from '../../../src/core/children/childChange';
import { missingIn } from '../../../src/core/children/missing';
import { childrenToVisit } from '../../../src/core/children/seen';
import { otherRegimesOf } from '../../../src/core/clocks/otherRegimes';
import { isForEveryChild } from '../../../src/core/confidentiality/sees';
import { isSilenced } from '../../../src/core/coreGroup';
import { childrenOf } from '../../../src/core/groups/groups';
import { glanceAt } from '../../../src/core/lists/glance';
import { isNextDateMissing } from '../../../src/core/meeting/meeting';
import { birthDrafts } from '../../../src/core/notices/birthNotices';
import { audienceOptions } from '../../../src/core/record/recordAudience';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';
const removal = { conferenceId: 'c', decidedByPersonId: 'person-chair' };
const off = { status: 'de-registered', deregisteredOn: '2026-11-16' } as const;
const waiting = aChild('child-1', { ...off, removal: { ...removal, check: null } });
const check = { outcome: 'confirmed', byPersonId: 'person-custodian', on: '2026-11-18' } as const;
const confirmed = aChild('child-1', { ...off, removal: { ...removal, check } });
const sibling = aChild('child-2', { givenName: 'Cai' });
const coordinator = aMember('sian', 'co-ordinator');

describe('a child whose end waits for the custodian is on the register meanwhile (DOMAIN 1.31)', () => {
  const groups = [waiting, confirmed].map((child) => aGroup({ children: [child, sibling] })) as [
    ReturnType<typeof aGroup>,
    ReturnType<typeof aGroup>,
  ];
  const [meanwhile, over] = groups;

  it('in the name of the group, for everybody who is here for the child, and in the lists', () => {
    const ids = (group: typeof meanwhile) => childrenOf(group, { childIds: [] }).map(({ childId }) => childId);
    expect(ids(meanwhile)).toEqual(['child-1', 'child-2']);
    expect(ids(over)).toEqual(['child-2']);
    const listed = (group: typeof meanwhile) => childrenOf(glanceAt(group, defaultRules, today), { childIds: [] }).length;
    expect([listed(meanwhile), listed(over)]).toEqual([2, 1]);
  });

  it('for whoever is asked whether they are here for every child, and for what a writer may choose', () => {
    const parent = aMember('gwen', 'parent', { childIds: ['child-2'] });
    expect([isForEveryChild(meanwhile, parent), isForEveryChild(over, parent)]).toEqual([false, true]);
    const codes = (group: typeof meanwhile) => audienceOptions(group, coordinator, today).map(({ code }) => code);
    expect(codes(meanwhile)).toContain('child-confidential:child-1');
    expect(codes(over)).not.toContain('child-confidential:child-1');
  });

  it('may be recorded as seen, or as missing, and is among those who are missing', () => {
    expect(childrenToVisit(meanwhile, coordinator, '2027-06-01', defaultRules)).toContain(waiting);
    expect(childrenToVisit(over, coordinator, '2027-06-01', defaultRules)).not.toContain(confirmed);
    expect([changesOpenTo(waiting, today).includes('missing'), changesOpenTo(confirmed, today).includes('missing')]).toEqual([true, false]);
    const gone = (child: typeof waiting) => missingIn({ children: [{ ...child, missingSince: '2026-11-19' }] }, today).length;
    expect([gone(waiting), gone(confirmed)]).toEqual([1, 0]);
  });

  it('is waited for at birth, visited while looked after, and keeps the group asked for its next day and told', () => {
    const unborn = { givenName: '', dateOfBirth: null, expectedOn: '2026-11-10' } as const;
    const born = (child: typeof waiting) =>
      birthDrafts(aGroup({ children: [{ ...child, ...unborn }] }), defaultRules, `${today}T09:00:00.000Z`, new Map()).length;
    expect([born(waiting) > 0, born(confirmed)]).toEqual([true, 0]);
    const regimes = (child: typeof waiting) =>
      otherRegimesOf(meanwhile, { ...child, lookedAfter: true, lookedAfterSince: '2026-11-17' }, defaultRules, today).length;
    expect([regimes(waiting), regimes(confirmed)]).toEqual([1, 0]);
    const alone = (child: typeof waiting) => aGroup({ children: [child] });
    expect([isNextDateMissing(alone(waiting)), isNextDateMissing(alone(confirmed))]).toEqual([true, false]);
    const died = aChild('child-3', { ...off, frozen: { on: '2026-11-16', because: 'died' } });
    expect([waiting, confirmed].map((child) => isSilenced(aGroup({ children: [child, died] })))).toEqual([false, true]);
    expect([isOnRegister(waiting), isOnRegister(confirmed)]).toEqual([true, false]);
  });
});
