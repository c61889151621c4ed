import { createPersonRate } from '../../../src/bot/frontDoor/personRate';

const nia = { tenantId: 't', aadObjectId: 'nia' };
const cai = { tenantId: 't', aadObjectId: 'cai' };

describe('the rate of one person', () => {
  it('lets a burst through, then asks to wait as long as it takes', () => {
    let nowMs = 0;
    const rate = createPersonRate({ now: () => nowMs, burst: 3, perSecond: 2 });
    const takes = Array.from({ length: 4 }, () => rate.take(nia));
    expect(takes).toEqual([{ allowed: true }, { allowed: true }, { allowed: true }, { allowed: false, retryAfterMs: 500 }]);
    nowMs = 499;
    expect(rate.take(nia).allowed).toBe(false);
    nowMs = 500;
    expect(rate.take(nia)).toEqual({ allowed: true });
    expect(rate.take(nia).allowed).toBe(false);
  });

  it('fills no further than the burst', () => {
    let nowMs = 0;
    const rate = createPersonRate({ now: () => nowMs, burst: 2, perSecond: 1 });
    nowMs = 1_000_000;
    expect([rate.take(nia), rate.take(nia), rate.take(nia)].map((each) => each.allowed)).toEqual([true, true, false]);
  });

  it("is not another person's, nor the same object id's in another tenant", () => {
    const rate = createPersonRate({ now: () => 0, burst: 1, perSecond: 1 });
    rate.take(nia);
    expect(rate.take(nia).allowed).toBe(false);
    expect(rate.take(cai).allowed).toBe(true);
    expect(rate.take({ ...nia, tenantId: 'other' }).allowed).toBe(true);
  });

  it('gives nothing for a clock that goes backwards', () => {
    let nowMs = 10_000;
    const rate = createPersonRate({ now: () => nowMs, burst: 1, perSecond: 1 });
    rate.take(nia);
    nowMs = 0;
    expect(rate.take(nia).allowed).toBe(false);
    nowMs = 1000;
    expect(rate.take(nia).allowed).toBe(true);
  });

  it('remembers a bounded number of people', () => {
    const rate = createPersonRate({ now: () => 0, burst: 1, perSecond: 1, mostPeople: 2 });
    rate.take(nia);
    for (const aadObjectId of ['a', 'b']) rate.take({ tenantId: 't', aadObjectId });
    expect(rate.take(nia).allowed).toBe(true);
  });
});
