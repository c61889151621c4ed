import type { CoreGroup } from '../../../src/core/coreGroup';
import { factsOf, isStillTrue, keyOf } from '../../../src/core/notices/aboutNotice';
import { lookAtGroup } from '../../../src/core/notices/lookAtGroup';
import { type Notice, noticeVersion, planNotice } from '../../../src/core/notices/notice';
import { holds, noticeKinds, waitedFor } from '../../../src/core/notices/noticeKinds';
import { openNoticesOf, withOpenNotices } from '../../../src/core/notices/openNotices';
import { defaultRules } from '../../support/coreGroups';
import { everyNotice, type NoticeExample } from '../../support/everyNotice';

const today = '2026-11-20';
const now = '2026-11-20T09:00:00.000Z';
const examples = Object.values<NoticeExample>(everyNotice).map((example) => [example.about.kind, example] as const);

function noticeOf({ about, to }: NoticeExample, more: Partial<Notice> = {}): Notice {
  const draft = { coreGroupId: 'group-1', about, recipientPersonId: to, urgency: 'digest', sendAfter: now, escalatesAt: null } as const;
  return { ...planNotice(draft, now), ...more };
}

/** What a look at the group makes of one that was sent: settled, or on the list, or off it. */
function sent(group: CoreGroup, notice: Notice): string {
  const was = { ...notice, state: 'sent' as const, sendAfter: '9999-12-31T23:59:59.999Z' };
  const { settled, group: after } = lookAtGroup(withOpenNotices(group, [was.id], [was]), new Map([[was.id, was]]), defaultRules, now);
  if (settled.some(({ id }) => id === was.id)) return 'settled';
  return (after.openNotices ?? []).includes(was.id) ? 'listed' : 'off the list';
}

describe.each(examples)('a notice of the kind %s', (kind, example) => {
  const { about, to, older, there, gone } = example;
  const { settledBy } = noticeKinds[kind];
  const waitsFor = waitedFor(about);

  it('has the key, and the form for older instances, that it always had', () => {
    expect(noticeOf(example)).toMatchObject({ ...older, id: `notice:${older.key}`, schemaVersion: noticeVersion });
    expect(keyOf(about, to)).toBe(older.key);
  });

  it('is true while its cause is there, and not once it is gone', () => {
    const wanted = new Set([noticeOf(example).id]);
    expect(isStillTrue(about, to, factsOf(there, defaultRules, today), wanted)).toBe(true);
    if (gone === null) return;
    expect(holds(about, factsOf(gone, defaultRules, today))).toBe(false);
    expect(isStillTrue(about, to, factsOf(gone, defaultRules, today), wanted)).toBe(false);
  });

  it('is settled by what its row says', () => {
    expect(sent(there, noticeOf(example))).toBe('listed');
    const isByCause = settledBy === 'its-cause';
    if (isByCause) expect(gone).not.toBeNull();
    if (gone !== null) expect(sent(gone, noticeOf(example))).toBe(isByCause ? 'settled' : 'listed');
    const opened = sent(there, noticeOf(example, { openedAt: now }));
    const staysWanted = kind === 'voice' || kind === 'corrected';
    expect(opened).toBe(waitsFor === 'its-cause' || isByCause || staysWanted ? 'listed' : 'off the list');
  });

  it('is told of in the head, as what it is about and for whom', () => {
    const notice = noticeOf(example);
    expect(openNoticesOf(withOpenNotices(there, [notice.id], [notice]))).toEqual([{ id: notice.id, about, to, at: now }]);
    if (waitsFor === 'its-cause') expect(gone).not.toBeNull();
  });
});
