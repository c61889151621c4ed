"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loadingVerb = loadingVerb;
exports.choosingVerb = choosingVerb;
const zod_1 = require("zod");
const openView_1 = require("../usecases/deeds/openView");
const turn_1 = require("./turn");
const verbs_1 = require("./verbs");
const noInputs = zod_1.z.strictObject({});
/**
 * A verb that shows more than documents of its group that it can name by id: `load` is called once it is known that the reader
 * may see it.
 */
function loadingVerb(view, data, load, card) {
    const dataSchema = zod_1.z.strictObject(data);
    return {
        verb: view.name,
        kind: 'view',
        data: dataSchema,
        inputs: noInputs,
        may: view.may,
        async handle(turn, pressed) {
            const read = (0, verbs_1.readPress)(turn, pressed, dataSchema, noInputs);
            if (!read.ok)
                return (0, verbs_1.deniedCard)(turn, read.refusal, view.name, pressed);
            const { coreGroupId, about, choices } = read.value;
            const viewed = await (0, openView_1.openView)(turn.deps, view, (0, turn_1.viewerOf)(turn, coreGroupId, choices), about);
            if (viewed.kind === 'denied')
                return (0, verbs_1.refusalCard)(turn, viewed.denial);
            await (0, verbs_1.noteNotice)(turn, viewed.state, read.value.notice);
            const shown = { state: viewed.state, actor: viewed.actor, data: about, result: { kind: 'viewed' }, entered: {} };
            return card(turn, shown, await load(turn, shown));
        },
    };
}
/** The same verb for a card that shows several groups: each of its buttons says which one it is about. */
function choosingVerb(verb, of) {
    return { ...of, verb, data: of.data.extend({ g: zod_1.z.string() }) };
}
//# sourceMappingURL=loadingVerb.js.map