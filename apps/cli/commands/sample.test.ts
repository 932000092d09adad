import { describe, expect, it } from "vitest";
import { zhiheng } from "../../../test/kit/commandLine.ts";

const made = async (court: string, seed = "7") => {
  const run = await zhiheng(["triage", "--court", court, "--sample", "20", "--seed", seed, "cases.csv"], {});
  expect(run.code).toBe(0);
  return run.wrote.get("cases.csv");
};

describe("made-up cases to try it with", () => {
  it("are the same for every court by one seed, and others by another", async () => {
    const [one, two, other] = [await made("yindu"), await made("qingfeng"), await made("yindu", "8")];
    expect(two).toEqual(one);
    expect(other).not.toEqual(one);
  });
  it("are read back without a fault, and answered differently by two courts", async () => {
    const file = await made("yindu");
    const answers = async (court: string) => {
      const run = await zhiheng(["triage", "--court", court, "--json", "cases.csv"], { "cases.csv": file ?? "" });
      expect(run.code).toBe(0);
      return run.json();
    };
    expect(await answers("yindu")).toHaveLength(20);
    expect(await answers("qingfeng")).not.toEqual(await answers("yindu"));
  });
  it("are refused in any other file, or by no number", async () => {
    expect((await zhiheng(["triage", "--court", "yindu", "--sample", "20", "cases.xlsx"], {})).code).toBe(2);
    expect((await zhiheng(["triage", "--court", "yindu", "--sample", "many", "cases.csv"], {})).code).toBe(2);
  });
});
