"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedRestCard = exports.messageCard = void 0;
const zod_1 = require("zod");
const defineCard_1 = require("./defineCard");
/** One short thing to say where there is nothing else to show: a refusal, an empty state, what to do next. */
exports.messageCard = (0, defineCard_1.defineCard)('message', { text: zod_1.z.string().meta({ safe: true }) });
/** A part of what somebody typed that a form could not give back, in their own chat. `label`: of the input it was typed in. */
exports.typedRestCard = (0, defineCard_1.defineCard)('typedRest', { label: zod_1.z.string().meta({ safe: true }), words: zod_1.z.string() });
//# sourceMappingURL=message.js.map