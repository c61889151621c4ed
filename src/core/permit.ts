import type { CoreGroup } from './coreGroup';
import type { Member } from './member';
import type { Denial } from './refusals';
import { allow, type Result } from './result';
import type { CalendarDate } from './time/day';

/** Who asks, for what group, on which day; the thing itself comes as a further argument where the rule needs it. */
export type Asker = { readonly actor: Member; readonly group: CoreGroup; readonly today: CalendarDate };

export type Permit = Result<true, Denial>;

/** What a rule answers that permits. */
export const yes: Permit = allow(true);
