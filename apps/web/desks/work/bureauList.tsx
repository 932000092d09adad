import { Link } from "@tanstack/react-router";
import type { BureauItem } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import { Cites } from "../../panels/cite/cite.tsx";
import { LateTag, Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** What is mine to do for the court itself, above the cases: its law, work that comes round, and the work of people who are away. */
export function BureauList() {
  const say = useWords(wording);
  const { data: answer } = useAsk("work", { query: { limit: 1 } });
  const items = answer?.bureau ?? [];
  if (items.length === 0) return null;
  return (
    <section className="bureau" aria-label={say("bureau")}>
      <h2>{say("bureau")}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <Urgency item={item} />
            <What item={item} />
            <Cites cites={item.cites} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Urgency({ item: { kind, late } }: { readonly item: BureauItem }) {
  const say = useWords(wording);
  if (kind === "law") return <Tag tone="blue">{say("law-tag")}</Tag>;
  if (kind === "away") return <Tag tone="amber">{say("away-tag")}</Tag>;
  return late === undefined ? null : <LateTag late={late} />;
}

function What({ item: { kind, title, draft } }: { readonly item: BureauItem }) {
  const tell = useTell();
  if (kind === "round") return <Link to="/rounds">{tell(title)}</Link>;
  if (kind === "law")
    return (
      <Link to="/law" search={{ tab: "editions", draft }}>
        {tell(title)}
      </Link>
    );
  return (
    <Link to="/work" search={{ tab: "absent" }}>
      {tell(title)}
    </Link>
  );
}
