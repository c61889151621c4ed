import { bornNotices } from '../../../src/core/notices/bornNotices';
import { dayOf } from '../../../src/core/time/londonTime';
import { aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const now = '2026-11-20T20:30:00.000Z';
const sian = aMember('sian', 'co-ordinator');
const rhys = aMember('rhys', 'custodian');

function told(actor = sian, members = [sian, rhys]) {
  const doer = { actor, now, today: dayOf(now), rules: defaultRules, language: 'en', newId: () => 'new' } as const;
  return bornNotices(aGroup({ members }), { childId: 'child-1', changeId: 'b1' }, doer);
}

it('a birth is told to the custodian at once, also in the evening, and names nobody', () => {
  const [notice, ...others] = told();
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ recipientPersonId: rhys.personId, urgency: 'at-once', sendAfter: now });
  expect(notice?.about).toEqual({ kind: 'born', childId: 'child-1', changeId: 'b1' });
});

it('a birth is told to the manager where there is no custodian, and never to whoever recorded it', () => {
  const macsen = aMember('macsen', 'manager');
  expect(told(sian, [sian, macsen]).map(({ recipientPersonId }) => recipientPersonId)).toEqual([macsen.personId]);
  expect(told(sian, [sian])).toEqual([]);
});
