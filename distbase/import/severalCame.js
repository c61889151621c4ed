"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.eachWhoCame = eachWhoCame;
const severalPeople_1 = require("./severalPeople");
/** A row for each of the people whom its cell names: what it says is said of all of them. One whom nobody knows stays one of them. */
function eachWhoCame(lines, known, tell) {
    return lines.flatMap(({ line, row }) => {
        const isKnown = (text) => known.who(row.core_group_ref, text).key !== null;
        const people = isKnown(row.email) ? [] : (0, severalPeople_1.peopleInCell)(row.email, isKnown);
        if (!people.some(isKnown))
            return [{ line, row }];
        tell.row('attendance.csv', line, 'email', { reason: 'several-people' }, 'noted');
        return people.map((email) => ({ line, row: { ...row, email } }));
    });
}
//# sourceMappingURL=severalCame.js.map