import type { Activity, InvokeResponse } from 'botbuilder';
import type { Report } from '../../core/reports';
import { allow, type Result, refuse } from '../../core/result';
import { whereThrown } from '../whereThrown';
import { type ActivityRefusal, type ActivityRules, readActivity } from './incomingActivity';
import type { Redelivery } from './redelivery';
import type { Caller, TokenCheck } from './tokenCheck';

/** What the HTTP server sends back. A refusal's body is `{ code }` and nothing else. */
export type Answer = { readonly status: number; readonly body?: unknown };

export type FrontDoor = {
  /** Before the body is read: may this caller speak at all? The value is what `receive` wants back. */
  admit(authorization: string | undefined): Promise<Result<Caller | null, Answer>>;
  /** One activity through the whole door: checked, run once, answered. Never throws. */
  receive(caller: Caller | null, body: unknown): Promise<Answer>;
};

export type FrontDoorOptions = {
  /** Null only in development on loopback (config refuses to start otherwise): then only loopback service URLs are let in. */
  readonly tokens: TokenCheck | null;
  readonly rules: ActivityRules;
  readonly redelivery: Redelivery;
  readonly runTurn: (activity: Activity) => Promise<InvokeResponse | undefined>;
  readonly report: Report;
};

const unauthorized: Answer = { status: 401, body: { code: 'unauthorized' } };
const keysUnavailable: Answer = { status: 503, body: { code: 'unavailable' } };
/** The turn failed, and could not even tell those who wait for its answer. */
const turnFailed: Answer = { status: 500, body: { code: 'turn-failed' } };
const done: Answer = { status: 200 };

/** The way in for Teams: our token check, our check of the activity, then botbuilder's turn (DESIGN 2.1, traps 3 and 7). */
export function createFrontDoor({ tokens, rules, redelivery, runTurn, report }: FrontDoorOptions): FrontDoor {
  async function answerTurn(activity: Activity): Promise<Answer> {
    const response = await runTurn(activity);
    return response === undefined ? done : { status: response.status, body: response.body };
  }

  async function answerOnce(activity: Activity): Promise<Answer> {
    const key = redeliveryKey(activity);
    if (key === null) return answerTurn(activity);
    const outcome = await redelivery.once(key, () => answerTurn(activity));
    if (outcome !== 'delivered-before') return outcome;
    report('message-delivered-before');
    return done;
  }

  return {
    async admit(authorization) {
      if (tokens === null) return allow(null);
      try {
        const checked = await tokens.check(authorization);
        if (checked.ok) return checked;
        report(checked.refusal);
        return refuse(unauthorized);
      } catch {
        report('token-not-checked');
        return refuse(keysUnavailable);
      }
    },
    async receive(caller, body) {
      const read = readActivity(body, caller, rules);
      if (!read.ok) {
        report(read.refusal);
        return refusalAnswer(read.refusal);
      }
      try {
        return await answerOnce(read.value);
      } catch (error) {
        report('turn-failed', { ...whereThrown(error) });
        return turnFailed;
      }
    },
  };
}

function refusalAnswer(refusal: ActivityRefusal): Answer {
  return refusal === 'activity-malformed'
    ? { status: 400, body: { code: 'bad-activity' } }
    : { status: 403, body: { code: 'not-allowed' } };
}

/** Only what a person typed is run once by its id; a press must be answered each time and is recognised by its own mark. */
function redeliveryKey({ type, id, value, conversation }: Activity): string | null {
  if (type !== 'message' || id === undefined || id === null || isPress(value)) return null;
  return `${conversation.tenantId}|${conversation.id}|${id}`;
}

function isPress(value: unknown): boolean {
  return value !== undefined && value !== null;
}
