import { describe, expect, test } from "vitest";
import { civil } from "#kernel/calendar.ts";
import { theLibrary } from "../../test/kit/courts.ts";
import { lawFile, read } from "../../test/kit/law.ts";
import { type Adopted, editionOn, timelineOf } from "./editions.ts";

const documentIn = (text: string) => {
  const { document } = read(text);
  if (document === undefined) throw new Error("the made-up file is a law file");
  return document;
};
const first = documentIn(lawFile());
const again = documentIn(lawFile().replace("title: 试验规定", "title: 试验规定（修订）"));
const successor = documentIn(
  lawFile()
    .replace("id: made-up/rules", "id: made-up/later\nreplaces: made-up/rules\nrunning-cases: restart")
    .replace("from: 2020-01-01", "from: 2022-01-01"),
);
const timeline = (...adopted: readonly Adopted[]) =>
  timelineOf(adopted, theLibrary(), { folder: "made-up", own: "made-up" });
const told = (...adopted: readonly Adopted[]) =>
  timeline(...adopted).map(({ from, court: { law } }) => `${from} ${law.edition} ${law.documents[0]?.front.title}`);

describe("what was law, and when", () => {
  test("begins with the day the first document names", () => {
    const one = timeline({ number: 1, document: first });
    expect(one.map(({ from }) => from)).toEqual(["2020-01-01"]);
    expect(editionOn(one, civil("2019-12-31"))).toBeUndefined();
    expect(editionOn(one, civil("2021-05-01"))?.law).toMatchObject({ edition: "made-up/rules", on: "2021-05-01" });
  });

  test("a document adopted again stands in place of itself from its day on", () => {
    expect(told({ number: 1, document: first }, { number: 2, document: again, from: civil("2023-01-01") })).toEqual([
      "2020-01-01 made-up/rules 试验规定",
      "2023-01-01 made-up/rules@2 试验规定（修订）",
    ]);
  });

  test("a folder's own successor takes over on its day, without being adopted anew", () => {
    const both = timeline({ number: 1, document: first }, { number: 1, document: successor });
    expect(both.map(({ from, court: { law } }) => `${from} ${law.edition}`)).toEqual([
      "2020-01-01 made-up/rules",
      "2022-01-01 made-up/later",
    ]);
    expect(both[1]?.court.law.since).toMatchObject({ from: "2022-01-01", runningCases: "restart" });
  });

  test("one adopted on the day another begins follows it", () => {
    const law = timeline({ number: 1, document: first }, { number: 2, document: again, from: civil("2020-01-01") });
    expect(law.map(({ from, number }) => `${from} ${number}`)).toEqual(["2020-01-01 2"]);
  });
});
