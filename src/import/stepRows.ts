import { isAboutGroup, type StepRow, stepTable } from '../core/clocks/stepTable';
import type { ConferenceFact } from '../core/facts';
import type { CalendarDate } from '../core/time/day';
import type { Wrong } from './columns';
import { groupedBy } from './grouping';
import type { KnownMember } from './known';
import { lost, noted } from './looks';
import type { Reason } from './problems';
import type { RawRow } from './rawRow';
import type { SettledRow } from './settle';
import { cell, type Line, type Tables, type Tell } from './tables';
import type { WholeExport } from './wholeExport';

/**
 * A step and what it is about: of a child nothing more; of a conference, a change of co-ordinator or a core group the one of that day.
 */
export type KnownStep = SettledRow<'steps.csv'> & {
  readonly conference: Pick<ConferenceFact, 'kind' | 'plannedFor'> | null;
  readonly meeting: { readonly kind: string; readonly plannedFor: CalendarDate; readonly heldOn: CalendarDate } | null;
};

type Looked = { readonly row: KnownStep | null; readonly wrong: readonly Wrong[] };
type IsLater = (day: CalendarDate | null) => boolean;
type Step = SettledRow<'steps.csv'>;

/** Whether what a step is about is there, and of which conference, change or meeting it is. */
export function stepLook({ rows, raw }: Tables, members: readonly KnownMember[], whole: WholeExport, isLater: IsLater) {
  const conferences = groupedBy(rows['conferences.csv'], ({ row }) => row.child_ref);
  const meetings = groupedBy(rows['meetings.csv'], ({ row }) => row.core_group_ref);
  const apologies = groupedBy<RawRow>(
    raw['attendance.csv'].filter((row) => cell(row, 'status') === 'apologies'),
    (row) => `${cell(row, 'core_group_ref')} ${cell(row, 'held_on')}`,
  );
  const groupOf = (childRef: string) => whole.groupsOfChild.get(childRef)?.[0] ?? '';

  const heldTransfers = (childRef: string) =>
    (conferences.get(childRef) ?? []).flatMap(({ row }) => (row.kind === 'transfer' && row.held_on !== null ? [row.held_on] : []));

  function about(row: Step, of: StepRow): Pick<KnownStep, 'conference' | 'meeting'> | Reason {
    const group = groupOf(row.child_ref);
    switch (of.of) {
      case 'child': {
        const held = row.step === 'transfer-conference' ? heldTransfers(row.child_ref) : [];
        return held.length === 0 || held.includes(row.done_on ?? '') ? nothingMore : 'held-in-conferences';
      }
      case 'change': {
        const changed = members.some((each) => each.core_group_ref === group && each.role === 'co-ordinator' && each.from === row.about_on);
        return changed ? nothingMore : 'unknown-change';
      }
      case 'report': {
        const held = (meetings.get(group) ?? []).map(({ row: each }) => each).filter(({ cancelled }) => !cancelled);
        const found = held.find(({ held_on, planned_for }) => held_on === row.about_on || planned_for === row.about_on);
        if (found === undefined) return 'unknown-core-group';
        const reports = (apologies.get(`${group} ${found.held_on}`) ?? []).map((each) => cell(each, 'report_received_on'));
        if (found.held_on === null || reports.length === 0) return 'nobody-apologised';
        if (!reports.includes('') && [...reports].sort().at(-1) !== row.done_on) return 'nobody-apologised';
        return { ...nothingMore, meeting: { kind: found.kind, plannedFor: found.planned_for, heldOn: found.held_on } };
      }
      case 'conference': {
        const all = (conferences.get(row.child_ref) ?? []).map(({ row: each }) => factOf(each)).filter(of.isAbout);
        const held = all.filter(({ heldOn }) => row.about_on === null || heldOn === row.about_on);
        const found = held.length > 0 ? held : all.filter(({ plannedFor }) => plannedFor === row.about_on);
        const [one, ...others] = [...new Map(found.map((each) => [`${each.kind} ${each.plannedFor}`, each])).values()];
        if (one === undefined) return 'unknown-conference';
        return others.length > 0 ? 'about-which' : { ...nothingMore, conference: { kind: one.kind, plannedFor: one.plannedFor } };
      }
    }
  }

  /** Each of the reports has its day in attendance.csv: the row says nothing more. */
  const isInAttendance = ({ meeting }: Pick<KnownStep, 'meeting'>, group: string): boolean =>
    meeting !== null && (apologies.get(`${group} ${meeting.heldOn}`) ?? []).every((each) => cell(each, 'report_received_on') !== '');

  return (row: Step): Looked => {
    if (!whole.groupsOfChild.has(row.child_ref)) return { row: null, wrong: [lost('child_ref', 'unknown-child')] };
    const of = stepTable[row.step];
    const found = about(row, of);
    if (typeof found === 'string') return { row: null, wrong: [lost(found === 'held-in-conferences' ? 'done_on' : 'about_on', found)] };
    // Its day is none that can be: what was to be met by it is owed, and what was to start with it is not known.
    const isWrong = isLater(row.done_on) || isBefore(row, of);
    if (!isWrong)
      return {
        row: { ...row, ...found },
        wrong: isInAttendance(found, groupOf(row.child_ref)) ? [noted('about_on', 'report-in-attendance')] : [],
      };
    const wrong = [lost('done_on', isLater(row.done_on) ? 'after-the-export' : 'dates-out-of-order')];
    return { row: of.meets.length > 0 ? { ...row, ...found, done_on: null } : null, wrong };
  };
}

