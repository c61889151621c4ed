"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moveOf = moveOf;
/** How a setting or a correction moved this clock's limit, if the newest move of it led to the limit it has now. */
function moveOf(kept, clock) {
    const moves = [
        ...kept.moved.map((move) => ({ ...move, by: 'setting' })),
        ...(kept.corrections ?? []).map((move) => ({ ...move, by: 'case-system' })),
    ].sort((one, other) => (one.at < other.at ? 1 : -1));
    for (const { by, on, limits } of moves) {
        const moved = limits.find((each) => each.clock === clock.clock && each.childId === clock.childId && each.to.trigger === clock.trigger);
        if (moved !== undefined)
            return moved.to.limit === clock.limit ? { by, on, was: moved.from.limit } : null;
    }
    return null;
}
//# sourceMappingURL=limitMoves.js.map