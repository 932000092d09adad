import { Checkbox, Input } from "antd";
import { useEffect, useState } from "react";
import type { Search } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import { Tabs } from "../../panels/page/page.tsx";
import { Asked, Empty } from "../../panels/states/states.tsx";
import { Tag, type Tone } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { GROUPS, groupIn } from "./address.ts";
import type { Change, Chosen, Item } from "./chosen.ts";
import { Beside, Cell } from "./lines.tsx";
import { wording } from "./wording.ts";

type Props = { readonly chosen: Chosen; readonly search: Search; readonly change: Change };

/** What the courts' rules say of each topic, side by side. */
export function Rules({ chosen, search, change }: Props) {
  const say = useWords(wording);
  const group = groupIn(search);
  const only = search["only"] === "all" ? "all" : "differences";
  const asked = useAsk("compareLaws", { query: { ...chosen, group, only, q: search["q"] || undefined } });
  const counts = asked.data?.counts;
  return (
    <>
      <div className="compare-bar no-print">
        <Looking q={search["q"] ?? ""} change={change} />
        <Checkbox
          checked={only === "differences"}
          onChange={({ target }) => change({ only: target.checked ? undefined : "all" })}
        >
          {say("only-differences")}
        </Checkbox>
      </div>
      <Tabs
        label={say("groups")}
        tabs={GROUPS.map((key) => ({
          key,
          label: say(key),
          ...(counts?.[key] === undefined ? {} : { count: counts[key] }),
        }))}
        chosen={group}
        onChoose={(next) => change({ group: next })}
      />
      <Asked asked={asked} rows={12}>
        {({ courts, items }) =>
          items.length === 0 ? (
            <Empty title={say("none")} hint={say("none-then")} />
          ) : (
            <Beside label={say(group)} courts={courts}>
              {items.map((item) => (
                <Topic key={item.key} item={item} names={courts.map(({ name }) => name)} />
              ))}
            </Beside>
          )
        }
      </Asked>
    </>
  );
}

const PAUSE = 300;

/** A word to look for; asked once the typing pauses. */
function Looking({ q, change }: { readonly q: string; readonly change: Change }) {
  const say = useWords(wording);
  const [typed, setTyped] = useState(q);
  useEffect(() => {
    if (typed === q) return;
    const timer = setTimeout(() => change({ q: typed || undefined }), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, q, change]);
  return (
    <Input
      className="compare-search"
      allowClear
      maxLength={100}
      aria-label={say("search")}
      placeholder={say("search")}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}

const TONES: Readonly<Record<Item["standing"], Tone>> = { same: "green", some: "plain", different: "amber" };

function Topic({ item, names }: { readonly item: Item; readonly names: readonly string[] }) {
  const say = useWords(wording);
  const tell = useTell();
  const { title, standing, aspects, cells } = item;
  return (
    <tr>
      <th scope="row">
        <span className="compare-title">{tell(title)}</span>
        <Tag tone={TONES[standing]}>{say(standing)}</Tag>
        {aspects.length > 0 && (
          <span className="quiet small compare-aspects">{say("differs-in", aspects.map(tell).join(say("comma")))}</span>
        )}
      </th>
      {names.map((name, at) => (
        <Cell key={name} name={name} lines={cells[at] ?? []} marksShared={standing === "different"} />
      ))}
    </tr>
  );
}
