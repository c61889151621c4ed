import type { NotRead } from './countedWithout';
import type {
  Category,
  ConferenceFact,
  DeniedAccessFact,
  EnquiryFact,
  FoundMissingFact,
  MetElsewhereFact,
  TemporaryStayFact,
  TransferFact,
  VisitFact,
} from './facts';
import type { CalendarDate, Instant } from './time/day';

export type ChildStatus = 'registered' | 'temporary' | 'de-registered';

export type Child = {
  readonly childId: string;
  /** The case system's reference, shown to practitioners; empty for a child entered by hand. */
  readonly ref: string;
  /** Empty for an unborn child. */
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: CalendarDate | null;
  /** Expected date of delivery of an unborn child (DOMAIN 7.1). */
  readonly expectedOn: CalendarDate | null;
  readonly registeredOn: CalendarDate;
  readonly categories: readonly Category[];
  readonly status: ChildStatus;
  /** The other authority of a temporary entry or a transfer; empty when ours. */
  readonly homeAuthority: string;
  /** A temporary entry that the case system has ended: what it asked for while it ran is told as that of an entry for ever after. */
  readonly wasTemporary?: true;
  /** The day on which a temporary entry is to end, where an export says so. */
  readonly temporaryUntil?: CalendarDate;
  readonly lookedAfter: boolean;
  /** The day of the placement, as an export says or somebody recorded. Absent: neither has; null: they are looked after no longer. */
  readonly lookedAfterSince?: CalendarDate | null;
  readonly missingSince: CalendarDate | null;
  /** The family is not to know where the child lives (DOMAIN 5.5): core/confidentiality/confidentiality.ts says what is withheld. */
  readonly confidentialAddress: boolean;
  /** Somebody has asked that it should be confidential no longer: another person says whether (DOMAIN 5.5 (6)). */
  readonly addressLift?: { readonly changeId: string; readonly askedByPersonId: string } | null;
  readonly deregisteredOn: CalendarDate | null;
  /** The visits that a clock may still count from; older ones live in their own documents. */
  readonly visits: readonly VisitFact[];
  /** The case system no longer exports the child; somebody has to say why. */
  readonly notExported?: NotExported;
  /** An export has the child again after the case had ended here: limits run, and it is asked whether that is right. */
  readonly returned?: Returned;
  /** Set once older visits were left out of `visits`: from this day on `visits` is complete. */
  readonly visitsKeptFrom?: CalendarDate;
  /** Visits that were corrected by another one: they no longer count, and no import brings them back. */
  readonly correctedVisitIds?: readonly string[];
  /** Visits that were entered twice: `there`, the case system's, stays in the history and counts no more. */
  readonly sameVisits?: readonly SameVisit[];
  /** Entries of which people said that they are this child, by their ids: an export that has one of them means this child. */
  readonly sameAs?: readonly string[];
  readonly conferences: readonly ConferenceFact[];
  /** The core groups held for the child in groups that they were in before this one. */
  readonly metElsewhere?: MetElsewhereFact;
  /** Facts that only some clocks need; one that is absent is not known here and its clock is not shown. */
  readonly enquiry?: EnquiryFact;
  readonly transfer?: TransferFact;
  readonly temporaryStay?: TemporaryStayFact;
  /** The day co-ordinator and police were both told that the child is missing (D22). */
  readonly missingToldOn?: CalendarDate | null;
  /** The times before when the child was missing and was found, oldest first. */
  readonly foundMissing?: readonly FoundMissingFact[];
  /** The last move of house inside the authority (DOMAIN 7.1). */
  readonly movedOn?: CalendarDate | null;
  readonly deniedAccess?: readonly DeniedAccessFact[];
  readonly advocacyOfferedOn?: readonly CalendarDate[];
  /** The newest records of the child's voice, oldest first; the words are in `voice:<id>` (DOMAIN 1.16). */
  readonly voices?: readonly VoiceMark[];
  /**
   * What people recorded here in place of the case system's value, each with that value: once the case system says something
   * new, that applies again.
   */
  readonly setHere?: SetHere;
  /** The newest changes recorded here, oldest first; the whole of each is in `child-change:<id>` (DOMAIN 7.1). */
  readonly changes?: readonly ChildChangeMark[];
  /** The child has died, or was not born alive: nothing is counted or sent any more, and the case is for reading (DOMAIN 7.1). */
  readonly frozen?: { readonly on: CalendarDate; readonly because: 'died' | 'not-born-alive' };
  /** Times on the register before this one, oldest first. */
  readonly earlierRegistrations?: readonly EarlierRegistration[];
  /**
   * What of this child the last export did not bring in a form that can be read. With 'registration-day' in it, `registeredOn` is
   * the day from which limits are counted all the same.
   */
  readonly countedWithout?: readonly NotRead[];
  /** Conferences that an export left out of which something was recorded here: it counts again once an export has them again. */
  readonly conferencesLeftOut?: readonly ConferenceFact[];
  /** The last decision to remove, with its check by the custodian of the register (DOMAIN 1.31). */
  readonly removal?: RemovalMark;
};

