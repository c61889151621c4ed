"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coreGroupQueries = void 0;
exports.answersTo = answersTo;
exports.allAnswersTo = allAnswersTo;
const errors_1 = require("../errors");
const ask_1 = require("./ask");
/**
 * Every query of core groups. Values are only ever parameters. A query about one group says so in its text too, because not
 * every server heeds the partition in the request's header (RELIABILITY 2e).
 */
exports.coreGroupQueries = {
    heads: "SELECT * FROM c WHERE c.id = 'group' AND ARRAY_CONTAINS(@coreGroupIds, c.coreGroupId)",
    versions: "SELECT c.coreGroupId, c._etag FROM c WHERE c.id = 'group' AND ARRAY_CONTAINS(@coreGroupIds, c.coreGroupId)",
    due: "SELECT * FROM c WHERE c.type = 'group' AND c.nextDueOn <= @day ORDER BY c.nextDueOn",
    /** A group's head and first audit entry, so that a partition whose head is gone is still found by verify. */
    groupIds: 'SELECT c.coreGroupId FROM c WHERE c.id = @head OR c.id = @firstAudit',
    /** The same, and each instance's first view, so that a partition of nothing but views is found. */
    partitions: 'SELECT c.coreGroupId FROM c WHERE c.id = @head OR c.id = @firstAudit OR c.type = @access AND c.seq = @first',
    /** All of the directory. */
    directory: 'SELECT * FROM c WHERE c.schemaVersion = @version',
    documents: 'SELECT TOP @limit * FROM c WHERE c.coreGroupId = @coreGroupId AND c.id > @after ORDER BY c.id',
    ofType: 'SELECT TOP @limit * FROM c WHERE c.coreGroupId = @coreGroupId AND c.type = @type AND c.id > @after ORDER BY c.id',
    dueNotices: "SELECT TOP @limit * FROM c WHERE c.type = 'notice' AND ARRAY_CONTAINS(@states, c.state) AND c.sendAfter <= @now ORDER BY c.sendAfter",
};
/** Documents fetched at a time. */
const pageSize = 200;
/**
 * The answers, page by page. The first page is asked for again where that may help. A stream that breaks later throws
 * StoreFault, and its reader starts again.
 */
async function* answersTo(container, pace, question) {
    const first = await (0, ask_1.ask)(pace, ask_1.readPatience, async (signal) => {
        const pages = openPages(container, question, signal);
        return { status: 200, retryAfterMs: null, body: { pages, resources: await nextPage(pages) } };
    });
    if (!first.body)
        throw new errors_1.StoreFault('store.unavailable', `query ${first.status}`);
    const { pages } = first.body;
    let { resources } = first.body;
    for (;;) {
        yield* resources;
        if (!pages.hasMoreResults())
            return;
        resources = await laterPage(pace, pages);
    }
}
/** All the answers at once. */
async function allAnswersTo(container, pace, question) {
    const resources = [];
    for await (const resource of answersTo(container, pace, question))
        resources.push(resource);
    return resources;
}
/** `signal` ends the first page only: it is the deadline of one try, and the client would ask it again for every page. */
function openPages(container, { text, values, partition }, signal) {
    const parameters = Object.entries(values).map(([name, value]) => ({
        name: `@${name}`,
        value: typeof value === 'object' ? [...value] : value,
    }));
    const spec = { query: text, parameters };
    return container.items.query(spec, {
        maxItemCount: pageSize,
        abortSignal: signal,
        ...(partition === null ? {} : { partitionKey: partition }),
    });
}
async function nextPage(pages) {
    const { resources } = await pages.fetchNext();
    return resources ?? [];
}
/** Asked for once only: if a page failed and were asked for again, the client would take that for the end of the answers. */
async function laterPage(pace, pages) {
    const { status, body } = await (0, ask_1.ask)(pace, { ...ask_1.readPatience, mostTries: 1 }, async () => ({
        status: 200,
        retryAfterMs: null,
        body: await nextPage(pages),
    }));
    if (!body)
        throw new errors_1.StoreFault('store.unavailable', `page ${status}`);
    return body;
}
//# sourceMappingURL=queries.js.map