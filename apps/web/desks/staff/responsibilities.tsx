import { Button, Drawer } from "antd";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { Cites } from "../../panels/cite/cite.tsx";
import { Asked, Empty } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type Seen = AnswerOf<"responsibilities">;
const SORTS = ["case", "affair", "limit", "watch", "act", "consent", "sight"] as const;

/** All that the court's law leaves to a place, item by item with its article; to be printed. */
export function Responsibilities({ place, onClose }: { readonly place: string; readonly onClose: () => void }) {
  const say = useWords(wording);
  const tell = useTell();
  const asked = useAsk("responsibilities", { params: { key: place } });
  const title = asked.data === undefined ? say("duties-of") : say("duties", tell(asked.data.place));
  return (
    <Drawer
      open
      rootClassName="printed"
      onClose={onClose}
      size={560}
      title={title}
      extra={
        <Button size="small" className="no-print" onClick={() => window.print()}>
          {say("duties-print")}
        </Button>
      }
    >
      <Asked asked={asked} rows={8}>
        {({ items }) => <Items items={items} />}
      </Asked>
    </Drawer>
  );
}

/** Duties by their sort, each with its article. */
export function Items({ items }: Pick<Seen, "items">) {
  const say = useWords(wording);
  const tell = useTell();
  if (items.length === 0) return <Empty title={say("duties-none")} />;
  return (
    <div className="stack">
      {SORTS.map((sort) => {
        const own = items.filter((item) => item.sort === sort);
        if (own.length === 0) return null;
        return (
          <section key={sort} className="stack-tight">
            <h3>{say(`duty-${sort}`)}</h3>
            <ul className="duties">
              {own.map(({ text, cites }) => (
                <li key={`${text.zh} ${cites[0]?.quote ?? ""}`}>
                  {tell(text)} <Cites cites={cites} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
