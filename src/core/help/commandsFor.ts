import { mayOpenActions } from '../actions/actionPermissions';
import { mayOpenAlertsBoard } from '../alerts/alertPermissions';
import { mayOpenBoard, mayRecordVisit, readsVisits } from '../children/childPermissions';
import { mayOpenClocks } from '../clocks/clockPermissions';
import { mayBeAway } from '../groups/away';
import { maySeeMembers } from '../groups/groupPermissions';
import { maySeeAgenda, mayTakePartInAgenda } from '../meeting/agendaPermissions';
import { mayOpenExclusions, seesExclusions } from '../meeting/exclusionPermissions';
import { mayPlanMeeting, maySeeMeeting } from '../meeting/meetingPermissions';
import { isFamily, isPractitioner, runsGroup, worksWithChild } from '../member';
import { mayOpenOverview } from '../overview/overviewPermissions';
import { mayListAccounts } from '../people/accountPermissions';
import type { Asker } from '../permit';
import { mayOpenRecords } from '../record/recordPermissions';
import { mayAskForReview, mayOpenReviews } from '../review/reviewPermissions';
import type { CommandName } from './commands';

/** How much of a command somebody may do: all that it says, what is their own, or to read. */
export type Reach = 'all' | 'own' | 'read';

type Reaches = (asker: Asker) => Reach | null;

const everybody: Reaches = () => 'all';
const ifMay =
  (may: (asker: Asker) => { readonly ok: boolean }, reach: Reaches = everybody): Reaches =>
  (asker) =>
    may(asker).ok ? reach(asker) : null;
const practitioners =
  (others: Reaches): Reaches =>
  (asker) =>
    isPractitioner(asker.actor) ? 'all' : others(asker);

/** Which commands help offers to whom, by the same rules that their cards ask. Any practitioner may come to chair a meeting. */
const reaches: Readonly<Record<CommandName, Reaches>> = {
  help: everybody,
  groups: everybody,
  children: ifMay(mayOpenBoard, ({ actor }) => (readsVisits(actor) ? 'all' : 'own')),
  seen: ifMay(mayRecordVisit),
  'not seen': ifMay(mayRecordVisit),
  clocks: ifMay(mayOpenClocks, ({ actor }) => (worksWithChild(actor) ? 'all' : 'own')),
  meeting: ifMay(maySeeMeeting, (asker) => (mayPlanMeeting(asker).ok ? 'all' : 'read')),
  agenda: ifMay(
    maySeeAgenda,
    practitioners((asker) => (mayTakePartInAgenda(asker).ok ? 'own' : 'read')),
  ),
  attendance: ifMay(
    maySeeMeeting,
    practitioners(() => 'own'),
  ),
  actions: ifMay(
    mayOpenActions,
    practitioners(({ actor }) => (worksWithChild(actor) || isFamily(actor) ? 'own' : 'read')),
  ),
  record: ifMay(
    mayOpenRecords,
    practitioners(() => 'read'),
  ),
  review: ifMay(
    mayOpenReviews,
    practitioners((asker) => (mayAskForReview(asker).ok ? 'own' : 'read')),
  ),
  members: ifMay(maySeeMembers, ({ actor }) => (runsGroup(actor) ? 'all' : 'read')),
  exclusions: ifMay(mayOpenExclusions, ({ actor }) => (seesExclusions(actor) ? 'all' : 'own')),
  accounts: ifMay(mayListAccounts),
  alerts: (asker) => (mayOpenAlertsBoard(asker).ok ? 'all' : 'own'),
  overview: ifMay(mayOpenOverview),
  away: ifMay(({ actor }) => mayBeAway(actor)),
  language: everybody,
};

/** How much of it somebody may do in any of these groups; null: nothing of it. */
export function reachOf(name: CommandName, askers: readonly Asker[]): Reach | null {
  const found = askers.map((asker) => reaches[name](asker));
  return (['all', 'own', 'read'] as const).find((reach) => found.includes(reach)) ?? null;
}
