import { deliverLoad } from '../../support/alertLoad';

describe('many notices at once, with one call in three going wrong', () => {
  it('all arrive, once each but for lost answers, at nearly the rate that Teams allows and never above it', async () => {
    const load = await deliverLoad(900, 200, 7);
    expect({ lost: load.lost, doubled: load.doubled, breaches: load.breaches }).toEqual({ lost: 0, doubled: 0, breaches: 0 });
    expect(load.requests).toBe(load.notices + load.declaredRetries);
    expect(load.shareOfAllowedRate).toBeGreaterThan(0.95);
  }, 180_000);
});
