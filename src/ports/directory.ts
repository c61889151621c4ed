import type { ExportCounts, TeamCounts } from '../core/caseload/fewer';
import type { Absence } from '../core/coreGroup';
import type { Stored } from '../core/documents';
import type { Role } from '../core/member';
import type { AuthorityCounts } from '../core/overview/authorityCounts';
import type { Accounts, WaitingCode } from '../core/people/accounts';
import type { CalendarDate, Instant } from '../core/time/day';
import type { Language } from '../core/typedText';

/** A person the product knows: from the case system's import or added by a co-ordinator. */
export type Person = {
  readonly key: string;
  readonly type: 'person';
  readonly schemaVersion: 1;
  readonly personId: string;
  readonly name: string;
  /** Empty where none is known, or theirs was given to somebody else. */
  readonly email: string;
  /** The case system's own reference of the person, which no change of name or address changes. */
  readonly ref?: string;
  readonly agency: string;
  /** A post held across groups (staff list): co-ordinator, manager, senior-manager, conference-chair, custodian; else null. */
  readonly post: Role | null;
  /** The groups this person is or was in: where to look. It gives no right. */
  readonly coreGroupIds: readonly string[];
  /** The language the bot speaks to this person; null until they choose. */
  readonly interfaceLanguage: Language | null;
  /** The group that commands in the personal chat are about. */
  readonly currentGroupId: string | null;
  /** Where the bot can reach this person; null until they have written to it. */
  readonly personalConversation: ConversationReference | null;
  /** Leave: from its first to its last day, or open-ended; and who covers, if anybody. */
  readonly away?: Absence | null;
  /** The newest morning card: when it was sent and what Teams calls it. */
  readonly lastDigest?: { readonly at: Instant; readonly activityId: string | null };
};

export type ConversationReference = {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly userId: string;
  readonly botId: string;
  /** The key of the account whose chat it is; absent in what was kept before that was recorded. */
  readonly account?: string;
};

/**
 * Teams identity to person: `key` is 'identity:' + sha-256 of tenant and object id. It only says where to look: the account is
 * the person's while their `PersonAccounts` lists it. `recorded` is absent in links from before accounts were recorded.
 */
export type IdentityLink = {
  readonly key: string;
  readonly type: 'identity';
  readonly schemaVersion: 1;
  readonly personId: string;
  readonly recorded?: true;
};
/** Which accounts are a person's: `key` is 'accounts:' + the person's id. Every change of it is in the log of the directory. */
export type PersonAccounts = Accounts & {
  readonly key: string;
  readonly type: 'accounts';
  readonly schemaVersion: 1;
  readonly personId: string;
};
/** A one-time code that waits: `key` is 'code:' + sha-256 of it. Made for a member of that group. */
export type AccountCode = Omit<WaitingCode, 'key'> & {
  readonly key: string;
  readonly type: 'code';
  readonly schemaVersion: 1;
  readonly personId: string;
  readonly coreGroupId: string;
};
/** E-mail to person: `key` is 'email:' + sha-256 of the lower-case address, as an id must not carry a name. */
export type EmailLink = { readonly key: string; readonly type: 'email'; readonly schemaVersion: 1; readonly personId: string };
/** Conversation to core group: `key` is 'conversation:' + sha-256 of the conversation id. */
export type ConversationLink = {
  readonly key: string;
  readonly type: 'conversation';
  readonly schemaVersion: 1;
  readonly coreGroupId: string;
};

/** The whole rules by which limits were last counted, as a settings file, to compare a changed file with. */
export type LastRules = {
  readonly key: 'rules';
  readonly type: 'rules';
  readonly schemaVersion: 1;
  readonly settings: string;
  /** Those before them, the oldest first, each with the last day on which limits were counted by it; absent where there were none. */
  readonly past?: readonly SettingsUntil[];
  /** Groups that could not be read when the rules changed: what these settings told of them until that day is still to be kept. */
  readonly left?: readonly (SettingsUntil & { readonly coreGroupIds: readonly string[] })[];
};

export type SettingsUntil = { readonly settings: string; readonly until: CalendarDate };

/** Tells whether a store's ids were made with this key: `check` is a keyed hash of a fixed text. */
export type IdKeyMark = { readonly key: 'id-key'; readonly type: 'id-key'; readonly schemaVersion: 1; readonly check: string };

/** How much the last export knew, so that one that knows less is noticed. */
export type LastExport = {
  readonly key: 'last-export';
  readonly type: 'last-export';
  readonly schemaVersion: 1;
  readonly counts: ExportCounts;
  /** Absent where an earlier version of ours imported it. */
  readonly teams?: TeamCounts;
  /** The day that it was of; absent as well. */
  readonly asAt?: CalendarDate;
};

/** What the nightly look counts of whole local authorities, so that no reader goes through all groups. */
export type KeptCounts = AuthorityCounts & {
  readonly key: 'authority-counts';
  readonly type: 'authority-counts';
  readonly schemaVersion: 1;
};

export type DirectoryDocument =
  | Person
  | IdentityLink
  | PersonAccounts
  | AccountCode
  | EmailLink
  | ConversationLink
  | LastRules
  | LastExport
  | KeptCounts
  | IdKeyMark;

/** In place of a directory document whose text is no JSON, or that says it belongs under another key. */
export type DamagedEntry = { readonly key: string; readonly type: 'damaged' };

/** People, identities and conversations; each document is a partition of its own (`/key`). */
export type Directory = {
  read(key: string): Promise<Stored<DirectoryDocument> | null>;
  /** False when the document changed since `etag`, or exists where `etag` is null. */
  write(document: DirectoryDocument, etag: string | null): Promise<boolean>;
  remove(key: string, etag: string): Promise<boolean>;
  /**
   * Every document as it is stored, streamed and not checked; a DamagedEntry in place of one that is no document or belongs
   * elsewhere. For verify only.
   */
  all(): AsyncIterable<unknown>;
};
