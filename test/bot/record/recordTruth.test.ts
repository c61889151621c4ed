import type { CoreGroup } from '../../../src/core/coreGroup';
import { meetingFact } from '../../../src/core/meeting/meeting';
import { type Notice, planNotice } from '../../../src/core/notices/notice';
import { noticesTo, withOpenNotices } from '../../../src/core/notices/openNotices';
import { newConference } from '../../../src/core/review/review';
import { aMember } from '../../support/aGroup';
import {
  aClosedMeeting,
  anAction,
  aPlan,
  aRecordGroup,
  aRecordWorld,
  aText,
  meetingTime,
  type RecordWorld,
} from '../../support/recordWorld';
import { shown } from '../../support/world';

const about = { meetingId: 'meeting-1' };
let world: RecordWorld;
afterEach(() => world.close());

async function begin(plan = aPlan([]), more: Partial<CoreGroup> = {}): Promise<void> {
  const meeting = aClosedMeeting();
  world = await aRecordWorld(meeting, plan, { ...aRecordGroup(meeting), ...more });
  await world.presses('sian', 'record.draft', about);
}

async function send(): Promise<string> {
  await world.presses('ioan', 'record.sign', { ...about, v: (await world.meeting()).version });
  return shown(await world.presses('mair', 'record.circulate', { ...about, version: 1 }));
}

async function changes(change: (head: CoreGroup) => CoreGroup, put: readonly Notice[] = []): Promise<void> {
  const loaded = await world.store.groups.load('group-1', []);
  if (loaded === null) throw new Error('no group');
  const head = change(loaded.head.document);
  await world.store.groups.commit({ coreGroupId: 'group-1', head, etag: loaded.head.etag, put, create: [] });
}

async function pagesOf(who: string): Promise<readonly string[]> {
  const pages: string[] = [];
  for (let page = 1; page <= 20; page += 1) pages.push(shown(await world.presses(who, 'record.check', { ...about, version: 1, page })));
  return [...new Set(pages)];
}

it('each action says for which child it is, and none is torn apart by a page', async () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    anAction(`a${index}`, { childIds: index % 2 === 0 ? ['child-2'] : [], coOwnerMemberIds: ['sian'] }),
  );
  await begin(aPlan(many));
  const pages = await pagesOf('ioan');
  expect(pages.join('\n')).toMatch(/For:\s+Cai Prŷs/);
  expect(pages.join('\n')).toMatch(/For:\s+all the children/);
  for (const { actionId } of many) {
    const [page = ''] = pages.filter((each) => each.includes(`Words of ${actionId}`));
    const rest = page.slice(page.indexOf(`Words of ${actionId}`));
    expect([actionId, rest.slice(0, rest.indexOf('○ open')).includes('Who is responsible')]).toEqual([actionId, true]);
  }
});

