import { nextDueOn } from '../../../src/core/notices/nextDueOn';
import { requestDrafts } from '../../../src/core/notices/requestNotices';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';

const members = [
  aMember('sian', 'co-ordinator'),
  aMember('macsen', 'manager'),
  aMember('jean', 'conference-chair'),
  aMember('noor', 'member'),
  aMember('mam', 'parent'),
];
const request = {
  ...{ requestId: 'q1', childIds: ['child-1'], askedBy: 'noor', askedOn: '2026-11-19' },
  ...{ answered: null, settled: null },
};

function told(more: object = {}, children = [aChild('child-1')]): readonly string[] {
  const group = aGroup({ members, children, reviewRequests: [{ ...request, ...more }] });
  return requestDrafts(group, defaultRules, '2026-11-20T07:00:00.000Z', new Map()).map(({ recipientPersonId, urgency, sendAfter }) =>
    [recipientPersonId, urgency, sendAfter.slice(0, 16)].join(' '),
  );
}

describe('a request for an early review', () => {
  it('is told to co-ordinator and manager with the morning card until one of them answers, then to the conference chair', () => {
    expect(told()).toEqual(['person-sian digest 2026-11-20T08:30', 'person-macsen digest 2026-11-20T08:30']);
    expect(told({ answered: 'refuse' })).toEqual(['person-jean digest 2026-11-20T08:30']);
    expect(told({ answered: 'agree', settled: 'agree' })).toEqual([]);
    expect(told({ settled: 'refuse' })).toEqual([]);
  });

  it('is told to the senior manager too once its answer is late, from the third working day', () => {
    const late = { askedOn: '2026-11-17' };
    const seniors = [...members, aMember('elin', 'senior-manager')];
    const group = aGroup({ members: seniors, reviewRequests: [{ ...request, ...late }] });
    const on = (now: string) =>
      requestDrafts(group, defaultRules, now, new Map()).map(({ about, recipientPersonId }) =>
        [about.kind === 'early-review' ? about.step : '', recipientPersonId].join(' '),
      );
    expect(on('2026-11-19T10:00:00.000Z')).toEqual(['answer person-sian', 'answer person-macsen']);
    expect(on('2026-11-20T10:00:00.000Z')).toEqual(['answer person-sian', 'answer person-macsen', 'late person-elin']);
    expect(nextDueOn({ ...group, children: [] }, defaultRules, '2026-11-18')).toBe('2026-11-20');
  });

  it('is not told to the one who asked, who may not answer it', () => {
    expect(told({ askedBy: 'sian' })).toEqual(['person-macsen digest 2026-11-20T08:30']);
  });

  it('is told to nobody once the child it is about has died', () => {
    expect(told({}, [aChild('child-1', { frozen: { on: '2026-11-19', because: 'died' } })])).toEqual([]);
  });
});
