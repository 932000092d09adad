import type { Wording } from "#policy/vocabulary.ts";

export const wording: Wording = {
  "disclosure.barred-by-law": ["依法不应当公开", "barred from disclosure by law"],
  "disclosure.unfavourable": ["公开不利于案件执行", "disclosure would harm enforcement"],
  "disclosure.row": ["公开事项", "matter disclosed"],
  "disclosure.pushed": ["已推送", "pushed"],
  "disclosure.held": ["暂不公开", "held back"],
  "disclosure.push": ["推送", "push"],
  "disclosure.hold": ["决定暂不公开", "hold back"],
};
