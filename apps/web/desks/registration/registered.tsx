import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useAsk } from "../../client/ask.ts";
import { Asked } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** What was registered: its number large, and where to go from here. */
export function Registered({ stream, onNext }: { readonly stream: string; readonly onNext: () => void }) {
  const say = useWords(wording);
  const id = stream.slice(stream.indexOf("/") + 1);
  const asked = useAsk("caseGet", { params: { id } });
  return (
    <section className="registered" role="status">
      <h2>{say("registered")}</h2>
      <Asked asked={asked} rows={2}>
        {({ line }) => (
          <>
            <p className="registered-number">{line.number}</p>
            <p className="break">
              {line.applicants} · {line.debtors}
            </p>
          </>
        )}
      </Asked>
      <div className="row">
        <Button type="primary" autoFocus onClick={onNext}>
          {say("registered-next")}
        </Button>
        <Link to="/cases/$id" params={{ id }}>
          {say("registered-open")}
        </Link>
        <Link to="/triage/$id" params={{ id }}>
          {say("registered-triage")}
        </Link>
      </div>
    </section>
  );
}
