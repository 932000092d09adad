import { useMutation } from "@tanstack/react-query";
import type { FindingView } from "#contract/index.ts";
import { useAsk } from "../../../client/ask.ts";
import { type AnswerOf, keepFile } from "../../../client/call.ts";
import { problemOf } from "../../../client/errors.ts";
import { CommandSays } from "../../../panels/command/commandSays.tsx";
import { useCommand } from "../../../panels/command/useCommand.ts";
import { RefusalBox } from "../../../panels/problem/refusal.tsx";
import { Failed } from "../../../panels/states/states.tsx";
import { useTell, useWords } from "../../../panels/words/useWords.ts";
import { ProofOf } from "../proof.tsx";
import type { Draft } from "./answers.ts";
import { FilePick } from "./filePick.tsx";
import { wording } from "./wording.ts";

type Shown = { readonly data: Draft; readonly changing: boolean };

/** What stands in the way of a draft: faults of its text and what the proofs found, in sight; what is worth knowing, folded. */
export function Problems({ data, changing }: Shown) {
  const say = useWords(wording);
  const { draft, faults } = data;
  const { data: found, error, refetch } = useAsk("draftFindings", { params: { id: draft.id } });
  const wrong = faults.length > 0 || (found !== undefined && found.errors > 0);
  return (
    <section className="stack" aria-labelledby="draft-proof">
      <h2 id="draft-proof">{say("problems")}</h2>
      <Faults data={data} />
      {found !== undefined ? (
        <Proved found={found} />
      ) : error === null ? (
        <p role="status" className="quiet">
          {say("problems-run")}
        </p>
      ) : (
        <Failed error={error} again={() => void refetch()} />
      )}
      {changing && <Correcting data={data} wrong={wrong} />}
    </section>
  );
}

/** What is wrong with the file itself, line by line. */
function Faults({ data: { faults } }: Pick<Shown, "data">) {
  const say = useWords(wording);
  const tell = useTell();
  if (faults.length === 0) return null;
  return (
    <div className="draft-faults" role="alert">
      <p>{say("faults", faults.length)}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.file} ${fault.line} ${fault.zh}`} className="break">
            <strong>
              {fault.file === undefined ? say("line", fault.line) : say("line-of", fault.file, fault.line)}
            </strong>{" "}
            {tell(fault)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Proved({ found }: { readonly found: AnswerOf<"draftFindings"> }) {
  const say = useWords(wording);
  const errors = found.rows.filter(isInTheWay);
  const others = found.rows.filter((row) => !isInTheWay(row));
  const blocked = found.errors + found.open > 0;
  return (
    <>
      <p role="status" className={blocked ? "draft-blocked" : ""}>
        {blocked ? say("in-the-way", found.errors, found.open) : say("clear")}
      </p>
      {errors.length > 0 && <ProofOf found={{ rows: errors, checks: [] }} />}
      <details className="beside">
        <summary>{say(errors.length > 0 ? "show-others" : "show-findings", others.length)}</summary>
        <ProofOf found={{ rows: others, checks: found.checks }} />
      </details>
    </>
  );
}

/** An error, or what the document leaves to nobody. */
const isInTheWay = ({ gravity, decides }: FindingView): boolean =>
  gravity === "error" || (gravity === "routed" && decides === undefined);

/** The corrected file in place of the one that was brought; what was filled stays where the text reads the same. */
function Correcting({ data: { draft, version }, wrong }: Pick<Shown, "data"> & { readonly wrong: boolean }) {
  const say = useWords(wording);
  const command = useCommand("court/law", version);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (file: File) => {
      const { digest } = await keepFile(file);
      const fields = { "edition.draft": draft.id, "edition.source": `file:${digest}` };
      return command.submit([{ act: "edition.amend", fields }]);
    },
  });
  const problem = problemOf(error);
  return (
    <div className="stack-tight">
      <div className="row">
        <FilePick
          id="corrected-file"
          label={say(isPending ? "uploading" : "upload-corrected")}
          busy={isPending}
          primary={wrong}
          bring={mutate}
        />
        <span className="quiet">{say("upload-corrected-note")}</span>
      </div>
      {problem !== undefined && <RefusalBox problem={problem} />}
      <CommandSays command={command} />
    </div>
  );
}
