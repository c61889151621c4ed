import { clockHistory } from '../../../src/core/clocks/clocksOf';
import { type KeptLimits, keepingBreachesOf, noKeptLimits } from '../../../src/core/clocks/keptBreaches';
import { missedClocks } from '../../../src/core/clocks/missedClocks';
import { recordStep } from '../../../src/core/clocks/steps';
import type { CoreGroup } from '../../../src/core/coreGroup';
import type { Doer } from '../../../src/core/doer';
import type { TransferFact } from '../../../src/core/facts';
import type { CalendarDate } from '../../../src/core/time/day';
import { aCoreGroup, defaultRules } from '../../support/coreGroups';

/* A child has one place for a move between authorities: a later notice says nothing against an earlier one, whose information was late. */

const moving = (more: Partial<TransferFact> = {}): TransferFact => ({
  ...{ direction: 'out', notifiedOn: '2026-01-12', agreedPermanentOn: null, informationSentOn: null },
  ...more,
});
const withMove = (transfer?: TransferFact): CoreGroup =>
  aCoreGroup()
    .withChild(transfer === undefined ? {} : { transfer })
    .withMeeting('2026-01-12')
    .build();

function missed(kept: KeptLimits, group: CoreGroup, on: CalendarDate) {
  return missedClocks(kept, clockHistory(group, defaultRules, on), defaultRules)
    .filter(({ clock }) => clock === 'D16' || clock === 'D17')
    .map(({ clock, limit, metOn, shownLate, keptUntil }) => ({ clock, limit, metOn, stands: shownLate?.stands ?? true, keptUntil }));
}

function afterChange(before: TransferFact, after: TransferFact | undefined, on: CalendarDate) {
  const [was, is] = [withMove(before), withMove(after)];
  return missed(keepingBreachesOf(noKeptLimits('group-1'), was, is, defaultRules, on), is, on);
}

it('what was late of the first notice of a move stands when a second notice is recorded with a why', () => {
  const before = withMove(moving());
  const [actor] = before.members;
  const [child] = before.children;
  if (actor === undefined || child === undefined) throw new Error('There is nobody.');
  const on = '2026-01-26';
  const by: Doer = { actor, now: `${on}T10:00:00.000Z`, today: on, rules: defaultRules, language: 'en', newId: () => 'step-1' };
  const given = {
    what: 'move-out-notified',
    about: '',
    childIds: [child.childId],
    on,
    notYet: false,
    why: 'Told again.',
  } as const;
  const result = recordStep(before, given, by);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const { group } = result.value;
  const kept = keepingBreachesOf(noKeptLimits('group-1'), before, group, defaultRules, on);
  expect(missed(kept, group, on)).toEqual([{ clock: 'D16', limit: '2026-01-15', metOn: null, stands: true, keptUntil: on }]);
});

it('what was sent late for the first notice was late, whatever notice comes after', () => {
  const sent = moving({ informationSentOn: '2026-01-20' });
  expect(afterChange(sent, { ...sent, notifiedOn: '2026-02-02' }, '2026-02-02')).toMatchObject([
    { limit: '2026-01-15', metOn: '2026-01-20', stands: true },
  ]);
});

it('a move the other way later leaves what was late of the one before', () => {
  const here = moving({ direction: 'in' });
  expect(afterChange(here, moving({ notifiedOn: '2026-03-02' }), '2026-03-02')).toMatchObject([
    { clock: 'D16', limit: '2026-01-15', stands: true },
  ]);
});

it('a move of which nobody was notified after all does not stand, though it was shown; nor does a notice that came earlier', () => {
  expect(afterChange(moving(), undefined, '2026-01-26')).toMatchObject([{ limit: '2026-01-15', stands: false }]);
  const earlier = afterChange(moving(), moving({ notifiedOn: '2026-01-09' }), '2026-01-26');
  expect(earlier).toMatchObject([
    { limit: '2026-01-12', stands: true },
    { limit: '2026-01-15', stands: false },
  ]);
});
