import { afterTry, mostDaysNotFound, mostUnknownTries, type TryOutcome, takenOver } from '../../../src/core/delivery/afterTry';
import { makeThrottle } from '../../../src/core/delivery/throttle';
import { type Notice, never, planNotice } from '../../../src/core/notices/notice';

const place = { tenantId: 'tenant-1', conversationId: 'chat-1' };

/** When the first so many requests may go, asked for as fast as possible. */
function times(count: number, placeOf: (index: number) => { tenantId: string; conversationId: string }): readonly number[] {
  const throttle = makeThrottle();
  let now = 0;
  return Array.from({ length: count }, (_, index) => {
    now = throttle.readyAt(placeOf(index), now);
    throttle.take(placeOf(index), now);
    return now;
  });
}

describe('the throttle of sends', () => {
  it('lets seven go to one conversation at once, the eighth after a second and the ninth after two', () => {
    expect(times(9, () => place)).toEqual([0, 0, 0, 0, 0, 0, 0, 1_020, 2_040]);
  });

  it.each([
    [60, 30_000],
    [1_800, 3_600_000],
  ])('lets no more than %i go to one conversation in %i ms', (most, inMs) => {
    const sent = times(most * 2 + 1, () => place);
    for (let index = most; index < sent.length; index += 1)
      expect((sent[index] ?? 0) - (sent[index - most] ?? 0)).toBeGreaterThanOrEqual(inMs);
  });

  it('lets fifty a second go to one tenant, within five per cent of the limit', () => {
    const sent = times(5_001, (index) => ({ tenantId: 'tenant-1', conversationId: `chat-${index}` }));
    for (let index = 50; index < sent.length; index += 1)
      expect((sent[index] ?? 0) - (sent[index - 50] ?? 0)).toBeGreaterThanOrEqual(1_000);
    expect(5_000 / ((sent.at(-1) ?? 0) / 1_000)).toBeGreaterThan(47.5);
  });

  it('counts tenants apart, and holds a conversation as long as Teams asked', () => {
    const throttle = makeThrottle();
    for (let sent = 0; sent < 50; sent += 1) throttle.take({ tenantId: 'tenant-1', conversationId: `chat-${sent}` }, 0);
    expect(throttle.readyAt({ tenantId: 'tenant-2', conversationId: 'other' }, 0)).toBe(0);
    throttle.pause(place, 90_000);
    expect(throttle.readyAt(place, 5_000)).toBe(90_000);
  });
});

const planned = planNotice(
  {
    coreGroupId: 'group-1',
    about: { kind: 'clock', clock: 'D05', childId: 'child-1', limit: '2026-11-16', rung: 'due' },
    recipientPersonId: 'person-1',
    urgency: 'digest',
    sendAfter: '2026-11-16T08:30:00.000Z',
    escalatesAt: null,
  },
  '2026-11-16T00:00:00.000Z',
);
const now = Date.parse('2026-11-16T09:00:00.000Z');

function triedUntilFailed(outcome: TryOutcome): { tries: number; notice: Notice } {
  let notice: Notice = planned;
  let tries = 0;
  while (notice.state === 'planned' && tries < 200) {
    notice = afterTry(notice, outcome, now, 0.5);
    tries += 1;
  }
  return { tries, notice };
}

describe('after a try', () => {
  it.each([
    [{ kind: 'sent', activityId: 'a' }, 'sent', never, undefined],
    [{ kind: 'throttled', retryAfterMs: 17_000 }, 'planned', '2026-11-16T09:00:17.000Z', undefined],
    [{ kind: 'throttled', retryAfterMs: null }, 'planned', '2026-11-16T09:00:01.000Z', undefined],
    [{ kind: 'not-sent' }, 'planned', '2026-11-16T09:00:01.000Z', undefined],
    [{ kind: 'unknown-outcome' }, 'planned', '2026-11-16T09:00:01.000Z', true],
    [{ kind: 'not-found' }, 'planned', '2026-11-17T09:00:00.000Z', undefined],
    [{ kind: 'blocked', reason: 'conversation-blocked-by-user' }, 'failed', never, undefined],
    [{ kind: 'rejected', status: 413 }, 'failed', never, undefined],
    [{ kind: 'no-way-known' }, 'planned', '2026-11-16T09:10:00.000Z', undefined],
  ] satisfies readonly (readonly [TryOutcome, string, string, boolean | undefined])[])(
    '%j the notice is %s, looked at again at %s',
    (outcome, state, sendAfter, maybe) => {
      const after = afterTry(planned, outcome, now, 0.5);
      expect([after.state, after.sendAfter, after.maybeDuplicate]).toEqual([state, sendAfter, maybe]);
      expect(after.attempts).toHaveLength(1);
    },
  );

  it('gives up after ten lost answers and four days of not being found, and says why', () => {
    expect(triedUntilFailed({ kind: 'unknown-outcome' })).toMatchObject({ tries: mostUnknownTries, notice: { failure: 'no-answer' } });
    expect(triedUntilFailed({ kind: 'not-found' })).toMatchObject({ tries: mostDaysNotFound + 1, notice: { failure: 'not-found' } });
  });

  it('never gives up for being asked to wait or for having no connection, and never waits longer than five minutes', () => {
    expect(triedUntilFailed({ kind: 'throttled', retryAfterMs: null }).tries).toBe(200);
    const { notice } = triedUntilFailed({ kind: 'not-sent' });
    expect(Date.parse(notice.sendAfter) - now).toBeLessThanOrEqual(300_000);
    expect(notice.attempts.length).toBeLessThanOrEqual(40);
  });

  it('knows a notice whose claim ran out for one that may have been sent', () => {
    const over = takenOver({ ...planned, state: 'sending' }, '2026-11-16T09:05:00.000Z');
    expect([over.maybeDuplicate, over.attempts]).toEqual([true, [{ at: '2026-11-16T09:05:00.000Z', outcome: 'claim-ran-out' }]]);
    expect(takenOver(planned, '2026-11-16T09:05:00.000Z')).toBe(planned);
  });
});
