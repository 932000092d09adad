import { describe, expect, test } from "vitest";
import { theCourt } from "../../../test/kit/courts.ts";
import { responsibilitiesOf } from "./responsibilities.ts";

const of = (court: string, key: string, sort: string) =>
  responsibilitiesOf(key, theCourt(court)).flatMap((item) => (item.sort === sort ? [item.text.zh] : []));

describe("[JL-1-6] the responsibilities of a post", () => {
  test("are what the law leaves to it, item by item, each with its article", () => {
    expect(of("qingfeng", "reception-officer", "affair")).toEqual(
      expect.arrayContaining(["集中核对立案信息和初次接待", "初次接待节点流转与繁简分流节点流转"]),
    );
    expect(of("qingfeng", "reception-officer", "act")).toContain("移交案件");
    expect(of("demo-jilin", "affairs-leader", "affair")).toContain("全案材料初步审查");
    expect(of("demo-jilin", "bureau-director", "consent")).toContain("转团队（二次分案）");
    for (const { cites } of responsibilitiesOf("affairs-leader", theCourt("demo-jilin"))) expect(cites).toHaveLength(1);
  });

  test("hold for whoever belongs to a unit as they do for the unit", () => {
    expect(of("yindu", "quality-officer", "sight")).toEqual(of("yindu", "command-centre", "sight"));
    expect(of("yindu", "quality-officer", "watch")).toContain("快执团队结案");
  });

  test("are none for a word the law leaves nothing to", () => {
    expect(responsibilitiesOf("housing-bureau", theCourt("nanzhao"))).toEqual([]);
  });
});
