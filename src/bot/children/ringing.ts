import type { AdaptiveCard } from '../../cards/defineCard';
import type { Child } from '../../core/child';
import { changesOpenTo, missingOf } from '../../core/children/childChange';
import { mayRecordMissing, mayRecordVisit } from '../../core/children/childPermissions';
import type { CoreGroup } from '../../core/coreGroup';
import type { CommandName } from '../../core/help/commands';
import type { Language } from '../../core/typedText';
import { type TextKey, type Texts, textFor } from '../../text/texts';
import { type NamedMissing, type WhomToRing, whomToRing } from '../../usecases/children/notSeen';
import { childWords } from '../actions/actionWords';
import { waysOn } from '../help';
import { type AlsoRing, emergencyCard, languagesFor, pressLanguages } from '../told';
import type { Turn } from '../turn';
import { runnersToRing } from './toRing';
import { whenWords } from './visitWords';

type Asking = Pick<Turn, 'deps' | 'person' | 'where' | 'spokenBefore'>;

/**
 * Whom to ring, for somebody in their own chat: the numbers, and those who answer for their group, as far as they may know their
 * telephone numbers. `coreGroupId`: the group that is talked about. `names`: the commands that may have been asked for instead.
 */
export async function ringingCard(
  turn: Asking,
  typed: Language | null,
  coreGroupId: string | null,
  say: (found: WhomToRing) => readonly TextKey[],
  isMissing = false,
  named: NamedMissing = [],
  names: readonly CommandName[] = [],
): Promise<AdaptiveCard> {
  const { deps, person, spokenBefore = person.interfaceLanguage } = turn;
  const found = await whomToRing(deps, person, coreGroupId);
  const [language = 'cy'] = languagesFor(spokenBefore, typed);
  const children = isMissing ? childrenToRecord(turn, named.length > 0 ? { groups: named } : found, language) : [];
  const next = isMissing ? nextFor(found, children.length) : null;
  const ways = await waysOn(turn, pressLanguages(spokenBefore, typed), names);
  const people = runnersOf(turn, found, language);
  return emergencyCard(deps.rules, spokenBefore, typed, { say: say(found), people, next, children, ways });
}

/** A card of more is one in which nobody finds whom to ring. */
const mostChildren = 12;

/** Every child of whom this person may record that they are missing, and with them those of whom that is recorded: choosing one says so. */
function childrenToRecord({ deps }: Asking, { groups }: { readonly groups: NamedMissing }, language: Language): AlsoRing['children'] {
  const texts = textFor(language);
  const today = deps.clock.today();
  const found = groups.flatMap(({ group, actor, childIds = null }) =>
    group.children
      .filter(({ childId }) => childIds === null || childIds.includes(childId))
      .filter((child) => changesOpenTo(child, today).some((what) => what === 'missing' || what === 'found'))
      .filter(({ childId }) => mayRecordMissing({ actor, group }, { childId }).ok)
      .map((child) => ({ g: group.coreGroupId, childId: child.childId, words: wordsOf(texts, group, child) })),
  );
  if (found.length > mostChildren) return [];
  return found.map(({ words, ...about }, index) => {
    const number = index + 1;
    return { ...about, names: `${number}. ${words}`, choose: texts.say('notSeen.whichOne', { number }) };
  });
}

function wordsOf(texts: Texts, group: CoreGroup, child: Child): string {
  const missing = missingOf(child);
  const since = missing === null ? [] : [texts.say('children.missingSince', { when: whenWords(texts, missing.on, missing.time) })];
  return [childWords(texts, child, group), ...since].join(' · ');
}

/** Where there are too many children to name, or they are missing already, those who may record it find them in the list. */
function nextFor({ groups }: WhomToRing, children: number): TextKey {
  if (children > 0) return 'emergency.missingRecord';
  return groups.length === 0 || groups.some(({ actor }) => mayRecordVisit({ actor }).ok)
    ? 'emergency.missingFind'
    : 'emergency.missingTell';
}

function runnersOf({ deps }: Asking, { groups }: WhomToRing, language: Language): readonly string[] {
  const texts = textFor(language);
  const today = deps.clock.today();
  return [...new Set(groups.flatMap(({ group, actor }) => runnersToRing(texts, group, actor, today)))];
}