describe('a record that is written months later', () => {
  const seen = { seen: true, alone: false, atHome: true, bedroom: false };
  const visitOn = (on: string) => {
    const fact = { visitId: on, on, byRole: 'co-ordinator' as const, byPersonId: 'person-sian', agency: '', ...seen };
    const about = {
      id: `visit:${on}:${on}`,
      type: 'visit' as const,
      schemaVersion: 1 as const,
      coreGroupId: 'group-1',
      childId: 'child-1',
    };
    return { ...about, fact, time: null, announced: null, notSeenReason: null, words: [], enteredAt: meetingTime, corrects: null };
  };

  it('has the visits that the head has let go, and is not out of date for them', async () => {
    const children = aRecordGroup(aClosedMeeting()).children.map((child) =>
      child.childId === 'child-1' ? { ...child, visits: [visitOn('2026-11-18').fact], visitsKeptFrom: '2026-11-17' } : child,
    );
    await begin(aPlan([]), { children });
    await changes((head) => head, ['2026-11-02', '2026-11-18'].map(visitOn) as unknown as readonly Notice[]);
    const drafted = await world.presses('sian', 'record.draft', about);
    expect(shown(drafted)).not.toContain('changed since');
    const pages = (await pagesOf('sian')).join('\n');
    expect(pages).toContain('2 November 2026');
    expect(pages).toContain('18 November 2026');
    const signed = shown(await world.presses('ioan', 'record.check', { ...about, version: 1, page: 1 }));
    expect(signed).not.toContain('changed since');
  });

  it('says for whom an action is that is about a child who was off the register by then', async () => {
    const children = aRecordGroup(aClosedMeeting()).children.map((child) =>
      child.childId === 'child-2' ? { ...child, status: 'de-registered' as const, deregisteredOn: '2026-07-15' } : child,
    );
    await begin(aPlan([anAction('a1', { childIds: ['child-2'] })]), { children });
    expect((await pagesOf('ioan')).join('\n')).toMatch(/For:\s+Cai Prŷs/);
  });

  it('has the next meeting as it was planned on its day, though it was moved before the record was written', async () => {
    await begin();
    const reason = aText('Snow', { at: '2026-11-24T10:00:00.000Z' });
    const moves = [{ from: '2026-12-04', to: '2026-12-10', fromTime: '09:30', reason }];
    const next = aClosedMeeting({ id: 'meeting:m2', meetingId: 'm2', state: 'planned', plannedFor: '2026-12-10', openedAt: null, moves });
    await changes(
      (head) => ({ ...head, meetings: [...head.meetings, meetingFact(next, { heldOn: null, valid: null })] }),
      [next as unknown as Notice],
    );
    await world.presses('sian', 'record.draft', about);
    const pages = (await pagesOf('sian')).join('\n');
    expect(pages).toContain('Next meeting: Friday 4 December 2026, 09:30');
    expect(pages).not.toContain('10 December 2026');
  });

  it('has the review as it was planned on its day, though it was moved before the record was written', async () => {
    const fact = { kind: 'review', plannedFor: '2027-02-02', heldOn: null, decision: null, conferenceId: 'sitting-1' } as const;
    const children = aRecordGroup(aClosedMeeting()).children.map((child) =>
      child.childId === 'child-1' ? { ...child, conferences: [...child.conferences, fact] } : child,
    );
    await begin(aPlan([]), { children });
    const reason = aText('The chair is away', { at: '2026-11-24T10:00:00.000Z' });
    const sitting = newConference(aRecordGroup(aClosedMeeting()), 'sitting-1', { plannedOn: '2027-02-02', startsAt: '' });
    const moved = { ...sitting, childIds: ['child-1'], moves: [{ from: '2027-01-12', to: '2027-02-02', reason }] };
    await changes((head) => head, [moved as unknown as Notice]);
    await world.presses('sian', 'record.draft', about);
    const pages = (await pagesOf('sian')).join('\n');
    expect(pages).toContain('12 January 2027');
    expect(pages).not.toContain('2 February 2027');
  });
});

it('counts no notes on an agenda that has no items, as the case system’s meetings have', async () => {
  const meeting = aClosedMeeting({ agenda: [] });
  world = await aRecordWorld(meeting, aPlan([]), aRecordGroup(meeting));
  const desk = shown(await world.presses('sian', 'record.desk', about));
  expect(desk).toContain('This meeting has no agenda items to write notes on.');
  expect(desk).not.toContain('0 items');
});

