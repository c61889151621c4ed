"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importedText = importedText;
exports.importedTextOrNone = importedTextOrNone;
/**
 * Words from the case system, exactly as they stand there. Its export does not say in which language they were written. English
 * is a guess, so it may be used for nothing but how a screen reader speaks. `everyone` is how such words have always been stored,
 * and the next import compares by it; who reads them, `audienceOfWords` decides by their author: practitioners.
 */
function importedText(text, by, at, audience = { kind: 'everyone' }) {
    return { text, by, at, language: 'en', audience };
}
/** The same; null for an empty cell. */
function importedTextOrNone(text, by, at, audience) {
    return text.trim() === '' ? null : importedText(text, by, at, audience);
}
//# sourceMappingURL=importedText.js.map