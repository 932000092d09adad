import { Button } from "antd";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import type { Taking } from "./useTaking.ts";
import { wording } from "./wording.ts";

/** What came of taking a row, where it did not go through: above the list, with the case it was about. */
export function RowSays({ taking: { command, row, leaving } }: { readonly taking: Taking }) {
  const say = useWords(wording);
  const { problem, unreachable, dismiss } = command;
  if ((problem === undefined && !unreachable) || leaving !== undefined) return null;
  return (
    <div className="work-says">
      <div className="grow">
        <p>{row?.number}</p>
        {problem === undefined ? <p role="alert">{say("away")}</p> : <RefusalBox problem={problem} />}
      </div>
      <Button onClick={dismiss}>{say("close")}</Button>
    </div>
  );
}
