import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { mayReadText } from '../../../src/core/confidentiality/words';
import type { Meeting } from '../../../src/core/meeting/meeting';
import type { MeetingRecord } from '../../../src/core/meeting/meetingRecord';
import { type Member, type Role, roles } from '../../../src/core/member';
import { draftVersion, signedVersion, textsOf } from '../../../src/core/record/record';
import { audienceOptions } from '../../../src/core/record/recordAudience';
import { circulate } from '../../../src/core/record/recordCirculation';
import { composeSections } from '../../../src/core/record/recordDraft';
import {
  addNote,
  beginCorrection,
  changeWords,
  makeDraft,
  markOpened,
  putBack,
  signDraft,
  versionHash,
} from '../../../src/core/record/recordSteps';
import { checkVersion, recordFor, renderVersion } from '../../../src/core/record/recordView';
import type { Result } from '../../../src/core/result';
import type { Audience } from '../../../src/core/typedText';
import { aChild, aGroup, aMember } from '../../support/aGroup';
import { aClosedMeeting, anAction, anAttendee, anOpenMeeting, aPlan, aRecordGroup, aText, meetingTime } from '../../support/recordWorld';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const chair = aMember('ioan', 'member', { name: 'Ioan' });
const elin = aMember('elin', 'parent');
const seeded = { seed: 20261120, numRuns: 200 };

function value<Value, Reason>(result: Result<Value, Reason>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function draftedFrom(meeting: Meeting, plan = aPlan([])): Meeting {
  return value(makeDraft(meeting, composeSections({ group: aRecordGroup(meeting), meeting, plan })));
}

function signed(meeting: Meeting): Meeting {
  return value(signDraft(meeting, { by: chair, at: meetingTime, versionSeen: meeting.version }, sha256));
}

function sentTo(meeting: Meeting): MeetingRecord {
  const { record } = value(
    circulate(aRecordGroup(meeting), meeting, signedVersion(meeting.record)?.number ?? 0, chair, meetingTime),
  ).meeting;
  if (record === null) throw new Error('There is no record.');
  return record;
}

/** The rule of DOMAIN 2.1 and 5.6 again, as a table: who reads what. */
const practitionerRoles: readonly Role[] = ['co-ordinator', 'manager', 'senior-manager', 'conference-chair', 'member', 'administrator'];
function isAllowed(audience: Audience, viewer: Member): boolean {
  const practitioner = practitionerRoles.includes(viewer.role);
  const works = practitioner || viewer.role === 'foster-carer';
  if (['interpreter', 'custodian', 'auditor'].includes(viewer.role)) return false;
  return {
    everyone: () => true,
    practitioners: () => works,
    named: () => audience.kind === 'named' && audience.memberIds.includes(viewer.memberId),
    'one-parent': () => practitioner || (audience.kind === 'one-parent' && audience.memberId === viewer.memberId),
    'child-confidential': () =>
      works && audience.kind === 'child-confidential' && (viewer.childIds.length === 0 || viewer.childIds.includes(audience.childId)),
    'third-party': () => viewer.role === 'co-ordinator' || viewer.role === 'manager',
  }[audience.kind]();
}

const people = ['sian', 'ioan', 'elin', 'rhys'];
const anyAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constantFrom<Audience>({ kind: 'everyone' }, { kind: 'practitioners' }, { kind: 'third-party' }),
  fc.constantFrom('child-1', 'child-2').map((childId): Audience => ({ kind: 'child-confidential', childId })),
  fc.constantFrom(...people).map((memberId): Audience => ({ kind: 'one-parent', memberId })),
  fc.subarray(people).map((memberIds): Audience => ({ kind: 'named', memberIds })),
);
const anyViewer = fc
  .record({ memberId: fc.constantFrom(...people), role: fc.constantFrom(...roles), childIds: fc.subarray(['child-1', 'child-2']) })
  .map(({ memberId, role, childIds }) => aMember(memberId, role, { childIds }));

