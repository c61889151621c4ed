import { bytesOf, roomFor } from '../../../src/core/limits';
import { type Handling, type Notice, type NoticeDraft, planNotice } from '../../../src/core/notices/notice';
import { handledBy, timesHandled } from '../../../src/core/notices/quiet';
import { storedNotice } from '../../../src/documents/notice';
import { someWords } from '../../support/aPlan';

const now = '2026-11-20T09:00:00.000Z';
const draft: NoticeDraft = {
  coreGroupId: 'group-1',
  about: { kind: 'voice', meetingId: 'meeting-1' },
  recipientPersonId: 'person-sian',
  urgency: 'digest',
  sendAfter: now,
  escalatesAt: null,
};

function times(count: number, done: (index: number) => Partial<Handling>): Notice {
  let notice: Notice = planNotice(draft, now);
  for (let index = 0; index < count; index += 1)
    notice = { ...notice, ...handledBy(notice, { what: 'taken', by: `member-${index}`, at: now, ...done(index) }) };
  return notice;
}

describe('what was done with one alert', () => {
  it.each([
    ['taken on', () => ({ until: '2026-11-23', who: ['member-abcdefghijklm'] })],
    ['put off with long reasons', () => ({ what: 'put-off' as const, until: '2026-11-23', why: someWords('ŵ'.repeat(500)) })],
  ])('however often it was %s, the next finds room, and it is known how often', (_how, done) => {
    for (const count of [1, 40, 41, 95, 300]) {
      const notice = times(count, done);
      expect(timesHandled(notice)).toBe(count);
      expect(notice.handled?.at(-1)?.by).toBe(`member-${count - 1}`);
      expect(notice.handledBefore === undefined).toBe(timesHandled(notice) === notice.handled?.length);
      expect(storedNotice.read(notice)).toEqual(notice);
      const next: Notice = { ...notice, ...handledBy(notice, { what: 'put-off', by: 'sian', at: now, why: someWords('x'.repeat(500)) }) };
      for (const deed of ['alerts.take', 'alerts.putOff', 'alerts.escalate'])
        expect(roomFor({ deed, by: 'sian', now, written: [{ before: notice, after: next }] }).ok).toBe(true);
      expect(bytesOf(next)).toBeLessThan(8 * 1024);
    }
  });

  it('keeps all of it while it is little', () => {
    const notice = times(30, () => ({ until: '2026-11-23' }));
    expect(notice.handled?.map(({ by }) => by)).toEqual(Array.from({ length: 30 }, (_, index) => `member-${index}`));
    expect(notice).not.toHaveProperty('handledBefore');
  });
});
