import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { excluded, markOfMeeting, withoutElin } from '../../support/exclusionWorld';
import { shown } from '../../support/world';

async function card(world: EveryoneWorld, who: string, verb: string, data: Readonly<Record<string, unknown>> = {}): Promise<string> {
  return shown(await world.presses(who, verb, data));
}

describe('whoever is excluded from whole meetings', () => {
  it('has no meeting, no agenda and nobody to answer from then on, as if none were planned', async () => {
    const none = await anEveryoneWorld('none');
    const world = await withoutElin('planned');
    for (const verb of ['meeting.open', 'attendance.open', 'agenda.open', 'groups.card']) {
      const data = verb === 'attendance.open' ? { meetingId: '' } : verb === 'agenda.open' ? { page: 1 } : {};
      expect([verb, await card(world, 'elin', verb, data)]).toEqual([verb, await card(none, 'elin', verb, data)]);
    }
    expect(shown(await world.says('elin', 'groups'))).toBe(shown(await none.says('elin', 'groups')));
  });

  it('is answered as for a meeting that never was where they press on an invitation from before', async () => {
    const world = await anEveryoneWorld('planned');
    const asked = await markOfMeeting(world);
    await excluded(world);
    const before = world.counted().writes;
    const answer = await card(world, 'elin', 'attendance.reply', { meetingId: 'meeting-1', asked, reply: 'coming' });
    expect(answer).toBe(await card(world, 'elin', 'attendance.reply', { meetingId: 'never-was', asked, reply: 'coming' }));
    expect(answer).not.toMatch(/4 December|xclu/);
    expect(world.counted().writes).toBe(before);
  });

  it('stands on nobody’s list of who comes, and the other parent’s cards are as they were', async () => {
    const before = await anEveryoneWorld('planned');
    const world = await withoutElin('planned');
    const name = 'CanaryName-elin-';
    expect(await card(before, 'noor', 'attendance.open', { meetingId: '' })).toContain(name);
    for (const who of ['noor', 'sian', 'ioan', 'mair'])
      expect(await card(world, who, 'attendance.open', { meetingId: '' })).not.toContain(name);
    for (const verb of ['meeting.open', 'members.open', 'groups.card', 'review.open', 'actions.open', 'record.open', 'alerts.open'])
      expect([verb, await card(world, 'rhys', verb)]).toEqual([verb, await card(before, 'rhys', verb)]);
  });

  it('is as any other who was not invited to practitioners and carers: they read no word of why, and every other card is as it was', async () => {
    const before = await anEveryoneWorld('planned');
    const world = await withoutElin('planned');
    for (const who of ['gwen', 'mair', 'ivo', 'ada']) {
      expect([who, await card(world, who, 'attendance.open', { meetingId: '' })].join()).not.toMatch(/exclu|eithri|not invited/i);
      for (const verb of ['members.open', 'groups.card', 'review.open', 'actions.open', 'record.open', 'alerts.open'])
        expect([who, verb, await card(world, who, verb)]).toEqual([who, verb, await card(before, who, verb)]);
    }
  });

  it('gets no record of a meeting that is held from then on, and keeps the one of before', async () => {
    const world = await anEveryoneWorld('circulated');
    const theirs = await card(world, 'elin', 'record.reading', { meetingId: 'meeting-1', version: 1 });
    expect(theirs).toContain('Canary');
    await excluded(world, { from: '2026-11-21' });
    expect(await card(world, 'elin', 'record.reading', { meetingId: 'meeting-1', version: 1 })).toBe(theirs);
    const later = await withoutElin('signed');
    await later.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 1 });
    const sent = (await later.meeting()).record?.circulation.map(({ memberId }) => memberId) ?? [];
    expect(sent).toContain('rhys');
    expect(sent).not.toContain('elin');
    expect(await card(later, 'elin', 'record.reading', { meetingId: 'meeting-1', version: 1 })).not.toContain('Canary');
  });

  it('does not make the meeting one that does not count, as they were not to be invited', async () => {
    const world = await withoutElin('open');
    await world.presses('ioan', 'attendance.everyone', { meetingId: 'meeting-1' });
    expect(await card(world, 'ioan', 'attendance.open', { meetingId: '' })).not.toContain('family');
  });
});

describe('whoever is excluded from a part', () => {
  const part = { extent: 'part', topics: 'safeguarding,child-voice' };

  it('is invited, and has an agenda without those items, which they do not agree to either', async () => {
    const world = await withoutElin('planned', part);
    const plain = await anEveryoneWorld('planned');
    const agenda = async (at: EveryoneWorld, who: string) =>
      `${await card(at, who, 'agenda.open', { page: 1 })}${await card(at, who, 'agenda.open', { page: 2 })}${await card(at, who, 'agenda.open', { page: 3 })}`;
    expect(await agenda(plain, 'elin')).toContain('Any new worry about');
    expect(await agenda(world, 'elin')).not.toContain('Any new worry about');
    expect(await agenda(world, 'rhys')).toContain('Any new worry about');
    expect(await card(world, 'elin', 'meeting.open')).toContain('4 December');
    await world.presses('elin', 'agenda.agree', { meetingId: 'meeting-1', v: (await world.meeting()).agendaVersion });
    const agreed = (await world.meeting()).agenda.filter(({ answers }) =>
      answers.some(({ memberId, answer }) => memberId === 'elin' && answer === 'agreed'),
    );
    expect(agreed.map(({ standing }) => standing)).toContain('introductions');
    expect(agreed.map(({ standing }) => standing)).not.toContain('safeguarding');
  });

  it('gets the record without that part, and the others get it with it', async () => {
    const world = await withoutElin('signed', { extent: 'part', topics: 'introductions' });
    await world.presses('mair', 'record.circulate', { meetingId: 'meeting-1', version: 1 });
    const read = async (who: string) => {
      const pages = [1, 2, 3].map((page) => card(world, who, 'record.reading', { meetingId: 'meeting-1', version: 1, page }));
      return (await Promise.all(pages)).join('');
    };
    expect(await read('rhys')).toContain('CanaryNoteEveryone');
    expect(await read('elin')).toContain('CanaryName-noor-');
    expect(await read('elin')).not.toContain('CanaryNoteEveryone');
  });
});
