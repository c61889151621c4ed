import { type LimitId, limitIds } from '../../core/clockTable';
import type { CoreGroup } from '../../core/coreGroup';
import { bandOf, fewerThan, isSmall } from '../../core/overview/bands';
import { type BarSection, type ChildState, childStates, type Drift, drifts, noWorker, type Thing } from '../../core/overview/bars';
import type { Rules } from '../../core/policy';
import { daysBetween } from '../../core/time/calendarDate';
import type { CalendarDate } from '../../core/time/day';
import { workingDaysBetween } from '../../core/time/workingDays';
import type { Texts } from '../../text/texts';
import { nameOf } from '../../usecases/overview/overview';
import { childWords } from '../actions/actionWords';
import { clockName } from '../clocks/clockWords';

/** The colour of the theme beside the symbol and the words of a state. */
export const stateColors = { late: 'attention', 'due-soon': 'warning', unknown: 'neutral', fine: 'good' } as const satisfies Readonly<
  Record<ChildState, string>
>;

/** A count without rights to the cases: 'fewer than 5', '10 to 14'. */
export function bandWords(texts: Texts, count: number): string {
  const band = bandOf(count);
  return isSmall(band) ? texts.say('overview.fewerThan', { count: fewerThan }) : texts.say('overview.band', band);
}

/** What a bar is called. `groups`: those that its page has read, for the names of workers; two of one name are told apart by a group. */
export function barLabel(
  texts: Texts,
  section: BarSection,
  key: string,
  groups: readonly CoreGroup[],
  today: string,
  isNamesake: (name: string) => boolean,
): string {
  const words = texts.words.overview;
  switch (section) {
    case 'state':
      return words.state[childStates.find((each) => each === key) ?? 'unknown'];
    case 'limit': {
      const limit = limitIds.find((each) => each === key);
      return limit === undefined ? '' : clockName(texts, limit);
    }
    case 'team':
      return key === '' ? words.noTeam : key;
    case 'worker': {
      const named = key === noWorker ? null : nameOf(groups, key, today);
      if (named === null) return words.noWorker;
      return isNamesake(named.name) ? texts.say('overview.workerIn', named) : named.name;
    }
    case 'drift':
      return words.drift[drifts.find((each) => each === key) ?? ('moved' satisfies Drift)];
    case 'soon':
    case 'week':
      return texts.day(key);
  }
}

/** Whom or what a row is about, and in which group. */
export function thingName(texts: Texts, thing: Thing, group: CoreGroup): string {
  return `${ofThing(texts, thing, group)} · ${thing.ref}`;
}

/** The child, or the children of the group where it is about all of them. */
export function ofThing(texts: Texts, thing: Thing, group: CoreGroup): string {
  const child = 'childId' in thing ? group.children.find(({ childId }) => childId === thing.childId) : undefined;
  return child === undefined ? group.children.map((each) => childWords(texts, each, group)).join(', ') : childWords(texts, child, group);
}

/** How it stands, in one line. */
export function thingWords(texts: Texts, thing: Thing, { calendar }: Pick<Rules, 'calendar'>, today: CalendarDate): string {
  const day = texts.shortDay(thing.on);
  const days = daysBetween(thing.on, today);
  const late = (clock: LimitId) =>
    texts.say('overview.row.late', { clock: clockName(texts, clock), days: workingDaysBetween(calendar, thing.on, today), day });
  switch (thing.kind) {
    case 'child': {
      const state = texts.words.overview.state[thing.state];
      if (thing.clock === null) return texts.say('overview.row.childNone', { state });
      if (thing.state === 'late') return late(thing.clock);
      return texts.say('overview.row.child', { state, clock: clockName(texts, thing.clock), day });
    }
    case 'limit':
      if (thing.on < today) return late(thing.clock);
      return texts.say('overview.row.limit', { clock: clockName(texts, thing.clock), day });
    case 'unseen':
      return texts.say(thing.isNever ? 'overview.row.never' : 'overview.row.unseen', { day, days });
    case 'meeting':
      return thing.startsAt === null
        ? texts.say('overview.row.meeting', { day })
        : texts.say('overview.row.meetingAt', { day, time: thing.startsAt });
    case 'conference':
      return texts.say('overview.row.conference', { day });
    case 'plan':
      return texts.say('overview.row.plan', { day, days });
    case 'record':
      return texts.say('overview.row.record', { day, days });
    case 'action':
      return thing.hasDay
        ? texts.say('overview.row.action', { times: thing.times, day })
        : texts.say('overview.row.actionNoDay', { times: thing.times });
  }
}
