"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.connectorPackage = connectorPackage;
/**
 * The packages that a press does without. Together they take longer to load than all else, so each is loaded when it is first
 * needed: by a typed line, or by something that is sent. That they are there is looked at before the bot listens
 * (missingPackages.ts).
 */
function connectorPackage() {
    return require('botframework-connector');
}
//# sourceMappingURL=packages.js.map