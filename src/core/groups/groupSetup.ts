import { emptyChain } from '../audit/auditChain';
import type { Child } from '../child';
import { type CoreGroup, headVersion, type LinkedConversation } from '../coreGroup';
import type { Category } from '../facts';
import { mostThings } from '../limits';
import type { Member } from '../member';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { addMonths } from '../time/calendarDate';
import type { CalendarDate } from '../time/day';

/** Those who work on a group from its first day: its co-ordinator and its manager, as the directory knows them. */
export type Founder = {
  readonly memberId: string;
  readonly personId: string;
  readonly name: string;
  readonly agency: string;
  readonly role: 'co-ordinator' | 'manager';
};

export type NewGroup = {
  readonly coreGroupId: string;
  readonly ref: string;
  readonly localAuthority: string;
  readonly team: string;
  readonly founders: readonly Founder[];
};

/** A group that the case system does not hold, with its co-ordinator and manager and no child yet. */
export function newGroup({ founders, ...named }: NewGroup, today: CalendarDate): CoreGroup {
  return {
    id: 'group',
    type: 'group',
    schemaVersion: headVersion,
    ...named,
    members: founders.map((founder): Member => ({ ...founder, ...fresh, from: today })),
    children: [],
    meetings: [],
    conversation: null,
    nextDueOn: null,
    lastAudit: emptyChain,
  };
}

const fresh = {
  childIds: [],
  to: null,
  endReason: null,
  languages: { spoken: null, meeting: null, record: null },
  inTeams: true,
  safeContact: '',
} as const;

export type NewChild = {
  readonly childId: string;
  readonly givenName: string;
  readonly familyName: string;
  /** The day of birth, or, where it is still to come, the day on which an unborn child is expected. */
  readonly bornOrExpectedOn: CalendarDate;
  /** The day of the conference that decided on registration. */
  readonly registeredOn: CalendarDate;
  readonly categories: readonly Category[];
};

/** Adds a child with the conference that registered them, from which the clocks count (DOMAIN 1.0 D03, D09). */
export function addChild(group: CoreGroup, typed: NewChild, today: CalendarDate): Result<CoreGroup, Refusal> {
  if (group.children.length >= mostThings.children) return refuse({ kind: 'group-too-large' });
  const fields = { ...problemsOfChild(typed, today), ...problemsOfRegistration(typed, today) };
  if (Object.keys(fields).length > 0) return refuse({ kind: 'check-fields', fields });
  const { childId, givenName, familyName, bornOrExpectedOn, registeredOn, categories } = typed;
  const unborn = bornOrExpectedOn > today;
  const child: Child = {
    childId,
    ref: '',
    givenName,
    familyName,
    dateOfBirth: unborn ? null : bornOrExpectedOn,
    expectedOn: unborn ? bornOrExpectedOn : null,
    registeredOn,
    categories: [...categories],
    status: 'registered',
    homeAuthority: '',
    lookedAfter: false,
    missingSince: null,
    confidentialAddress: false,
    deregisteredOn: null,
    visits: [],
    conferences: [
      {
        ...{ kind: 'initial', plannedFor: registeredOn, heldOn: registeredOn, decision: 'register', categories: [...categories] },
        // Entered here, so that it is known here whether its papers went out.
        ...{ summarySentOn: null, recordSentOn: null },
      },
    ],
  };
  return allow({ ...group, children: [...group.children, child] });
}

const monthsToAdulthood = 18 * 12;
/** The longest that a birth can be ahead. */
const longestExpected = 10;

/** What is wrong with who the child is; a child who is born has a given name. */
export function problemsOfChild(
  typed: Pick<NewChild, 'givenName' | 'bornOrExpectedOn'>,
  today: CalendarDate,
): Readonly<Record<string, Problem>> {
  const { givenName, bornOrExpectedOn } = typed;
  if (bornOrExpectedOn > addMonths(today, longestExpected)) return { bornOrExpectedOn: 'too-far-ahead' };
  if (addMonths(bornOrExpectedOn, monthsToAdulthood) <= today) return { bornOrExpectedOn: 'not-under-18' };
  return bornOrExpectedOn <= today && givenName === '' ? { givenName: 'required' } : {};
}

/** A child can be registered before birth, so the birthday sets no bound here. */
function problemsOfRegistration({ registeredOn, categories }: NewChild, today: CalendarDate): Readonly<Record<string, Problem>> {
  if (registeredOn > today) return { registeredOn: 'in-the-future' };
  return categories.length === 0 ? { categories: 'choose-one' } : {};
}

/** One conversation to one group: a group that has one must be unlinked from it first. */
export function linkConversation(group: CoreGroup, conversation: LinkedConversation): Result<CoreGroup, Refusal> {
  if (group.conversation === null || isLinkedTo(group, conversation)) return allow({ ...group, conversation });
  return refuse({ kind: 'group-already-linked' });
}

export function unlinkConversation(group: CoreGroup): Result<CoreGroup, Refusal> {
  return group.conversation === null ? refuse({ kind: 'not-linked' }) : allow({ ...group, conversation: null });
}

/** Whether the head names that conversation: nothing else makes a conversation this group's. */
export function isLinkedTo(
  group: CoreGroup,
  { conversationId, tenantId }: Pick<LinkedConversation, 'conversationId' | 'tenantId'>,
): boolean {
  return group.conversation !== null && group.conversation.conversationId === conversationId && group.conversation.tenantId === tenantId;
}
