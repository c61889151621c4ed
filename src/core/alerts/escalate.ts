import type { About, AboutOf } from '../about';
import type { CoreGroup } from '../coreGroup';
import type { Member } from '../member';
import { openDutyOf } from '../notices/duties';
import { type Absences, whoIsAbove } from '../notices/ladder';
import { type Notice, planNotice } from '../notices/notice';
import { limitKey } from '../notices/noticeKinds';
import { openNoticesOf } from '../notices/openNotices';
import { handledBy } from '../notices/quiet';
import type { Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import type { TypedText } from '../typedText';
import type { By } from './acknowledge';

export type Escalated = { readonly notice: Notice; readonly told: readonly Notice[] };

/**
 * "Tell the next one up now": the next one up from the person whom the notice was for is told at once, with the reason; where they were
 * told this way before, the one above them (DOMAIN 7.3 ladder L1 to L3). Everything that comes by date still comes.
 */
export function escalateAlert(group: CoreGroup, notice: Notice, why: TypedText, absences: Absences, by: By): Result<Escalated, Refusal> {
  const { actor, now, today, rules } = by;
  const { about } = notice;
  const duty = openDutyOf(group, about, rules, today);
  if (duty === undefined || about.kind !== 'clock') return refuse({ kind: 'alert-settled' });
  const recipient = group.members.find(({ personId }) => personId === notice.recipientPersonId);
  const told = openNoticesOf(group).filter((other) => isSentUp(other.about) && limitKey(other.about) === limitKey(about));
  const isTold = (personId: string) =>
    personId === actor.personId || personId === notice.recipientPersonId || told.some(({ to }) => to === personId);
  const watched = { childIds: duty.childIds, on: today, owners: [] };
  const above = whoIsAbove(group, (recipient ?? actor).role, watched, isTold, absences);
  if (above.length === 0) return refuse({ kind: 'nobody-above' });
  const said = { what: 'escalated', by: actor.memberId, at: now, who: memberIdsOf(group, above), why } as const;
  const notices = above.map((personId): Notice => {
    const draft = {
      coreGroupId: group.coreGroupId,
      about: { ...about, rung: 'escalated' as const },
      recipientPersonId: personId,
      urgency: 'at-once' as const,
      sendAfter: now,
      escalatesAt: null,
    };
    const planned = planNotice(draft, now);
    return { ...planned, ...handledBy(planned, said) };
  });
  return allow({ notice: { ...notice, ...handledBy(notice, said) }, told: notices });
}

function isSentUp(about: About): about is AboutOf<'clock'> {
  return about.kind === 'clock' && about.rung === 'escalated';
}

function memberIdsOf(group: CoreGroup, personIds: readonly string[]): readonly string[] {
  return personIds.flatMap((personId): readonly Member['memberId'][] => {
    const member = group.members.findLast((each) => each.personId === personId);
    return member === undefined ? [] : [member.memberId];
  });
}
