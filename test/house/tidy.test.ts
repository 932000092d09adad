import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { slices as composed } from "#casework/index.ts";
import { root } from "../../tools/check/step.ts";
import { bannedCalls } from "./rules/banned.ts";
import { chineseLiterals } from "./rules/chinese.ts";
import { articleNumbers, namesCourt, namesOf } from "./rules/courts.ts";
import type { Breach, File } from "./rules/file.ts";
import { looseTypes } from "./rules/loose.ts";
import { exactPins, portableLock, sameNode } from "./rules/manifest.ts";
import { leftOverMarks, switchedOff } from "./rules/marks.ts";
import { faces, sameMeaning, wholeSlices } from "./rules/names.ts";
import { foreignPlaces } from "./rules/places.ts";
import { readmes, sliceReadme } from "./rules/readmes.ts";
import { longFile, longFunctions, medianFile, thinCasework } from "./rules/size.ts";
import { bothLanguages, spokenCodes } from "./rules/wording.ts";
import { projectFiles } from "./tree.ts";

const files = projectFiles();
const slices = Object.keys(composed);
const courts = namesOf(files.filter(({ path }) => /^courts\/[^/]+\/[^/]+\.md$/.test(path)));
const read = (path: string) => readFileSync(join(root, path), "utf8");
const lines = (breaches: readonly Breach[]) => breaches.map(({ path, line, what }) => `${path}:${line} ${what}`);

const everyFile: Readonly<Record<string, (file: File) => readonly Breach[]>> = {
  "pure files ask neither clock, chance nor machine": bannedCalls,
  "no file is longer than 400 lines": longFile,
  "no function is longer than 70 lines": longFunctions,
  "no type looks away": looseTypes,
  "no mark is left over": leftOverMarks,
  "no test is switched off": switchedOff,
  "no court is named in src": (file) => namesCourt(file, courts),
  "no article is numbered in src": articleNumbers,
  "Chinese stands in wording": chineseLiterals,
  "a file name means one thing": (file) => sameMeaning(file, slices),
  "only faces pass on": faces,
  "both languages speak": bothLanguages,
  "no place outside the project is named": foreignPlaces,
};

const wholeTree: Readonly<Record<string, () => readonly Breach[]>> = {
  "the median file is small": () => medianFile(files),
  "casework stays thin": () => thinCasework(files, slices),
  "every folder opens with a README": () => readmes(files),
  "every slice is whole": () => wholeSlices(files, slices),
  "every slice says its duty alike": () =>
    slices.flatMap((slice) => sliceReadme(slice, read(`src/${slice}/README.md`))),
  "every code has words": () => spokenCodes(files),
  "every dependency is pinned": () => exactPins(JSON.parse(read("package.json"))),
  "the pins of Node agree": () => sameNode(JSON.parse(read("package.json")), read(".node-version")),
  "the lock file works on every machine": () => portableLock(JSON.parse(read("package-lock.json"))),
};

describe("the house is tidy", () => {
  test("there is something to look at", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(courts.length).toBeGreaterThan(10);
    expect(slices.length).toBe(16);
  });

  test.each(Object.entries(everyFile))("%s", (_, rule) => {
    expect(lines(files.flatMap(rule))).toEqual([]);
  });

  test.each(Object.entries(wholeTree))("%s", (_, rule) => {
    expect(lines(rule())).toEqual([]);
  });
});
