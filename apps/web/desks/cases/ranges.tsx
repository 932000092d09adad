import { Input } from "antd";
import { useId, useState } from "react";
import type { Search } from "../../client/address.ts";
import { fenOf } from "../../panels/words/amounts.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { Chip } from "./chip.tsx";
import { wording } from "./wording.ts";

type Ranged = { readonly search: Search; readonly change: (change: Search) => void };

/** From one day of registration to another. */
export function DaysChip({ search, change }: Ranged) {
  const say = useWords(wording);
  const id = useId();
  const { from, until } = search;
  const said = [from && say("from-day", from), until && say("until-day", until)].filter(Boolean).join(" ");
  return (
    <Chip
      name={say("registered")}
      said={said === "" ? undefined : said}
      onClear={() => change({ from: undefined, until: undefined })}
    >
      {() => (
        <div className="chip-range">
          {(["from", "until"] as const).map((end) => (
            <label key={end} htmlFor={`${id}${end}`} className="stack-tight">
              {say(end)}
              <Input
                id={`${id}${end}`}
                type="date"
                value={search[end] ?? ""}
                onChange={({ target }) => change({ [end]: target.value })}
              />
            </label>
          ))}
        </div>
      )}
    </Chip>
  );
}

/** From one amount of claim to another. */
export function AmountChip({ search, change }: Ranged) {
  const say = useWords(wording);
  const { least, most } = search;
  const said = [least && say("least-is", least), most && say("most-is", most)].filter(Boolean).join(" ");
  return (
    <Chip
      name={say("amount")}
      said={said === "" ? undefined : said}
      onClear={() => change({ least: undefined, most: undefined })}
    >
      {(close) => (
        <form
          className="chip-range"
          onSubmit={(event) => {
            event.preventDefault();
            close();
          }}
        >
          <Amount end="least" search={search} change={change} />
          <Amount end="most" search={search} change={change} />
        </form>
      )}
    </Chip>
  );
}

function Amount({ end, search, change }: Ranged & { readonly end: "least" | "most" }) {
  const say = useWords(wording);
  const id = useId();
  const [typed, setTyped] = useState(search[end] ?? "");
  const wrong = typed !== "" && fenOf(typed) === undefined;
  return (
    <label className="stack-tight" htmlFor={id}>
      {say(end)}
      <Input
        id={id}
        inputMode="decimal"
        value={typed}
        status={wrong ? "error" : ""}
        aria-invalid={wrong}
        aria-describedby={`${id}-says`}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => change({ [end]: wrong ? undefined : typed || undefined })}
        onPressEnter={() => change({ [end]: wrong ? undefined : typed || undefined })}
      />
      <span id={`${id}-says`} className={wrong ? "chip-wrong" : "quiet small"}>
        {say(wrong ? "amount-wrong" : "amount-hint")}
      </span>
    </label>
  );
}
