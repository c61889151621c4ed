import type { CoreGroup } from '../../../src/core/coreGroup';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { type AlertBot, anAlertBot } from '../../support/alertBot';
import { aCoreGroup } from '../../support/coreGroups';
import { shown } from '../../support/world';

/*
 * Whether it stands in one group or in several: a child who was not seen in time comes before paper that is late for longer, in each list
 * of whoever answers for them. The group with the paper comes first by its reference.
 */

const since = { from: '2020-01-01' };
const members = [aMember('sian', 'co-ordinator', since), aMember('macsen', 'manager', since)];

/** The record of its meeting is long late; the child was last seen on that day. */
function aLateGroup(number: number, seenOn: string, recordSentOn: string | null): CoreGroup {
  const made = aCoreGroup().withChild({ registeredOn: '2026-10-05' }).withMeeting('2026-10-26').withVisit(seenOn).build({ members });
  const meetings = made.meetings.map((meeting) => ({ ...meeting, recordSentOn }));
  const children = made.children.map((child) => ({ ...child, givenName: `Name${number}` }));
  return { ...made, coreGroupId: `group-${number}`, ref: `CG-000${number}`, meetings, children };
}

const [seen, notSeen] = ['2026-11-16', '2026-11-02'];
const [sent, unsent] = ['2026-10-28', null];

let bot: AlertBot;

async function begins(groups: readonly CoreGroup[]): Promise<void> {
  bot = await anAlertBot({ groups, now: instantOf('2026-11-18', '08:00') });
  await bot.runs('2026-11-18', '08:30');
  for (const who of ['sian', 'macsen'])
    await bot.knows(`person-${who}`, { coreGroupIds: groups.map(({ coreGroupId }) => coreGroupId), currentGroupId: null });
}

describe('a child who was not seen in time', () => {
  it.each(['groups', 'children', 'alerts', 'grwpiau', 'plant', 'rhybuddion'])(
    'comes before late paper of another group in "%s"',
    async (line) => {
      await begins([aLateGroup(1, seen, unsent), aLateGroup(2, notSeen, sent)]);
      const words = shown(await bot.says('macsen', line));
      expect(words).toContain('CG-0001');
      expect(words.indexOf('CG-0002')).toBeGreaterThan(-1);
      expect(words.indexOf('CG-0002')).toBeLessThan(words.indexOf('CG-0001'));
    },
  );

  it('comes first in the list that the morning card opens, where both are told for the first time', async () => {
    await begins([aLateGroup(1, seen, unsent), aLateGroup(2, notSeen, sent)]);
    const words = shown(await bot.opensNewest('macsen'));
    expect(words).toContain('CG-0001');
    expect(words.indexOf('CG-0002')).toBeLessThan(words.indexOf('CG-0001'));
  });

  it('comes before the paper of its own group, in its alerts and in its limits', async () => {
    await begins([aLateGroup(1, notSeen, unsent)]);
    for (const verb of ['alerts.open', 'clocks.open']) {
      const words = shown(await bot.presses('macsen', verb, { page: 1 }));
      const [visit, paper] = [words.indexOf('Seeing the child alone'), words.indexOf('Sending out the meeting record')];
      expect([verb, visit > -1, paper > -1, visit < paper]).toEqual([verb, true, true, true]);
    }
  });
});
