import { z } from 'zod';
import { actionCard, actionsCard } from '../../cards/actions';
import type { AdaptiveCard } from '../../cards/defineCard';
import { sharedWith } from '../../core/actions/actionChanges';
import { mayAgreeAction, mayChangeAction, mayFinishAction, mayReopenAction } from '../../core/actions/actionPermissions';
import type { AgreedAction } from '../../core/actions/actions';
import {
  type ActionForReader,
  type ActionsFilter,
  actionsFilters,
  actionsView,
  actionView,
  type Day,
} from '../../core/actions/actionsView';
import { needsMeasure } from '../../core/actions/vagueVerbs';
import type { CoreGroup } from '../../core/coreGroup';
import { runsGroup } from '../../core/member';
import { planIn } from '../../documents/plan';
import type { Texts } from '../../text/texts';
import { meetingNow, openAction, openActions } from '../../usecases/actions';
import { noticeMarkOnCard } from '../inputs';
import { type NamedRow, namedRows } from '../numbered';
import { offers } from '../offers';
import { pageOf, rowsOnAPage } from '../paging';
import { refusalCard } from '../refused';
import { headFor, type Shown, stampFor } from '../shown';
import type { Turn } from '../turn';
import { viewVerb } from '../verbs';
import { childWords, peopleNames, peopleWords, shortWords, stateWords } from './actionWords';

const listed = { filter: z.enum(actionsFilters).default('mine'), page: z.number().int().min(1).default(1) };
type ListData = { readonly filter: ActionsFilter; readonly page: number };

export const openActionsVerb = viewVerb(openActions, listed, (turn, shown) => actionsFor(turn, shown, shown.data));

export const openActionVerb = viewVerb(
  openAction,
  { actionId: z.string().max(100), ...listed, n: noticeMarkOnCard.optional() },
  (turn, shown) => actionFor(turn, shown, shown.data.actionId, { filter: shown.data.filter, page: shown.data.page }),
);

function actionsFor(turn: Turn, shown: Shown<object>, { filter, page }: ListData): AdaptiveCard {
  const { texts } = turn;
  const { state, actor } = shown;
  const { rows: all, counts } = actionsView(planOf(shown), state.group, actor, filter, dayOf(turn));
  const { rows, pages } = pageOf(texts, all, page);
  const here = Math.max(1, Math.min(page, Math.ceil(all.length / rowsOnAPage)));
  const named = namedRows(texts, rows, ({ words }) => [words]);
  return actionsCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.actions.title[filter], texts.words.actions.saved),
    filter,
    page: here,
    filters: {
      mine: { shown: filter !== 'mine', title: texts.say('actions.filter.mine', { count: counts.mine }) },
      overdue: { shown: filter !== 'overdue', title: texts.say('actions.filter.overdue', { count: counts.overdue }) },
      all: {
        shown: filter !== 'all',
        title: counts.all === null ? texts.words.actions.allOfThem : texts.say('actions.filter.all', { count: counts.all }),
      },
    },
    empty: { shown: all.length === 0, text: texts.words.actions.empty[filter] },
    rows: rows.map((action, index) => rowFor(turn, shown, action, named(action, (here - 1) * rowsOnAPage + index + 1))),
    mayAdd: offers(turn, shown, (each) => mayAgreeAction(each, meetingNow(state))),
    pages,
  });
}

function rowFor(turn: Turn, { actor, state }: Shown<object>, action: ActionForReader, { number, titled }: NamedRow) {
  const { texts } = turn;
  const extended = action.extensions > 0 ? texts.say('actions.extended', { times: action.extensions }) : '';
  const nobody = action.ownerLeft && runsGroup(actor) ? texts.words.actions.nobody : '';
  const flags = [nobody, extended].filter((flag) => flag !== '').join(' · ');
  return {
    actionId: action.actionId,
    number,
    words: action.words === '' ? texts.words.actions.notShared : shortWords(action.words),
    state: stateWords(texts, action),
    people: peopleWords(texts, action, state.group),
    flagged: flags !== '',
    flags,
    open: titled(texts.words.common.open),
  };
}

