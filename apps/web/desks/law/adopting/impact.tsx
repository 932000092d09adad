import { Link } from "@tanstack/react-router";
import { Button, Progress } from "antd";
import { useState } from "react";
import { type AnswerOf, call } from "../../../client/call.ts";
import { problemOf } from "../../../client/errors.ts";
import { RefusalBox } from "../../../panels/problem/refusal.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import type { Draft } from "./answers.ts";
import { wording } from "./wording.ts";

type Row = AnswerOf<"draftCases">["rows"][number];
type Seen = { readonly all: number; readonly seen: number; readonly rows: readonly Row[]; readonly over: boolean };

const NOTHING: Seen = { all: 0, seen: 0, rows: [], over: false };
/** More lines than this are counted, not listed: the list is for looking at some, the count for all. */
const MOST_LISTED = 200;

/** What the draft does to running cases: the rule in words, then case by case for whoever wants to see. */
export function Impact({ data: { draft, runningCases } }: { readonly data: Draft }) {
  const say = useWords(wording);
  const tell = useTell();
  const { progress, going, failure, go } = useImpact(draft.id);
  return (
    <section className="stack" aria-labelledby="draft-cases">
      <h2 id="draft-cases">{say("for-running")}</h2>
      <p>{say(runningCases)}</p>
      {progress === undefined ? (
        <div>
          <Button loading={going} onClick={() => void go()}>
            {say("cases-look")}
          </Button>
        </div>
      ) : (
        <>
          <p role="status">
            {!progress.over
              ? say("cases-progress", progress.seen, progress.all)
              : progress.rows.length === 0
                ? say("cases-none", progress.all)
                : say("cases-some", progress.rows.length, progress.all)}
          </p>
          {!progress.over && (
            <Progress
              aria-label={say("for-running")}
              percent={progress.all === 0 ? 0 : Math.floor((100 * progress.seen) / progress.all)}
            />
          )}
          <ul className="draft-cases">
            {progress.rows.slice(0, MOST_LISTED).map(({ id, number, differences }) => (
              <li key={id}>
                <Link to="/cases/$id" params={{ id }}>
                  {number}
                </Link>
                <ul>
                  {differences.map((one) => (
                    <li key={one.zh}>{tell(one)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
      {failure !== undefined && <RefusalBox problem={failure} />}
    </section>
  );
}

/** Goes through the court's open cases some at a time, so that a large court sees how far it is. */
function useImpact(id: string) {
  const [progress, setProgress] = useState<Seen>();
  const [going, setGoing] = useState(false);
  const [error, setError] = useState<unknown>();
  const go = async () => {
    setGoing(true);
    setError(undefined);
    let found = NOTHING;
    try {
      for (let after: string | undefined, more = true; more; ) {
        const page = await call("draftCases", { params: { id }, query: after === undefined ? {} : { after } });
        more = page.next !== undefined;
        after = page.next;
        found = { all: page.all, seen: found.seen + page.seen, rows: [...found.rows, ...page.rows], over: !more };
        setProgress(found);
      }
    } catch (failure) {
      setError(failure);
    }
    setGoing(false);
  };
  return { progress, going, failure: problemOf(error), go };
}
