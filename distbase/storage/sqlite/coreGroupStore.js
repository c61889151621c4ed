"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sqliteCoreGroups = sqliteCoreGroups;
const promises_1 = require("node:timers/promises");
const documentRules_1 = require("../documentRules");
const documents_1 = require("../documents");
const connection_1 = require("./connection");
const coreGroupStatements_1 = require("./coreGroupStatements");
const coreGroupWrites_1 = require("./coreGroupWrites");
const keptRows_1 = require("./keptRows");
/** Rows fetched at a time while streaming: no statement stays open between them, so that writes may go on. */
const pageSize = 200;
/** The heads of a longer list are read without being kept: they would drive out what presses need. */
const mostHeadsKept = 16;
/** Core groups in a SQLite file. */
function sqliteCoreGroups(connection) {
    const statements = (0, coreGroupStatements_1.coreGroupStatements)(connection.database);
    const { rows, onDisk } = connection;
    const kept = (0, keptRows_1.keptRows)(connection, statements);
    async function load(coreGroupId, ids) {
        if (!(0, documentRules_1.isStorableId)(coreGroupId))
            return null;
        const found = kept.now(coreGroupId, [...new Set(['group', ...ids.filter(documentRules_1.isStorableId)])]);
        await onDisk(coreGroupId);
        const head = found.get('group');
        if (!head)
            return null;
        const documents = [...found].filter(([id]) => id !== 'group' || ids.includes('group'));
        return {
            head: { document: (0, documents_1.parseCoreGroup)(head.document), etag: head.etag },
            documents: new Map(documents.map(([id, { document }]) => [id, document])),
        };
    }
    async function heads(coreGroupIds) {
        const found = rows(statements.heads, JSON.stringify(coreGroupIds.filter(documentRules_1.isStorableId)));
        await onDisk();
        return (0, documents_1.sortedHeads)(found.map((row) => (0, documents_1.headOrDamaged)((0, connection_1.documentOf)(row), (0, connection_1.textOf)(row, 'core_group_id'))));
    }
    function headNow(coreGroupId, isKept) {
        if (!isKept) {
            const [row] = rows(statements.load, coreGroupId, '["group"]');
            return row && seenHead((0, connection_1.documentOf)(row), coreGroupId, (0, connection_1.textOf)(row, 'etag'));
        }
        const found = kept.now(coreGroupId, ['group']).get('group');
        return found && seenHead(found.document, coreGroupId, found.etag);
    }
    async function* headsOtherThan(known) {
        for (const coreGroupId of known.keys())
            if (!(0, documentRules_1.isStorableId)(coreGroupId))
                yield { kind: 'gone', coreGroupId };
        const asked = [...known].filter(([coreGroupId]) => (0, documentRules_1.isStorableId)(coreGroupId));
        const others = rows(statements.versionsOtherThan, JSON.stringify(Object.fromEntries(asked)));
        for (const other of others) {
            const coreGroupId = (0, connection_1.textOf)(other, 'core_group_id');
            const head = other['etag'] === null ? undefined : headNow(coreGroupId, others.length <= mostHeadsKept);
            yield head ?? { kind: 'gone', coreGroupId };
            await (0, promises_1.setImmediate)();
        }
    }
    async function* due(onOrBefore) {
        let after = { day: '', coreGroupId: '' };
        for (;;) {
            const page = rows(statements.due, onOrBefore, after.day, after.coreGroupId, pageSize);
            await onDisk();
            for (const row of page)
                yield dueGroup(row);
            const last = page.at(-1);
            if (!last || page.length < pageSize)
                return;
            const day = (0, connection_1.textOf)(last, 'next_due_on');
            after = { day, coreGroupId: day > after.day ? (0, connection_1.textOf)(last, 'core_group_id') : (0, connection_1.nextAfter)(after.coreGroupId, last, 'core_group_id') };
        }
    }
    async function* groupIds() {
        let after = '';
        for (;;) {
            const [row] = rows(statements.nextGroupId, after);
            if (!row)
                return;
            after = (0, connection_1.nextAfter)(after, row, 'core_group_id');
            if (row['is_group'] === 1)
                yield after;
        }
    }
    async function* partitions() {
        let after = '';
        for (;;) {
            const [row] = rows(statements.nextPartition, after);
            if (!row)
                return;
            after = (0, connection_1.nextAfter)(after, row, 'core_group_id');
            yield after;
        }
    }
    async function* documents(coreGroupId) {
        let after = '';
        for (;;) {
            const page = rows(statements.documents, coreGroupId, after, pageSize);
            await onDisk(coreGroupId);
            for (const row of page)
                yield asWritten(row, coreGroupId);
            const last = page.at(-1);
            if (!last || page.length < pageSize)
                return;
            after = (0, connection_1.nextAfter)(after, last, 'id');
        }
    }
    return {
        load,
        async read(coreGroupId, id) {
            if (!(0, documentRules_1.isStorableId)(coreGroupId) || !(0, documentRules_1.isStorableId)(id))
                return null;
            const found = kept.now(coreGroupId, [id]).get(id);
            await onDisk(coreGroupId);
            return found ? { document: found.document, etag: found.etag } : null;
        },
        heads,
        headsOtherThan,
        due,
        groupIds,
        partitions,
        documents,
        ...(0, coreGroupWrites_1.coreGroupWrites)(connection),
        async ofType(coreGroupId, type, page) {
            const found = rows(statements.ofType, coreGroupId, type, page.after ?? '', page.limit);
            await onDisk(coreGroupId);
            return found.map((row) => readable(row, coreGroupId));
        },
        async dueNotices(now, states, limit) {
            // One indexed range per state, merged here: a single statement over several states would have to sort them all.
            const found = [...new Set(states)].flatMap((state) => rows(statements.dueNotices, state, now, limit));
            await onDisk();
            const oldestFirst = found.sort((left, right) => byText(left, right, 'send_after') || byText(left, right, 'id'));
            return oldestFirst
                .slice(0, limit)
                .map((row) => ({ document: readable(row, (0, connection_1.textOf)(row, 'core_group_id')), etag: (0, connection_1.textOf)(row, 'etag') }));
        },
        async close() {
            connection.close();
        },
    };
}
function dueGroup(row) {
    return seenHead((0, connection_1.documentOf)(row), (0, connection_1.textOf)(row, 'core_group_id'), (0, connection_1.textOf)(row, 'etag'));
}
function seenHead(stored, coreGroupId, etag) {
    const head = (0, documents_1.headOrDamaged)(stored, coreGroupId);
    return 'kind' in head ? head : { kind: 'group', document: head, etag };
}
function readable(row, coreGroupId) {
    return (0, connection_1.documentOf)(row) ?? (0, documents_1.damagedDocument)(coreGroupId, (0, connection_1.textOf)(row, 'id'));
}
/**
 * As `readable`, but a row whose columns do not say what its document says is damaged: a group with the right day only in its
 * document would never be swept. Entries out of their place are found by the check of the log.
 */
function asWritten(row, coreGroupId) {
    const document = (0, connection_1.documentOf)(row);
    if (document?.type === 'audit' || document?.type === 'access')
        return document;
    const columns = [row['id'], row['type'], row['next_due_on'], row['notice_state'], row['send_after']];
    const own = typeof document === 'object' && document !== null ? [document.id, document.type, ...(0, coreGroupWrites_1.indexed)(document)] : [];
    return columns.every((column, index) => column === own[index]) ? document : (0, documents_1.damagedDocument)(coreGroupId, (0, connection_1.textOf)(row, 'id'));
}
function byText(left, right, column) {
    const [first, second] = [(0, connection_1.textOf)(left, column), (0, connection_1.textOf)(right, column)];
    if (first === second)
        return 0;
    return first < second ? -1 : 1;
}
//# sourceMappingURL=coreGroupStore.js.map