/** `deregisteredOn` null: nobody recorded it. */
export type EarlierRegistration = {
  readonly registeredOn: CalendarDate;
  readonly deregisteredOn: CalendarDate | null;
  readonly categories: readonly Category[];
};

/**
 * Since when an export that has the others does not have this. Alerts are silent until somebody has said why; `stays` once they have
 * said that it is still the way it was.
 */
export type NotExported = { readonly since: CalendarDate; readonly stays: boolean } & AskedAt;

/** When exactly it was asked, by which one asking is told from another of the same day; absent where an earlier version asked. */
type AskedAt = { readonly at?: Instant };

/** Since when an export has somebody again, and when their case had ended here. */
export type Returned = { readonly since: CalendarDate; readonly endedOn: CalendarDate } & AskedAt;

/** What a card carries of the asking that it belongs to. */
export function askingOf({ since, at }: { readonly since: CalendarDate } & AskedAt): string {
  return at ?? since;
}

/** Whether it is asked why the case system has the child again: only while it says that a registration runs. */
export function isBackAsked({ returned, status, frozen }: Pick<Child, 'returned' | 'status' | 'frozen'>): boolean {
  return returned !== undefined && status !== 'de-registered' && frozen === undefined;
}

/** Whether it is asked why the case system no longer exports this. */
export function isAskedAbout({ notExported }: { readonly notExported?: NotExported | undefined }): boolean {
  return notExported !== undefined && !notExported.stays;
}

/** One visit in two entries, by their ids: as recorded here, and as the case system has it. */
export type SameVisit = { readonly here: string; readonly there: string };

/** The parts of a registration that both the case system and people here may set. */
export const fieldsSetHere = [
  'givenName',
  'familyName',
  'dateOfBirth',
  'expectedOn',
  'categories',
  'status',
  'lookedAfter',
  'lookedAfterSince',
  'missingSince',
  'confidentialAddress',
  'deregisteredOn',
] as const;

export type SetHere = Readonly<Partial<Pick<Child, (typeof fieldsSetHere)[number]>>>;

export type ChildChangeMark = {
  readonly changeId: string;
  readonly what: ChildChangeKind;
  readonly on: CalendarDate;
  /** Local time 'HH:mm', where somebody knew it. */
  readonly time?: string;
  readonly undone: boolean;
};

export const childChangeKinds = [
  'missing',
  'told',
  'found',
  'moved',
  'born',
  'stay-began',
  'stay-ended',
  'looked-after',
  'not-looked-after',
  'address-confidential',
  'address-lift-asked',
  'address-not-confidential',
  'address-stays-confidential',
  'died',
  'not-born-alive',
] as const;

export type ChildChangeKind = (typeof childChangeKinds)[number];