describe('who is given what of a record', () => {
  it('shows every note in exactly the renderings that its audience allows', () => {
    fc.assert(
      fc.property(fc.array(anyAudience, { maxLength: 8 }), anyViewer, fc.nat(19), (audiences, viewer, at) => {
        const plain = aClosedMeeting();
        const noted = audiences.reduce(
          (meeting, audience, index) => value(addNote(meeting, `item-${((at + index) % 20) + 1}`, aText(`note ${index};`, { audience }))),
          plain,
        );
        const group = { ...aGroup(), members: [viewer] };
        const record = signed(draftedFrom(noted)).record;
        if (record === null) throw new Error('There is no record.');
        const circulation = [{ memberId: viewer.memberId, version: 1, language: 'both' as const, sentAt: meetingTime, openedAt: null }];
        const editions = recordFor({ ...record, circulation }, group, viewer) ?? [];
        const texts = editions.flatMap(({ sections }) => sections.flatMap((section) => section.texts.map(({ text }) => text)));
        const allowed = audiences.flatMap((audience, index) => (isAllowed(audience, viewer) ? [`note ${index};`] : []));
        expect([...texts].sort()).toEqual([...allowed].sort());
        const everything = JSON.stringify(editions);
        for (const [index, audience] of audiences.entries())
          expect(everything.includes(`note ${index};`)).toBe(isAllowed(audience, viewer));
      }),
      seeded,
    );
  });

  it('gives nothing to a member to whom it was not circulated, or who is not of the group', () => {
    const meeting = signed(draftedFrom(aClosedMeeting()));
    const record = sentTo(meeting);
    const group = aRecordGroup(meeting);
    const elin = group.members.find(({ memberId }) => memberId === 'elin');
    if (elin === undefined) throw new Error('No Elin.');
    expect(recordFor(record, group, elin)).toHaveLength(1);
    expect(recordFor({ ...record, circulation: [] }, group, elin)).toBeUndefined();
    expect(recordFor(record, { ...group, members: [] }, elin)).toBeUndefined();
  });

  it('lets a writer choose only audiences that they then read themselves', () => {
    fc.assert(
      fc.property(anyViewer, (writer) => {
        for (const { audience } of audienceOptions(aGroup(), writer, '2026-11-20')) expect(mayReadText(audience, writer)).toBe(true);
      }),
      seeded,
    );
    expect(
      audienceOptions(aGroup(), aMember('gwen', 'foster-carer', { childIds: ['child-2'] }), '2026-11-20').map(({ code }) => code),
    ).toEqual(['everyone', 'practitioners', 'child-confidential:child-2']);
  });

  it('gives a parent of one child that child only, no other parent, no agency of another child, and visit days without what was seen', () => {
    const visit = {
      visitId: 'v',
      byRole: 'co-ordinator',
      byPersonId: 'p',
      agency: '',
      seen: true,
      alone: true,
      atHome: true,
      bedroom: false,
    } as const;
    const meeting = aClosedMeeting({
      attendees: [anAttendee('sian'), anAttendee('elin'), anAttendee('ioan', { deputy: aText('Dr Deputy'), deputyAttended: true })],
    });
    const group = {
      ...aRecordGroup(meeting),
      members: [
        ...aRecordGroup(meeting).members,
        aMember('only', 'parent', { childIds: ['child-2'] }),
        aMember('else', 'member', { name: 'Elsewhere', childIds: ['child-1'] }),
      ],
      children: [
        aChild('child-1', { givenName: 'Mali', visits: [{ ...visit, on: '2026-11-10' }] }),
        aChild('child-2', { givenName: 'Cai', visits: [{ ...visit, on: '2026-11-11' }] }),
      ],
    };
    const plan = aPlan([
      anAction('of-elin', { owner: { kind: 'member', memberId: 'elin' } }),
      anAction('of-child-1', { childIds: ['child-1'] }),
      anAction('of-child-2', { childIds: ['child-2'], effect: aText('secret effect', { audience: { kind: 'practitioners' } }) }),
      anAction('own', { owner: { kind: 'member', memberId: 'only' } }),
    ]);
    const version = draftVersion(value(makeDraft(meeting, composeSections({ group, meeting, plan }))).record);
    const only = group.members.find(({ memberId }) => memberId === 'only');
    if (version === undefined || only === undefined) throw new Error('Nothing to look at.');
    const rendered = renderVersion(version, aGroup(), [only]);
    const seen = JSON.stringify(rendered);
    for (const word of ['Cai', '2026-11-11', 'of-child-2', 'Words of own', "Siân O'Neill"]) expect(seen).toContain(word);
    for (const word of [
      'Mali',
      '2026-11-10',
      'of-child-1',
      'of-elin',
      'Elin',
      'Dr Deputy',
      'secret effect',
      'CG-0001',
      'validity',
      'alone',
      'Elsewhere',
    ])
      expect(seen).not.toContain(word);
  });
});

