import { z } from 'zod';
import { alertsCard, alertsTodayCard } from '../../cards/alerts';
import type { AdaptiveCard } from '../../cards/defineCard';
import { latenessOf } from '../../core/actions/actionsView';
import { mayOpenAlerts, mayOpenAlertsBoard } from '../../core/alerts/alertPermissions';
import { type Waiting, waitingFor } from '../../core/alerts/waiting';
import { missingIn } from '../../core/children/missing';
import { mayOpenClocks } from '../../core/clocks/clockPermissions';
import type { CoreGroup } from '../../core/coreGroup';
import type { Glance, GlancedMember } from '../../core/lists/glance';
import { isFamily, isToldOfDuties, type Member } from '../../core/member';
import { reportOf } from '../../core/notices/aboutNotice';
import { noticeKinds } from '../../core/notices/noticeKinds';
import { storedNotice } from '../../documents/notice';
import {
  newFirstEverywhere,
  noticeMark,
  openAlerts,
  urgentElsewhere,
  type WaitingEverywhere,
  waitingEverywhere,
  withOpened,
  worstFirstEverywhere,
} from '../../usecases/alerts/alerts';
import { dueWords } from '../actions/actionWords';
import { limitName, stateWords } from '../clocks/clockWords';
import { loadingVerb } from '../loadingVerb';
import { type NamedRow, namedRows } from '../numbered';
import { offers } from '../offers';
import { pageInOrder, pageOf } from '../paging';
import { memberName } from '../personWords';
import { pickedFrom } from '../readPress';
import { deniedCard } from '../refused';
import { headFor, type Shown, stampFor, unreadHead } from '../shown';
import type { Turn } from '../turn';
import type { Verb } from '../verbs';
import { actionLine, namesOf, otherState, otherWords, waitingState } from './alertWords';
import { dayState } from './dayWords';
import { missingRows } from './missingFirst';
import { idOfThing, isNamed, thingOf } from './openThing';

const page = z.number().int().min(1).default(1);
/** `worst`: what weighs most first, also after what was told for the first time. */
const todayData = z.strictObject({ page, worst: z.boolean().default(false) });

/** What waits in one group; in one's own chat also how much that cannot wait is in others, which this list would hide. */
export const groupAlertsVerb = loadingVerb(
  openAlerts,
  { page },
  async ({ deps, person, where }, { state }) => (where.kind === 'personal' ? urgentElsewhere(deps, person, state.group.coreGroupId) : 0),
  mineFor,
);

/** What the morning card opens: the reader's own list over all their groups. */
export const todayVerb: Verb = {
  verb: 'alerts.today',
  kind: 'view',
  data: todayData,
  inputs: z.strictObject({}),
  may: mayOpenAlerts,
  async handle(turn, pressed) {
    const read = todayData.safeParse(pickedFrom(pressed, ['page', 'worst']));
    if (!read.success) return deniedCard(turn, 'not-my-card', 'alerts.today', {});
    if (turn.where.kind !== 'personal') return deniedCard(turn, 'wrong-conversation', 'alerts.today', {});
    return todayFor(turn, await waitingEverywhere(turn.deps, turn.person), read.data);
  },
};

/**
 * What `alerts` opens: the group that is talked about. With none chosen, all of them at once, what weighs most first: whoever
 * answers for sixty groups does not know yet in which one something waits.
 */
export const openAlertsVerb: Verb = {
  ...groupAlertsVerb,
  handle: (turn, pressed) =>
    turn.where.kind === 'personal' && pressed['g'] === undefined
      ? todayVerb.handle(turn, { worst: true })
      : groupAlertsVerb.handle(turn, pressed),
};

/** More than these are in the list of all children, which begins with them too. */
const mostMissing = 10;

type ListedGroup = Pick<Glance, 'coreGroupId' | 'children'>;

