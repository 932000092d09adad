import { useEffect, useMemo, useState } from "react";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { type Article, placeOf } from "./address.ts";
import { wording } from "./wording.ts";

type Indexed = {
  readonly articles: readonly Article[];
  readonly counts: ReadonlyMap<string, number>;
  readonly onGo: (key: string) => void;
};

/** The articles of a document, staying in sight; the one being read is marked. n and p go on and back. */
export function ArticleIndex({ articles, counts, onGo }: Indexed) {
  const say = useWords(wording);
  const reading = useReading(articles);
  useKeys(
    say("title"),
    useMemo(() => {
      const go = (steps: number) => () => {
        const next = articles[Math.max(0, articles.findIndex(({ key }) => key === reading) + steps)];
        if (next !== undefined) onGo(next.key);
      };
      return [
        { keys: "n", does: say("next-article"), act: go(1) },
        { keys: "p", does: say("previous-article"), act: go(-1) },
      ];
    }, [articles, reading, onGo, say]),
  );
  return (
    <nav className="law-index" aria-label={say("index")}>
      <ul>
        {articles.map(({ key, heading, depth, config }) => (
          <li key={key} className={`law-index-${Math.min(depth, 4)}`}>
            <button type="button" aria-current={key === reading} onClick={() => onGo(key)}>
              <span className="clip">{config ? say("config") : heading}</span>
              {(counts.get(key) ?? 0) > 0 && <span className="law-index-count">{counts.get(key)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The article at the top of what is in sight. */
function useReading(articles: readonly Article[]): string | undefined {
  const [reading, setReading] = useState(articles[0]?.key);
  useEffect(() => {
    const seen = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) seen.add(target.id);
          else seen.delete(target.id);
        const first = articles.find(({ key }) => seen.has(placeOf(key)));
        if (first !== undefined) setReading(first.key);
      },
      { rootMargin: "-120px 0px -55% 0px" },
    );
    for (const { key } of articles) {
      const block = document.getElementById(placeOf(key));
      if (block !== null) observer.observe(block);
    }
    return () => observer.disconnect();
  }, [articles]);
  return reading;
}
