"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readStart = readStart;
const config_1 = require("./config");
const result_1 = require("./core/result");
const roots_1 = require("./roots");
const settings_1 = require("./settings");
const storeFile_1 = require("./storeFile");
/**
 * The environment, the settings file, the key of the roots and the place of the store; or everything that is wrong with any of
 * them at once, so that somebody who mends one thing and starts again does not meet the next.
 */
function readStart(env) {
    const config = (0, config_1.readConfig)(env);
    const production = env['NODE_ENV'] === 'production';
    const file = env['SETTINGS'] || null;
    const rules = file === null ? (0, result_1.allow)((0, settings_1.defaultRules)()) : (0, settings_1.readSettings)(file);
    const unset = rules.ok ? (0, settings_1.unsetRules)(rules.value) : (0, settings_1.unsetIn)(file);
    const roots = config.ok ? (0, roots_1.openRoots)(config.value) : rootsUnderBadEnvironment(env);
    const environment = [...(config.ok ? [] : config.refusal), ...(roots.ok ? [] : [roots.refusal])];
    const wrong = [
        { heading: 'The environment is not complete:', problems: environment },
        { heading: 'The settings file does not hold:', problems: rules.ok ? [] : rules.refusal.map(({ path, words }) => `${path}: ${words}`) },
        { heading: 'The settings file is not complete for production:', problems: production ? unset : [] },
        { heading: 'The store did not open:', problems: production ? (0, storeFile_1.whyNoFile)(config.ok ? config.value.store : (env['STORE'] ?? '')) : [] },
    ];
    if (config.ok && rules.ok && roots.ok && wrong.every(({ problems }) => problems.length === 0))
        return (0, result_1.allow)({ config: config.value, rules: rules.value, roots: roots.value });
    return (0, result_1.refuse)(wrong.filter(({ problems }) => problems.length > 0));
}
function rootsUnderBadEnvironment(env) {
    const problem = (0, roots_1.rootsKeyProblem)(env['ROOTS_KEY'] || null);
    return problem === null ? (0, result_1.allow)(null) : (0, result_1.refuse)(problem);
}
//# sourceMappingURL=readStart.js.map