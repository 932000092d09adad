import "./states.css";
import { Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import type { Word } from "#contract/index.ts";
import { problemOf, Unreachable } from "../../client/errors.ts";
import { Refusal } from "../problem/refusal.tsx";
import { useTell, useWords } from "../words/useWords.ts";
import { wording } from "./wording.ts";

/** Nothing here: what would appear, and what to do. */
export function Empty({
  title,
  hint,
  action,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {action}
    </div>
  );
}

/** Not here yet: lines where lines will be, so that nothing jumps. */
export function Loading({ rows = 8 }: { readonly rows?: number }) {
  const say = useWords(wording);
  return (
    <div aria-busy="true" className="state-loading">
      <span role="status" className="unseen">
        {say("loading")}
      </span>
      <Skeleton title={false} paragraph={{ rows, width: "100%" }} active={false} />
    </div>
  );
}

/** It failed: what happened, what was kept, and again. A refusal says its own reason. */
export function Failed({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const say = useWords(wording);
  const problem = problemOf(error);
  if (problem?.status === 403) return <Denied posts={problem.posts ?? []} error={error} />;
  return (
    <div className="state" role="alert">
      {problem === undefined ? (
        <>
          <p className="state-title">{say(error instanceof Unreachable ? "away" : "failed")}</p>
          <p className="quiet">{say("kept")}</p>
        </>
      ) : (
        <Refusal problem={problem} />
      )}
      {again !== undefined && <Button onClick={again}>{say("again")}</Button>}
    </div>
  );
}

/** No right to it: which posts have it. */
function Denied({ posts, error }: { readonly posts: readonly Word[]; readonly error?: unknown }) {
  const say = useWords(wording);
  const tell = useTell();
  const problem = problemOf(error);
  return (
    <div className="state">
      <p className="state-title">{say("denied")}</p>
      {problem !== undefined && problem.zh !== "" ? (
        <Refusal problem={problem} />
      ) : (
        <p className="quiet">
          {posts.length === 0 ? say("denied-anyone") : say("denied-who", posts.map(tell).join(say("or")))}
        </p>
      )}
    </div>
  );
}

type Asked<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

/** What was asked, once it is there; before that loading, or why not. */
export function Asked<T>({
  asked: { data: answer, error, refetch },
  rows,
  children,
}: {
  readonly asked: Asked<T>;
  readonly rows?: number;
  readonly children: (answer: T) => ReactNode;
}) {
  if (answer !== undefined) return children(answer);
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