function mineFor(turn: Turn, shown: Shown<{ readonly page: number }>, elsewhere: number): AdaptiveCard {
  const { texts, deps } = turn;
  const { state, actor } = shown;
  const all = waitingFor(state.group, actor, deps.rules, deps.clock.today(), storedNotice.among(state.documents));
  const group = { ...state.group, missing: missingIn(state.group, deps.clock.today()) };
  const listed = all.map((waiting) => ({ group, waiting }));
  const missing = missingRows(turn, [{ group, actor }], listed, { withRef: false });
  const others = missing.others.map(({ waiting }) => waiting);
  const { rows, pages } = pageOf(texts, others, shown.data.page);
  const named = namedRows(texts, rows, (waiting) => [
    ...namesFor(turn, group, actor, waiting),
    memberName(texts, state.group, actor, memberOf(state.group, waiting)),
  ]);
  return alertsCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.alerts.title, ''),
    elsewhere: { shown: elsewhere > 0, text: elsewhere > 0 ? texts.say('alerts.elsewhere', { count: elsewhere }) : '' },
    missing: missing.rows.map(({ g: _, ...row }) => row),
    empty: { shown: all.length + missing.rows.length === 0, text: texts.words.alerts.empty },
    rows: rows.map((waiting) => ({
      ...withMember(turn, shown, waiting, rowFor(turn, state.group, actor, waiting, named(waiting, others.indexOf(waiting) + 1))),
      ...whichAction(turn, state, actor, waiting),
      isAlert: waiting.limit !== null,
      ...opensIn(waiting, actor),
    })),
    pages,
    mayBoard: offers(turn, shown, (each) => mayOpenAlertsBoard(each)),
    mayClocks: offers(turn, shown, (each) => mayOpenClocks(each)),
    clocks: isFamily(actor) ? texts.words.clock.familyTitle : texts.words.clock.all,
    mayToday: turn.where.kind === 'personal' && elsewhere === 0,
  });
}

async function todayFor(
  turn: Turn,
  { all, missing, unread }: WaitingEverywhere,
  { page: wanted, worst }: z.infer<typeof todayData>,
): Promise<AdaptiveCard> {
  const { texts } = turn;
  const head = missingRows(turn, missing, all, { withRef: true, most: mostMissing });
  const { rows: listed, pages, first } = pageInOrder(texts, head.others, wanted, worst ? worstFirstEverywhere : newFirstEverywhere);
  const rows = await withOpened(turn.deps, listed);
  const nothing = { shown: false, text: '' };
  const named = namedRows(texts, rows, ({ group, actor, waiting }) => namesFor(turn, group, actor, waiting));
  return alertsTodayCard.render(texts, stampFor(turn, null), {
    title: texts.words.alerts.todayTitle,
    done: nothing,
    refused: nothing,
    ...unreadHead(turn, 'groups', unread),
    missing: head.rows,
    empty: { shown: all.length + missing.length + unread === 0, text: texts.words.alerts.todayEmpty },
    rows: rows.map((listed, index) => {
      const { group, actor, waiting } = listed;
      const [isAlert, isReport] = [waiting.limit !== null, reportIn(waiting) !== null];
      const { names, ...row } = rowFor(turn, group, actor, waiting, named(listed, first + index + 1));
      const { isAction, actionId } = actionIn(waiting);
      return {
        g: group.coreGroupId,
        ...row,
        names: isToldOfDuties(actor) ? `${names} · ${group.ref}` : names,
        isAlert,
        ...{ isAction, actionId },
        ...elsewhereIn(waiting, actor, !isAlert && !isReport && !isAction),
      };
    }),
    worst,
    pages,
  });
}

/** What a press of the row may be called: what it is about, or, where several are about that, whose it is. */
function namesFor(turn: Turn, group: ListedGroup, viewer: GlancedMember, waiting: Waiting): readonly string[] {
  const [about] = wordsFor(turn, waiting);
  return [about, namesOf(turn.texts, group, viewer, waiting.of.childIds).replace(/^ · /, '')];
}

function rowFor(turn: Turn, group: ListedGroup, viewer: GlancedMember, waiting: Waiting, { number, titled }: NamedRow) {
  const { texts } = turn;
  const { noticeId } = waiting;
  const entryId = reportIn(waiting);
  const common = {
    notice: noticeId,
    mark: noticeMark(group.coreGroupId, noticeId),
    open: titled(texts.words.common.open),
    isReport: entryId !== null,
    entryId: entryId ?? '',
  };
  const [name, state] = wordsFor(turn, waiting);
  const names = namesOf(texts, group, viewer, waiting.of.childIds);
  return { ...common, about: `${number} ${name}`, names, state: waitingState(texts, state, waiting, viewer) };
}

