import { describe, expect, test } from "vitest";
import { refusalOf } from "#casework/index.ts";
import { documentView } from "#office/law/documents.ts";
import { prove } from "#office/law/prove.ts";
import { diffLaws } from "#policy/diff.ts";
import type { Rule } from "#policy/model.ts";
import { theCourt } from "../kit/courts.ts";
import { leaksIn, leaksOf } from "../kit/rawKeys.ts";

const COURTS = ["jilin", "city", "yindu", "nanzhao", "qingfeng", "demo-city", "demo-jilin"].map((id) => theCourt(id));
const DOCUMENTS = COURTS.flatMap((court) =>
  court.law.documents.map((document) => [`${document.front.id} in ${court.law.court}`, document, court] as const),
);

describe("a document as it is read", () => {
  test.each(DOCUMENTS)("%s holds no raw key, in its rules, readings and examples", (_, document, court) => {
    const view = documentView(document, court, []);
    expect(leaksIn(view)).toEqual([]);
    const readings = view.articles.flatMap((article) => article.readings);
    expect(readings.map(({ question }) => question).filter((text) => /[a-z]/.test(text))).toEqual([]);
  });
  test.each(DOCUMENTS)("%s is reported on without one", (_, document, court) => {
    expect(leaksIn(prove({ court, document: document.front.id }))).toEqual([]);
  });
});

describe("what is told of a court's rules", () => {
  test("every rule that is told by name has one in Chinese", () => {
    const nameless = COURTS.flatMap(({ law: { rules } }) => {
      const told: readonly Rule[] = [
        ...[...rules.words, ...rules.clocks, ...rules.affairs, ...rules.grounds, ...rules.ladders],
        ...rules.lists,
      ];
      return told.filter(({ name }) => name === undefined || /[a-z]/.test(name)).map(({ id }) => id);
    });
    expect([...new Set(nameless)]).toEqual([]);
  });
  test.each(COURTS.map((court) => [court.law.court, court] as const))(
    "%s refuses in names, whatever is lacking",
    (_, { law, vocabulary }) => {
      const refusals = law.rules.guards.flatMap((guard) => {
        const asked = [
          ...(guard.by ?? []),
          ...(guard.notBy ?? []),
          ...guard.papers,
          ...guard.approval.flat(),
          ...[...(guard.require ?? []), ...(guard.where ?? [])].flat().map(({ fact }) => fact),
        ];
        return (["forbidden", "unknown", "not-so", "not-you", "paper"] as const).map((why) =>
          refusalOf({ guard, why, needs: asked }, { law, vocabulary }),
        );
      });
      expect(leaksIn(refusals)).toEqual([]);
    },
  );
  test.each(COURTS.map((court) => [court.law.court, court] as const))(
    "%s differs from its neighbour in sentences without a key",
    (_, { law, vocabulary }) => {
      const other = COURTS.find((one) => one.law !== law)?.law ?? law;
      const [zh, en] = (["zh", "en"] as const).map((language) =>
        diffLaws(law, other, language, vocabulary).map(({ sentence }) => sentence),
      );
      expect(zh?.flatMap((sentence) => leaksOf({ zh: sentence, en: "" }))).toEqual([]);
      // The courts themselves are called by the folders of their law in English.
      const bare = en?.map((sentence) => sentence.replaceAll(law.court, "").replaceAll(other.court, ""));
      expect(bare?.flatMap((sentence) => leaksOf({ zh: "", en: sentence }))).toEqual([]);
    },
  );
});
