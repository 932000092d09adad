import type { SliceWords } from "#policy/vocabulary.ts";

/** Turning property into money or handing it over: auction, sale, delivery, clearing of premises. */
export const words = {
  facts: {},
  events: {
    "disposal.decided": ["property.kinds"],
    "disposal.completed": ["property.kinds"],
    "auction.announced": [],
    "auction.sold": [],
    "auction.failed": [],
    "clearing.done": [],
    "asset.delivered": [],
  },
  acts: {
    "disposal.decide": { makes: "disposal.decided", fields: [] },
    "disposal.complete": { makes: "disposal.completed", fields: [] },
    "auction.announce": { makes: "auction.announced", fields: [] },
    "auction.record-sale": { makes: "auction.sold", fields: [] },
    "auction.record-failure": { makes: "auction.failed", fields: [] },
    "clearing.carry-out": { makes: "clearing.done", fields: [] },
    "asset.deliver": { makes: "asset.delivered", fields: [] },
  },
} as const satisfies SliceWords;
