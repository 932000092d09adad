import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "disposal.decided": ["已决定处置", "disposal decided"],
  "disposal.completed": ["处置已完成", "disposal completed"],
  "auction.announced": ["已发布拍卖公告", "auction announced"],
  "auction.sold": ["拍卖成交", "sold at auction"],
  "auction.failed": ["流拍", "auction failed"],
  "clearing.done": ["已腾空", "premises cleared"],
  "asset.delivered": ["财产已交付", "asset delivered"],
  "disposal.decide": ["决定处置", "decide disposal"],
  "disposal.complete": ["完成处置", "complete disposal"],
  "auction.announce": ["发布拍卖公告", "announce an auction"],
  "auction.record-sale": ["登记拍卖成交", "record a sale"],
  "auction.record-failure": ["登记流拍", "record a failed auction"],
  "clearing.carry-out": ["实施腾空", "clear the premises"],
  "asset.deliver": ["交付财产", "deliver an asset"],
};
