import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BeforeIt } from '../core/about';
import type { Length, Rung } from '../core/clockRule';
import { stepKinds, stepTable } from '../core/clocks/stepTable';
import { type ClockId, careClock, clockIds, clockRules, traitsOf } from '../core/clockTable';
import type { Role } from '../core/member';
import { toldOfBirths } from '../core/notices/birthNotices';
import { toldOfBorn } from '../core/notices/bornNotices';
import { toldOfCareVisits } from '../core/notices/careNotices';
import { toldOfNoChair } from '../core/notices/chairNotices';
import { toldOfUntoldEnds } from '../core/notices/endToldNotices';
import { toldOfEntryEnds } from '../core/notices/entryEndNotices';
import { toldOfExclusions } from '../core/notices/exclusionNotices';
import { toldOfRemovals } from '../core/notices/openRemovals';
import { toldOfRequests } from '../core/notices/requestNotices';
import { toldOfReviews } from '../core/notices/reviewNotices';
import { toldOfQuorum, toldOfUndecided } from '../core/notices/sittingNotices';
import { toldOfVacancies } from '../core/notices/vacancyNotices';
import { toldOfViews } from '../core/notices/viewNotices';
import { type DaysBefore, defaultPolicy } from '../core/policy';
import { textFor } from '../text/texts';

/*
 * Prints docs/CLOCKS.md: each clock with what starts it, what meets it, where that is entered, how long it is and what is told to whom.
 * Numbers, roles and steps come from the code; below stands what no table says, because another feature records it.
 */

const place = join(__dirname, '../../docs/CLOCKS.md');

type Facts = { readonly starts?: string; readonly meets?: string; readonly entered: string };

const registration = 'the initial conference, or registration where none is known (`groups`, conferences.csv, children.csv)';
const visit = '`seen` by the co-ordinator, or the manager in their place; visits.csv';
const elsewhere: Readonly<Record<ClockId, Facts>> = {
  D01: { meets: 'the initial conference is held', entered: '`groups`: adding a child; conferences.csv' },
  D02: { starts: 'an initial conference entered here', entered: '`groups`: adding a child' },
  D03: { starts: registration, meets: 'the first valid core group is held', entered: '`meeting`: closing it; meetings.csv' },
  D04: { starts: 'the last valid core group', meets: 'the next one is held', entered: '`meeting`: closing it; meetings.csv' },
  D05: { starts: 'registration, birth, or the last time seen alone', meets: 'the child is seen alone', entered: visit },
  D06: { starts: 'registration, birth, a move of house, or the last home visit', meets: 'the child is seen at home', entered: visit },
  D07: { starts: 'a conference', meets: 'the bedroom is seen before the next review', entered: visit },
  D08: { entered: '' },
  D09: { starts: registration, meets: 'the first review is held', entered: '`review`: decision; conferences.csv' },
  D10: { starts: 'the last review', meets: 'the next review is held', entered: '`review`: decision; conferences.csv' },
  D11: { starts: 'a conference entered or held here', entered: '`groups`, `review`' },
  D12: { entered: '' },
  D13: { starts: 'a core group that was held', meets: 'its record is sent', entered: '`record`: sending it; meetings.csv' },
  D14: { starts: 'a review is planned', entered: '`review`: planning it' },
  D15: { starts: 'a member apologises', entered: '`attendance`: apologies; attendance.csv' },
  D16: { entered: '' },
  D17: { meets: 'the transfer conference is held', entered: 'conferences.csv' },
  D18: { starts: 'a stay in another area, or a temporary entry', entered: 'child: what has changed; children.csv' },
  D19: { starts: 'another co-ordinator', entered: '`members`' },
  D20: { starts: 'nobody is co-ordinator', meets: 'somebody is', entered: '`members`; members.csv' },
  D21: { starts: 'access to child or home is denied', meets: 'the others are told, which the report itself does', entered: '`not seen`' },
  D22: { starts: 'the child is missing', meets: 'co-ordinator and police were told', entered: 'child: what has changed; children.csv' },
  D23: {
    starts: 'the birth of the child',
    meets: 'the registration ended, and the custodian has confirmed it',
    entered: '`review`: registration has ended; children.csv',
  },
  D24: {
    starts: 'registration, then each core group and conference',
    meets: 'an advocate is offered',
    entered: '`review`: the child’s voice',
  },
};

