import { expect, test } from "vitest";
import { type Citation, formatCitation } from "./citation.ts";

const cited: Citation = {
  document: "yindu/2022-34",
  article: "1.4",
  display: "一（四）3",
  quote: "立案之日起7天内",
  config: false,
};

test("a citation names document, article and the words quoted", () => {
  expect(formatCitation(cited, "zh", "殷法【2022】34号")).toBe("殷法【2022】34号 一（四）3：“立案之日起7天内”");
  expect(formatCitation(cited, "en")).toBe("yindu/2022-34 一（四）3: “立案之日起7天内”");
  expect(formatCitation({ ...cited, quote: "" }, "zh")).toBe("yindu/2022-34 一（四）3");
});

test("configuration is never cited as the article", () => {
  expect(formatCitation({ ...cited, config: true }, "zh", "殷法【2022】34号")).toBe("本院配置");
  expect(formatCitation({ ...cited, config: true }, "en")).toBe("this court's configuration");
});

test("readings and unverified wordings are said", () => {
  const read = { ...cited, quote: "", reading: { id: "r1", choice: "自派单起算", by: "system default" } };
  expect(formatCitation(read, "zh")).toBe("yindu/2022-34 一（四）3（理解为：自派单起算；系统默认）");
  expect(formatCitation({ ...read, reading: { ...read.reading, by: "someone" }, unverified: true }, "en")).toBe(
    "yindu/2022-34 一（四）3 (read as: 自派单起算; someone) (wording not verified)",
  );
});
