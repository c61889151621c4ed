import { z } from 'zod';
import { askingOfTwo, isOfEarlier, type Pressed } from '../../core/caseload/askedAt';
import { joinPeople, keepPeople, personsAsked, type TwoPeople } from '../../core/caseload/personAnswer';
import type { CoreGroup, PersonAsked } from '../../core/coreGroup';
import { joinedOn } from '../../core/corrected';
import { mayRunGroup } from '../../core/groups/groupPermissions';
import { nextLookOn } from '../../core/notices/lookAtGroup';
import { allow, refuse } from '../../core/result';
import type { CalendarDate } from '../../core/time/day';
import { commitGroup } from '../deeds/commitGroup';
import { withJoinNoted } from '../deeds/correcting';
import type { Deps } from '../deeds/deps';
import { withBreachesToKeep } from '../deeds/keptLimits';
import { type Deed, type Outcome, performDeed, type State } from '../deeds/performDeed';
import { personIfReadable } from '../people/linkPerson';
import { onePerson } from '../people/onePerson';
import { wouldBeDone } from '../people/people';

/** The two members that the question names. */
export type AboutTwo = Pick<PersonAsked, 'here' | 'there'> & Required<Pressed>;
type Answer = (group: CoreGroup, two: TwoPeople, today: CalendarDate) => CoreGroup;

/** Whether the member who is listed no longer is the one who is listed now, under another address. */
export const samePerson = answering('questions.onePerson', joinPeople, true);
export const twoPeople = answering('questions.twoPeople', keepPeople, false);

/** The directory is written before the group, which lets no account in: one of the new address has to be confirmed. */
export const performSamePerson = performing(joinPeople, true);
export const performTwoPeople = performing(keepPeople, false);

function answering(name: string, answer: Answer, areOne: boolean): Deed<AboutTwo, Record<string, never>> {
  return {
    name,
    reads: () => [],
    may: (_state, _about, doing) => mayRunGroup(doing),
    decide: ({ group }, about, _typed, { today }) => {
      const asked = askedIn(group, about, today);
      if (asked === undefined) return refuse({ kind: 'question-answered' });
      const { here, there, herePersonId, therePersonId } = asked;
      const joins = areOne ? { joins: joinedOn(today, null) } : {};
      return allow({ group: answer(group, asked, today), about: { here, there, herePersonId, therePersonId }, ...joins });
    },
  };
}

/** What is answered in one group holds in every group of the two. What breaks off there the next import settles. */
function performing(answer: Answer, areOne: boolean): typeof performDeed<AboutTwo, Record<string, never>> {
  return async (deps, deed, press, about, typed) => {
    const head = (await deps.store.load(press.coreGroupId, []))?.head.document;
    const asked = head && askedIn(head, about, deps.clock.today());
    const people =
      asked === undefined ? [] : await Promise.all([asked.herePersonId, asked.therePersonId].map((id) => personIfReadable(deps, id)));
    const isToBeDone = asked !== undefined && typed.ok && (await wouldBeDone(deps, deed, press, about, typed.value));
    if (isToBeDone && areOne) await onePerson(deps, { partition: press.coreGroupId, by: press.personId, deed: deed.name }, asked);
    const outcome = await performDeed(deps, deed, press, about, typed);
    if (asked !== undefined && outcome.kind === 'done') {
      const others = new Set(people.flatMap((person) => person?.coreGroupIds ?? []).filter((id) => id !== press.coreGroupId));
      for (const id of others) await answerIn(deps, id, { name: deed.name, by: press.personId, asked, answer, areOne });
    }
    return withAddresses(deps, outcome);
  };
}

type Answered = {
  readonly name: string;
  readonly by: string;
  readonly asked: TwoPeople;
  readonly answer: Answer;
  readonly areOne: boolean;
};

function answerIn(deps: Deps, coreGroupId: string, { name, by, asked, answer, areOne }: Answered): Promise<void> {
  const { herePersonId, therePersonId } = asked;
  return commitGroup<void>(deps, {
    coreGroupId,
    load: () => deps.store.load(coreGroupId, []),
    async decide(loaded) {
      const nothing = { kind: 'stop', answer: undefined } as const;
      if (loaded === null) return nothing;
      const before = loaded.head.document;
      const isOfThem = (before.personsAsked ?? []).some(
        (each) => each.herePersonId === herePersonId && each.therePersonId === therePersonId,
      );
      const isMember = before.members.some(({ personId }) => personId === therePersonId);
      if (!isOfThem && !isMember) return nothing;
      const at = deps.clock.now();
      const today = deps.clock.today();
      const group = answer(before, asked, today);
      const put = await withBreachesToKeep(deps.store, before, group, { rules: deps.rules, today, put: [], create: [], joined: undefined });
      const written = { head: { ...group, nextDueOn: nextLookOn(group, deps.rules, at) }, put };
      const when = { rules: deps.rules, at, today, changeId: deps.newId() };
      return {
        kind: 'write',
        writing: {
          ...(areOne ? await withJoinNoted(deps.store, before, written, [joinedOn(today, null)], when) : written),
          entry: { deed: name, by, at, about: { herePersonId, therePersonId } },
        },
        saved: () => undefined,
        gaveUp: () => undefined,
      };
    },
  });
}

function askedIn(group: CoreGroup, { here, there, ...pressed }: AboutTwo, today: CalendarDate): PersonAsked | undefined {
  return personsAsked(group, today).find(
    (asked) => asked.here === here && asked.there === there && !isOfEarlier(pressed, askingOfTwo(asked)),
  );
}

const addressesId = 'directory:addresses';
const addressesShape = z.record(z.string(), z.string());

/** The addresses of those whom the first open question is about, by which whoever answers it tells them apart. */
export async function addressesFor(deps: Deps, group: CoreGroup): Promise<State['documents']> {
  const [first] = personsAsked(group, deps.clock.today());
  if (first === undefined) return new Map();
  const people = await Promise.all([first.herePersonId, first.therePersonId].map((id) => personIfReadable(deps, id)));
  return new Map([
    [addressesId, Object.fromEntries(people.flatMap((person) => (person === null ? [] : [[person.personId, person.email]])))],
  ]);
}

/** The address of a person among those that were read; empty for any other. */
export function addressIn({ documents }: Pick<State, 'documents'>, personId: string): string {
  return addressesShape.safeParse(documents.get(addressesId)).data?.[personId] ?? '';
}

async function withAddresses(deps: Deps, outcome: Outcome): Promise<Outcome> {
  if (outcome.kind === 'denied') return outcome;
  const { group, documents } = outcome.state;
  return { ...outcome, state: { group, documents: new Map([...documents, ...(await addressesFor(deps, group))]) } };
}