/** The member whose account or place it is, as the reader may know them: the list over all groups holds no names of members. */
function withMember<Row extends { readonly names: string }>(
  { texts }: Turn,
  { state, actor }: Shown<object>,
  { about, of }: Waiting,
  row: Row,
): Row {
  const name = memberName(texts, state.group, actor, memberOf(state.group, { about, of }));
  return name === '' ? row : { ...row, names: `${row.names} · ${name}` };
}

/** Whose account or place it is, or who could not be reached. */
function memberOf({ members }: Pick<CoreGroup, 'members'>, { about, of }: Pick<Waiting, 'about' | 'of'>): string | null {
  if (about.kind !== 'unreached') return of.memberId;
  return members.find(({ personId, to }) => personId === about.personId && to === null)?.memberId ?? null;
}

/** In place of the names of its children, where it is an action: which one, whose and for whom. */
function whichAction(turn: Turn, { group, documents }: Shown<unknown>['state'], actor: Member, { about }: Waiting): { names?: string } {
  const line = about.kind === 'action' ? actionLine(turn, group, actor, about.actionId, documents) : null;
  return line === null ? {} : { names: line };
}

/** What it is about, and how that stands. */
function wordsFor({ texts, deps }: Turn, waiting: Waiting): readonly [string, string] {
  const words = texts.words.alerts;
  const { about, limit } = waiting;
  if (limit !== null) return [limitName(texts, limit.clock), stateWords(texts, limit.clock)];
  if (about.kind === 'action') {
    const day = { today: deps.clock.today(), rules: deps.rules };
    return [words.otherAbout.action, dueWords(texts, about.dueOn, latenessOf(about.dueOn, day))];
  }
  if (reportIn(waiting) !== null) {
    const { notSeenOn } = waiting.of;
    const day = notSeenOn === null ? [] : [texts.say('alerts.ofReport', { day: texts.day(notSeenOn) })];
    const danger = waiting.of.inDanger ? [texts.words.children.inDanger] : [];
    return [words.reportAbout, [...danger, ...day, words.reportState].join(' · ')];
  }
  const byDay = dayState(texts, about, deps.rules, deps.clock.today());
  if (byDay !== null) return [otherWords(texts, about), byDay];
  const { meetingOn, reviewOn } = waiting.of;
  const of = reviewOn === null ? 'alerts.ofMeeting' : 'alerts.ofReview';
  const on = reviewOn ?? meetingOn;
  return [otherWords(texts, about), on === null ? otherState(texts, about) : texts.say(of, { day: texts.day(on) })];
}

/** What opens it: its own verb, with the mark of the notice and, where that needs it, what the notice is about. */
function opensIn({ about }: Waiting, actor: Member) {
  const { opens, ...thing } = thingOf(about, actor);
  const isThing = opens !== null && isNamed(opens);
  const isListed = opens !== null && (about.kind === 'account' || noticeKinds[about.kind].listOpens !== null);
  const isExclusion = isThing && thing.exclusionId !== '';
  return {
    ...actionIn({ about }),
    isThing: isThing && !isExclusion,
    isExclusion,
    ...thing,
    opensOther: isListed && !isThing,
    opensVerb: opens ?? 'alerts.one',
  };
}

/** The same in the list over all groups; only what this reader cannot be led to opens the list of its group instead. */
function elsewhereIn({ about }: Waiting, actor: GlancedMember, isOther: boolean) {
  const thing = thingOf(about, actor);
  const { opens, version } = thing;
  return { isThing: isOther && opens !== null, isOther: isOther && opens === null, opens: opens ?? '', id: idOfThing(thing), version };
}

function actionIn({ about }: Pick<Waiting, 'about'>) {
  return { isAction: about.kind === 'action', actionId: about.kind === 'action' ? about.actionId : '' };
}

/** The report that waits; null for everything else. */
function reportIn({ about }: Waiting): string | null {
  return about.kind === 'unreached' ? null : reportOf(about);
}
