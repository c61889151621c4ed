import { z } from 'zod';
import { alertEscalateCard, alertPutOffCard, alertTakeCard } from '../../cards/alerts';
import type { AdaptiveCard } from '../../cards/defineCard';
import { firstUntil, lastUntil, whoMayTakeOn } from '../../core/alerts/acknowledge';
import { type Duty, openDutyOf } from '../../core/notices/duties';
import type { Notice } from '../../core/notices/notice';
import { timesHandled } from '../../core/notices/quiet';
import { workingDayUpTo } from '../../core/notices/quietHours';
import { escalate, performBesideOthers, performEscalate, putOff, takeOn } from '../../usecases/alerts/alertDeeds';
import { type AboutAlert, alertIn, openEscalating, openPuttingOff, openTaking } from '../../usecases/alerts/alerts';
import { day, noticeOnCard, someMember, words } from '../inputs';
import { choosingVerb } from '../loadingVerb';
import { memberChoices } from '../personWords';
import { fieldFor, headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { deedVerb, type Verb, viewVerb } from '../verbs';
import { alertCardFor, openAlertVerb } from './alertCard';
import { groupAlertsVerb, openAlertsVerb, todayVerb } from './alerts';
import { alertsBoardVerbs } from './alertsBoard';
import { aboutNotice } from './alertWords';

const notice = noticeOnCard;
const seen = z.number().int().min(0);
const reason = words(1000);

export const alertsVerbs: readonly Verb[] = [
  openAlertsVerb,
  todayVerb,
  ...alertsBoardVerbs,
  openAlertVerb,
  choosingVerb('alerts.choose', openAlertVerb),
  choosingVerb('alerts.inGroup', groupAlertsVerb),
  viewVerb(openTaking, { notice }, takingFor),
  deedVerb(takeOn, { notice, seen }, { who: someMember(), until: day() }, orForm(takingFor, 'taken'), performBesideOthers),
  viewVerb(openPuttingOff, { notice }, puttingOffFor),
  deedVerb(putOff, { notice, seen }, { until: day(), why: reason }, orForm(puttingOffFor, 'putOffDone'), performBesideOthers),
  viewVerb(openEscalating, { notice }, escalatingFor),
  deedVerb(escalate, { notice, seen }, { why: reason }, orForm(escalatingFor, 'escalated'), performEscalate),
];

type AlertForm = (turn: Turn, shown: Shown<AboutAlert>) => AdaptiveCard;

/** After the deed the alert as it stands; after a refusal the form again, unless there is nothing left to say. */
function orForm(form: AlertForm, done: 'taken' | 'putOffDone' | 'escalated'): AlertForm {
  return (turn, shown) => {
    const isOver = shown.result.kind === 'refused' && shown.result.refusal.kind === 'alert-settled';
    return shown.result.kind === 'refused' && !isOver ? form(turn, shown) : alertCardFor(turn, shown, turn.texts.words.alerts[done]);
  };
}

function takingFor(turn: Turn, shown: Shown<AboutAlert>): AdaptiveCard {
  const { texts, deps } = turn;
  const { group } = shown.state;
  const open = openAlertIn(turn, shown);
  if (open === null) return alertCardFor(turn, shown);
  const { duty } = open;
  const today = deps.clock.today();
  const last = lastUntil(duty, today, deps.rules);
  const members = whoMayTakeOn(group, duty, shown.actor, today);
  const mine = members.some(({ memberId }) => memberId === shown.actor.memberId) ? shown.actor.memberId : '';
  return alertTakeCard.render(texts, stampFor(turn, group), {
    ...headFor(turn, shown, texts.words.alerts.takeTitle, ''),
    ...open.about,
    whoChoices: memberChoices(texts, group, shown.actor, members, [mine]),
    who: fieldFor(turn, shown, 'who', mine),
    until: fieldFor(turn, shown, 'until', firstUntil(duty, today, deps.rules)),
    today,
    lastDay: texts.say(duty.occurrence.limit < today ? 'alerts.lastDayLate' : 'alerts.lastDay', { day: texts.day(last) }),
  });
}

function puttingOffFor(turn: Turn, shown: Shown<AboutAlert>): AdaptiveCard {
  const { texts, deps } = turn;
  const open = openAlertIn(turn, shown);
  if (open === null) return alertCardFor(turn, shown);
  const today = deps.clock.today();
  const last = workingDayUpTo(deps.rules.calendar, open.duty.occurrence.limit);
  const first = firstUntil(open.duty, today, deps.rules);
  return alertPutOffCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.alerts.putOffTitle, ''),
    ...open.about,
    until: fieldFor(turn, shown, 'until', first > today ? first : ''),
    today,
    lastDay: texts.say('alerts.morning', { day: texts.day(last) }),
    why: fieldFor(turn, shown, 'why'),
  });
}

function escalatingFor(turn: Turn, shown: Shown<AboutAlert>): AdaptiveCard {
  const { texts } = turn;
  const open = openAlertIn(turn, shown);
  if (open === null) return alertCardFor(turn, shown);
  return alertEscalateCard.render(texts, stampFor(turn, shown.state.group), {
    ...headFor(turn, shown, texts.words.alerts.escalateTitle, ''),
    ...open.about,
    why: fieldFor(turn, shown, 'why'),
  });
}

type OpenAlert = { readonly duty: Duty; readonly about: ReturnType<typeof shownOf> };

/** The alert with its duty while that is open. */
function openAlertIn(turn: Turn, shown: Shown<AboutAlert>): OpenAlert | null {
  const { state } = shown;
  const found = alertIn(state, shown.data);
  if (found === undefined) return null;
  const duty = openDutyOf(state.group, found.about, turn.deps.rules, turn.deps.clock.today());
  return duty === undefined ? null : { duty, about: shownOf(turn, shown, found) };
}

function shownOf(turn: Turn, { state, actor }: Shown<AboutAlert>, found: Notice) {
  const { about, names, state: words } = aboutNotice(turn, state.group, actor, found);
  return { notice: found.id, seen: timesHandled(found), about, names, state: words };
}
