import fc from 'fast-check';
import type { Child } from '../../src/core/child';
import { clockHistory, currentClocks } from '../../src/core/clocks/clocksOf';
import type { CoreGroup, NoticeMark } from '../../src/core/coreGroup';
import type { ConferenceFact, MeetingFact } from '../../src/core/facts';
import { idOf } from '../../src/core/notices/aboutNotice';
import { storedHead } from '../../src/documents/coreGroup';
import { writtenHead } from '../../src/documents/headRows';
import { defaultRules } from '../../src/settings';
import { aGroup } from '../support/aGroup';
import { anyCoreGroup, anyDay, lastDay } from '../support/anyCoreGroup';
import { everyNotice } from '../support/everyNotice';
import { threeYears } from '../support/threeYears';

function through(head: CoreGroup): CoreGroup {
  return storedHead.read(JSON.parse(JSON.stringify(writtenHead(head))));
}

const maybeDay = fc.option(anyDay);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 4 });
const anId = fc.constantFrom('a', 'b', 'c', '0', '');

const anyConference: fc.Arbitrary<ConferenceFact> = fc.record(
  {
    kind: fc.constantFrom('initial', 'review', 'transfer'),
    plannedFor: anyDay,
    heldOn: maybeDay,
    decision: fc.constantFrom('register', 'remain', null),
    summarySentOn: maybeDay,
    recordSentOn: maybeDay,
    reportsSentOn: maybeDay,
    categories: fc.subarray<'neglect' | 'physical'>(['neglect', 'physical']),
    chairPersonId: anId,
    conferenceId: anId,
    movedTo: anyDay,
  },
  { requiredKeys: ['kind', 'plannedFor', 'heldOn', 'decision'] },
);

const anyMeeting: fc.Arbitrary<MeetingFact> = fc.record(
  {
    meetingId: fc.uuid(),
    kind: fc.constantFrom('initial', 'subsequent', 'extraordinary'),
    plannedFor: anyDay,
    startsAt: fc.constantFrom('10:00', null),
    heldOn: maybeDay,
    valid: fc.constantFrom(true, false, null),
    cancelled: fc.boolean(),
    recordSentOn: maybeDay,
    absenceReports: some(fc.record({ memberId: anId, apologisedOn: anyDay, receivedOn: maybeDay })),
  },
  { requiredKeys: ['meetingId', 'kind', 'plannedFor', 'startsAt', 'heldOn', 'valid', 'cancelled'] },
);

const moreOfAChild: fc.Arbitrary<Partial<Child>> = fc.record(
  {
    conferences: some(anyConference),
    voices: some(fc.record({ voiceId: anId, on: anyDay, spoke: fc.boolean() })),
    changes: some(fc.record({ changeId: anId, what: fc.constantFrom('missing', 'found'), on: anyDay, undone: fc.boolean() })),
  },
  { requiredKeys: [] },
);

const anyHead: fc.Arbitrary<CoreGroup> = fc
  .record({
    group: anyCoreGroup,
    children: fc.array(moreOfAChild, { minLength: 2, maxLength: 2 }),
    meetings: some(anyMeeting),
    actionsDue: some(
      fc.record({
        actionId: anId,
        dueOn: anyDay,
        ownerMemberId: fc.option(anId),
        childIds: some(anId),
        state: fc.constantFrom('open', 'blocked'),
      }),
    ),
    absences: some(fc.record({ personId: anId, from: anyDay, to: maybeDay, coverPersonId: fc.option(anId) })),
    marks: fc.subarray(Object.values(everyNotice).map(({ about, to }): NoticeMark => ({ about, to }))),
  })
  .map(({ group, children, meetings, marks, ...more }) => ({
    ...group,
    ...more,
    children: group.children.map((child, index) => ({ ...child, ...children[index] })),
    meetings: [...group.meetings, ...meetings],
    openNotices: marks.map(({ about, to }) => idOf(about, to)),
    noticesAbout: marks,
  }));

describe('a head that was written and is read again', () => {
  it('is the same, and so is every limit there is and was', () => {
    fc.assert(
      fc.property(anyHead, anyDay, (head, today) => {
        const read = through(head);
        expect(read).toEqual(head);
        const rules = defaultRules();
        expect(currentClocks(read, rules, today)).toEqual(currentClocks(head, rules, today));
        expect(clockHistory(read, rules, lastDay)).toEqual(clockHistory(head, rules, lastDay));
      }),
    );
  });

  it('keeps what a newer version has added to a fact, and the facts beside it in rows', () => {
    const { head } = threeYears();
    const added = (facts: readonly object[]) => facts.map((fact, index) => (index === 1 ? { ...fact, unheardOf: { by: 'hand' } } : fact));
    const newer = { ...head, meetings: added(head.meetings), absences: added(head.absences ?? []) } as unknown as CoreGroup;
    expect(through(newer)).toEqual(newer);
    const { rows } = JSON.parse(JSON.stringify(writtenHead(newer))).meetings;
    expect(rows.map(Array.isArray)).toEqual(head.meetings.map((_, index) => index !== 1));
  });

  it('is the same object, in all that is the same', () => {
    const { head } = threeYears();
    const [child, ...others] = head.children;
    const changed = { ...head, team: 'North', children: [{ ...child, lookedAfter: true } as Child, ...others] };
    const [before, after] = [head, changed].map((each) => writtenHead(each) as unknown as CoreGroup);
    expect(writtenHead(head)).toBe(before);
    expect(after?.meetings).toBe(before?.meetings);
    expect(after?.children.map((each, index) => each === before?.children[index])).toEqual([false, true, true, true, true]);
    expect(after?.children[0]?.visits).toBe(before?.children[0]?.visits);
  });

  it('lists an open notice of which it cannot say what it is about', () => {
    const head = { ...aGroup(), openNotices: ['notice:made-by-hand'], noticesAbout: [] };
    expect(through(head)).toEqual(head);
    expect(through({ ...head, openNotices: [] })).toEqual({ ...head, openNotices: [] });
    expect(through(aGroup())).toEqual(aGroup());
  });
});

describe('a head of version 1, with its facts written out,', () => {
  it('is read as it was', () => {
    const { head } = threeYears();
    expect(storedHead.read({ ...head, schemaVersion: 1 })).toEqual(head);
  });
});

describe('a head is damaged', () => {
  const { head } = threeYears();
  const written = JSON.parse(JSON.stringify(writtenHead(head)));
  const [first, ...others] = written.meetings.rows;
  const withMeetings = (pack: object) => ({ ...written, meetings: { ...written.meetings, ...pack } });

  it.each([
    ['a row with a value too many', withMeetings({ rows: [[...first, 0, 0, 0], ...others] })],
    ['a row with a value too few', withMeetings({ rows: [first.slice(0, 3), ...others] })],
    ['a row with a day that is none', withMeetings({ rows: [[first[0], first[1], 'x', ...first.slice(3)], ...others] })],
    ['a row with a truth that is none', withMeetings({ rows: [[...first.slice(0, 6), 2, ...first.slice(7)], ...others] })],
    ['a row that names a word which is not there', withMeetings({ names: [] })],
    ['a word in place of a row', withMeetings({ rows: ['x', ...others] })],
    ['a list with something beside its rows', withMeetings({ more: 1 })],
    ['a number in place of a child', { ...written, children: [7] }],
  ])('that has %s', (_, spoilt) => {
    expect(storedHead.damage(written)).toBeNull();
    expect(storedHead.damage(spoilt)).toBe('corrupt');
  });
});
