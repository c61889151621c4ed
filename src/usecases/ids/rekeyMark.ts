import { noPlan, type Plan } from '../../core/actions/actions';
import { type ClosedActions, wholePlan } from '../../core/actions/closedActions';
import { type Fingerprint, fingerprintsOf, type ImportMark, unkeyedMark } from '../../core/caseload/importMark';
import type { Visit } from '../../core/children/visit';
import type { CoreGroup } from '../../core/coreGroup';
import type { GroupDocument } from '../../core/documents';
import type { Meeting } from '../../core/meeting/meeting';
import type { Rekeying } from './rekeyed';

/**
 * The mark of the last import, under new ids. What nobody has touched since has a fingerprint that can be made again; of
 * the rest, and of the export as a whole, only the fingerprint with the old ids is known: it stays, and the next import
 * compares it with the export under those (`threeWay`).
 */
export function rekeyMark(
  mark: ImportMark,
  group: CoreGroup | undefined,
  documents: readonly GroupDocument[],
  rekeying: Rekeying,
  fingerprint: Fingerprint,
): ImportMark {
  const before = partsOf(group, documents, fingerprint);
  const after = partsOf(rekeying.document(group), documents.map(rekeying.document), fingerprint);
  const parts = Object.entries(mark.fingerprints).map(([key, last]) => {
    const isAsImported = before[key] === last;
    return [rekeying.id(key), isAsImported ? (after[rekeying.id(key)] ?? '') : unkeyedMark(last)] as const;
  });
  return { ...rekeying.document(mark), source: unkeyedMark(mark.source), fingerprints: Object.fromEntries(parts) };
}

function partsOf(group: CoreGroup | undefined, documents: readonly GroupDocument[], fingerprint: Fingerprint) {
  const ofType = <Document extends GroupDocument>(type: string) =>
    documents.filter((document): document is Document => document.type === type);
  const [plan] = ofType<Plan>('plan');
  if (group === undefined) return {};
  const whole = wholePlan(plan ?? noPlan(group.coreGroupId), ofType<ClosedActions>('closed-actions'));
  return fingerprintsOf({ group, visits: ofType<Visit>('visit'), meetings: ofType<Meeting>('meeting'), plan: whole }, fingerprint);
}
