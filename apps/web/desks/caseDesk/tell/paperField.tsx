import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { keepFile } from "../../../client/call.ts";
import { problemOf } from "../../../client/errors.ts";
import { Field } from "../../../panels/casework/field.tsx";
import { RefusalBox } from "../../../panels/problem/refusal.tsx";
import { useWords } from "../../../panels/words/useWords.ts";
import type { Paper } from "./telling.ts";
import { wording } from "./wording.ts";

type Props = { readonly paper: Paper | undefined; readonly onChange: (paper: Paper | undefined) => void };

const BYTES_IN_KB = 1024;

/** The paper a late entry rests on: kept at once, cited by its digest when the entry is sent. */
export function PaperField({ paper, onChange }: Props) {
  const say = useWords(wording);
  const { mutate, isPending, error } = useMutation({
    mutationFn: keepFile,
    onSuccess: ({ digest, name, size }) => onChange({ digest, name, size }),
  });
  const problem = problemOf(error);
  return (
    <Field id="tell-paper" label={say("paper")}>
      {paper === undefined ? (
        <input
          id="tell-paper"
          type="file"
          disabled={isPending}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) mutate(file);
          }}
        />
      ) : (
        <p className="row" id="tell-paper">
          {say("paper-kept", paper.name, Math.ceil(paper.size / BYTES_IN_KB))}
          <Button size="small" type="text" onClick={() => onChange(undefined)}>
            {say("paper-drop")}
          </Button>
        </p>
      )}
      {isPending && <p role="status">{say("paper-keeping")}</p>}
      {problem !== undefined && <RefusalBox problem={problem} />}
    </Field>
  );
}
