import type { ManagedIdentityAppCredentials, MsalAppCredentials } from 'botframework-connector';
import { connectorPackage } from '../packages';

/** How the bot proves itself to the connector; the names are the toolkit's `BOT_TYPE` values. */
export type BotIdentity =
  | { readonly type: 'SingleTenant'; readonly appId: string; readonly tenantId: string; readonly password: string }
  | { readonly type: 'UserAssignedMSI'; readonly appId: string; readonly tenantId: string };

/**
 * An access token for the connector, cached until shortly before it expires.
 * Throws an error with code `credentials-unavailable` and no other detail when none can be had.
 */
export type AppToken = () => Promise<string>;

const connectorScope = 'https://api.botframework.com';

/** The bot's own token; however many sends wait for it, it is asked for once. */
export function createAppToken(identity: BotIdentity): AppToken {
  let credentials: ReturnType<typeof credentialsFor> | null = null;
  let underWay: Promise<string> | null = null;
  async function asked(): Promise<string> {
    credentials ??= credentialsFor(identity);
    return credentials.getToken();
  }
  return () => {
    underWay ??= asked()
      .catch(() => {
        throw Object.assign(new Error('credentials-unavailable'), { code: 'credentials-unavailable' });
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
}

function credentialsFor(identity: BotIdentity): MsalAppCredentials | ManagedIdentityAppCredentials {
  const { JwtTokenProviderFactory, ManagedIdentityAppCredentials, MsalAppCredentials } = connectorPackage();
  if (identity.type === 'UserAssignedMSI') {
    return new ManagedIdentityAppCredentials(identity.appId, connectorScope, new JwtTokenProviderFactory());
  }
  const authority = `https://login.microsoftonline.com/${identity.tenantId}`;
  return new MsalAppCredentials(identity.appId, identity.password, authority, connectorScope);
}
