import type { Plan } from '../actions/actions';
import type { Visit } from '../children/visit';
import type { StepKind } from '../clocks/stepTable';
import type { CoreGroup } from '../coreGroup';
import type { Meeting } from '../meeting/meeting';
import type { Member, Role } from '../member';
import type { CalendarDate } from '../time/day';
import type { TeamCounts } from './fewer';

/**
 * What one export of the case system says, as far as it can be read, and everything that is wrong with the rest. A large one does not
 * fit into memory: its groups are handed out one after the other, in the order of their references, and can be asked for again.
 */
export type Caseload = {
  readonly groups: Iterable<ImportedGroup>;
  readonly groupCount: number;
  /** Of every child in these groups, the group. */
  readonly groupOfChild: ReadonlyMap<string, string>;
  /** Of every one of these groups, its reference. */
  readonly groupRefs: ReadonlyMap<string, string>;
  readonly teams: TeamCounts;
  /** The same export, with the ids of these groups, and of what is in them, made of other references than their own. */
  readonly withIdsOf: (idRefs: IdRefs) => Caseload;
  /** Addresses in its rows at which it lists nobody. */
  readonly unknownAddresses: ReadonlySet<string>;
  /** By the reference of a group, how its rows name people whom its list does not have: an address, a reference, a name. */
  readonly unlisted: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the reference of a group, how those are known who did something in it before its list has them: an address, a name. */
  readonly listedLater: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the reference of a child, how visits that count for nobody on duty name who made them, and of which group the child is. */
  readonly uncounted: ReadonlyMap<string, Uncounted>;
  /** Addresses that several of its people have, of whom one is of a family: of that one alone it is not. */
  readonly sharedAddresses: ReadonlySet<string>;
  /** The same export, with what is known here of people whom its lists do not have. */
  readonly withEarlier: (earlier: Earlier) => Caseload;
  /** What its ids of those who left are here. */
  readonly ourIds: ReadonlyMap<string, string>;
  readonly people: Iterable<ImportedPerson>;
  /** References of groups left out because nothing of them can be read, sorted. */
  readonly refused: readonly string[];
  readonly problems: readonly RowProblem[];
  /** Rows read per file, header not counted. */
  readonly rowCounts: Readonly<Record<string, number>>;
};

/**
 * By address, how the export names whoever had it; who left a group since an earlier export; and by an address that several people have
 * now, the name of whose alone it was; and who was on duty for a child in a group that the child was in before.
 */
export type Earlier = {
  readonly nowAt: ReadonlyMap<string, string>;
  readonly left: readonly Leaver[];
  readonly visitors: readonly EarlierVisitor[];
  readonly ownerAt: ReadonlyMap<string, string>;
};

export type Uncounted = { readonly groupRef: string; readonly texts: ReadonlySet<string> };

/**
 * Who was on duty for a child in another group than the one in which the export has the child, as earlier exports had them there. The
 * child has moved; what they did for the child until then counts as what they were to the child.
 */
export type EarlierVisitor = {
  readonly childRef: string;
  /** How visits name them. */
  readonly text: string;
  readonly personId: string;
  readonly email: string;
  readonly role: 'co-ordinator' | 'manager';
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
};

/**
 * Somebody whom rows of a group name and its list has no longer: an export may list only who is there now. They were in it as earlier
 * exports had them. Ids are those of the store.
 */
export type Leaver = {
  readonly groupRef: string;
  /** How rows of the group name them. */
  readonly texts: readonly string[];
  readonly personId: string;
  /** The list has them still, as something else or since a later day: it says nothing of what they were before. */
  readonly isListed?: true;
  /** Under which they were listed last; '' where they had none. */
  readonly email: string;
  readonly memberships: readonly EarlierMembership[];
};

export type EarlierMembership = Pick<Member, 'memberId' | 'name' | 'role' | 'title' | 'agency' | 'from' | 'to'> & {
  /** Null where it was not said for whom; empty: for every child. */
  readonly childRefs: readonly string[] | null;
};

/** By reference, the one that a group had when its ids were made. */
export type IdRefs = ReadonlyMap<string, string>;

/** The whole of a small one. */
export type ImportedCaseload = Caseload & {
  readonly groups: readonly ImportedGroup[];
  readonly people: readonly ImportedPerson[];
};

/**
 * One core group as the case system knows it. In `group` each child holds all its visits and conferences,
 * `nextDueOn` is null and the audit chain empty: both are the bot's own.
 */
export type ImportedGroup = {
  readonly group: CoreGroup;
  readonly visits: readonly Visit[];
  readonly meetings: readonly Meeting[];
  readonly plan: Plan;
  /** Absent where the export has no table of steps: what was said of them stands. */
  readonly steps?: readonly ImportedStep[];
  /** Memberships of those who left the list, and whom its rows name: they end, and what was done while they ran counts. */
  readonly left?: readonly string[];
  /** Those of them whose people are listed again: their last day, which was before the list has these. */
  readonly earlier?: readonly EarlierTerm[];
  /** Of what rows of the group were left out: what is missing of these was not taken away. Absent where every row was taken. */
  readonly leftOut?: readonly LeftOut[];
};

/** What the export says was done, or is owed, that starts or meets a limit (core/clocks/stepTable.ts). */
export type ImportedStep = {
  readonly what: StepKind;
  /** As a place where it can be recorded here says it (core/clocks/stepSpots.ts). */
  readonly about: string;
  /** Null where it is about the group. */
  readonly childId: string | null;
  /** Null: not yet. */
  readonly on: CalendarDate | null;
};

export type EarlierTerm = { readonly memberId: string; readonly to: CalendarDate };

export type LeftOut = 'members' | 'meetings' | 'actions' | 'steps';

export type ImportedPerson = {
  readonly personId: string;
  readonly name: string;
  /** Lower case; '' for somebody who is known by a reference alone. */
  readonly email: string;
  /** Where the export names people by something that no change of address changes. */
  readonly ref?: string;
  /** What else stands in the export for the person of that reference: under another address, or with none ('') in some group. */
  readonly alsoAs?: readonly { readonly personId: string; readonly email: string }[];
  readonly agency: string;
  /** Absent where the export has no staff list: then nothing is known about posts. */
  readonly post?: Role | null;
  readonly coreGroupIds: readonly string[];
};

/**
 * What it costs: the whole group, or file (`refused`); the row, or the cell, while the rest is taken; nothing, as it is taken as
 * it stands and somebody should look at it (`noted`).
 */
export type Severity = 'refused' | 'row-left-out' | 'cell-left-out' | 'noted';

/** One thing wrong at one place of the export. Carries places and codes, never a value that stands there. */
export type RowProblem = {
  readonly file: string;
  /** Of the row's first line in the file; the header is line 1 and line breaks inside quotes count. */
  readonly line: number;
  /** Empty where the whole row or file is meant. */
  readonly column: string;
  /** Lower-kebab code. */
  readonly reason: string;
  /** One short English sentence. */
  readonly words: string;
  readonly severity: Severity;
  /** The reference of the group that the row belongs to, where that can be told. */
  readonly groupRef: string | null;
};
