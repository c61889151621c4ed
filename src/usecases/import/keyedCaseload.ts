import type { ImportedCaseload, ImportedGroup, ImportedPerson } from '../../core/caseload/importedCaseload';
import type { Keyed } from '../deeds/keyed';
import { renameIds } from './renameIds';

/** An export whose ids are this deployment's; `unkeyed` gives back what the export's parser had called each of them. */
export type KeyedCaseload = ImportedCaseload & { readonly unkeyed: ReadonlyMap<string, string> };

/** The parser names things by plain hashes of their references, which anybody can make: here they get the deployment's ids. */
export function keyedCaseload(caseload: ImportedCaseload, keyed: Keyed): KeyedCaseload {
  const ids = new Set([...caseload.groups.flatMap(idsOfGroup), ...caseload.people.flatMap(idsOfPerson)]);
  const names = new Map([...ids].map((id) => [id, keyed(id)]));
  const rename = (word: string) => names.get(word);
  return {
    ...caseload,
    groups: renameIds(caseload.groups, rename),
    people: renameIds(caseload.people, rename),
    unkeyed: new Map([...names].map(([id, name]) => [name, id])),
  };
}

function idsOfPerson({ personId, coreGroupIds }: ImportedPerson): readonly string[] {
  return [personId, ...coreGroupIds];
}

function idsOfGroup({ group, visits, meetings, plan }: ImportedGroup): readonly string[] {
  return [
    group.coreGroupId,
    ...group.members.flatMap(({ memberId, personId }) => [memberId, personId]),
    ...group.children.flatMap(({ childId, conferences }) => [childId, ...conferences.flatMap(({ chairPersonId }) => chairPersonId ?? [])]),
    ...visits.flatMap(({ fact }) => [fact.visitId, fact.byPersonId]),
    ...meetings.flatMap(({ meetingId, agenda }) => [meetingId, ...agenda.map(({ itemId }) => itemId)]),
    ...plan.actions.map(({ actionId }) => actionId),
  ];
}
