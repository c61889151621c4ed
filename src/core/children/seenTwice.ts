import type { CoreGroup } from '../coreGroup';
import type { Doer } from '../doer';
import type { VisitFact } from '../facts';
import type { Problem, Refusal } from '../refusals';
import { allow, type Result, refuse } from '../result';
import { correctVisit, isSeenAs, type NewVisit, problemsOfChildren, type Recorded, recordVisits, type Seeing, twinsOf } from './seen';
import type { Visit } from './visit';

/** `sameAgreed` is the day of which the visitor has said that theirs is the visit that they have recorded already. */
export type SeenTwice = NewVisit & { readonly sameAgreed?: string };

/**
 * Visits of one form. Of one that the visitor has recorded already the earlier entry is completed: without asking where this form
 * only says more of whether the family knew and who else was there; once they have said that it is the same where the two
 * contradict each other. The earlier entry stays in the history. `known` gives all visits to a child that count, where the head
 * left older ones out.
 */
export function recordSeen(
  group: CoreGroup,
  seeing: SeenTwice,
  by: Doer,
  there: readonly Visit[],
  known: (childId: string) => readonly VisitFact[] | null,
): Result<Recorded, Refusal> {
  const same = sameVisits(seeing, by, there);
  const childIds = seeing.childIds.filter((childId) => !same.some((visit) => visit.childId === childId));
  const wrong = problemsOfChildren(group, seeing, by);
  if (same.length > 0 && Object.keys(wrong).length > 0) return refuse({ kind: 'check-fields', fields: wrong });
  let recorded: Recorded = { group, visits: [] };
  if (childIds.length > 0 || same.length === 0) {
    const fresh = recordVisits(group, { ...seeing, childIds }, by, there);
    if (!fresh.ok) return refuse(askedOf(fresh.refusal, seeing, by, there));
    recorded = fresh.value;
  }
  for (const visit of same) {
    const completed = correctVisit(recorded.group, visit, completedBy(visit, seeing), by, known(visit.childId));
    if (!completed.ok) return completed;
    recorded = { group: completed.value.group, visits: [...recorded.visits, ...completed.value.visits] };
  }
  return allow(recorded);
}

/** Whether each recorded visit that may be this one is the only one of its child that day, and the visitor's own: then it may be completed. */
export function mayBeTheSame(
  seeing: Pick<NewVisit, 'childIds' | 'on' | 'time'>,
  by: Pick<Doer, 'actor'>,
  there: readonly Visit[],
): boolean {
  return twinsOf(seeing, by, there).every((visit) => ownTwin({ ...seeing, childIds: [visit.childId] }, by, there) === visit);
}

function askedOf(refusal: Refusal, seeing: SeenTwice, by: Doer, there: readonly Visit[]): Refusal {
  const isAsked = refusal.kind === 'check-fields' && refusal.fields?.['time'] === 'recorded-already' && mayBeTheSame(seeing, by, there);
  return isAsked ? { ...refusal, fields: { ...refusal.fields, time: 'recorded-by-you' satisfies Problem } } : refusal;
}

function sameVisits(seeing: SeenTwice, by: Doer, there: readonly Visit[]): readonly Visit[] {
  if (seeing.twinAgreed === seeing.on) return [];
  return [...new Set(seeing.childIds)].flatMap((childId) => {
    const visit = ownTwin({ ...seeing, childIds: [childId] }, by, there);
    return visit !== undefined && (seeing.sameAgreed === seeing.on || saysOnlyMore(visit, seeing)) ? [visit] : [];
  });
}

function ownTwin(of: Pick<NewVisit, 'childIds' | 'on' | 'time'>, by: Pick<Doer, 'actor'>, there: readonly Visit[]): Visit | undefined {
  const [only, ...others] = twinsOf(of, by, there);
  return others.length === 0 && only?.fact.byPersonId === by.actor.personId ? only : undefined;
}

/** Whether the form says something that the visit lacks, and nothing that it says otherwise. */
function saysOnlyMore({ fact, time, announced, othersThere }: Visit, seeing: Seeing): boolean {
  const { announced: typed = null, othersThere: others = '' } = seeing;
  const isMore = (announced === null && typed !== null) || (othersThere === undefined && others !== '');
  const contradicts =
    (announced !== null && typed !== null && announced !== typed) ||
    (othersThere !== undefined && others !== '' && othersThere.text !== others) ||
    (time !== null && time !== seeing.time);
  return isMore && !contradicts && isSeenAs(fact, seeing);
}

/** What was typed, and what was left empty as it is recorded. */
function completedBy({ announced, othersThere }: Visit, seeing: SeenTwice): Seeing {
  return { ...seeing, announced: seeing.announced ?? announced, othersThere: seeing.othersThere || (othersThere?.text ?? '') };
}
