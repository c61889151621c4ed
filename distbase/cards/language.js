"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.languageCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
/** Asks which language to speak; `then` is the command to go on with. Both languages are on the card. */
exports.languageCard = (0, defineCard_1.defineCard)('language', { ask: zod_1.z.string().meta({ safe: true }), goesOn: zod_1.z.string() }, 'several');
//# sourceMappingURL=language.js.map