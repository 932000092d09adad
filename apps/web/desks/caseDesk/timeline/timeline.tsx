import "./timeline.css";
import { Checkbox } from "antd";
import { useState } from "react";
import type { Entry } from "#contract/index.ts";
import { Empty } from "../../../panels/states/states.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import { EntryLine } from "./entryLine.tsx";
import { WhyDrawer } from "./whyDrawer.tsx";
import { wording } from "./wording.ts";

type Props = {
  readonly id: string;
  readonly entries: readonly Entry[];
  /** Puts an entry that somebody told right; missing where nothing may be told. */
  readonly onCorrect?: (entry: Entry) => void;
};

/** The log, newest first. */
export function Timeline({ id, entries, onCorrect }: Props) {
  const say = useWords(wording);
  const [peopleOnly, setPeopleOnly] = useState(false);
  const [asked, setAsked] = useState<number>();
  if (entries.length === 0) return <Empty title={say("none")} />;
  const shown = entries
    .toSorted((a, b) => b.version - a.version)
    .filter((one) => !peopleOnly || one.because === undefined);
  return (
    <div className="stack-tight">
      <p className="no-print">
        <Checkbox checked={peopleOnly} onChange={({ target }) => setPeopleOnly(target.checked)}>
          {say("only-people")}
        </Checkbox>
      </p>
      <ol className="log" aria-label={say("title")}>
        {shown.map((entry) => (
          <EntryLine
            key={entry.version}
            entry={entry}
            entries={entries}
            onWhy={() => setAsked(entry.version)}
            {...(onCorrect === undefined ? {} : { onCorrect: () => onCorrect(entry) })}
          />
        ))}
      </ol>
      {asked !== undefined && <WhyDrawer id={id} version={asked} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
