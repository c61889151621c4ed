"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.storeCredential = storeCredential;
exports.machineToken = machineToken;
const cosmosResource = 'https://cosmos.azure.com';
const hourMs = 3_600_000;
/** How the store is reached: a key for an emulator on this machine, else the machine's managed identity; nothing for SQLite. */
function storeCredential({ store, cosmosKey, identity }) {
    if (!store.startsWith('cosmos:'))
        return undefined;
    if (cosmosKey !== null)
        return { credential: { emulatorKey: cosmosKey } };
    const application = machineIdentity(identity);
    return {
        credential: {
            aad: {
                async getToken() {
                    const { accessToken, expiresOn } = await application.acquireToken({ resource: cosmosResource });
                    return { token: accessToken, expiresOnTimestamp: expiresOn?.getTime() ?? Date.now() + hourMs };
                },
            },
        },
    };
}
/** Tokens of the machine's managed identity for another service, kept by the library until shortly before they end. */
function machineToken(identity, resource) {
    const application = machineIdentity(identity);
    return async () => (await application.acquireToken({ resource })).accessToken;
}
/** The package is loaded only where something is reached by an identity. */
function machineIdentity(identity) {
    const msal = require('@azure/msal-node');
    const userAssigned = identity?.type === 'UserAssignedMSI' ? { managedIdentityIdParams: { userAssignedClientId: identity.appId } } : {};
    return new msal.ManagedIdentityApplication(userAssigned);
}
//# sourceMappingURL=storeCredential.js.map