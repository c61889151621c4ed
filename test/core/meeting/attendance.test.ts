import fc from 'fast-check';
import type { CoreGroup } from '../../../src/core/coreGroup';
import { confirmPresence, confirmReplies, presenceChoices, replyToInvitation, validityOf } from '../../../src/core/meeting/attendance';
import { type Attendee, attendanceList, attendanceSeenBy, presenceModes, replies } from '../../../src/core/meeting/attendanceList';
import type { Meeting } from '../../../src/core/meeting/meeting';
import type { Member } from '../../../src/core/member';
import { aGroup, aMeeting, aMember } from '../../support/aGroup';

const today = '2026-12-04';
const at = '2026-12-04T10:00:00.000Z';
const confirming = { by: 'ioan', at };

function attendee(memberId: string, more: Partial<Attendee> = {}): Attendee {
  const empty = { invitedAt: null, reply: null, repliedAt: null, deputy: null, presence: null, mode: null };
  return { memberId, ...empty, confirmedBy: null, confirmedAt: null, ...more };
}

function memberOf(group: CoreGroup, memberId: string): Member {
  const found = group.members.find((each) => each.memberId === memberId);
  if (found === undefined) throw new Error(`There is no ${memberId}.`);
  return found;
}

const open = (attendees: readonly Attendee[]): Meeting => aMeeting({ state: 'open', openedAt: at, attendees });
const namesIn = (group: CoreGroup, meeting: Meeting, day = today): readonly string[] =>
  attendanceList(group, meeting, day).map(({ member }) => member.memberId);

describe('the list of a meeting', () => {
  it('has members who joined after the invitation and members without Teams', () => {
    const group = aGroup();
    const late = aMember('late', 'member', { from: '2026-12-03', inTeams: false });
    const meeting = aMeeting({ attendees: [attendee('sian', { invitedAt: at })] });
    expect(namesIn({ ...group, members: [...group.members, late] }, meeting, '2026-12-03')).toContain('late');
  });

  it('has interpreters and advocates, and neither custodian nor auditor', () => {
    const roles = ['interpreter', 'advocate', 'custodian', 'auditor'] as const;
    const members = roles.map((role) => aMember(role, role));
    expect(namesIn(aGroup({ members }), aMeeting())).toEqual(['interpreter', 'advocate']);
  });

  it('has somebody of another role only once the meeting names them', () => {
    const group = aGroup({ members: [aMember('chair', 'conference-chair')] });
    expect(namesIn(group, aMeeting())).toEqual([]);
    expect(namesIn(group, aMeeting({ attendees: [attendee('chair')] }))).toEqual(['chair']);
  });

  it('drops who has left before the meeting, but keeps who was confirmed there', () => {
    const group = aGroup({ members: [aMember('gone', 'member', { to: today })] });
    expect(namesIn(group, open([attendee('gone', { reply: 'coming' })]))).toEqual([]);
    expect(namesIn(group, open([attendee('gone', { presence: 'present' })]))).toEqual(['gone']);
  });
});

describe('what of it a reader sees', () => {
  const group = aGroup({ members: [...aGroup().members, aMember('interpreter', 'interpreter')] });
  const attendees = group.members.map(({ memberId }) => attendee(memberId, { presence: 'present', reply: 'coming' }));
  const seenBy = (memberId: string, meeting: Meeting) =>
    attendanceSeenBy(group, memberOf(group, memberId), attendanceList(group, meeting, today));

  it('is everything for a practitioner', () => {
    expect(seenBy('noor', open(attendees))).toHaveLength(group.members.length);
  });

  it('is never another parent for a parent, and no practitioner’s reply', () => {
    const seen = seenBy('rhys', open(attendees));
    expect(seen.map(({ member }) => member.memberId)).toEqual(['sian', 'macsen', 'ioan', 'noor', 'rhys']);
    expect(seen.filter(({ member }) => member.memberId !== 'rhys').every((each) => each.attendee.reply === null)).toBe(true);
  });

  it('is only themselves for a parent before the meeting, and for an interpreter always', () => {
    expect(seenBy('elin', aMeeting()).map(({ member }) => member.memberId)).toEqual(['elin']);
    expect(seenBy('interpreter', open(attendees)).map(({ member }) => member.memberId)).toEqual(['interpreter']);
  });
});

