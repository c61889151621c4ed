"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.missingPackages = missingPackages;
/** Loaded when they are first needed, which for some may be long after the start; all others are missed by the start itself. */
const loadedLater = [
    'botbuilder',
    'botframework-connector',
    '@microsoft/teams-ai',
    'date-holidays',
    '@azure/cosmos',
    '@azure/core-rest-pipeline',
    '@azure/msal-node',
];
/** Names of those that cannot be found, so that a start tells what somebody would otherwise meet hours later. */
function missingPackages(find = (name) => require.resolve(name)) {
    return loadedLater.filter((name) => {
        try {
            return find(name) === '';
        }
        catch {
            return true;
        }
    });
}
//# sourceMappingURL=missingPackages.js.map