"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.viewerOf = viewerOf;
/** Who looks at that group, and whom the press names. The group of this conversation has been read already and comes with it. */
function viewerOf({ person, where }, coreGroupId, choices = []) {
    const read = where.group?.coreGroupId === coreGroupId ? where.group : undefined;
    return { personId: person.personId, coreGroupId, read, choices };
}
//# sourceMappingURL=turn.js.map