/** One action in full, after a press too; without it where it is not there or not for this reader. */
export function actionFor(turn: Turn, shown: Shown<object>, actionId: string, back: ListData = { filter: 'mine', page: 1 }): AdaptiveCard {
  const { texts } = turn;
  const { state, actor } = shown;
  const stored = planOf(shown).actions.find((each) => each.actionId === actionId);
  const action = actionView(planOf(shown), state.group, actor, actionId, dayOf(turn));
  if (stored === undefined || action === undefined) return refusalCard(turn, 'not-yours');
  const meeting = meetingNow(state);
  const unfinished = action.state !== 'done';
  const mayChange = unfinished && offers(turn, shown, (each) => mayChangeAction(each, stored, meeting));
  const mayAgree = offers(turn, shown, (each) => mayAgreeAction(each, meeting));
  const mayReopen = action.state !== 'open' && offers(turn, shown, (each) => mayReopenAction(each, stored, meeting));
  return actionCard.render(texts, stampFor(turn, state.group), {
    ...headFor(turn, shown, texts.words.actions.oneTitle, texts.words.actions.saved),
    actionId,
    words: action.words === '' ? texts.words.actions.notShared : action.words,
    state: stateWords(texts, action),
    lines: linesOf(texts, action).map((text) => ({ text })),
    nobody: action.ownerLeft && mayAgree,
    vague: unfinished && mayAgree && needsMeasure(stored),
    parts: partsOf(texts, action, state.group),
    may: {
      finish: unfinished && offers(turn, shown, (each) => mayFinishAction(each, stored, meeting)),
      extend: mayChange,
      block: mayChange && action.state !== 'blocked',
      give: unfinished && mayAgree,
      detail: unfinished && mayAgree,
      share: mayAgree && sharedWith(stored).length > 0,
      reopen: mayReopen,
    },
    ...back,
  });
}

function linesOf(texts: Texts, action: ActionForReader): readonly string[] {
  const { agreedAtMeetingOn, setOn, dueOn, extensions, state, lateness } = action;
  const agreed =
    agreedAtMeetingOn === null
      ? texts.say('actions.agreedOn', { day: texts.day(setOn) })
      : texts.say('actions.agreedAt', { day: texts.day(agreedAtMeetingOn) });
  const due =
    dueOn !== null && (state === 'done' || lateness.kind === 'late') ? [texts.say('actions.dueOn', { day: texts.day(dueOn) })] : [];
  return [...due, agreed, ...(extensions > 0 ? [texts.say('actions.extended', { times: extensions })] : [])];
}

function partsOf(texts: Texts, action: ActionForReader, group: CoreGroup) {
  const { part } = texts.words.actions;
  const { outcome, measure, ifNotDone, effect, blocked } = action;
  const all = {
    owner: peopleNames(texts, [action.owner]),
    coOwners: peopleNames(texts, action.coOwners),
    children: action.children.map((child) => childWords(texts, child, group)).join(', '),
    ...{ outcome, measure, ifNotDone, effect, blocked },
  };
  return Object.entries(all).flatMap(([name, words]) =>
    words === null || words === '' ? [] : [{ label: part[name as keyof typeof all], words }],
  );
}

/** The action that a form or a deed was about, as it is stored now. */
export function storedAction(shown: Shown<{ readonly actionId: string }>): AgreedAction | undefined {
  return planOf(shown).actions.find(({ actionId }) => actionId === shown.data.actionId);
}

export function planOf({ state }: Shown<unknown>) {
  return planIn(state, state.group.coreGroupId);
}

export function dayOf({ deps }: Turn): Day {
  return { today: deps.clock.today(), rules: deps.rules };
}
