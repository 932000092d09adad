import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { type AnswerOf, keepFile } from "../../../client/call.ts";
import { problemOf } from "../../../client/errors.ts";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { RefusalBox } from "../../../panels/problem/refusal.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import { FilePick } from "./filePick.tsx";
import { useBegin } from "./useBegin.ts";
import { wording } from "./wording.ts";

type List = AnswerOf<"editionList">;

/** A new draft: a file uploaded, one of the library, or a document in force to be filled. */
export function Starting({ list }: { readonly list: List }) {
  const say = useWords(wording);
  const { command, begin } = useBegin(list.version);
  const { mutate, isPending, error } = useMutation({
    mutationFn: keepFile,
    onSuccess: ({ digest }) => begin(`file:${digest}`),
  });
  const problem = problemOf(error);
  if (!list.mayDraft) return <p className="quiet">{say("only-those")}</p>;
  const present = list.rows.find(({ state }) => state === "present")?.documents.filter(({ own }) => own) ?? [];
  const busy = isPending || command.busy;
  return (
    <details className="panel starting">
      <summary>{say("start")}</summary>
      <div className="stack">
        <div className="row">
          <FilePick id="law-file" label={say(busy ? "uploading" : "upload")} busy={busy} primary bring={mutate} />
          <span className="quiet">{say("upload-note")}</span>
        </div>
        {problem !== undefined && <RefusalBox problem={problem} />}
        <CommandSays command={command} />
        <h3>{say("present")}</h3>
        <ul className="stack-tight">
          {present.map(({ id, title }) => (
            <li key={id} className="row">
              <span>{title}</span>
              <Button size="small" disabled={busy} onClick={() => void begin(`present:${id}`)}>
                {say("use-present")}
              </Button>
            </li>
          ))}
        </ul>
        <h3>{say("shelf")}</h3>
        {list.shelf.length === 0 && <p className="quiet">{say("shelf-none")}</p>}
        <ul className="stack-tight">
          {list.shelf.map(({ file, title, from }) => (
            <li key={file} className="row">
              <span>{title}</span>
              <span className="quiet">{say("from-day", from)}</span>
              <Button size="small" disabled={busy} onClick={() => void begin(`shelf:${file}`)}>
                {say("use-file")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
