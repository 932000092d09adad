import { Checkbox, Radio } from "antd";
import type { Search } from "../../client/address.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Chip } from "./chip.tsx";
import { DUE, type Filter, severalIn } from "./filters.ts";
import { wording } from "./wording.ts";

type Change = (change: Search) => void;
type Named = { readonly key: string; readonly zh: string; readonly en: string };

type Several = {
  readonly filter: Filter & keyof typeof wording;
  readonly words: readonly Named[];
  readonly search: Search;
  readonly change: Change;
};

/** Any of several words. */
export function SeveralOf({ filter, words, search, change }: Several) {
  const say = useWords(wording);
  const tell = useTell();
  const chosen = severalIn(search[filter]);
  const names = chosen.map((key) => tell(words.find((one) => one.key === key) ?? { zh: key, en: key }));
  const said = names.length > 2 ? say("more", names[0] ?? "", names.length) : names.join(say("comma"));
  return (
    <Chip name={say(filter)} said={said === "" ? undefined : said} onClear={() => change({ [filter]: undefined })}>
      {() => (
        <Checkbox.Group
          className="chip-list"
          value={[...chosen]}
          options={words.map((one) => ({ value: one.key, label: tell(one) }))}
          onChange={(keys) => change({ [filter]: keys.join(",") || undefined })}
        />
      )}
    </Chip>
  );
}

type One = {
  readonly filter: Filter & keyof typeof wording;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly none: string;
  readonly search: Search;
  readonly change: Change;
};

/** One of several, or none. */
export function OneOf({ filter, options, none, search, change }: One) {
  const say = useWords(wording);
  const chosen = search[filter] ?? "";
  const said = chosen === "" ? undefined : (options.find(({ key }) => key === chosen)?.name ?? chosen);
  return (
    <Chip name={say(filter)} said={said} onClear={() => change({ [filter]: undefined })}>
      {() => (
        <Radio.Group
          className="chip-list"
          value={chosen}
          options={[{ value: "", label: none }, ...options.map(({ key, name }) => ({ value: key, label: name }))]}
          onChange={(event) => change({ [filter]: String(event.target.value) || undefined })}
        />
      )}
    </Chip>
  );
}

/** Overdue, or due within some days. */
export function DueChip({ search, change }: { readonly search: Search; readonly change: Change }) {
  const say = useWords(wording);
  const options = DUE.map((key) => ({
    key,
    name: key === "over" || key === "lapsed" || key === "0" ? say(`due-${key}`) : say("due-in", key),
  }));
  return <OneOf filter="due" options={options} none={say("pick-one")} search={search} change={change} />;
}
