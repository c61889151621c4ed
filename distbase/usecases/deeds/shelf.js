"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.makeShelf = makeShelf;
exports.othersHadTheirTurn = othersHadTheirTurn;
const packedGlance_1 = require("../../core/lists/packedGlance");
const faultCode_1 = require("./faultCode");
const sha256_1 = require("./sha256");
/** As many are waited for before they are written, as each write waits for the disk or the network. */
const together = 16;
/** As many are read at a time, so that others have their turn in between. */
const readTogether = 100;
/** Of a seal: that of a hash. */
const sealLength = 64;
function makeShelf({ store, keyed, rules: ours, form, report }) {
    let noted = new Map();
    let day = '';
    let writing = null;
    function seal(of, coreGroupId, etag, text) {
        // None of the words before the text has a blank in it.
        return keyed((0, sha256_1.sha256)(`glance ${of.form} ${of.day} ${coreGroupId} ${etag} ${text}`));
    }
    async function writeAll() {
        while (noted.size > 0) {
            const of = { day, form: form() };
            const batch = [...noted].slice(0, together);
            for (const [coreGroupId] of batch)
                noted.delete(coreGroupId);
            const glances = [];
            for (const [coreGroupId, { glance, etag }] of batch) {
                const text = (0, packedGlance_1.packedGlance)(glance);
                glances.push({ coreGroupId, etag, text: seal(of, coreGroupId, etag, text) + text });
                await othersHadTheirTurn();
            }
            await store.keep(of, glances);
        }
    }
    /** One at a time. What a fault loses is worked out when it is asked for again. */
    function write() {
        writing ??= unlessLost(writeAll, undefined).finally(() => {
            writing = null;
        });
        return writing;
    }
    async function unlessLost(work, otherwise) {
        try {
            return await work();
        }
        catch (error) {
            report((0, faultCode_1.faultCode)(error) ?? 'glances-not-kept');
            return otherwise;
        }
    }
    function shelved(of, { coreGroupId, etag, text }) {
        const packed = text.slice(sealLength);
        return { etag, open: () => (text.slice(0, sealLength) === seal(of, coreGroupId, etag, packed) ? (0, packedGlance_1.unpackedGlance)(packed) : null) };
    }
    async function readAll(of, coreGroupIds) {
        const found = new Map();
        for (let from = 0; from < coreGroupIds.length; from += readTogether) {
            if (from > 0)
                await othersHadTheirTurn();
            for (const each of await store.read(of, coreGroupIds.slice(from, from + readTogether)))
                found.set(each.coreGroupId, shelved(of, each));
        }
        return found;
    }
    return {
        async read(coreGroupIds, rules, today) {
            const nothing = new Map();
            return rules === ours ? unlessLost(() => readAll({ day: today, form: form() }, coreGroupIds), nothing) : nothing;
        },
        note(rules, dated) {
            if (rules !== ours)
                return;
            if (day !== dated.today)
                noted = new Map();
            day = dated.today;
            noted.set(dated.glance.coreGroupId, dated);
            if (noted.size >= together)
                void write();
        },
        async written() {
            await writing;
            await write();
        },
        async outdated(rules, today, limit) {
            return rules === ours ? unlessLost(() => store.outdated({ day: today, form: form() }, limit), []) : [];
        },
        forget: (coreGroupIds) => unlessLost(() => store.forget(coreGroupIds), undefined),
    };
}
/** What waits in the event loop goes first. */
function othersHadTheirTurn() {
    return new Promise((resolve) => setImmediate(resolve));
}
//# sourceMappingURL=shelf.js.map