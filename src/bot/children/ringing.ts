import type { AdaptiveCard } from '../../cards/defineCard';
import { currentMembers } from '../../core/coreGroup';
import { runsGroup } from '../../core/member';
import type { Language } from '../../core/typedText';
import { type TextKey, textFor } from '../../text/texts';
import { type WhomToRing, whomToRing } from '../../usecases/children/notSeen';
import { jobWords, memberName, phoneWords } from '../personWords';
import { emergencyCard, languagesFor } from '../told';
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
): Promise<AdaptiveCard> {
  const { deps, person, spokenBefore = person.interfaceLanguage } = turn;
  const found = await whomToRing(deps, person, coreGroupId);
  const [language = 'cy'] = languagesFor(spokenBefore, typed);
  return emergencyCard(deps.rules, spokenBefore, typed, { say: say(found), people: runnersOf(turn, found, language) });
}

function runnersOf({ deps }: Asking, { groups }: WhomToRing, language: Language): readonly string[] {
  const texts = textFor(language);
  const today = deps.clock.today();
  const lines = groups.flatMap(({ group, actor }) =>
    currentMembers(group, today)
      .filter((member) => runsGroup(member) && member.personId !== actor.personId)
      .flatMap((member) => {
        const phone = phoneWords(texts, group, actor, member.memberId);
        return phone === '' ? [] : `${memberName(texts, group, actor, member.memberId)}, ${jobWords(texts, member)}${phone}`;
      }),
  );
  return [...new Set(lines)];
}
