import { useMutation } from "@tanstack/react-query";
import { Button, QRCode } from "antd";
import { type FormEvent, useState } from "react";
import type { Me } from "#contract/index.ts";
import { call } from "../../client/call.ts";
import { problemOf } from "../../client/errors.ts";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { Leave } from "./leave.tsx";
import { Code } from "./nameForm.tsx";
import { Sheet } from "./sheet.tsx";
import { wording } from "./wording.ts";

type Owed = { readonly me: Me; readonly owed: boolean; readonly onDone: () => Promise<void> };

/** A second factor (TOTP): a secret is shown once as a picture and as text, and confirmed with a code. */
export function SecondFactor({ me, owed, onDone }: Owed) {
  const say = useWords(wording);
  const [code, setCode] = useState("");
  const beginning = useMutation({ mutationFn: () => call("enrolSecondFactor") });
  const confirming = useMutation({
    mutationFn: () => call("confirmSecondFactor", { body: { code } }),
    onSuccess: onDone,
  });
  const problem = problemOf(confirming.error ?? beginning.error);
  const failed = confirming.isError || beginning.isError;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (beginning.data === undefined) beginning.mutate();
    else confirming.mutate();
  };
  return (
    <Sheet title={say("second-factor")}>
      <p>{say(owed ? "second-factor-owed" : "second-factor-free", me.person.name)}</p>
      <form className="sheet-form" onSubmit={send}>
        {beginning.data !== undefined && (
          <>
            <Secret {...beginning.data} />
            <Code code={code} onType={setCode} />
          </>
        )}
        {problem !== undefined && <RefusalBox problem={problem} />}
        {failed && problem === undefined && <p role="alert">{say("away")}</p>}
        <Button
          type="primary"
          htmlType="submit"
          size="large"
          loading={beginning.isPending || confirming.isPending}
          disabled={beginning.data !== undefined && code.length < 6}
          block
        >
          {say(beginning.data === undefined ? "begin" : "confirm")}
        </Button>
      </form>
      <Leave owed={owed} />
    </Sheet>
  );
}

function Secret({ secret, uri }: { readonly secret: string; readonly uri: string }) {
  const say = useWords(wording);
  return (
    <ol className="sheet-steps">
      <li>{say("scan")}</li>
      <li className="sheet-picture">
        <QRCode type="svg" value={uri} size={176} bordered={false} aria-label={say("picture")} role="img" />
        <p className="small">
          {say("by-hand")} <code className="break">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
      </li>
      <li>{say("then-code")}</li>
    </ol>
  );
}
