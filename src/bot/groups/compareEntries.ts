import { askingOfTwo } from '../../core/caseload/askedAt';
import { recordedThings } from '../../core/caseload/recordedOf';
import type { CoreGroup, SameAsked } from '../../core/coreGroup';
import type { State } from '../../usecases/deeds/performDeed';
import type { BothRecorded } from '../../usecases/groups/compareEntries';
import type { Turn } from '../turn';
import { differsFor, entriesOf, isMissed } from './sameEntries';

/** Two entries side by side, with what was recorded of each, as the card shows them that makes them one. */
export function compareFor(turn: Turn, state: State, asked: SameAsked, recorded: BothRecorded) {
  const { texts } = turn;
  const { compare, same } = texts.words.questions;
  const { what, here, there } = asked;
  const [mine, theirs] = entriesOf(turn, state, asked);
  const isCounted = (thing: (typeof recordedThings)[number]) => recorded.here[thing] + recorded.there[thing] > 0;
  return {
    ...{
      what,
      here,
      there,
      askedSince: askingOfTwo(asked),
      ask: compare.ask,
      no: same[what].no,
      yes: compare.yes,
      joinMeans: same[what].joinMeans,
    },
    hereTitle: isMissed(state.group, here) ? compare.notThere : compare.here,
    thereTitle: compare.there,
    rows: [
      { label: compare.entry, hereHas: wholeOf(mine), thereHas: wholeOf(theirs) },
      ...sinceRow(turn, state.group, asked),
      ...recordedThings.filter(isCounted).map((thing) => ({
        label: compare.counts[thing],
        hereHas: String(recorded.here[thing]),
        thereHas: String(recorded.there[thing]),
      })),
    ],
    ...differsFor(turn, state.group, asked),
  };
}

function wholeOf({ name, about }: { readonly name: string; readonly about: string }): string {
  return `${name}${about}`;
}

/** Of a child since when they are on the register, and of a member since when they are here. */
function sinceRow({ texts }: Turn, { children, members }: CoreGroup, { what, here, there }: SameAsked) {
  const since = (id: string) => {
    const day =
      what === 'child'
        ? children.find(({ childId }) => childId === id)?.registeredOn
        : members.find(({ memberId }) => memberId === id)?.from;
    return day === undefined ? '' : texts.shortDay(day);
  };
  const { compare } = texts.words.questions;
  if (what !== 'child' && what !== 'member') return [];
  return [{ label: what === 'child' ? compare.registered : compare.memberSince, hereHas: since(here), thereHas: since(there) }];
}
