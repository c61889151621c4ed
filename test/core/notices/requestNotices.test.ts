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
    expect(nextDueOn({ ...group, children: [] }, defaultRules, '2026-11-19')).toBe('2026-11-20');
  });

  it.each(['new-harm', 'dangerous-person', 'safety-changed'])('is told at once, at any hour, where its ground is danger: %s', (ground) => {
    expect(told({ ground })).toEqual(['person-sian at-once 2026-11-20T07:00', 'person-macsen at-once 2026-11-20T07:00']);
    expect(told({ ground: 'birth' })).toEqual(['person-sian digest 2026-11-20T08:30', 'person-macsen digest 2026-11-20T08:30']);
  });

  it('is told again to all of them while its answer is late, every working day where a child may be in danger', () => {
    const again = (ground: string, now: string) => {
      const group = aGroup({
        members: [...members, aMember('elin', 'senior-manager')],
        reviewRequests: [{ ...request, askedOn: '2026-11-17', ground } as never],
      });
      return requestDrafts(group, defaultRules, now, new Map()).map(({ about, recipientPersonId, urgency }) =>
        about.kind === 'early-review' ? [about.step, about.againOn ?? 'first', recipientPersonId, urgency].join(' ') : '',
      );
    };
    expect(again('new-harm', '2026-11-20T10:00:00.000Z').at(-1)).toBe('late first person-elin at-once');
    expect(again('new-harm', '2026-11-23T10:00:00.000Z')).toEqual([
      'answer 2026-11-23 person-sian digest',
      'answer 2026-11-23 person-macsen digest',
      'late 2026-11-23 person-elin digest',
    ]);
    expect(again('other', '2026-11-23T10:00:00.000Z').at(-1)).toBe('late first person-elin digest');
    expect(again('other', '2026-11-24T10:00:00.000Z').at(-1)).toBe('late 2026-11-24 person-elin digest');
    const group = aGroup({ members, reviewRequests: [{ ...request, askedOn: '2026-11-17' }], children: [] });
    expect(nextDueOn(group, defaultRules, '2026-11-21')).toBe('2026-11-24');
  });

  describe('that was answered', () => {
    const seniors = [...members, aMember('elin', 'senior-manager')];
    const withAnswer = (more: object, children = [aChild('child-1')]) => {
      const answered = { ...request, askedOn: '2026-11-17', answered: 'agree', answeredOn: '2026-11-18', ...more };
      return aGroup({ members: seniors, children, reviewRequests: [answered as never] });
    };
    const saidOn = (day: string, group: ReturnType<typeof withAnswer>) =>
      requestDrafts(group, defaultRules, `${day}T10:00:00.000Z`, new Map()).map(({ about, recipientPersonId, urgency }) =>
        about.kind === 'early-review' ? [about.step, about.againOn ?? 'first', recipientPersonId, urgency].join(' ') : '',
      );

    it('is told to the conference chair again until they decide, and to the senior manager once that takes so long', () => {
      const group = withAnswer({ ground: 'other' });
      expect(saidOn('2026-11-19', group)).toEqual(['decision first person-jean digest']);
      const late = (day: string) => [`decision ${day} person-jean digest`, `undecided ${day} person-elin digest`];
      expect(saidOn('2026-11-20', group)).toEqual(late('2026-11-20'));
      expect(saidOn('2026-11-23', group)).toEqual(late('2026-11-20'));
      expect(saidOn('2026-12-04', group)).toEqual(late('2026-12-04'));
      expect(nextDueOn({ ...group, children: [] }, defaultRules, '2026-11-19')).toBe('2026-11-20');
      expect(nextDueOn({ ...group, children: [] }, defaultRules, '2026-11-21')).toBe('2026-11-24');
    });

    it('is told again every working day where a child may be in danger', () => {
      const group = withAnswer({ ground: 'dangerous-person' });
      expect(saidOn('2026-11-18', group)).toEqual(['decision first person-jean at-once']);
      expect(saidOn('2026-11-20', group).at(-1)).toBe('undecided 2026-11-20 person-elin digest');
      expect(saidOn('2026-11-23', group).at(-1)).toBe('undecided 2026-11-23 person-elin digest');
      expect(nextDueOn({ ...group, children: [] }, defaultRules, '2026-11-19')).toBe('2026-11-19');
    });

    it('in an earlier version, of which no day of the answer is known, counts from the last day for the answer', () => {
      const { answeredOn: _unknown, ...older } = withAnswer({}).reviewRequests?.[0] ?? ({} as never);
      const group = { ...withAnswer({}), reviewRequests: [older] };
      expect(saidOn('2026-11-20', group)).toEqual(['decision first person-jean digest']);
      expect(saidOn('2026-11-23', group).at(-1)).toBe('undecided 2026-11-23 person-elin digest');
    });

    it('is told to nobody once it is decided, or once none of its children is on the register', () => {
      expect(saidOn('2026-11-24', withAnswer({ settled: 'refuse' }))).toEqual([]);
      const off = aChild('child-1', { status: 'de-registered', deregisteredOn: '2026-11-20' });
      expect(saidOn('2026-11-24', withAnswer({}, [off]))).toEqual([]);
    });
  });

  it('is not told to the one who asked, who may not answer it', () => {
    expect(told({ askedBy: 'sian' })).toEqual(['person-macsen digest 2026-11-20T08:30']);
  });

  it('is told to nobody once the child it is about has died', () => {
    expect(told({}, [aChild('child-1', { frozen: { on: '2026-11-19', because: 'died' } })])).toEqual([]);
  });
});
