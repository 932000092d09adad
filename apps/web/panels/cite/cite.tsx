import "./cite.css";
import { useState } from "react";
import type { Cite as Citation } from "#contract/index.ts";
import { useWords } from "../words/useWords.ts";
import { ArticleDrawer } from "./articleDrawer.tsx";
import { wording } from "./wording.ts";

/** A citation (依据) as a chip; it opens the article with the quoted words marked. */
export function CiteChip({ cite }: { readonly cite: Citation }) {
  const say = useWords(wording);
  const [open, setOpen] = useState(false);
  const { display, title, config, reading, unverified = false } = cite;
  return (
    <>
      <button
        type="button"
        className={config ? "cite cite-config" : "cite"}
        title={title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {config && display !== say("config") && <span className="cite-mark">{say("config")}</span>}
        {display === "" ? title : display}
        {reading !== undefined && <span className="cite-mark">{say("reading")}</span>}
        {unverified && <span className="cite-mark">{say("unverified")}</span>}
      </button>
      {open && <ArticleDrawer cite={cite} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Several citations beside each other, each article once. */
export function Cites({ cites }: { readonly cites: readonly Citation[] }) {
  if (cites.length === 0) return null;
  const once = new Map(cites.map((cite) => [`${cite.document}#${cite.article}#${cite.quote}`, cite]));
  return (
    <span className="row-tight">
      {[...once].map(([key, cite]) => (
        <CiteChip key={key} cite={cite} />
      ))}
    </span>
  );
}