describe('a reply', () => {
  const group = aGroup();
  const apologies = { memberId: 'noor', reply: 'apologies', deputy: null, asked: '' } as const;

  it('may be changed until the meeting opens, and the last one counts', () => {
    const first = replyToInvitation(group, aMeeting(), apologies, at, today);
    if (!first.ok) throw new Error('refused');
    const second = replyToInvitation(group, first.value, { ...apologies, reply: 'coming' }, at, today);
    expect(second).toMatchObject({
      ok: true,
      value: { version: 3, attendees: [{ memberId: 'noor', reply: 'coming', deputy: null }] },
    });
  });

  it.each([
    ['open', 'replies-closed'],
    ['closed', 'meeting-closed'],
    ['cancelled', 'meeting-cancelled'],
  ] as const)('to a meeting that is %s is refused as %s', (state, kind) => {
    expect(replyToInvitation(group, aMeeting({ state }), apologies, at, today)).toEqual({ ok: false, refusal: { kind } });
  });

  it('that sends a deputy needs the deputy’s name', () => {
    const refused = replyToInvitation(group, aMeeting(), { ...apologies, reply: 'deputy' }, at, today);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'check-fields', fields: { deputy: 'required' } } });
  });
});

describe('confirming at the meeting', () => {
  const group = aGroup();

  it('takes over those coming and the apologies in one press, and leaves deputies and what was said already', () => {
    const meeting = open([
      attendee('sian', { reply: 'coming' }),
      attendee('macsen', { reply: 'apologies' }),
      attendee('noor', { reply: 'deputy' }),
      attendee('elin', { reply: 'coming', presence: 'absent' }),
    ]);
    const done = confirmReplies(group, meeting, confirming, today);
    if (!done.ok) throw new Error('refused');
    expect(done.value.attendees.map(({ presence, mode }) => [presence, mode])).toEqual([
      ['present', 'video'],
      ['apologies', null],
      [null, null],
      ['absent', null],
    ]);
  });

  it('does not guess how people took part in a mixed meeting', () => {
    const done = confirmReplies(group, { ...open([attendee('sian', { reply: 'coming' })]), mode: 'hybrid' }, confirming, today);
    expect(done).toMatchObject({ ok: true, value: { attendees: [{ presence: 'present', mode: null }] } });
  });

  it('asks how somebody took part who was there, and only then', () => {
    const seen = { memberId: 'noor', sighting: 'part', mode: null } as const;
    expect(confirmPresence(group, open([]), seen, confirming, today)).toMatchObject({
      ok: false,
      refusal: { fields: { mode: 'choose-one' } },
    });
    const absent = confirmPresence(group, open([]), { ...seen, sighting: 'absent', mode: 'video' }, confirming, today);
    expect(absent).toMatchObject({ ok: true, value: { attendees: [{ memberId: 'noor', presence: 'absent', mode: null }] } });
  });

  it('keeps apart a deputy who came and a member who came', () => {
    const deputy = confirmPresence(group, open([]), { memberId: 'noor', sighting: 'deputy', mode: 'phone' }, confirming, today);
    if (!deputy.ok) throw new Error('refused');
    expect(deputy.value.attendees[0]).toMatchObject({ presence: 'present', deputyAttended: true });
    const herself = confirmPresence(group, deputy.value, { memberId: 'noor', sighting: 'present', mode: 'phone' }, confirming, today);
    if (!herself.ok) throw new Error('refused');
    expect(herself.value.attendees[0]).not.toHaveProperty('deputyAttended');
  });

  it.each([
    ['planned', 'meeting-not-open'],
    ['closed', 'meeting-closed'],
    ['cancelled', 'meeting-cancelled'],
  ] as const)('of all at once is refused while the meeting is %s', (state, kind) => {
    const meeting = { ...open([]), state };
    const seen = { memberId: 'noor', sighting: 'present', mode: 'video' } as const;
    // One person is still put right after it was closed.
    if (state !== 'closed') expect(confirmPresence(group, meeting, seen, confirming, today)).toEqual({ ok: false, refusal: { kind } });
    expect(confirmReplies(group, meeting, confirming, today)).toEqual({ ok: false, refusal: { kind } });
  });

  it('never loses an attendee nor a reply, whatever is pressed in whatever order', () => {
    const ids = group.members.map(({ memberId }) => memberId);
    const step = fc.oneof(
      fc.record({ kind: fc.constant('all' as const) }),
      fc.record({
        kind: fc.constant('one' as const),
        memberId: fc.constantFrom(...ids, 'stranger'),
        sighting: fc.constantFrom(...presenceChoices),
        mode: fc.constantFrom(...presenceModes, null),
      }),
    );
    const start = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...replies, null)), { maxLength: 6 });
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 12 }), (replied, steps) => {
        const first = open([...new Map(replied)].map(([memberId, reply]) => attendee(memberId, { reply })));
        let meeting = first;
        for (const each of steps) {
          const done =
            each.kind === 'all'
              ? confirmReplies(group, meeting, confirming, today)
              : confirmPresence(group, meeting, each, confirming, today);
          if (done.ok) meeting = done.value;
        }
        const now = new Map(meeting.attendees.map((each) => [each.memberId, each]));
        expect(now.size).toBe(meeting.attendees.length);
        expect(now.has('stranger')).toBe(false);
        for (const before of first.attendees) expect(now.get(before.memberId)?.reply).toBe(before.reply);
        for (const each of meeting.attendees) {
          if (each.presence === 'absent' || each.presence === 'apologies' || each.presence === null) expect(each.mode).toBeNull();
        }
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });
});

