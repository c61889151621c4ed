import type { NoticeKindName } from '../../../src/core/about';
import { entryOf, waitingFor } from '../../../src/core/alerts/waiting';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Member } from '../../../src/core/member';
import { lookAtGroup } from '../../../src/core/notices/lookAtGroup';
import { type Notice, planNotice } from '../../../src/core/notices/notice';
import { withOpenNotices } from '../../../src/core/notices/openNotices';
import { instantOf } from '../../../src/core/time/londonTime';
import { aMember } from '../../support/aGroup';
import { defaultRules } from '../../support/coreGroups';
import { everyNotice, type NoticeExample } from '../../support/everyNotice';

/* What waits for a deed is not lost because its recipient has opened it: each look at the group keeps what the list shows. */

const sian = aMember('sian', 'co-ordinator');
const sent = '2026-11-20T09:00:00.000Z';
const opened = { openedAt: '2026-11-20T09:30:00.000Z' };
const takenOn = { ...opened, acknowledged: { by: 'sian', at: '2026-11-20T09:40:00.000Z', until: '2026-11-25' } };
const examples = Object.values<NoticeExample>(everyNotice).filter(({ to }) => to === sian.personId);
const report = { entryId: 'e1', childIds: ['child-1'], on: '2026-11-19', enteredAt: '2026-11-19T10:00:00.000Z', danger: false };
const reported = { ...everyNotice['not-seen'].there, notSeenAwaiting: [report] };

const waitsForDeed: ReadonlySet<NoticeKindName> = new Set<NoticeKindName>([
  ...([
    'clock',
    'action',
    'not-seen',
    'undecided',
    'review',
    'early-review',
    'exclusion',
    'address',
    'question',
    'release',
    'account',
    'unreached',
  ] as const),
]);

/** These wait for a deed too, on one rung after the other (viewNotices, chairNotices and vacancyNotices tests). */
const byRungs: readonly NoticeKindName[] = [
  'no-chair',
  'no-review-chair',
  'vacancy',
  'care-visit',
  'entry-end',
  'birth',
  'no-quorum',
  'no-decision',
  'end-told',
];

/** Where the facts that end what waits do not end the cause of its notice. */
const facts: Partial<Record<NoticeKindName, readonly [there: CoreGroup, settled: CoreGroup]>> = {
  'not-seen': [reported, everyNotice['not-seen'].there],
};
const forADeed = examples.flatMap((example) => {
  const [there, settled] = facts[example.about.kind] ?? [example.there, example.gone];
  return waitsForDeed.has(example.about.kind) && settled !== null ? [[example.about.kind, { ...example, there, settled }] as const] : [];
});

function noticeOf({ about, to }: NoticeExample, more: Partial<Notice>): Notice {
  const draft = { coreGroupId: 'group-1', about, recipientPersonId: to, urgency: 'digest', sendAfter: sent, escalatesAt: null } as const;
  return { ...planNotice(draft, sent), state: 'sent', sendAfter: '9999-12-31T23:59:59.999Z', ...more };
}

/** Whether it is listed, and shown to its recipient, after a look at the group on each of these days. */
function lookedAt(group: CoreGroup, notice: Notice, days: readonly string[], viewer: Member = sian) {
  const documents = new Map([[notice.id, notice]]);
  return days.map((day) => {
    const before = withOpenNotices(group, [notice.id], [notice]);
    const look = lookAtGroup(before, documents, defaultRules, instantOf(day, '10:00'));
    const left = new Map(look.settled.some(({ id }) => id === notice.id) ? [] : documents);
    const isListed = (look.group.openNotices ?? []).includes(notice.id);
    return { isListed, isShown: entryOf(waitingFor(look.group, viewer, defaultRules, day, left), notice) !== undefined };
  });
}

const soon = ['2026-11-20', '2026-11-21', '2026-11-23'];

it.each(forADeed)('of the kind %s it stays listed until that is done, opened or taken on', (_kind, { there, settled, ...example }) => {
  for (const done of [opened, takenOn]) {
    const notice = noticeOf(example as NoticeExample, done);
    for (const look of lookedAt(there, notice, soon)) expect(look).toEqual({ isListed: true, isShown: true });
    for (const look of lookedAt(settled, notice, soon)) expect(look).toEqual({ isListed: false, isShown: false });
  }
});

it('knows of each kind whether it waits for a deed', () => {
  const found = examples.filter(
    (example) => lookedAt((facts[example.about.kind] ?? [example.there])[0], noticeOf(example, opened), ['2026-11-20'])[0]?.isShown,
  );
  expect(found.map(({ about }) => about.kind).sort()).toEqual([...waitsForDeed, ...byRungs].sort());
});

describe('a report of a child not seen', () => {
  const notice = noticeOf(everyNotice['not-seen'], opened);
  const late = ['2026-12-21', '2027-01-20'];

  it('waits however long nobody decides', () => {
    for (const look of lookedAt(reported, notice, late)) expect(look).toEqual({ isListed: true, isShown: true });
  });

  it.each(['manager', 'senior-manager', 'member'] as const)('waits after it was opened for those who answer for the child: %s', (role) => {
    const reader = aMember('sian', role);
    const isWaiting = role !== 'member';
    for (const look of lookedAt({ ...reported, members: [reader] }, notice, soon, reader))
      expect(look).toEqual({ isListed: isWaiting, isShown: isWaiting });
  });
});
