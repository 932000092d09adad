import { memo, useState } from "react";
import { Tag } from "../../panels/tags/tags.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { type Article, placeOf } from "./address.ts";
import { ArticleText } from "./articleText.tsx";
import { Examples, NoRules, Readings } from "./beside.tsx";
import { Interpretations } from "./interpretations.tsx";
import { type Pointing, RuleCard } from "./ruleCard.tsx";
import { wording } from "./wording.ts";

type Shown = { readonly article: Article; readonly sought: string };

/** One article: its text at the left, what was made of it at the right. */
export const ArticleBlock = memo(function ArticleBlock({ article, sought }: Shown) {
  const say = useWords(wording);
  const [rules, point] = useState<readonly string[]>([]);
  const { key, heading, ours, config, verified } = article;
  return (
    <article id={placeOf(key)} className="article-block" aria-label={heading} tabIndex={-1}>
      <div className="article-text">
        {(ours || config) && <h3 className={ours ? "quiet" : ""}>{config ? say("config") : heading}</h3>}
        {ours && !config && <p className="quiet small">{say("ours")}</p>}
        {config && <p className="quiet">{say("config-means")}</p>}
        {verified === false && <Tag tone="amber">{say("unverified")}</Tag>}
        <ArticleText article={article} sought={sought} rules={rules} point={point} />
        <Interpretations article={article} />
        <NoRules noRules={article.noRules} />
      </div>
      <MadeOfIt article={article} rules={rules} point={point} />
    </article>
  );
});

/** The rules, readings and examples of an article; looking for words in the text does not touch them. */
const MadeOfIt = memo(function MadeOfIt({ article, rules, point }: { readonly article: Article } & Pointing) {
  const say = useWords(wording);
  return (
    <div className="article-rules">
      {article.rules.length === 0 ? (
        <p className="quiet">{say("rules-none")}</p>
      ) : (
        <ul className="rules" aria-label={say("rules-of")}>
          {article.rules.map((rule) => (
            <RuleCard key={rule.id} rule={rule} readings={article.readings} rules={rules} point={point} />
          ))}
        </ul>
      )}
      <Readings readings={article.readings} />
      <Examples examples={article.examples} />
    </div>
  );
});
