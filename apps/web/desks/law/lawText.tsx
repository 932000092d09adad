import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useAddress } from "../../client/address.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { blocksOf, type Law, placeOf } from "./address.ts";
import { ArticleBlock } from "./articleBlock.tsx";
import { ArticleIndex } from "./articleIndex.tsx";
import { SayingOf } from "./interpretations.tsx";
import { countIn } from "./pieces.ts";
import { Searching } from "./searching.tsx";
import { wording } from "./wording.ts";

/** A document's text and rules, with its index at the left and a search through it. */
export function LawText({ law }: { readonly law: Law }) {
  const say = useWords(wording);
  const [{ article: asked }, change] = useAddress();
  const [typed, setTyped] = useState("");
  const sought = useDeferredValue(typed.trim());
  const counts = useMemo(
    () => new Map(law.articles.map((article) => [article.key, countIn(blocksOf(article), sought)])),
    [law, sought],
  );
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const go = useCallback(
    (key: string) => {
      change({ article: key });
      reveal(key);
    },
    [change],
  );
  // An address that names an article opens there; later changes of it are our own.
  const [first] = useState(asked);
  useEffect(() => {
    if (first !== undefined) reveal(first);
  }, [first]);
  const { id, mayInterpret, version } = law;
  const saying = useMemo(() => ({ id, mayInterpret, version }), [id, mayInterpret, version]);
  return (
    <div className="law">
      <ArticleIndex articles={law.articles} counts={counts} onGo={go} />
      <div className="law-articles">
        <Searching typed={typed} onType={setTyped} sought={sought} count={count} />
        <OpenPlaces law={law} onGo={go} />
        <h2 className="unseen">{say("tab-text")}</h2>
        <SayingOf value={saying}>
          {law.articles.map((article) => (
            <ArticleBlock key={article.key} article={article} sought={sought} />
          ))}
        </SayingOf>
      </div>
    </div>
  );
}

function reveal(key: string): void {
  const block = document.getElementById(placeOf(key));
  block?.scrollIntoView({ block: "start" });
  block?.focus({ preventScroll: true });
}

/** What the document leaves open and the court has not filled yet. */
function OpenPlaces({ law, onGo }: { readonly law: Law; readonly onGo: (key: string) => void }) {
  const say = useWords(wording);
  const open = law.articles.flatMap((article) =>
    article.rules.filter((rule) => rule.open).map((rule) => ({ article: article.key, rule })),
  );
  if (open.length === 0) return null;
  return (
    <section className="open-places">
      <h2>{say("open-places", open.length)}</h2>
      <ul>
        {open.map(({ article, rule }) => (
          <li key={rule.id}>
            <button type="button" className="link" onClick={() => onGo(article)}>
              {questionOf(rule)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Rule = Law["articles"][number]["rules"][number];

/** What is to be filled: the question the document raises, else the rule's name or words. */
const questionOf = ({ traits, name, quote, id }: Rule): string =>
  traits.find((trait) => trait.name.en === "question")?.text.zh ?? (name === "" ? (quote ?? id) : name);
