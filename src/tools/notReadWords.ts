import type { RowProblem } from '../core/caseload/importedCaseload';
import { hasChildElsewhere, hasChildNotRead, notCounted, type Without } from '../core/clocks/countedWithout';
import { type OtherRegime, otherRegimesOf } from '../core/clocks/otherRegimes';
import type { CoreGroup } from '../core/coreGroup';
import type { Rules } from '../core/policy';
import type { CalendarDate } from '../core/time/day';

const missing: Readonly<Record<Without['what'], string>> = {
  'registration-day': 'the day of registration',
  'de-registration-day': 'when the registration ended',
  'birth-day': 'the date of birth',
  'missing-day': 'since when the child is missing',
  visit: 'a visit',
  conference: 'a conference',
  meeting: 'a meeting',
  report: 'a report',
  membership: 'who was in the group and when',
  step: 'what was done elsewhere and when',
  child: 'a child',
};

function nameOf(without: Without): string {
  if ('by' in without) return 'a visit by somebody who is no member';
  if (!('why' in without)) return missing[without.what];
  if (without.why === 'nobody-came') return 'a meeting to which nobody came';
  if (without.why === 'in-two-groups') return 'the other core group in which the case system has the child too';
  return without.what === 'conference' ? 'a second initial conference' : 'a second registration';
}

/** What limits are counted without, each once. */
export function namesOf(without: readonly Without[]): readonly string[] {
  const names = without.map((each) => {
    const name = nameOf(each);
    return each.on === null ? name : `${name} (${each.on})`;
  });
  return [...new Set(names)];
}

/** What there is no clock to say it of. */
export function gapsOf(group: CoreGroup): readonly string[] {
  const ofChildren = group.children.flatMap((child) => {
    const names = namesOf(notCounted(child));
    return names.length === 0 ? [] : [`${group.ref} ${child.ref}: not known: ${names.join(', ')}.`];
  });
  return [
    ...ofChildren,
    ...(hasChildNotRead(group) ? [`${group.ref}: a child cannot be read; no limit of theirs is counted.`] : []),
    ...(hasChildElsewhere(group) ? [`${group.ref}: a child is in another core group too; limits of theirs are counted there.`] : []),
  ];
}

/** An export alone does not tell who somebody was whom no list of it has. */
export function strangersWords(problems: readonly RowProblem[]): readonly string[] {
  const count = problems.filter(
    ({ file, column, reason }) => file === 'visits.csv' && column === 'by_email' && reason === 'unknown-person',
  ).length;
  if (count === 0) return [];
  const visits = count === 1 ? '1 visit is by somebody' : `${count} visits are by people`;
  return [
    `${visits} whom no list of this export has: counted for nobody here. An import knows those who left since an earlier one, and counts what they did.`,
  ];
}

/** What holds for children beside the limits of their registration here: those who are looked after, and temporary entries. */
export function otherRegimes(group: CoreGroup, rules: Rules, today: CalendarDate): readonly string[] {
  return group.children.flatMap((child) =>
    otherRegimesOf(group, child, rules, today).map((each) => `${group.ref} ${child.ref}: ${regimeWords(each)}`),
  );
}

function regimeWords(regime: OtherRegime): string {
  switch (regime.kind) {
    case 'placed':
      return `looked after, placed on ${regime.from}: first visit by ${regime.by}${regime.isLate ? ' (late)' : ''} (2015 regulations, reg 31).`;
    case 'visited':
      return `looked after, last seen on ${regime.from}: next visit by ${regime.by} at the latest${regime.isLate ? ' (late)' : ''} (2015 regulations, reg 31).`;
    case 'placement-not-known':
      return 'looked after: neither a visit nor the day of the placement is known.';
    case 'home-review':
      return `temporary entry: the home authority's next review ${regime.on === null ? 'is not known' : `is on ${regime.on}`}${untilWords(regime)}.`;
  }
}

function untilWords({ until, isOver }: OtherRegime & { readonly kind: 'home-review' }): string {
  return until === null ? '' : `; the entry ${isOver ? 'was to end' : 'ends'} on ${until}`;
}
