"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createAppToken = createAppToken;
const packages_1 = require("../packages");
const connectorScope = 'https://api.botframework.com';
/** The bot's own token; however many sends wait for it, it is asked for once. */
function createAppToken(identity) {
    let credentials = null;
    let underWay = null;
    async function asked() {
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
function credentialsFor(identity) {
    const { JwtTokenProviderFactory, ManagedIdentityAppCredentials, MsalAppCredentials } = (0, packages_1.connectorPackage)();
    if (identity.type === 'UserAssignedMSI') {
        return new ManagedIdentityAppCredentials(identity.appId, connectorScope, new JwtTokenProviderFactory());
    }
    const authority = `https://login.microsoftonline.com/${identity.tenantId}`;
    return new MsalAppCredentials(identity.appId, identity.password, authority, connectorScope);
}
//# sourceMappingURL=appCredentials.js.map