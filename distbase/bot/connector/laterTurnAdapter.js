"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.laterTurnAdapter = laterTurnAdapter;
/** The adapter, made with its first turn: with it botbuilder is loaded, which takes longer than a start without it. */
function laterTurnAdapter(options) {
    let made = null;
    return {
        async runTurn(activity, logic) {
            made ??= adapter(options);
            return made.runTurn(activity, logic);
        },
    };
}
function adapter(options) {
    const { TurnAdapter: Adapter } = require('./turnAdapter');
    return new Adapter(options);
}
//# sourceMappingURL=laterTurnAdapter.js.map