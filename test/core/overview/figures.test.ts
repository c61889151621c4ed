import fc from 'fast-check';
import { clockOn } from '../../../src/core/clocks/clockState';
import { openOccurrences } from '../../../src/core/clocks/clocksOf';
import { figuresOf, isSameCount, stateOf } from '../../../src/core/overview/figures';
import { addDays } from '../../../src/core/time/calendarDate';
import { aChild, aGroup, aMeeting, aMember, withMeeting } from '../../support/aGroup';
import { anyCoreGroup, anyDay } from '../../support/anyCoreGroup';
import { defaultRules } from '../../support/coreGroups';

const today = '2026-11-20';

describe('what is counted of a group', () => {
  it('says of each open limit on any later day what the clock itself says', () => {
    fc.assert(
      fc.property(anyCoreGroup, anyDay, fc.integer({ min: 0, max: 400 }), (group, day, later) => {
        const on = addDays(day, later);
        const { children } = figuresOf(group, defaultRules, day);
        for (const { childId, limits } of children) {
          const child = group.children.find((each) => each.childId === childId);
          if (child === undefined) throw new Error('a child that is not there');
          const open = openOccurrences(group, child, defaultRules, day);
          const states = open.map((each) => clockOn(each, defaultRules, on).state);
          expect(limits.map((limit) => stateOf(limit, on))).toEqual(
            states.map((state) => (state === 'breached' ? 'late' : state === 'cancelled' ? null : state)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is ids, codes and days: no name of anybody', () => {
    const text = JSON.stringify(
      figuresOf(aGroup({ children: [aChild('1', { givenName: 'Nansi', familyName: 'Prydderch' })] }), defaultRules, today),
    );
    for (const name of ['Nansi', 'Prydderch']) expect(text).not.toContain(name);
  });

  it('holds of members those who oversee or keep the register, with every other role of theirs', () => {
    const members = [
      aMember('1', 'manager', { personId: 'macsen' }),
      aMember('2', 'parent', { personId: 'macsen' }),
      aMember('3', 'custodian', { personId: 'cerys' }),
      aMember('4', 'member', { personId: 'noor' }),
      aMember('5', 'co-ordinator', { personId: 'gone', to: '2026-11-19' }),
      aMember('6', 'co-ordinator', { personId: 'comes', from: '2026-12-01' }),
    ];
    const counted = figuresOf(aGroup({ members }), defaultRules, today).members.map(({ memberId }) => memberId);
    expect(counted).toEqual(['1', '2', '3', '6']);
  });

  it('counts no child who is off the register or has died, and nothing of a group that is over', () => {
    const gone = aChild('gone', { status: 'de-registered', deregisteredOn: '2026-10-01' });
    const died = aChild('died', { frozen: { on: '2026-10-01', because: 'died' } });
    const group = aGroup({ children: [aChild('here'), gone, died] });
    expect(figuresOf(group, defaultRules, today).children.map(({ childId }) => childId)).toEqual(['here']);
    const over = { ...group, ended: { on: '2026-11-01', because: 'ended' as const } };
    expect(figuresOf(over, defaultRules, today).children).toEqual([]);
  });

  it('knows of a record only that it has not gone out, where that is known here', () => {
    const held = {
      kind: 'subsequent',
      heldOn: '2026-11-02',
      plannedFor: '2026-11-02',
      startsAt: null,
      valid: true,
      cancelled: false,
    } as const;
    const group = aGroup({
      meetings: [
        { ...held, meetingId: 'waits', recordSentOn: null },
        { ...held, meetingId: 'sent', recordSentOn: '2026-11-05' },
        { ...held, meetingId: 'not-known' },
      ],
    });
    expect(figuresOf(group, defaultRules, today).unsent.map(({ meetingId }) => meetingId)).toEqual(['waits']);
  });

  it('differs after what moves a limit and not after what moves none', () => {
    const group = aGroup({ children: [aChild('1')] });
    const counted = figuresOf(group, defaultRules, today);
    expect(isSameCount(counted, figuresOf({ ...group, shortName: 'Grŵp', openNotices: ['notice:1'] }, defaultRules, today))).toBe(true);
    const planned = withMeeting(group, aMeeting({ plannedFor: '2026-12-01' }));
    expect(isSameCount(counted, figuresOf(planned, defaultRules, today))).toBe(false);
  });
});
