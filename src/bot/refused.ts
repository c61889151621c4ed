import type { AdaptiveCard } from '../cards/defineCard';
import { messageCard } from '../cards/message';
import type { Denial, Refusal } from '../core/refusals';
import { isGroup } from '../usecases/deeds/openView';
import type { RoleDenied } from '../usecases/deeds/whoMay';
import { withTyped } from './givenBack';
import { listOf } from './listOf';
import type { Pressed } from './readPress';
import { roleWords } from './roleWords';
import { headOfNone } from './shown';
import type { Turn } from './turn';

const groupId = /^[A-Za-z0-9_-]{1,64}$/;

/** The denial is noted in the group that the press named; a made-up group gets no chain of its own. What was typed is given back. */
export async function deniedCard(turn: Turn, denial: Denial, deed: string, pressed: Pressed): Promise<AdaptiveCard> {
  const { g } = pressed;
  const exists = typeof g === 'string' && groupId.test(g) && (await isGroup(turn.deps, g));
  await turn.deps.access.denied(exists ? g : 'none', turn.person.personId, deed, denial);
  return withTyped(turn, refusalCard(turn, denial), pressed);
}

/** Says no, with the reason and what to do next, and nothing of what was asked for. */
export function refusalCard(turn: Turn, kind: Denial | Refusal['kind'], roles?: RoleDenied): AdaptiveCard {
  return messageCard.render(
    turn.texts,
    { g: null, k: turn.deps.newId() },
    {
      title: turn.texts.words.appName,
      done: { shown: false, text: '' },
      refused: { shown: false, text: '' },
      text: roles === undefined ? turn.texts.say(`refusal.${kind}`) : roleWords(turn.texts, roles),
      opens: kind === 'gone' && turn.asked !== undefined ? listInstead(turn, turn.asked) : [],
    },
  );
}

/** The same to somebody who only wanted to look: nothing of theirs could have been changed, so that it says what they can do instead. */
export function lookDeniedCard(turn: Turn, { denial, roles }: { readonly denial: Denial; readonly roles?: RoleDenied | undefined }) {
  if (denial !== 'group-over' && denial !== 'registration-over') return refusalCard(turn, denial, roles);
  const { texts, deps } = turn;
  const text = texts.say(`lookDenied.${denial}`, { number: deps.rules.policy.choices.emergencyDutyTeam[texts.language] });
  return messageCard.render(
    texts,
    { g: null, k: deps.newId() },
    { ...headOfNone(turn, { result: { kind: 'viewed' } }, texts.words.appName, ''), text },
  );
}

/** Where what is gone would be: its group's list. */
function listInstead({ texts }: Turn, { coreGroupId, verb }: NonNullable<Turn['asked']>) {
  const list = listOf(verb);
  return list === null ? [] : [{ title: texts.words.commandTitle[list.command], verb: list.verb, g: coreGroupId }];
}
