import { useMemo } from "react";
import { type Article, blocksOf } from "./address.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { NAMES, type Pointing } from "./ruleCard.tsx";

type Shown = { readonly article: Article; readonly sought: string } & Pointing;

/** The article as printed. Words a rule rests on are underlined; pointing at them marks the rules, and back. */
export function ArticleText({ article, sought, rules, point }: Shown) {
  const quoted = useMemo(
    () => article.rules.flatMap(({ id, quote }) => (quote === undefined ? [] : [{ id, quote }])),
    [article],
  );
  const resting = useMemo(
    () => new Set(article.rules.flatMap(({ id, sort }) => (NAMES.has(sort) ? [] : [id]))),
    [article],
  );
  const blocks = useMemo(() => piecesOf(blocksOf(article), quoted, sought), [article, quoted, sought]);
  const headed = !article.ours && !article.config;
  return blocks.map((pieces, index) => {
    const line = pieces.map((piece) => (
      <Words key={piece.at} piece={piece} resting={resting} rules={rules} point={point} />
    ));
    // Blocks are the article's own and never change their order.
    const key = `${article.key} ${index}`;
    return headed && index === 0 ? <h3 key={key}>{line}</h3> : <p key={key}>{line}</p>;
  });
}

type Stretch = { readonly piece: Piece; readonly resting: ReadonlySet<string> } & Pointing;

function Words({ piece: { text, rules: own, found }, resting, rules, point }: Stretch) {
  const quoted = own.some((id) => resting.has(id));
  const on = own.some((id) => rules.includes(id));
  const look = [quoted && "quoted", on && "quoted-on", found && "found"].filter(Boolean).join(" ");
  if (look === "") return text;
  const Mark = found || on ? "mark" : "span";
  return (
    <Mark className={look} {...(quoted ? { onMouseEnter: () => point(own), onMouseLeave: () => point([]) } : {})}>
      {text}
    </Mark>
  );
}
