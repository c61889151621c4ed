import { isOwnChild } from '../member';
import { type Asker, type Permit, yes } from '../permit';
import { refuse } from '../result';
import { sees } from './sees';

/**
 * Whose ids a list offers: `own-children` the children whom the presser is here for, `children` every child of the group, `ever-children`
 * their own, and those who no longer are in it, whom an old card may be about,
 * `known-members` and `known-people` those whom the presser may know of, by membership or by person, `members` everybody
 * who was ever in the group.
 */
export type Offered = 'own-children' | 'children' | 'ever-children' | 'known-members' | 'members' | 'known-people';

/** The ids that a press names out of one such list; `input`: where they were chosen in one, and are not what its button is about. */
export type Choice = { readonly offered: Offered; readonly ids: readonly string[]; readonly input?: string };

/**
 * Whether a press names only children and people whom its lists could have offered (DOMAIN 2.4, 7.1). Any other id was not on
 * the card: the press is denied, and the denial is kept. Whether somebody who could be offered still is (they may have left) is
 * for the deed to say, next to the input.
 */
export function mayChoose(asker: Pick<Asker, 'actor' | 'group'>, choices: readonly Choice[]): Permit {
  for (const { offered, ids } of choices) {
    if (ids.every((id) => isOffered(asker, offered, id))) continue;
    return refuse(offered.endsWith('children') ? 'not-for-this-child' : 'not-my-card');
  }
  return yes;
}

/** By input what was chosen in it that its list could not have offered. */
export function notOfferedIn(
  asker: Pick<Asker, 'actor' | 'group'>,
  choices: readonly Choice[],
): Readonly<Record<string, readonly string[]>> {
  const found = choices.flatMap(({ offered, ids, input }): readonly [string, readonly string[]][] => {
    const unknown = ids.filter((id) => !isOffered(asker, offered, id));
    return input === undefined || unknown.length === 0 ? [] : [[input, unknown]];
  });
  return Object.fromEntries(found);
}

function isOffered(
  { actor, group: { children, formerChildren = [], members } }: Pick<Asker, 'actor' | 'group'>,
  offered: Offered,
  id: string,
): boolean {
  switch (offered) {
    case 'own-children':
      return children.some((child) => child.childId === id && isOwnChild(actor, child));
    case 'children':
      return children.some(({ childId }) => childId === id);
    case 'ever-children':
      return (
        children.some((child) => child.childId === id && isOwnChild(actor, child)) || formerChildren.some(({ childId }) => childId === id)
      );
    case 'members':
      return members.some(({ memberId }) => memberId === id);
    case 'known-members':
      return members.some((member) => member.memberId === id && sees(actor, member));
    case 'known-people':
      return members.some((member) => member.personId === id && sees(actor, member));
  }
}