/** The page, from the tables. */
export function clockDocs(): string {
  const rows = clockIds.map(
    (clock) =>
      `| ${[clock, clockRules[clock].what, startsOf(clock), meetsOf(clock), enteredAt(clock), lengthsOf(clock), toldOf(clock), traitsOf(clock).authorisedBy.join(', ')].join(' | ')} |`,
  );
  return [
    '# Clocks',
    '',
    'Printed from the code by `npm run clocks:docs`; a test holds this page to what the code prints. Lengths, days and roles are the',
    'defaults of `src/core/clockTable.ts`, which an authority may change in its settings.',
    '',
    '| clock | what | starts with | is met when | entered | deadline | told | says why it was missed |',
    '|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    'A clock is due soon, due from the last working day on which it can still be done, breached from the day after its deadline, and met,',
    'in time or late. While the custodian of the register has not confirmed that a registration ended, its clocks wait: they are shown so, and',
    'only those of the child’s safety (D05, D06, D07, D21, D22) and that nobody is co-ordinator (D20) are still told. A breach stays, whatever is entered later. Why it was missed and who authorised it is entered once',
    'for each, from the list of missed deadlines, by the roles in the last column; a correction is added beside it.',
    '',
    ...otherDocs(),
    '',
  ].join('\n');
}