const nothingMore = { conference: null, meeting: null } as const;

/** Reports for a review, and of who was absent, come before; everything else comes after what it is about. */
function isBefore({ step, about_on, done_on }: Step, { of }: StepRow): boolean {
  if (about_on === null || done_on === null || of === 'report' || step === 'reports-shared') return false;
  return done_on < about_on;
}

/** As if all its papers had gone out: which step it can be about is asked of its kind and of whether it was held. */
function factOf({ kind, planned_for, held_on }: SettledRow<'conferences.csv'>): ConferenceFact {
  const papers = { recordSentOn: held_on, correctionsReceivedOn: held_on };
  return { kind, plannedFor: planned_for, heldOn: held_on, decision: null, ...papers };
}

/**
 * Each step of one thing once: of two rows that differ the one by which no limit passes unseen. It is told of the group once, where
 * it is about the group. A child moves one way at a time: the notice that came last counts.
 */
export function stepsOnce(lines: readonly Line<KnownStep>[], { groupsOfChild }: WholeExport, tell: Tell): readonly Line<KnownStep>[] {
  const dropped = new Set<Line<KnownStep>>();
  const drop = (line: Line<KnownStep>, column: string, reason: Reason, isLoss: boolean) => {
    dropped.add(line);
    tell.row('steps.csv', line.line, column, { reason }, isLoss ? 'row-left-out' : 'noted');
  };
  for (const same of groupedBy(lines, ({ row }) => keyOf(row, groupsOfChild.get(row.child_ref)?.[0] ?? '')).values()) {
    const [kept, ...others] = [...same].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
    for (const other of others) {
      const isSibling = stepTable[other.row.step].of !== 'child' && other.row.child_ref !== kept?.row.child_ref;
      const isEqual = other.row.done_on === kept?.row.done_on;
      if (isSibling && isEqual) dropped.add(other);
      else drop(other, 'step', 'duplicate', !isEqual);
    }
  }
  const moves = lines.filter((line) => !dropped.has(line) && moved.includes(line.row.step) && line.row.done_on !== null);
  for (const both of groupedBy(moves, ({ row }) => row.child_ref).values()) {
    const [, ...before] = [...both].sort((one, other) => ((one.row.done_on ?? '') > (other.row.done_on ?? '') ? -1 : 1));
    for (const line of before) drop(line, 'step', 'moved-since', true);
  }
  return lines.filter((line) => !dropped.has(line));
}

const moved: readonly string[] = ['move-in-notified', 'move-out-notified'];

function keyOf({ child_ref, step, about_on, conference, meeting }: KnownStep, groupRef: string): string {
  const whose = isAboutGroup(step) ? groupRef : child_ref;
  const about = conference ?? meeting;
  return [step, whose, about === null ? (about_on ?? '') : `${about.kind} ${about.plannedFor}`].join(' ');
}

/** What meets a limit did so on the last of the days, or not yet; what starts one did so on the first. */
function orderOf({ line, row: { step, done_on } }: Line<KnownStep>): string {
  const day = Number((done_on ?? '').replaceAll('-', ''));
  const weight = stepTable[step].meets.length > 0 ? (done_on === null ? 0 : 99_999_999 - day) : done_on === null ? 99_999_999 : day;
  return `${String(weight).padStart(8, '0')} ${String(line).padStart(9, '0')}`;
}
