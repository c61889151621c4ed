"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepVerb = stepVerb;
const zod_1 = require("zod");
const result_1 = require("../core/result");
const openView_1 = require("../usecases/deeds/openView");
const givenBack_1 = require("./givenBack");
const turn_1 = require("./turn");
const verbs_1 = require("./verbs");
/** One step of a form in several: reads what was typed and goes on, or shows what to mend. Nothing is saved before the last step. */
function stepVerb(view, data, inputs, step) {
    const dataSchema = zod_1.z.strictObject(data);
    const inputsSchema = zod_1.z.strictObject(inputs);
    const { again, next, check = async (_turn, _shown, typed) => (0, result_1.allow)(typed) } = step;
    return {
        verb: view.name,
        kind: 'view',
        data: dataSchema,
        inputs: inputsSchema,
        may: view.may,
        async handle(turn, pressed) {
            const read = (0, verbs_1.readPress)(turn, pressed, dataSchema, inputsSchema);
            if (!read.ok)
                return (0, verbs_1.deniedCard)(turn, read.refusal, view.name, pressed);
            const { coreGroupId, about, entered, choices } = read.value;
            const viewed = await (0, openView_1.openView)(turn.deps, view, (0, turn_1.viewerOf)(turn, coreGroupId, choices), about);
            if (viewed.kind === 'denied')
                return (0, verbs_1.refusalCard)(turn, viewed.denial);
            const shown = { state: viewed.state, actor: viewed.actor, data: about, result: { kind: 'viewed' }, entered };
            const formed = (0, verbs_1.readInputs)(inputsSchema, read.value);
            const typed = formed.ok ? await check(turn, shown, formed.value) : formed;
            if (!typed.ok)
                return (0, givenBack_1.givenBack)(turn, again, { ...shown, result: { kind: 'refused', refusal: typed.refusal } });
            return (0, givenBack_1.givenBack)(turn, (at, form) => next(at, form, typed.value), { ...shown, entered: wordsIn(about) });
        },
    };
}
/** What was never filled in stands as the form begins. */
function wordsIn(about) {
    return Object.fromEntries(Object.entries(about).flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])));
}
//# sourceMappingURL=steps.js.map