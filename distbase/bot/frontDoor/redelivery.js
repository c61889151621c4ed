"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createRedelivery = createRedelivery;
const lru_cache_1 = require("lru-cache");
const rememberedForMs = 24 * 60 * 60 * 1000;
const defaultMostMessages = 20_000;
/** Teams re-sends an activity whose answer was slow or lost (RELIABILITY 1b); ids are remembered for a day. */
function createRedelivery({ now, mostMessages = defaultMostMessages }) {
    const deliveries = new lru_cache_1.LRUCache({ max: mostMessages });
    return {
        async once(key, run) {
            const earlier = deliveries.get(key);
            if (earlier !== undefined && now() - earlier.at < rememberedForMs) {
                await earlier.done;
                return 'delivered-before';
            }
            const done = run();
            const delivery = { at: now(), done };
            deliveries.set(key, delivery);
            try {
                return await done;
            }
            catch (fault) {
                if (deliveries.peek(key) === delivery)
                    deliveries.delete(key);
                throw fault;
            }
        },
    };
}
//# sourceMappingURL=redelivery.js.map