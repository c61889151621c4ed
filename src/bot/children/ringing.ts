import type { AdaptiveCard } from '../../cards/defineCard';
import { changesOpenTo } from '../../core/children/childChange';
import { mayRecordMissing, mayRecordVisit } from '../../core/children/childPermissions';
import { actingMembers } from '../../core/coreGroup';
import { runsGroup } from '../../core/member';
import type { Language } from '../../core/typedText';
import { type TextKey, textFor } from '../../text/texts';
import { type WhomToRing, whomToRing } from '../../usecases/children/notSeen';
import { childWords } from '../actions/actionWords';
import { jobWords, memberName, phoneWords } from '../personWords';
import { type AlsoRing, emergencyCard, languagesFor } from '../told';
import type { Turn } from '../turn';

type Asking = Pick<Turn, 'deps' | 'person' | 'spokenBefore'>;

/**
 * Whom to ring, for somebody in their own chat: the numbers, and those who answer for their group, as far as they may know their
 * telephone numbers. `coreGroupId`: the group that is talked about.
 */
export async function ringingCard(
  turn: Asking,
  typed: Language | null,
  coreGroupId: string | null,
  say: (found: WhomToRing) => readonly TextKey[],
  isMissing = false,
): Promise<AdaptiveCard> {
  const { deps, person, spokenBefore = person.interfaceLanguage } = turn;
  const found = await whomToRing(deps, person, coreGroupId);
  const [language = 'cy'] = languagesFor(spokenBefore, typed);
  const children = isMissing ? childrenToRecord(turn, found, language) : [];
  const next = isMissing ? nextFor(found, children.length) : null;
  return emergencyCard(deps.rules, spokenBefore, typed, { say: say(found), people: runnersOf(turn, found, language), next, children });
}

/** A card of more is one in which nobody finds whom to ring. */
const mostChildren = 12;

/** Every child of whom this person may record that they are missing. */
function childrenToRecord({ deps }: Asking, { groups }: WhomToRing, language: Language): AlsoRing['children'] {
  const texts = textFor(language);
  const today = deps.clock.today();
  const found = groups.flatMap(({ group, actor }) =>
    group.children
      .filter((child) => changesOpenTo(child, today).includes('missing'))
      .filter(({ childId }) => mayRecordMissing({ actor, group }, { childId }).ok)
      .map((child) => ({ g: group.coreGroupId, childId: child.childId, words: childWords(texts, child, group) })),
  );
  if (found.length > mostChildren) return [];
  return found.map(({ words, ...about }, index) => {
    const number = index + 1;
    return { ...about, names: `${number}. ${words}`, choose: texts.say('notSeen.whichOne', { number }) };
  });
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
  const lines = groups.flatMap(({ group, actor }) =>
    actingMembers(group, today)
      .filter((member) => runsGroup(member) && member.personId !== actor.personId)
      .flatMap((member) => {
        const phone = phoneWords(texts, group, actor, member.memberId);
        return phone === '' ? [] : `${memberName(texts, group, actor, member.memberId)}, ${jobWords(texts, member)}${phone}`;
      }),
  );
  return [...new Set(lines)];
}