describe('whether a meeting counts as held', () => {
  const group = aGroup();
  const there = (memberId: string, more: Partial<Attendee> = {}) => attendee(memberId, { presence: 'present', ...more });
  const invited = attendee('elin', { invitedAt: at });
  const cases: readonly (readonly [string, readonly Attendee[], readonly string[]])[] = [
    ['co-ordinator, another agency, family invited', [there('sian'), there('ioan'), invited], []],
    ['the manager instead, and only for a part', [there('macsen', { presence: 'part' }), there('noor'), invited], []],
    ['nobody yet', [], ['no-co-ordinator', 'no-other-agency', 'family-not-invited']],
    ['co-ordinator and manager alone are one agency', [there('sian'), there('macsen'), invited], ['no-other-agency']],
    ['another agency’s deputy speaks for it', [there('sian'), there('noor', { deputyAttended: true }), invited], []],
    [
      'the co-ordinator’s deputy is not the co-ordinator',
      [there('sian', { deputyAttended: true }), there('noor'), invited],
      ['no-co-ordinator'],
    ],
    ['apologies are not there', [there('sian'), attendee('noor', { presence: 'apologies' }), invited], ['no-other-agency']],
    ['a parent who replied was invited', [there('sian'), there('noor'), attendee('rhys', { reply: 'apologies' })], []],
    ['parents are not an agency', [there('sian'), there('elin')], ['no-other-agency']],
  ];

  it.each(cases)('%s', (_name, attendees, reasons) => {
    expect(validityOf(group, open(attendees), today)).toEqual({ valid: reasons.length === 0, reasons });
  });

  it('knows one agency however its name is written', () => {
    const members = [aMember('sian', 'co-ordinator', { agency: 'Aberwern' }), aMember('x', 'member', { agency: ' ABERWERN ' })];
    const attendees = [there('sian'), there('x')];
    expect(validityOf(aGroup({ members }), open(attendees), today).reasons).toContain('no-other-agency');
  });
});