describe('a record', () => {
  it('takes notes while the meeting is open and until it is signed, not before and not after', () => {
    const note = aText('said');
    expect(addNote(anOpenMeeting({ state: 'planned' }), 'item-1', note)).toMatchObject({ refusal: { kind: 'meeting-not-open' } });
    expect(addNote(anOpenMeeting({ state: 'cancelled' }), 'item-1', note)).toMatchObject({ refusal: { kind: 'meeting-cancelled' } });
    expect(addNote(anOpenMeeting(), 'nowhere', note)).toMatchObject({ refusal: { kind: 'gone' } });
    expect(value(addNote(anOpenMeeting(), 'item-1', note)).agenda[0]?.notes).toEqual([note]);
    expect(value(addNote(draftedFrom(aClosedMeeting()), 'item-1', note)).agenda[0]?.notes).toEqual([note]);
    expect(addNote(signed(draftedFrom(aClosedMeeting())), 'item-1', note)).toMatchObject({ refusal: { kind: 'record-signed' } });
  });

  it('is drafted once the meeting is closed, from agenda, attendance, actions, visits and dates', () => {
    expect(makeDraft(anOpenMeeting(), [])).toMatchObject({ refusal: { kind: 'meeting-not-closed' } });
    const meeting = aClosedMeeting();
    const group = {
      ...aRecordGroup(meeting),
      meetings: [
        ...aRecordGroup(meeting).meetings,
        {
          meetingId: 'next',
          kind: 'subsequent' as const,
          plannedFor: '2026-12-18',
          startsAt: '10:00',
          heldOn: null,
          valid: null,
          cancelled: false,
        },
      ],
    };
    const plan = aPlan([
      anAction('agreed'),
      anAction('carried', { setAtMeetingId: 'earlier', setOn: '2026-10-01' }),
      anAction('later', { setAtMeetingId: null, setOn: '2026-11-21' }),
    ]);
    const sections = composeSections({ group, meeting, plan });
    const of = (part: string) => JSON.stringify(sections.find((section) => section.part === part)?.lines);
    expect(sections.filter(({ itemId }) => itemId !== null).map(({ itemId }) => itemId)).toEqual(
      meeting.agenda.map(({ itemId }) => itemId),
    );
    expect(of('attendance')).toContain("Siân O'Neill");
    expect([
      of('actions-agreed').includes('agreed'),
      of('actions-carried').includes('carried'),
      JSON.stringify(sections).includes('later'),
    ]).toEqual([true, true, false]);
    expect(of('next-dates')).toContain('2026-12-18');
  });

  it('is a snapshot: no later change of members or actions reaches a draft or a signed version', () => {
    const plan = aPlan([anAction('a')]);
    const meeting = signed(draftedFrom(aClosedMeeting(), plan));
    const group = aRecordGroup(meeting);
    const renamed = { ...group, members: group.members.map((member) => ({ ...member, name: 'Renamed' })), children: [] };
    const record = sentTo(meeting);
    const read = (now: typeof group) => JSON.stringify(recordFor(record, now, now.members[0] ?? chair));
    expect(read(renamed)).toBe(read(group));
    expect(read(renamed)).toContain('Mali');
    expect(makeDraft(meeting, composeSections({ group: renamed, meeting, plan: aPlan([]) }))).toMatchObject({
      refusal: { kind: 'record-signed' },
    });
  });

  it('keeps the chair’s words beside what they replace, gives them back, and keeps them when the draft is brought up to date', () => {
    const noted = value(addNote(aClosedMeeting(), 'item-3', aText('as noted')));
    const draft = draftedFrom(noted);
    const at = { sectionId: 'item:item-3', slot: 'text:0', versionSeen: draft.version };
    const changed = value(changeWords(draft, at, { words: aText('better'), by: 'ioan', at: meetingTime }));
    const section = (meeting: Meeting) => draftVersion(meeting.record)?.sections.find(({ sectionId }) => sectionId === 'item:item-3');
    const textsIn = (meeting: Meeting) =>
      textsOf(section(meeting) ?? { sectionId: '', part: '', itemId: null, heading: null, lines: [], texts: [], changes: [] });
    expect(textsIn(changed)).toMatchObject([{ words: { text: 'better' }, replaced: { text: 'as noted' }, leftOut: false }]);
    const again = value(addNote(changed, 'item-3', aText('another')));
    expect(textsIn(draftedFrom(again))).toMatchObject([{ words: { text: 'better' } }, { words: { text: 'another' } }]);
    expect(textsIn(value(putBack(changed, { ...at, versionSeen: changed.version })))).toMatchObject([
      { words: { text: 'as noted' }, replaced: null },
    ]);
    expect(changeWords(changed, at, { words: aText('late'), by: 'ioan', at: meetingTime })).toMatchObject({
      refusal: { kind: 'changed-meanwhile' },
    });
    expect(
      changeWords(changed, { ...at, slot: 'text:9', versionSeen: changed.version }, { words: null, by: 'ioan', at: meetingTime }),
    ).toMatchObject({ refusal: { kind: 'gone' } });
  });

  it('keeps what the chair left out from every reader, and shows it to whoever checks', () => {
    const draft = draftedFrom(value(addNote(aClosedMeeting(), 'item-3', aText('slip of the tongue'))));
    const out = value(
      changeWords(
        draft,
        { sectionId: 'item:item-3', slot: 'text:0', versionSeen: draft.version },
        { words: null, by: 'ioan', at: meetingTime },
      ),
    );
    const version = draftVersion(out.record);
    if (version === undefined) throw new Error('No draft.');
    expect(JSON.stringify(renderVersion(version, aGroup(), [chair]))).not.toContain('slip');
    expect(JSON.stringify(checkVersion(version, aGroup(), chair))).toContain('slip');
  });

  it('never changes a signed version and only grows, whatever is pressed', () => {
    const step = fc.constantFrom('note', 'draft', 'change', 'leave-out', 'put-back', 'sign', 'correct', 'circulate', 'open');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let meeting: Meeting = value(addNote(aClosedMeeting(), 'item-1', aText('noted')));
        let sealed: readonly string[] = [];
        for (const each of steps) {
          const group = aRecordGroup(meeting);
          const seen = { sectionId: 'item:item-1', slot: 'text:0', versionSeen: meeting.version };
          const written = { words: aText('new words'), by: 'ioan', at: meetingTime };
          const results: Record<typeof each, () => Result<Meeting, unknown>> = {
            note: () => addNote(meeting, 'item-2', aText('more')),
            draft: () => makeDraft(meeting, composeSections({ group, meeting, plan: aPlan([]) })),
            change: () => changeWords(meeting, seen, written),
            'leave-out': () => changeWords(meeting, seen, { ...written, words: null }),
            'put-back': () => putBack(meeting, seen),
            sign: () => signDraft(meeting, { by: chair, at: meetingTime, versionSeen: meeting.version }, sha256),
            correct: () => beginCorrection(aRecordGroup(meeting), meeting, aText('why'), meeting.record?.versions.length ?? 0),
            circulate: () => {
              const result = circulate(group, meeting, meeting.record?.versions.length ?? 0, chair, meetingTime);
              return result.ok ? { ok: true, value: result.value.meeting } : result;
            },
            open: () => markOpened(aRecordGroup(meeting), meeting, elin, 1, meetingTime),
          };
          const before = meeting.record;
          const result = results[each]();
          if (result.ok) meeting = result.value;
          const versions = meeting.record?.versions ?? [];
          expect(versions.length).toBeGreaterThanOrEqual(before?.versions.length ?? 0);
          expect(meeting.record?.circulation.length ?? 0).toBeGreaterThanOrEqual(before?.circulation.length ?? 0);
          const now = versions.filter(({ signedAt }) => signedAt !== null);
          expect(now.slice(0, sealed.length).map((version) => JSON.stringify(version))).toEqual(sealed);
          for (const version of now) expect(version.hash).toBe(versionHash(version, sha256));
          sealed = now.map((version) => JSON.stringify(version));
        }
      }),
      seeded,
    );
  });

  it('circulates only what is signed, once to each reader, in their record language, and dates the first sending', () => {
    const draft = draftedFrom(aClosedMeeting());
    expect(circulate(aRecordGroup(draft), draft, 1, chair, meetingTime)).toMatchObject({ refusal: { kind: 'record-not-signed' } });
    const meeting = signed(draft);
    const group = aRecordGroup(meeting);
    const first = value(circulate(group, meeting, 1, chair, meetingTime));
    expect(first.group.meetings[0]?.recordSentOn).toBe('2026-11-20');
    const { circulation } = first.meeting.record ?? { circulation: [] };
    expect(circulation.map(({ memberId }) => memberId)).not.toContain('ivo');
    expect(circulation.find(({ memberId }) => memberId === 'rhys')?.language).toBe('both');
    expect(circulate(first.group, first.meeting, 1, chair, meetingTime)).toMatchObject({ refusal: { kind: 'already-circulated' } });
    const joined = { ...first.group, members: [...first.group.members, aMember('new', 'member')] };
    expect(value(circulate(joined, first.meeting, 1, chair, meetingTime)).sent.map(({ memberId }) => memberId)).toHaveLength(1);
  });

  it('marks the first opening only, without making anybody’s card stale', () => {
    const meeting = { ...signed(draftedFrom(aClosedMeeting())) };
    const sent = value(circulate(aRecordGroup(meeting), meeting, 1, chair, meetingTime)).meeting;
    const once = value(markOpened(aRecordGroup(meeting), sent, elin, 1, '2026-11-21T08:00:00.000Z'));
    const twice = value(markOpened(aRecordGroup(meeting), once, elin, 1, '2026-11-22T08:00:00.000Z'));
    expect(twice.record?.circulation.filter(({ openedAt }) => openedAt !== null)).toMatchObject([
      { memberId: 'elin', openedAt: '2026-11-21T08:00:00.000Z' },
    ]);
    expect(twice.version).toBe(sent.version);
    expect(markOpened(aRecordGroup(meeting), sent, aMember('ivo', 'interpreter'), 1, meetingTime)).toMatchObject({
      refusal: { kind: 'gone' },
    });
  });
});

