import type { Caseload, IdRefs, ImportedGroup } from '../../core/caseload/importedCaseload';
import type { Keyed } from '../deeds/keyed';
import { renameIds } from './renameIds';

/** A group whose ids are this deployment's; `unkeyed` gives back what the export's parser had called each of them. */
export type KeyedGroup = { readonly imported: ImportedGroup; readonly unkeyed: ReadonlyMap<string, string> };

/** An export whose ids are this deployment's. Groups and people are named one after the other, as they are asked for. */
export type KeyedCaseload = Pick<Caseload, 'groupCount' | 'groupOfChild' | 'groupRefs' | 'teams' | 'people' | 'refused' | 'problems'> & {
  readonly groups: Iterable<KeyedGroup>;
  readonly withIdsOf: (idRefs: IdRefs) => KeyedCaseload;
};

/** The parser names things by plain hashes of their references, which anybody can make: here they get the deployment's ids. */
export function keyedCaseload(caseload: Caseload, keyed: Keyed): KeyedCaseload {
  const { groupCount, teams, refused, problems } = caseload;
  return {
    groups: eachOf(caseload.groups, (group) => keyedGroup(group, keyed, caseload.ourIds)),
    groupCount,
    teams,
    groupOfChild: new Map([...caseload.groupOfChild].map(([childId, coreGroupId]) => [keyed(childId), keyed(coreGroupId)])),
    groupRefs: new Map([...caseload.groupRefs].map(([coreGroupId, ref]) => [keyed(coreGroupId), ref])),
    withIdsOf: (idRefs) => keyedCaseload(caseload.withIdsOf(idRefs), keyed),
    people: eachOf(caseload.people, (person) => ({
      ...person,
      personId: keyed(person.personId),
      ...(person.alsoAs === undefined
        ? {}
        : { alsoAs: person.alsoAs.map(({ personId, email }) => ({ personId: keyed(personId), email })) }),
      coreGroupIds: person.coreGroupIds.map(keyed),
    })),
    refused,
    problems,
  };
}

/** `ourIds`: what ids of the parser are here that no key makes of them. */
export function keyedGroup(group: ImportedGroup, keyed: Keyed, ourIds: Caseload['ourIds'] = new Map()): KeyedGroup {
  const names = new Map(idsOfGroup(group).map((id) => [id, ourIds.get(id) ?? keyed(id)]));
  return { imported: renameIds(group, (word) => names.get(word)), unkeyed: new Map([...names].map(([id, name]) => [name, id])) };
}

function eachOf<Value, Made>(values: Iterable<Value>, make: (value: Value) => Made): Iterable<Made> {
  return {
    *[Symbol.iterator]() {
      for (const value of values) yield make(value);
    },
  };
}

function idsOfGroup({ group, visits, meetings, plan, left = [] }: ImportedGroup): readonly string[] {
  return [
    group.coreGroupId,
    ...left,
    ...group.members.flatMap(({ memberId, personId }) => [memberId, personId]),
    ...group.children.flatMap(({ childId, conferences }) => [childId, ...conferences.flatMap(({ chairPersonId }) => chairPersonId ?? [])]),
    ...visits.flatMap(({ fact }) => [fact.visitId, fact.byPersonId]),
    ...meetings.flatMap(({ meetingId, agenda }) => [meetingId, ...agenda.map(({ itemId }) => itemId)]),
    ...plan.actions.map(({ actionId }) => actionId),
  ];
}
