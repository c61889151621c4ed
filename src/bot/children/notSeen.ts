import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/defineCard';
import { notSeenDecideCard, notSeenDetailsCard, notSeenReportCard } from '../../cards/notSeen';
import { seenSavedCard } from '../../cards/seen';
import { decisionCodes, type NotSeen } from '../../core/children/notSeen';
import { isOfficeHours } from '../../core/children/officeHours';
import { childrenToVisit } from '../../core/children/seen';
import { storedNotSeen } from '../../documents/notSeen';
import {
  acknowledge,
  decide,
  detail,
  openDeciding,
  openDetailing,
  openEntry,
  openReporting,
  performReport,
  report,
} from '../../usecases/children/notSeen';
import { childOnCardOrNone, day, noticeMarkOnCard, oneOf, optionalWords, someOwnChildren, time, words } from '../inputs';
import { choosingVerb } from '../loadingVerb';
import { refusalCard } from '../refused';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { entryFor, namesIn } from './notSeenEntry';
import { fromVisit, notSeenFirstVerbs } from './notSeenFirst';
import { childChoices, nobodyToVisit, timeFields } from './seen';
import { toRingOn } from './toRing';

const danger = z.enum(['yes', 'no']);
const entryId = z.string().max(100);
const page = z.number().int().min(1).default(1);
const reported = { children: someOwnChildren(), on: day(), time: time(), place: words(500) };
const details = {
  refusedBy: optionalWords(1000),
  theirWords: optionalWords(2000),
  announced: oneOf(['yes', 'no', '']),
  more: optionalWords(2000),
};

const openEntryVerb = viewVerb(openEntry, { entryId, page, n: noticeMarkOnCard.optional() }, (turn, shown) =>
  entryFor(turn, shown, shown.data.page),
);

export const notSeenVerbs: readonly Verb[] = [
  ...notSeenFirstVerbs,
  viewVerb(openReporting, { danger, childId: childOnCardOrNone, ...fromVisit }, formFor),
  deedVerb(
    report,
    { danger, dayAgreed: z.string().max(10) },
    reported,
    (turn, shown) => (shown.result.kind === 'refused' ? formFor(turn, shown) : detailsAfterReport(turn, shown)),
    performReport,
  ),
  openEntryVerb,
  choosingVerb('notSeen.choose', openEntryVerb),
  viewVerb(openDetailing, { entryId }, detailsFormFor),
  deedVerb(detail, { entryId }, details, orForm(detailsFormFor)),
  deedVerb(acknowledge, { entryId }, {}, (turn, shown) => entryFor(turn, shown)),
  viewVerb(openDeciding, { entryId }, decideFormFor),
  deedVerb(decide, { entryId, v: z.number().int() }, { code: oneOf(decisionCodes), why: optionalWords(2000) }, orForm(decideFormFor)),
];

type AboutEntry = { readonly entryId: string };
type EntryCard = (turn: Turn, shown: Shown<AboutEntry>) => AdaptiveCard;

function orForm(form: EntryCard): EntryCard {
  return (turn, shown) => (shown.result.kind === 'refused' ? form(turn, shown) : entryFor(turn, shown));
}

type Asked = {
  readonly danger: 'yes' | 'no';
  readonly childId?: string;
  readonly wasChildren?: string;
  readonly wasOn?: string;
  readonly wasTime?: string;
};

function formFor(turn: Turn, shown: Shown<Asked>): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const children = childrenToVisit(group, shown.actor, deps.clock.today(), deps.rules);
  if (children.length === 0) return nobodyToVisit(turn, shown);
  const [only, ...others] = children;
  const inDanger = shown.data.danger === 'yes';
  const { childId = '', wasOn = '', wasTime = '' } = shown.data;
  const ticked = (shown.data.wasChildren ?? '').split(',').filter((id) => children.some((child) => child.childId === id));
  const before = /^\d{4}-\d\d-\d\d$/.test(wasOn) && /^\d\d:\d\d$/.test(wasTime) ? { on: wasOn, time: wasTime } : null;
  const fields = timeFields(turn, shown, texts.words.notSeen.sendAnyway, before);
  return notSeenReportCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.notSeen.title, ''),
    ...fields,
    submit: fields.dayAgreed === '' ? texts.words.notSeen.send : fields.submit,
    dutyTeam: dutyTeamOf(turn),
    danger: shown.data.danger,
    inDanger,
    outOfHours: !inDanger && !isOfficeHours(deps.rules, deps.clock.now()),
    childChoices: childChoices(turn, shown.state.group, children),
    children: fieldFor(turn, shown, 'children', others.length === 0 ? only?.childId : ticked.join(',') || childId),
    place: fieldFor(turn, shown, 'place'),
  });
}

/** The report that this very press, or its first of two, has made or added to; undefined where it waits no longer. */
function newestReport({ state }: Shown<object>): NotSeen | undefined {
  const newest = (entry: NotSeen): string => entry.again?.lastAt ?? entry.enteredAt;
  return [...storedNotSeen.among(state.documents).values()].reduce<NotSeen | undefined>(
    (last, entry) => (last === undefined || newest(entry) >= newest(last) ? entry : last),
    undefined,
  );
}

/**
 * After a report is saved and people are told: the report with what can still be added. A press that came twice has made no
 * second report.
 */
function detailsAfterReport(turn: Turn, shown: Shown<object>): AdaptiveCard {
  const entry = newestReport(shown);
  const { told, toldAgain, toldBefore, entryTitle } = turn.texts.words.notSeen;
  if (entry !== undefined)
    return entryFor(turn, { ...shown, data: { entryId: entry.entryId } }, 1, entry.again === undefined ? told : toldAgain);
  return seenSavedCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, entryTitle, toldBefore),
    rows: [],
    ...toRingOn(turn, shown, ''),
  });
}

function detailsFormFor(turn: Turn, shown: Shown<AboutEntry>): AdaptiveCard {
  const { announcedYes, announcedNo, detailsTitle } = turn.texts.words.notSeen;
  return notSeenDetailsCard.render(turn.texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, detailsTitle, ''),
    entryId: shown.data.entryId,
    refusedBy: fieldFor(turn, shown, 'refusedBy'),
    theirWords: fieldFor(turn, shown, 'theirWords'),
    announcedChoices: [
      { title: announcedYes, value: 'yes' },
      { title: announcedNo, value: 'no' },
    ],
    announced: fieldFor(turn, shown, 'announced'),
    more: fieldFor(turn, shown, 'more'),
  });
}

function decideFormFor(turn: Turn, shown: Shown<AboutEntry>): AdaptiveCard {
  const { texts } = turn;
  const entry = storedNotSeen.in(shown.state, shown.data.entryId);
  if (entry === undefined) return refusalCard(turn, 'gone');
  return notSeenDecideCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.notSeen.decideTitle, ''),
    entryId: entry.entryId,
    v: entry.version,
    names: namesIn(turn, shown, entry),
    when: texts.say('notSeen.when', { day: texts.day(entry.on), time: entry.time }),
    codes: decisionCodes.map((code) => ({ title: texts.words.notSeen.decision[code], value: code })),
    code: fieldFor(turn, shown, 'code'),
    why: fieldFor(turn, shown, 'why'),
  });
}

function dutyTeamOf({ deps, language }: Turn): string {
  return deps.rules.policy.choices.emergencyDutyTeam[language];
}
