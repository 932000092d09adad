import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useAddress } from "../../../client/address.ts";
import { type AnswerOf, call, keepFile } from "../../../client/call.ts";
import { problemOf } from "../../../client/errors.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { RefusalBox } from "../../../panels/problem/refusal.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

type List = AnswerOf<"editionList">;

/** A new draft: a file uploaded, one of the library, or a document in force to be filled. */
export function Starting({ list }: { readonly list: List }) {
  const say = useWords(wording);
  const [, change] = useAddress();
  const command = useCommand("court/law", list.version);
  const begin = async (source: string) => {
    const done = await command.submit([{ act: "edition.draft", fields: { "edition.source": source } }]);
    if (done === undefined) return;
    const [draft] = (await call("editionList", { query: {} })).drafts;
    change({ draft: draft?.id }, { push: true });
  };
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
        <Field id="law-file" label={say("upload")} note={say("upload-note")}>
          <input
            id="law-file"
            type="file"
            accept=".md,text/markdown,text/plain"
            disabled={busy}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) mutate(file);
              target.value = "";
            }}
          />
        </Field>
        {busy && <p role="status">{say("uploading")}</p>}
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
