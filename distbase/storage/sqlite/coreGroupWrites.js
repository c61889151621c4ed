"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coreGroupWrites = coreGroupWrites;
exports.indexed = indexed;
const documentRules_1 = require("../documentRules");
const errors_1 = require("../errors");
const connection_1 = require("./connection");
/** The writing half of core groups in a SQLite file. */
function coreGroupWrites(connection) {
    const { database, kept, newEtag, write } = connection;
    const statement = {
        etag: database.prepare('SELECT etag FROM documents WHERE core_group_id = ? AND id = ?'),
        read: database.prepare('SELECT json FROM documents WHERE core_group_id = ? AND id = ?'),
        purge: database.prepare("DELETE FROM documents WHERE core_group_id = ? AND id = ? AND type IN ('press', 'notice') AND (? IS NULL OR etag = ?)"),
        put: database.prepare(`INSERT INTO documents (core_group_id, id, type, etag, json, next_due_on, notice_state, send_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (core_group_id, id) DO UPDATE SET type = excluded.type, etag = excluded.etag, json = excluded.json,
         next_due_on = excluded.next_due_on, notice_state = excluded.notice_state, send_after = excluded.send_after`),
        create: database.prepare(`INSERT INTO documents (core_group_id, id, type, etag, json, next_due_on, notice_state, send_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (core_group_id, id) DO NOTHING`),
        // Only where no index says anything else of the document than before: then none of them is touched.
        rewrite: database.prepare(`UPDATE documents SET etag = ?, json = ? WHERE core_group_id = ? AND id = ? AND type = ?
         AND next_due_on IS ? AND notice_state IS ? AND send_after IS ? AND (? IS NULL OR etag = ?)`),
    };
    /** The version of what is there; null where there is nothing. */
    function etagOf({ coreGroupId, id }) {
        const found = statement.etag.get(coreGroupId, id);
        return found?.etag ?? null;
    }
    function put(given) {
        const { document, text } = given;
        const { coreGroupId, id, type } = document;
        const rewritten = rewrite(given, null);
        if (rewritten !== null)
            return rewritten;
        const etag = newEtag();
        statement.put.run(coreGroupId, id, type, etag, text, ...indexed(document));
        return { document, text, etag };
    }
    /** In the place of a document of the same kind, and of that version, unless it is null; null, and nothing is done, where there is none. */
    function rewrite({ document, text }, before) {
        const { coreGroupId, id, type } = document;
        const etag = newEtag();
        const { changes } = statement.rewrite.run(etag, text, coreGroupId, id, type, ...indexed(document), before, before);
        return changes === 1 ? { document, text, etag } : null;
    }
    function create({ document, text }) {
        const { coreGroupId, id, type } = document;
        return statement.create.run(coreGroupId, id, type, newEtag(), text, ...indexed(document)).changes === 1;
    }
    /** What was decided is what a read would give, down to the order of members: it need not be read to be known. */
    function keep({ document, text, etag }) {
        kept.keep(document.coreGroupId, document.id, { document, etag, text });
    }
    /** The write that replaces the head looks at its version, and each that creates whether something is there. */
    function commitOne({ etag }, texts, undo) {
        const rewritten = etag === null ? null : rewrite(texts.head, etag);
        if (rewritten === null && etagOf(texts.head.document) !== etag)
            return refused('changed-meanwhile');
        const head = rewritten ?? put(texts.head);
        if (!texts.create.every(create)) {
            undo();
            return refused('already-there');
        }
        return { outcome: 'saved', placed: [head, ...texts.put.map(put)] };
    }
    function appendOne({ document, text }) {
        const there = statement.read.get(document.coreGroupId, document.id);
        if (!there)
            create({ document, text });
        else if (hashOf((0, connection_1.documentOf)(there)) !== hashOf(document))
            throw new errors_1.StoreFault('store.stream-taken', 'access');
    }
    return {
        async commit(commit) {
            const texts = (0, documentRules_1.commitTexts)(commit);
            const { outcome } = await write((undo) => commitOne(commit, texts, undo), ({ placed }) => placed.forEach(keep), commit.coreGroupId);
            return outcome;
        },
        async appendAccess(entries) {
            if (entries.length === 0)
                return;
            const texts = entries.map((document) => ({ document, text: (0, documentRules_1.documentText)(document, document.id) }));
            return write(() => texts.forEach(appendOne));
        },
        async replace(document, etag) {
            const text = (0, documentRules_1.documentText)(document, document.id);
            return write(() => {
                if (etagOf(document) !== etag)
                    return false;
                put({ document, text });
                return true;
            }, () => kept.forget(document.coreGroupId, document.id), document.coreGroupId);
        },
        async purge(coreGroupId, documents) {
            (0, documentRules_1.checkPurgeable)(documents.map(({ id }) => id));
            const purgeOne = (id, etag) => statement.purge.run(coreGroupId, id, etag, etag).changes;
            return write(() => documents.reduce((gone, { id, etag }) => gone + purgeOne(id, etag), 0), () => documents.forEach(({ id }) => void kept.forget(coreGroupId, id)), coreGroupId);
        },
    };
}
function refused(outcome) {
    return { outcome, placed: [] };
}
/** The columns that due() and dueNotices() look things up by: next_due_on, notice_state, send_after. */
function indexed(document) {
    const { nextDueOn, state, sendAfter } = document;
    if (document.type === 'group')
        return [textOrNull(nextDueOn), null, null];
    if (document.type === 'notice')
        return [null, textOrNull(state), textOrNull(sendAfter)];
    return [null, null, null];
}
function textOrNull(value) {
    return typeof value === 'string' ? value : null;
}
function hashOf(document) {
    return document?.hash;
}
//# sourceMappingURL=coreGroupWrites.js.map