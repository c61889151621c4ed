"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.demoDeps = demoDeps;
const clock_1 = require("../../clock");
const newId_1 = require("../../newId");
const settings_1 = require("../../settings");
const accessLog_1 = require("../../usecases/deeds/accessLog");
const glances_1 = require("../../usecases/deeds/glances");
const keyed_1 = require("../../usecases/deeds/keyed");
const oneAtATime_1 = require("../../usecases/deeds/oneAtATime");
const loggedDirectory_1 = require("../../usecases/people/loggedDirectory");
/** What is needed to do something in the demo's store, as the bot itself has it. */
function demoDeps(config, { groups, directory }) {
    const clock = (0, clock_1.makeClock)(config.startsAt);
    const access = (0, accessLog_1.makeAccessLog)(groups, clock, (0, newId_1.newId)());
    return {
        store: groups,
        directory: (0, loggedDirectory_1.loggedDirectory)(directory, access),
        clock,
        newId: newId_1.newId,
        keyed: (0, keyed_1.makeKeyed)(config.idKey),
        access,
        oneAtATime: (0, oneAtATime_1.makeOneAtATime)(),
        glances: (0, glances_1.makeGlances)(),
        rules: (0, settings_1.defaultRules)(),
        tenantIds: config.tenantIds,
    };
}
//# sourceMappingURL=demoDeps.js.map