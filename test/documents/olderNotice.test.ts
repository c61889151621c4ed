import { type Notice, planNotice } from '../../src/core/notices/notice';
import { withOpenNotices } from '../../src/core/notices/openNotices';
import { storedHead } from '../../src/documents/coreGroup';
import { salvagedNotice, storedNotice } from '../../src/documents/notice';
import { aGroup } from '../support/aGroup';
import { everyNotice, type NoticeExample } from '../support/everyNotice';

const now = '2026-11-20T09:00:00.000Z';
/** But for those that were not there before. */
const since: readonly string[] = [
  'early-review',
  'exclusion',
  'exclusion-answer',
  'review-day',
  'view',
  'no-chair',
  'no-review-chair',
  'vacancy',
  'care-visit',
  'entry-end',
  'birth',
  'no-quorum',
  'no-decision',
  'born',
  'end-told',
];
const examples = Object.values<NoticeExample>(everyNotice).flatMap((example) =>
  since.includes(example.about.kind) ? [] : [[example.about.kind, example] as const],
);

function planned({ about, to }: NoticeExample): Notice {
  return planNotice({ coreGroupId: 'group-1', about, recipientPersonId: to, urgency: 'digest', sendAfter: now, escalatesAt: null }, now);
}

/** The notice as an instance from before it says what it is about wrote it. */
function asBefore(notice: Notice): object {
  const { about: _, ...before } = notice;
  return before;
}

describe.each(examples)('a stored notice from before it said what it is about: %s', (_kind, example) => {
  it('is read as the same, with what it is about, and goes on under the same id', () => {
    const notice = planned(example);
    expect(storedNotice.read(asBefore(notice))).toEqual(notice);
  });

  it('is salvaged as the same where it is damaged', () => {
    const notice = planned(example);
    expect(salvagedNotice({ ...asBefore(notice), attempts: 'none' }, now)).toMatchObject({ id: notice.id, about: example.about });
    expect(salvagedNotice({ ...notice, about: 7 }, now)).toMatchObject({ id: notice.id, about: example.about });
  });
});

describe('a head', () => {
  const notices = examples
    .filter(([kind]) => kind !== 'older' && kind !== 'address' && kind !== 'account')
    .map(([, each]) => planned(each));
  const head = withOpenNotices(
    aGroup(),
    notices.map(({ id }) => id),
    notices,
  );

  it('from before is read with what each of its open notices is about', () => {
    const { noticesAbout = [], ...before } = head;
    expect(storedHead.read(before)).toEqual({ ...head, noticesAbout: noticesAbout.map(({ at: _, ...mark }) => mark) });
  });

  it('that an older instance has changed since says again of exactly those that it lists', () => {
    const [gone, added, ...rest] = head.openNotices ?? [];
    const marks = (head.noticesAbout ?? []).filter((_, index) => index !== 1);
    const changed = { ...head, openNotices: [added, ...rest], noticesAbout: marks };
    const read = storedHead.read(changed);
    expect(gone).toBeDefined();
    const { at: _, ...found } = head.noticesAbout?.[1] ?? {};
    expect(read.noticesAbout).toEqual([found, ...(head.noticesAbout ?? []).slice(2)]);
  });

  it('keeps an id that says nothing, and says nothing of it', () => {
    const odd = { ...aGroup(), openNotices: ['notice:made-by-hand'] };
    expect(storedHead.read(odd)).toEqual({ ...odd, noticesAbout: [] });
  });
});

it('of which nothing more is known says why it was sent and what it opens', () => {
  const notice = { ...asBefore(planned(everyNotice.record)), key: 'another', id: 'notice:another' };
  expect(storedNotice.read(notice).about).toEqual({
    kind: 'older',
    key: 'another',
    words: 'record',
    opens: { verb: 'record.read', data: { meetingId: 'm1', version: 2 } },
  });
});
