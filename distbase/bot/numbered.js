"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.numberedRow = numberedRow;
/**
 * A number for a row and the titles of its buttons: whoever hears only the buttons, or says their names, must know which is which.
 * `number` counts from 1.
 */
function numberedRow(texts, number) {
    return { number: `${number}.`, titled: (title) => texts.say('common.numbered', { title, number }) };
}
//# sourceMappingURL=numbered.js.map