import type { Plan } from '../actions/actions';
import type { Child } from '../child';
import type { Visit } from '../children/visit';
import type { GroupDocument } from '../documents';
import { type Fingerprint, type Fingerprints, type ImportMark, partKey, stepOf, withoutVersion } from './importMark';

export type MarksMoving = {
  readonly from: ImportMark | null;
  readonly to: ImportMark;
  readonly children: readonly Child[];
  /** What comes along, as it stood in the old group and as it stands in the new one; and the visits as the export now has them. */
  readonly before: readonly GroupDocument[];
  readonly after: readonly GroupDocument[];
  readonly exported: readonly Visit[];
  readonly fingerprint: Fingerprint;
};

/**
 * What the last import had said of children who have come from another group, for the next one: so that it tells what the case
 * system changed since from what people recorded. What only lies in another group now is no news.
 */
export function marksAlong({ from, to, children, before, after, exported, fingerprint }: MarksMoving): ImportMark {
  if (from === null) return to;
  const last = from.fingerprints;
  const of = (key: string, value: string | undefined): Fingerprints => (value === undefined ? {} : { [key]: value });
  const registered = children.flatMap((child) => [
    of(partKey.child(child.childId), last[partKey.child(child.childId)]),
    ...Object.keys(last)
      .filter((key) => stepOf(key)?.childId === child.childId)
      .map((key) => of(key, last[key])),
    ...child.conferences.map((conference) => {
      const key = partKey.conference(child.childId, conference);
      return of(key, last[key]);
    }),
  ]);
  const visits = visitsIn(after).map((visit) => {
    const { visitId } = visit.fact;
    const key = partKey.visit(visitId);
    const theirs = exported.find(({ fact }) => fact.visitId === visitId);
    const isAsExported = theirs !== undefined && last[key] === fingerprint({ ...theirs, coreGroupId: from.coreGroupId });
    const old = visitsIn(before).find(({ id }) => id === visit.id);
    const isUntouched = old !== undefined && last[key] === fingerprint(old);
    return of(key, isAsExported ? fingerprint(theirs) : isUntouched ? fingerprint(visit) : last[key]);
  });
  const now = new Map(actionsIn(after).map((action) => [action.actionId, action]));
  const actions = actionsIn(before).map((old) => {
    const key = partKey.action(old.actionId);
    const action = now.get(old.actionId);
    if (action === undefined) return {};
    return of(key, last[key] === fingerprint(withoutVersion(old)) ? fingerprint(withoutVersion(action)) : last[key]);
  });
  const sameNames = { ...from.sameNames, ...to.sameNames };
  return {
    ...to,
    ...(Object.keys(sameNames).length === 0 ? {} : { sameNames }),
    fingerprints: Object.assign({}, to.fingerprints, ...registered, ...visits, ...actions) as Fingerprints,
  };
}

function visitsIn(documents: readonly GroupDocument[]): readonly Visit[] {
  return documents.filter((document): document is Visit => document.type === 'visit');
}

function actionsIn(documents: readonly GroupDocument[]): Plan['actions'] {
  return documents.filter((document): document is Plan => document.type === 'plan').flatMap(({ actions }) => actions);
}
