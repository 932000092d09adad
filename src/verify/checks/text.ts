import { textDigest } from "#kernel/sm3.ts";
import { articleText } from "#policy/quote.ts";
import { type Check, finding } from "../finding.ts";

/** The text of the document is the text that was issued: its digest and its length. */
export const text: Check = {
  name: "text",
  run({ document }) {
    const { front, articles, file } = document;
    const place = { file, line: 1, column: 1 };
    if (front.text === undefined && front.level === "national") return [];
    const found = textDigest(articles.map(articleText).join("\n"));
    if (front.text === undefined)
      return [finding("text", "error", place, "text-undigested", [front.id, found.sm3, String(found.characters)])];
    if (found.sm3 === front.text.sm3 && found.characters === front.text.characters) return [];
    const lengths = [String(front.text.characters), String(found.characters)];
    return [finding("text", "error", front.text.place, "text-differs", [front.text.sm3, found.sm3, ...lengths])];
  },
};
