import { Link } from "@tanstack/react-router";
import { Drawer, Skeleton } from "antd";
import type { Cite } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useTell, useWords } from "../words/useWords.ts";
import { Marked } from "./marked.tsx";
import { wording } from "./wording.ts";

type Shown = { readonly cite: Cite; readonly onClose: () => void };

/** `court/2022-34` as the address of a document wants it. */
const addressOf = (id: string) => {
  const [court = "", ...rest] = id.split("/");
  return { court, document: rest.join("/") };
};

/** The article a citation stands for, the quoted words marked, and how it was read. */
export function ArticleDrawer({ cite, onClose }: Shown) {
  const say = useWords(wording);
  const tell = useTell();
  const params = addressOf(cite.document);
  const { data: law, isError } = useAsk("lawGet", {
    params,
    query: cite.edition === undefined ? {} : { edition: cite.edition },
  });
  return (
    <Drawer open onClose={onClose} size={520} title={cite.title} rootClassName="article-drawer">
      <div className="stack">
        <h2>{cite.display}</h2>
        {cite.quote !== "" && (
          <blockquote className="article-quote" cite={cite.title}>
            {cite.quote}
          </blockquote>
        )}
        {cite.reading !== undefined && (
          <p className="article-reading">{say("read-as", tell(cite.reading.choice), tell(cite.reading.by))}</p>
        )}
        {cite.config && <p className="article-reading">{say("config-means")}</p>}
        {cite.unverified === true && <p className="article-reading">{say("unverified-means")}</p>}
        {law !== undefined ? (
          <Article law={law} cite={cite} />
        ) : isError ? (
          <p role="alert">{say("not-fetched")}</p>
        ) : (
          <Skeleton title={false} paragraph={{ rows: 5 }} />
        )}
        <Link
          to="/law/$court/$document"
          params={params}
          search={{ article: cite.article, edition: cite.edition }}
          onClick={onClose}
        >
          {say("open-law")}
        </Link>
      </div>
    </Drawer>
  );
}

function Article({ law, cite }: { readonly law: AnswerOf<"lawGet">; readonly cite: Cite }) {
  const say = useWords(wording);
  // From the second on an edition bears its number behind its name.
  const editionOf = (name: string | undefined) =>
    name === undefined ? [] : [say("edition", name.split("@")[1] ?? "1")];
  const article = law.articles.find(({ key }) => key === cite.article);
  if (article === undefined) return <p className="quiet">{say("article-gone")}</p>;
  return (
    <section className="article">
      <h3>{article.heading}</h3>
      {article.paragraphs.map((paragraph) => (
        <p key={paragraph}>
          <Marked text={paragraph} quote={cite.quote} />
        </p>
      ))}
      <p className="quiet small">{[say("in-force", law.from), ...editionOf(cite.edition)].join(" · ")}</p>
    </section>
  );
}
