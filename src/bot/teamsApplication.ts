import { Application, TurnState } from '@microsoft/teams-ai';

/**
 * The router of turns, with everything of teams-ai's off that we do not want: nothing is loaded or saved between turns
 * (its turn state loses concurrent writes while Teams is told all is well: DESIGN 2.1, trap 4), no typing signals, which spend
 * the rate limit of a conversation, and no mention taken out: it takes out the first one alone, and ends the turn for one
 * without text (`frontDoor/typedLine.ts` reads the line). It gets no adapter: turns reach it through `run`.
 */
export function createTeamsApplication(): Application<NoState> {
  return new Application<NoState>({
    startTypingTimer: false,
    removeRecipientMention: false,
    turnStateFactory: () => new NoState(),
  });
}

/** A turn state that keeps nothing: code that tries to write conversation or user state fails at once. */
export class NoState extends TurnState {
  override get user() {
    return nothing;
  }

  override get conversation() {
    return nothing;
  }

  protected override async onComputeStorageKeys(): Promise<Record<string, string>> {
    return {};
  }
}

const nothing = Object.freeze({});
