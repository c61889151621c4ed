"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coreGroupQueries = void 0;
exports.coreGroupStatements = coreGroupStatements;
/**
 * Every read of core groups, as SQL. All but those of a list of keys follow one index in its own order; a test reads the query
 * plans of exactly these texts.
 */
exports.coreGroupQueries = {
    /** The head and named documents in one statement, so that all are read at the same moment. */
    load: 'SELECT id, etag, json FROM documents WHERE core_group_id = ? AND id IN (SELECT value FROM json_each(?))',
    heads: "SELECT core_group_id, json FROM documents WHERE id = 'group' AND core_group_id IN (SELECT value FROM json_each(?)) ORDER BY core_group_id",
    /** Of the groups that are the names in an object, those of which the version is not the value. */
    versionsOtherThan: `SELECT known.key AS core_group_id, head.etag AS etag FROM json_each(?) AS known
    LEFT JOIN documents AS head ON head.core_group_id = known.key AND head.id = 'group'
    WHERE head.etag IS NULL OR head.etag IS NOT known.value`,
    due: `SELECT core_group_id, next_due_on, etag, json FROM documents
    WHERE next_due_on <= ? AND (next_due_on, core_group_id) > (?, ?) ORDER BY next_due_on, core_group_id LIMIT ?`,
    /** The next partition, and whether it is a group: has a head, or, should that be gone, an audit chain. */
    nextGroupId: `SELECT core_group_id, EXISTS (
      SELECT 1 FROM documents AS own WHERE own.core_group_id = documents.core_group_id AND own.id IN ('group', 'audit:0000000001')
    ) AS is_group FROM documents WHERE core_group_id > ? ORDER BY core_group_id LIMIT 1`,
    nextPartition: 'SELECT core_group_id FROM documents WHERE core_group_id > ? ORDER BY core_group_id LIMIT 1',
    documents: 'SELECT id, type, json, next_due_on, notice_state, send_after FROM documents WHERE core_group_id = ? AND id > ? ORDER BY id LIMIT ?',
    ofType: 'SELECT id, json FROM documents WHERE core_group_id = ? AND type = ? AND id > ? ORDER BY id LIMIT ?',
    dueNotices: `SELECT core_group_id, id, send_after, etag, json FROM documents
    WHERE notice_state = ? AND send_after <= ? ORDER BY send_after, core_group_id, id LIMIT ?`,
};
/** The queries, prepared once per open file. */
function coreGroupStatements(database) {
    const { load, heads, versionsOtherThan, due, nextGroupId, nextPartition, documents, ofType, dueNotices } = exports.coreGroupQueries;
    return {
        load: database.prepare(load),
        heads: database.prepare(heads),
        versionsOtherThan: database.prepare(versionsOtherThan),
        due: database.prepare(due),
        nextGroupId: database.prepare(nextGroupId),
        nextPartition: database.prepare(nextPartition),
        documents: database.prepare(documents),
        ofType: database.prepare(ofType),
        dueNotices: database.prepare(dueNotices),
    };
}
//# sourceMappingURL=coreGroupStatements.js.map