describe('a record that is written late', () => {
  const meeting = aClosedMeeting();
  const day = meeting.plannedFor;
  const since = (on: string, more: object) => ({ ...aRecordGroup(meeting).meetings[0], meetingId: on, plannedFor: on, ...more });

  it('says which meeting was the next one then, also where that one was held since', () => {
    const group = aRecordGroup(meeting);
    const later = [since('2026-12-01', { heldOn: '2026-12-02' }), since('2027-01-08', { heldOn: null })] as typeof group.meetings;
    const sections = composeSections({ group: { ...group, meetings: [...group.meetings, ...later] }, meeting, plan: aPlan([]) });
    const dates = sections.find(({ sectionId }) => sectionId === 'next-dates')?.lines ?? [];
    expect(dates.flatMap((line) => (line.kind === 'next-meeting' ? [line.on] : []))).toEqual(['2026-12-01']);
  });

  it('does not say what was done after the meeting', () => {
    const done = { state: 'done', doneOn: '2026-12-03', effect: aText('Later') } as const;
    const plan = aPlan([anAction('a', { ...done, setOn: day }), anAction('b', { ...done, setOn: day, doneOn: day })]);
    const lines = composeSections({ group: aRecordGroup(meeting), meeting, plan }).flatMap((section) => section.lines);
    const actions = lines.flatMap((line) => (line.kind === 'action' ? [[line.actionId, line.state, line.doneOn, line.effect]] : []));
    expect(actions).toEqual([
      ['a', 'open', null, null],
      ['b', 'done', day, done.effect],
    ]);
  });
});