/** What else is told, by the same job: days and roles from the code that plans it. */
function otherDocs(): readonly string[] {
  const days = (count: number) => (count === 0 ? 'on the day' : `${lengthWords({ workingDays: count })} before`);
  const { notices, choices } = defaultPolicy;
  const { careVisits } = choices;
  const again = (count: number) => `again every ${lengthWords({ workingDays: count })}`;
  const before = (
    { workingDaysBefore: soon, againWorkingDaysBefore: due }: DaysBefore,
    told: Readonly<Record<BeforeIt, readonly Role[]>>,
  ) => `${days(soon)}: ${told['due-soon'].join(', ')}; ${days(due)}: ${told.due.join(', ')}`;
  const { answer, late, decision, undecided } = toldOfRequests;
  const rows: readonly (readonly [string, string, string])[] = [
    [
      'A review is planned, moved or called off',
      `at once, for their own children: ${toldOfReviews.join(', ')}`,
      'opened, or the day is over',
    ],
    [
      'A view on registration is missing before a review',
      `whoever has not given it, and ${before(notices.views, toldOfViews)}`,
      'given, opened by the chair, or the review is moved or off',
    ],
    ['Nobody chairs the next meeting or a review, or the chair cannot come', before(notices.noChair, toldOfNoChair), 'somebody chairs'],
    [
      'A place is empty whose last member has left',
      `after ${lengthWords({ workingDays: notices.vacancy.afterWorkingDays })}: ${toldOfVacancies.join(', ')}; ${again(notices.vacancy.againWorkingDays)}`,
      'somebody of that agency or role is in the group, or a conference was held; not before the day by which somebody is to fill it, and not where nobody is needed',
    ],
    [
      'The temporary entry of a child of another authority is to end',
      `${days(notices.entryEnd.workingDaysBefore)}, and on the day: ${toldOfEntryEnds.join(', ')}; ${again(notices.entryEnd.againWorkingDays)}`,
      'the child is off the register, or registered here, or the day is another; the child stays in every list until then',
    ],
    [
      'The day on which an unborn child was expected has passed',
      `after ${lengthWords({ workingDays: notices.birth.afterWorkingDays })}: ${toldOfBirths.join(', ')}; ${again(notices.birth.againWorkingDays)}`,
      'the birth is recorded, or that the child was not born alive, or the registration has ended, or the day is another',
    ],
    [
      'A child on the register is born',
      `at once, when it is recorded: ${toldOfBorn.join(', ')}; never whoever recorded it`,
      'opened, or the entry is undone',
    ],
    [
      'Too few agencies have anybody in the group who is there on the day of a review',
      before(notices.quorum, toldOfQuorum),
      'enough agencies are there, or the review is moved or off',
    ],
    [
      'The day of a review that was planned here has passed, and no decision is recorded',
      `after ${lengthWords({ workingDays: notices.noDecision.afterWorkingDays })}: ${toldOfUndecided.join(', ')}; ${again(notices.noDecision.againWorkingDays)}`,
      'the decision is recorded for each child, or the review is moved or off',
    ],
    [
      'The end of a registration waits for the custodian',
      `at once, and ${again(notices.unconfirmedEnding.againWorkingDays)}: ${toldOfRemovals.custodian.join(', ')}; where the group has none but whoever recorded it: ${toldOfRemovals.nobody.join(', ')}`,
      'confirmed, or sent back',
    ],
    [
      'The custodian has confirmed that a registration ended, and nobody has recorded that the agencies and the family were told',
      `after ${lengthWords({ workingDays: notices.endTold.afterWorkingDays })}: ${toldOfUntoldEnds.due.join(', ')}; 1 working day later: ${toldOfUntoldEnds.late.join(', ')}; ${again(notices.endTold.againWorkingDays)}`,
      'both are recorded (`review`: the child; steps.csv), or the child is on the register again',
    ],
    [
      `A visit to a looked-after child (${lengthWords(careVisits.first)} after the placement, then every ${lengthWords(careVisits.every)}: choices), where no visit of the registration is due on that day or before; missed, it stands among the missed deadlines as ${careClock}, with a reason from ${traitsOf(careClock).authorisedBy.join(', ')}`,
      `${days(notices.careVisit.workingDaysBefore)}: ${toldOfCareVisits.soon.join(', ')}; after ${lengthWords({ workingDays: notices.careVisit.lateAfterWorkingDays })}: ${toldOfCareVisits.late.join(', ')}; again on the rhythm of D05`,
      'co-ordinator or manager has seen the child, or a visit of the registration comes first',
    ],
    [
      'A request for an early review',
      `for the answer: ${answer.join(', ')}; once it is late, after ${lengthWords({ workingDays: notices.earlyReview.answerWorkingDays })}: also ${late.join(', ')}; for the decision: ${decision.join(', ')}; once that is told again: also ${undecided.join(', ')}; ${again(notices.earlyReview.againWorkingDays)}, and where its ground is danger ${again(notices.earlyReview.againInDangerWorkingDays)}`,
      'decided, or none of its children is on the register',
    ],
    [
      'A request to exclude a parent or carer from meetings; never to whoever asked',
      `${toldOfExclusions.join(', ')}, else co-ordinator; ${again(notices.exclusionRequest.againWorkingDays)}`,
      'decided',
    ],
    [
      'The review of an exclusion',
      `${days(notices.exclusionReview.workingDaysBefore)}, and once it is late: ${toldOfExclusions.join(', ')}, else co-ordinator; ${again(choices.exclusionReview.againWorkingDays)}`,
      'reviewed',
    ],
    [
      'The co-ordinator has changed (D19)',
      'each time also whoever was co-ordinator before, while they are in the group in another way',
      'told, and confirmed in writing',
    ],
    ['An absent member owes a report (D15)', 'from the day of the meeting also whoever chairs it', 'handed in'],
  ];
  return [
    'Beside deadlines, on days that are settings too (`notices`):',
    '',
    '| what | told | ends when |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function steps(clock: ClockId, side: 'starts' | 'meets'): readonly string[] {
  return stepKinds.filter((what) => stepTable[what][side].includes(clock)).map((what) => textFor('en').words.steps.what[what]);
}

function startsOf(clock: ClockId): string {
  return listed([elsewhere[clock].starts, ...steps(clock, 'starts')]);
}

function meetsOf(clock: ClockId): string {
  return listed([elsewhere[clock].meets, ...steps(clock, 'meets')]);
}

function enteredAt(clock: ClockId): string {
  const recorded = [...steps(clock, 'starts'), ...steps(clock, 'meets')].length > 0 ? '`clocks`: record what was done; steps.csv' : '';
  return listed([elsewhere[clock].entered, recorded]);
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

function lengthsOf(clock: ClockId): string {
  const { limit, dueSoon, target, source } = clockRules[clock];
  const aim = target === undefined ? '' : `, aim ${lengthWords(target)}`;
  const isAtOnce = 'days' in dueSoon && dueSoon.days === 0;
  const soon = isAtOnce ? '' : `; due soon ${target === undefined ? `${lengthWords(dueSoon)} before` : 'from the aim on'}`;
  const told = clock === 'D19' ? `${lengthWords(defaultPolicy.choices.coordinatorChangeTold)} to tell, in writing ` : '';
  // The bedroom has no length of its own: it is to be seen by the day on which the next review is due, or is held before.
  if (clock === 'D07') {
    const { D09, D10 } = clockRules;
    return `the next review conference, at the latest when it is due: ${lengthWords(D09.limit)} after the first conference, ${lengthWords(D10.limit)} after a review${soon} (${source})`;
  }
  return `${told}${traitsOf(clock).length === 'before' ? 'before the event: ' : ''}${lengthWords(limit)}${aim}${soon} (${source.replaceAll('|', '/')})`;
}

function lengthWords(length: Length): string {
  if ('workingDays' in length) return `${length.workingDays} working day${length.workingDays === 1 ? '' : 's'}`;
  if ('months' in length) return `${length.months} months`;
  return length.days === 0 ? 'at once' : `${length.days} day${length.days === 1 ? '' : 's'}`;
}

/** Where no ladder tells: why, or what does. */
const untold: { readonly [Clock in ClockId]?: string } = {
  D01: 'nobody: the conference was held before the child is here, so it is for reports only',
  D21: 'by the report itself, at once: co-ordinator, manager; after 30 minutes without an answer: senior-manager',
};

function toldOf(clock: ClockId): string {
  const { ladder, again: rhythm } = clockRules[clock];
  const again =
    clock === 'D12' ? '; nobody after that: a right is over then' : `; the last again every ${lengthWords(rhythm)} while it is late`;
  return untold[clock] ?? `${ladder.map(rungWords).join('; ')}${again}`;
}

function rungWords({ when, tell, missedRunning }: Rung): string {
  const at = typeof when === 'string' ? when.replace('-', ' ') : `after ${lengthWords({ workingDays: when.workingDaysAfter })}`;
  return `${at}${missedRunning === undefined ? '' : ', once two in a row were missed'}: ${tell.join(', ')}`;
}

if (require.main === module) writeFileSync(place, clockDocs());