export type RemovalMark = {
  readonly conferenceId: string;
  /** The person who recorded the decision: never the one who checks it. */
  readonly decidedByPersonId: string;
  /** When it was recorded; absent in what an older version wrote. */
  readonly at?: Instant;
  /** Null: the custodian has not answered yet. */
  readonly check: null | { readonly outcome: 'confirmed' | 'sent-back'; readonly byPersonId: string; readonly on: CalendarDate };
  /** Who has been told that it ended (DOMAIN 1.31); absent where it is not confirmed, or where an older version confirmed it. */
  readonly told?: EndTold;
};

/** Null: nobody has recorded yet that they were told. */
export type EndTold = { readonly agenciesOn: CalendarDate | null; readonly familyOn: CalendarDate | null };

/** `spoke` is false where only the offer of an advocate was recorded. */
export type VoiceMark = { readonly voiceId: string; readonly on: CalendarDate; readonly spoke: boolean };

/** Whether this is, or until it ended was, the entry of another authority's child (DOMAIN 7.1). */
export function isTemporaryEntry({ status, setHere, wasTemporary }: Pick<Child, 'status' | 'setHere' | 'wasTemporary'>): boolean {
  return status === 'temporary' || (status === 'de-registered' && (wasTemporary === true || setHere?.status === 'temporary'));
}

/**
 * Whether `imported` has another registration than the one that is known, which has ended: not the same with its day corrected.
 * A case that is frozen has none after it.
 */
export function isAnotherRegistration(
  stored: Pick<Child, 'registeredOn' | 'deregisteredOn' | 'frozen'>,
  imported: Pick<Child, 'registeredOn' | 'earlierRegistrations'>,
): boolean {
  if (stored.frozen !== undefined || imported.registeredOn <= stored.registeredOn) return false;
  const isListed = (imported.earlierRegistrations ?? []).some(({ registeredOn }) => registeredOn === stored.registeredOn);
  return isListed || (stored.deregisteredOn !== null && imported.registeredOn >= stored.deregisteredOn);
}

type Birth = Pick<Child, 'givenName' | 'dateOfBirth' | 'expectedOn'>;

/**
 * Whether the child is born by that day. One with a given name of whom neither the birth nor when it is expected is known is taken
 * to be: a limit that runs can be told of, one that does not is missed.
 */
export function isBornBy(child: Birth, day: CalendarDate): boolean {
  return child.dateOfBirth === null ? isBirthUnknown(child) : child.dateOfBirth <= day;
}

/** Nobody was seen before they were born, whatever was recorded of that day. */
export function mayHaveSeen(child: Birth, { on, seen }: Pick<VisitFact, 'on' | 'seen'>): boolean {
  return !seen || isBornBy(child, on);
}

export function isBirthUnknown({ givenName, dateOfBirth, expectedOn }: Birth): boolean {
  return dateOfBirth === null && expectedOn === null && givenName !== '';
}

/** Whether the conference has decided to remove the name and the custodian of the register has not answered yet (DOMAIN 1.31). */
export function isRemovalOpen({ status, removal, frozen }: Pick<Child, 'status' | 'removal' | 'frozen'>): boolean {
  return status === 'de-registered' && frozen === undefined && removal !== undefined && removal.check === null;
}

/** Who has been told of an end that was confirmed here; undefined where none was. */
export function toldOfEnd({ status, removal, frozen }: Pick<Child, 'status' | 'removal' | 'frozen'>): EndTold | undefined {
  return status === 'de-registered' && frozen === undefined && removal?.check?.outcome === 'confirmed' ? removal.told : undefined;
}

/** Whether the child is on the register: an end counts for nobody before it is confirmed (DOMAIN 1.31). */
export function isOnRegister(child: Pick<Child, 'status' | 'removal' | 'frozen'>): boolean {
  return child.status !== 'de-registered' || isRemovalOpen(child);
}
