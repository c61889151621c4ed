import { newFirst, waitingFor } from '../../../src/core/alerts/waiting';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { planNotice } from '../../../src/core/notices/notice';
import { withOpenNotices } from '../../../src/core/notices/openNotices';
import { planNotices } from '../../../src/core/notices/planNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

const sian = aMember('sian', 'co-ordinator', { from: '2020-01-01' });
/** D05's limit is Monday 16 November 2026; D24 is due soon, for the co-ordinator alone, on Thursday 10 December. */
const seen = aCoreGroup()
  .withChild({ registeredOn: '2026-11-02', advocacyOfferedOn: [] })
  .withMeeting('2026-11-02')
  .withVisit('2026-11-02')
  .build({ members: [sian, aMember('macsen', 'manager', { from: '2020-01-01' })] });

/** The list as each day's look leaves it. */
function lookedAt(days: readonly string[]): CoreGroup {
  return days.reduce((group, day) => {
    const notices = planNotices(group, defaultRules, instantOf(day, '00:05')).map((draft) => planNotice(draft, instantOf(day, '00:05')));
    return withOpenNotices(group, [...(group.openNotices ?? []), ...notices.map(({ id }) => id)], notices);
  }, seen);
}

function card(group: CoreGroup, today: string): readonly string[] {
  return [...waitingFor(group, sian, defaultRules, today)]
    .sort(newFirst)
    .map(({ about, isNew }) => `${about.kind === 'clock' ? about.clock : about.kind}${isNew ? ' new' : ''}`);
}

describe('the morning card', () => {
  const days = ['2026-12-08', '2026-12-09', '2026-12-10'];

  it('shows what is told for the first time before what was told before, though that weighs more', () => {
    const thursday = card(lookedAt(days), '2026-12-10');
    expect(thursday[0]).toBe('D24 new');
    expect(thursday).toContain('D05');
  });

  it('calls nothing new that is only told again, nor what stood on the card of the day before', () => {
    expect(
      card(lookedAt([...days, '2026-12-11']), '2026-12-11').filter((line) => line.startsWith('D05') || line.startsWith('D24')),
    ).toEqual(['D05', 'D24']);
  });

  it('calls new what somebody is told for the first time though it has been late for long, and only on that day', () => {
    const isNewOn = (days: readonly string[]) => card(lookedAt(days), days.at(-1) ?? '').filter((line) => line.startsWith('D05'));
    expect(isNewOn(['2026-12-08'])).toEqual(['D05 new']);
    expect(isNewOn(['2026-12-08', '2026-12-09'])).toEqual(['D05']);
    expect(isNewOn(['2026-12-08', '2026-12-09', '2026-12-10'])).toEqual(['D05']);
  });

  it('calls what an older version listed not new', () => {
    const group = lookedAt(days);
    const older = (group.noticesAbout ?? []).map(({ at: _, ...mark }) => mark);
    expect(card({ ...group, noticesAbout: older }, '2026-12-10').filter((line) => line.endsWith('new'))).toEqual([]);
  });
});
