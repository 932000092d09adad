import { describe, expect, it } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { COURTS, theCourt } from "../../test/kit/courts.ts";
import { lawFile } from "../../test/kit/law.ts";
import { courtAt, filesFor, readLibrary, withDraft } from "./library.ts";

const files = readCourtFiles(COURTS);
const laws = (court: string) => filesFor(files, court).flatMap(({ file }) => (file.endsWith(".md") ? [file] : []));

describe("reading no more than a court needs", () => {
  it("takes its documents, its superiors' and the data", () => {
    expect(laws("demo-jilin")).toEqual(["demo-jilin/rules.md", "jilin/2020-113.md", "national/baseline.md"]);
    expect(filesFor(files, "yindu").filter(({ file }) => file.endsWith(".yaml"))).not.toEqual([]);
  });
  it("gives the same law as reading everything", () => {
    for (const court of ["qingfeng", "demo-city"]) {
      const few = courtAt(readLibrary(filesFor(files, court)), court, civil("2026-11-22"));
      expect(few.faults).toEqual([]);
      expect(few.court?.law.rules).toEqual(theCourt(court).law.rules);
    }
  });
  it("keeps a file whose header cannot be read, so that it is refused and not passed over", () => {
    const broken = [...files, { file: "lost/a.md", text: "no header" }];
    expect(filesFor(broken, "yindu").map(({ file }) => file)).toContain("lost/a.md");
    expect(readLibrary([{ file: "lost/a.md", text: "no header" }]).faults).not.toEqual([]);
  });
});

describe("a draft", () => {
  const library = readLibrary([{ file: "made-up/rules.md", text: lawFile() }]);
  const titles = (text: string) => {
    const { library: drafted, draft } = withDraft(library, text, "draft.md");
    return [drafted.documents.map(({ front }) => front.title), draft?.front.title, drafted.faults.length > 0];
  };

  it("stands in place of the document of its id, or beside the others", () => {
    const changed = lawFile().replace("title: 试验规定", "title: 修订稿");
    expect(titles(changed)).toEqual([["修订稿"], "修订稿", false]);
    const beside = changed.replace("id: made-up/rules", "id: made-up/more");
    expect(titles(beside)).toEqual([["试验规定", "修订稿"], "修订稿", false]);
  });
  it("that cannot be read leaves the law as it was, with its faults", () => {
    expect(titles("no header")).toEqual([["试验规定"], undefined, true]);
  });
});
