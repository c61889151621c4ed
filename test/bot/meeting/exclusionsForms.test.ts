import type { AdaptiveCard } from '../../../src/cards/defineCard';
import { elementsOf } from '../../support/cardTemplates';
import { anEveryoneWorld, type EveryoneWorld } from '../../support/everyoneWorld';
import { askedToExclude, decision, excluded, marksOf, newestExclusion, type Press, request, review } from '../../support/exclusionWorld';
import { button, shown } from '../../support/world';

/*
 * Each form has two steps. Here somebody fills them in, goes back and forth, and presses what the cards offer: what they typed goes along.
 */

/** What stands in the inputs of a card. */
function typedOn(card: AdaptiveCard): Press {
  const inputs = elementsOf(card, ({ type }) => String(type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
}

/** Presses a button of a card as a client does: its data, and what stands or is typed in the inputs. */
async function pressOn(world: EveryoneWorld, who: string, card: AdaptiveCard, verb: string, typed: Press = {}): Promise<AdaptiveCard> {
  return world.presses(who, verb, { ...button(card, verb).data, ...typedOn(card), ...typed });
}

const pick = (press: Press, ...names: readonly string[]): Press => Object.fromEntries(names.map((name) => [name, press[name]]));
const firstAsked = { ...request, extent: 'part', topics: 'safeguarding,visits', until: '2026-12-24' };
const ofFirstAsked = pick(firstAsked, 'person', 'extent', 'topics', 'from', 'until');
const ofLastAsked = pick(firstAsked, 'ground', 'words');
const ofFirst = pick({ ...decision, until: '2026-12-24' }, 'extent', 'topics', 'from', 'until', 'reviewBy');
const ofLast = pick(decision, 'why', 'told', 'views', 'complaint');

describe('the request', () => {
  it('keeps what was typed in both steps, however often somebody goes back, and saves it once, at the end', async () => {
    const world = await anEveryoneWorld('planned');
    const before = world.counted().writes;
    const first = await world.presses('noor', 'exclusions.asking', { memberId: '' });
    const last = await pressOn(world, 'noor', first, 'exclusions.askMore', ofFirstAsked);
    expect(shown(last)).toMatch(/CanaryName-elin-[\s\S]*from Friday 20 November 2026 to Thursday 24 December 2026/);
    const back = await pressOn(world, 'noor', last, 'exclusions.askBack', ofLastAsked);
    expect(typedOn(back)).toEqual(ofFirstAsked);
    const again = await pressOn(world, 'noor', back, 'exclusions.askMore');
    expect(typedOn(again)).toEqual(ofLastAsked);
    expect(world.counted().writes).toBe(before);
    expect(shown(await pressOn(world, 'noor', again, 'exclusions.ask'))).toContain('Sent to the manager');
    expect(marksOf(await world.head())).toEqual(['elin asked']);
  });

  it('is refused in its first step with what is wrong there, and the items of a part are open', async () => {
    const world = await anEveryoneWorld('planned');
    const first = await world.presses('noor', 'exclusions.asking', { memberId: 'elin' });
    expect(elementsOf(first, ({ id }) => id === 'some')).toEqual([expect.objectContaining({ isVisible: false })]);
    const refused = await pressOn(world, 'noor', first, 'exclusions.askMore', { extent: 'part', until: '2026-11-01' });
    expect(shown(refused)).toMatch(/⚠[\s\S]*Choose[\s\S]*⚠/);
    expect(elementsOf(refused, ({ id }) => id === 'some')).toEqual([expect.objectContaining({ isVisible: true })]);
  });

  it('looks at the first step again when it is sent: one that is wrong by then is given back, and the last goes along', async () => {
    const world = await anEveryoneWorld('planned');
    const first = await world.presses('noor', 'exclusions.asking', { memberId: 'elin' });
    const last = await pressOn(world, 'noor', first, 'exclusions.askMore', ofFirstAsked);
    const stale = { ...button(last, 'exclusions.ask').data, from: '2026-11-19', ...ofLastAsked };
    const given = await world.presses('noor', 'exclusions.ask', stale);
    expect(typedOn(given)).toEqual({ ...ofFirstAsked, from: '2026-11-19' });
    expect((await world.head()).exclusions).toBeUndefined();
    expect(typedOn(await pressOn(world, 'noor', given, 'exclusions.askMore', { from: '2026-11-20' }))).toEqual(ofLastAsked);
  });
});

describe('the decision', () => {
  it('keeps what was typed in both steps, however often somebody goes back', async () => {
    const world = await anEveryoneWorld('planned');
    const { exclusionId } = await newestAsked(world);
    const first = await world.presses('macsen', 'exclusions.deciding', { exclusionId });
    const last = await pressOn(world, 'macsen', first, 'exclusions.decideMore', ofFirst);
    const back = await pressOn(world, 'macsen', last, 'exclusions.decideBack', ofLast);
    expect(typedOn(back)).toEqual(ofFirst);
    const again = await pressOn(world, 'macsen', back, 'exclusions.decideMore');
    expect(typedOn(again)).toEqual(ofLast);
    expect(shown(await pressOn(world, 'macsen', again, 'exclusions.decide'))).toMatch(/Saved\.[\s\S]*CanaryTold/);
    expect((await world.head()).exclusions?.[0]?.spans).toEqual([{ from: '2026-11-20', to: '2026-12-24', topics: [] }]);
  });

  it('is stopped in its first step by a review later than 42 days, and by the same in the last, with all that was typed', async () => {
    const world = await anEveryoneWorld('planned');
    const asked = await askedToExclude(world);
    for (const step of ['exclusions.decideMore', 'exclusions.decide']) {
      const form = await world.presses('macsen', step, { ...asked, ...decision, reviewBy: '2027-01-02' });
      expect(shown(form)).toMatch(/Choose an earlier day[\s\S]*1 January 2027/);
      const on = await pressOn(world, 'macsen', form, 'exclusions.decideMore', { reviewBy: '2027-01-01' });
      expect(typedOn(on)).toEqual(ofLast);
    }
    expect(marksOf(await world.head())).toEqual(['elin asked']);
  });

  it('shows what was decided to whoever goes on or back on a form from before', async () => {
    for (const step of ['exclusions.decideMore', 'exclusions.decideBack']) {
      const world = await anEveryoneWorld('planned');
      const asked = await askedToExclude(world);
      await world.presses('cadi', 'exclusions.refuse', { ...asked, why: 'CanaryNo' });
      expect(shown(await world.presses('macsen', step, { ...asked, ...decision }))).toMatch(/Refused[\s\S]*CanaryNo/);
    }
  });

  it('gives back texts that no card can hold, by the form and the person’s own chat', async () => {
    const world = await anEveryoneWorld('planned');
    const asked = await askedToExclude(world);
    const long = 'ŵ'.repeat(4000);
    const form = await world.presses('macsen', 'exclusions.decide', {
      ...asked,
      ...decision,
      seen: 99,
      why: long,
      told: long,
      views: long,
    });
    expect(Buffer.byteLength(JSON.stringify(form))).toBeLessThan(28 * 1024);
    expect(shown(form)).toContain('ŵŵŵ');
  });
});

describe('the review', () => {
  it('asks in its last step for what its outcome needs, and no more', async () => {
    const world = await anEveryoneWorld('planned');
    const { exclusionId, seen } = await newestExcluded(world);
    const asks = async (code: string) =>
      Object.keys(typedOn(await world.presses('cadi', 'exclusions.reviewMore', { exclusionId, seen, code, given: 'false' })));
    expect(await asks('keep')).toEqual(['reviewBy', 'why']);
    expect(await asks('change')).toEqual(['extent', 'topics', 'until', 'reviewBy', 'why']);
    expect(await asks('end')).toEqual(['why']);
  });

  it('offers what is in force where a change was never filled in, and what was typed where it was', async () => {
    const world = await anEveryoneWorld('planned');
    const { exclusionId } = await newestExcluded(world);
    const first = await world.presses('cadi', 'exclusions.reviewing', { exclusionId });
    const last = await pressOn(world, 'cadi', first, 'exclusions.reviewMore', { code: 'change' });
    expect(typedOn(last)).toEqual({ extent: 'whole', topics: '', until: '', reviewBy: '2027-01-01', why: '' });
    const typed = { extent: 'part', topics: 'visits', until: '2026-12-30', reviewBy: '2026-12-20', why: 'CanaryReview' };
    const back = await pressOn(world, 'cadi', last, 'exclusions.reviewBack', typed);
    expect(typedOn(back)).toEqual({ code: 'change', given: 'false' });
    expect(typedOn(await pressOn(world, 'cadi', back, 'exclusions.reviewMore'))).toEqual(typed);
  });

  it('does not go on from a form of before another review', async () => {
    const world = await anEveryoneWorld('planned');
    const about = await newestExcluded(world);
    await world.presses('cadi', 'exclusions.review', { ...about, ...review });
    const stale = await world.presses('macsen', 'exclusions.reviewMore', { ...about, ...review, code: 'end' });
    expect(shown(stale)).toContain('Somebody changed this since');
    expect(typedOn(stale)).toEqual({ code: 'end', given: 'false' });
  });
});

async function newestAsked(world: EveryoneWorld) {
  await askedToExclude(world);
  return newestExclusion(world);
}

async function newestExcluded(world: EveryoneWorld) {
  await excluded(world);
  return newestExclusion(world);
}
