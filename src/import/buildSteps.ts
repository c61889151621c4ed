import type { ImportedStep } from '../core/caseload/importedCaseload';
import { conferenceKey } from '../core/clocks/stepSpots';
import { stepKinds } from '../core/clocks/stepTable';
import { byText } from './grouping';
import type { Memberships } from './memberships';
import { opaqueId } from './opaqueId';
import type { Slice } from './slices';
import type { KnownStep } from './stepRows';

/** The steps of the group, in the order in which they answer each other; undefined where the export has no table of them. */
export function buildSteps(slice: Slice, memberships: Memberships): readonly ImportedStep[] | undefined {
  return slice.steps
    ?.flatMap((row) => stepsOf(slice, row, memberships))
    .sort(byText(({ what, about, childId }) => `${String(stepKinds.indexOf(what)).padStart(2, '0')} ${childId ?? ''} ${about}`));
}

function stepsOf(slice: Slice, row: KnownStep, { memberOf }: Memberships): readonly ImportedStep[] {
  const { step: what, done_on: on, conference, meeting } = row;
  const childId = opaqueId('child', row.child_ref);
  if (conference !== null) return [{ what, on, childId, about: conferenceKey(conference) }];
  if (meeting === null) return [{ what, on, childId: row.about_on === null ? childId : null, about: row.about_on ?? '' }];
  const meetingId = opaqueId('meeting', slice.idRef, meeting.kind, meeting.plannedFor);
  const absent = slice.attendance.map(({ row: each }) => each).filter(({ held_on }) => held_on === meeting.heldOn);
  return absent
    .filter(({ status, report_received_on }) => status === 'apologies' && report_received_on === null)
    .flatMap(({ email }) => memberOf(email, meeting.heldOn)?.memberId ?? [])
    .map((memberId) => ({ what, on, childId: null, about: `${meetingId} ${memberId}` }));
}