describe('who has the record', () => {
  it('is not everybody where somebody has no Teams, and says that they must have it on paper', async () => {
    await begin();
    const card = await send();
    expect(card).toContain('Version 1 is circulated, but 1 person cannot have it through Teams.');
    expect(card).not.toContain('to everyone');
  });

  it('is not everybody where an alert did not arrive, as the board of alerts has it', async () => {
    await begin();
    await send();
    const draft = {
      coreGroupId: 'group-1',
      about: { kind: 'record', meetingId: 'meeting-1', version: 1 },
      recipientPersonId: 'person-noor',
    } as const;
    const planned = planNotice(
      { ...draft, urgency: 'digest', sendAfter: '2026-11-20T11:00:00.000Z', escalatesAt: null },
      '2026-11-20T11:00:00.000Z',
    );
    await changes((head) => head, [{ ...planned, state: 'failed', failure: 'blocked' }]);
    const card = shown(await world.presses('mair', 'record.people', { ...about, page: 1 }));
    expect(card).toContain('Version 1 is circulated, but 2 people cannot have it through Teams.');
    expect(card).toContain('■ could not be reached in Teams');
  });

  it('is everybody once it is circulated to each of those whom it reaches', async () => {
    const meeting = aClosedMeeting();
    await begin(aPlan([]), { members: aRecordGroup(meeting).members.filter(({ inTeams }) => inTeams) });
    expect(await send()).toContain('Version 1 is circulated to everyone who should have it.');
  });

  it('says of nobody that they were sent it before they were, and then on which day it was', async () => {
    await begin();
    const card = await send();
    expect(card).toMatch(/people have still to be told of it/);
    expect(card).toContain('○ planned for 20 November 2026, 11:00, not opened');
    expect(card).not.toContain('○ sent');
    const head = (await world.stored('group')) as CoreGroup;
    const [told] = noticesTo(head, 'person-noor').filter((notice) => notice.about.kind === 'record');
    const notice = (await world.stored(told?.id ?? '')) as Notice;
    const arrived = { at: '2026-11-24T08:30:00.000Z', outcome: 'in-digest' };
    await changes((group) => group, [{ ...notice, state: 'sent', attempts: [arrived] }]);
    const later = shown(await world.presses('mair', 'record.people', { ...about, page: 1 }));
    expect(later).toMatch(/Noor\n○ sent 24 November 2026, not opened/);
  });

  it('somebody who joins afterwards is the only one to whom it still goes', async () => {
    await begin();
    await send();
    await changes((head) => ({ ...head, members: [...head.members, aMember('beca', 'member')] }));
    const desk = shown(await world.presses('sian', 'record.desk', about));
    expect(desk).toContain('The record is signed and has gone out.');
    expect(desk).not.toContain('Next: circulate the signed record');
  });
});

it('`record` opens what waits for its writer, not a newer meeting whose record is elsewhere', async () => {
  await begin();
  const elsewhere = {
    meetingId: 'm2',
    kind: 'subsequent',
    plannedFor: '2026-11-24',
    startsAt: null,
    heldOn: '2026-11-24',
    valid: true,
  } as const;
  const newer = aClosedMeeting({ id: 'meeting:m2', meetingId: 'm2', plannedFor: '2026-11-24', record: null });
  await changes(
    (head) => ({
      ...withOpenNotices(head, []),
      meetings: [...head.meetings, { ...elsewhere, cancelled: false, recordSentOn: '2026-11-25' }],
    }),
    [newer as unknown as Notice],
  );
  const card = shown(await world.says('sian', 'record'));
  expect(card).toContain('Record of the meeting on Friday 20 November 2026');
  expect(card).not.toContain('It is not shown here');
});

describe('an alert that a record is late', () => {
  /** The record of 20 November is out; that of the meeting before it is late. */
  async function lateBefore(): Promise<string> {
    const older = aClosedMeeting({ id: 'meeting:m0', meetingId: 'm0', plannedFor: '2026-09-21', record: null });
    const fact = { ...meetingFact(older, { heldOn: '2026-09-21', valid: true }), recordSentOn: null };
    const late = planNotice(
      {
        coreGroupId: 'group-1',
        about: { kind: 'clock', clock: 'D13', childId: null, limit: '2026-09-28', rung: { workingDaysAfter: 1 } },
        ...{ recipientPersonId: 'person-mair', urgency: 'digest', sendAfter: '2026-09-29T07:30:00.000Z', escalatesAt: null },
      },
      '2026-09-29T07:30:00.000Z',
    );
    const toManager = { ...late, id: `${late.id}-m`, key: `${late.key}-m`, recipientPersonId: 'person-macsen' };
    await changes(
      (head) => ({
        ...withOpenNotices(head, [late.id, toManager.id]),
        meetings: [fact, ...head.meetings.map((each) => ({ ...each, recordSentOn: '2026-11-20' }))],
      }),
      [older as unknown as Notice, late, toManager],
    );
    return late.id;
  }

  it.each([
    ['mair', ''],
    ['macsen', '-m'],
  ])('opens for %s the record of the meeting from which the deadline runs, not of a newer one', async (who, end) => {
    await begin();
    await send();
    const id = await lateBefore();
    const alert = await world.presses(who, 'alerts.one', { notice: `${id}${end}` });
    expect(shown(alert)).toContain('21 September 2026');
    const record = shown(await world.tap(who, alert, 'Go to the record'));
    expect(record).toContain('Record of the meeting on Monday 21 September 2026');
    expect(record).not.toContain('20 November 2026');
  });
});