describe('somebody who is in the group twice', () => {
  const gwen = { personId: 'person-gwen' };
  const roles = [aMember('gwen', 'member', { ...gwen, agency: 'Ysgol y Bryn' }), aMember('scribe', 'administrator', gwen)];

  it('is one line of the record with both roles, is sent it once, and has opened it in whichever', () => {
    const meeting = aClosedMeeting({ attendees: [anAttendee('gwen'), anAttendee('scribe'), anAttendee('elin')] });
    const plain = aRecordGroup(meeting);
    const group = { ...plain, members: [...plain.members.filter(({ memberId }) => memberId !== 'gwen'), ...roles] };
    const draft = value(makeDraft(meeting, composeSections({ group, meeting, plan: aPlan([]) })));
    const made = value(signDraft(draft, { by: chair, at: meetingTime, versionSeen: draft.version }, sha256));
    const version = signedVersion(made.record);
    if (version === undefined) throw new Error('Nothing is signed.');
    const lines = version.sections.flatMap((section) =>
      section.lines.filter((line) => JSON.stringify(line).includes('"scribe"') || JSON.stringify(line).includes('"gwen"')),
    );
    expect(lines).toMatchObject([{ kind: 'person', memberId: 'gwen', role: 'member', alsoRoles: ['administrator'] }]);
    const sent = value(circulate(group, made, 1, chair, meetingTime)).meeting;
    const mine = () => sent.record?.circulation.filter(({ memberId }) => ['gwen', 'scribe'].includes(memberId));
    expect(mine()).toHaveLength(1);
    const [, scribe = chair] = roles;
    const opened = value(markOpened(group, sent, scribe, 1, meetingTime));
    expect(opened.record?.circulation.find(({ memberId }) => memberId === 'gwen')?.openedAt).toBe(meetingTime);
    const shownTo = (viewer: Member) => JSON.stringify(renderVersion(version, group, [viewer]));
    expect(shownTo(chair)).toContain('alsoRoles');
    expect(shownTo(elin)).not.toContain('alsoRoles');
  });
});
