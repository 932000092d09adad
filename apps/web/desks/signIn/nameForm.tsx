import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import type { Me } from "#contract/index.ts";
import { call } from "../../client/call.ts";
import { problemOf } from "../../client/errors.ts";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { Card } from "./card.tsx";
import { Labelled, Sheet } from "./sheet.tsx";
import { wording } from "./wording.ts";

type Typed = { readonly login: string; readonly password: string; readonly code: string };

/** Name and password, and the code of the second factor once it is asked for. */
export function NameForm({ onEnter }: { readonly onEnter: (me: Me) => void }) {
  const say = useWords(wording);
  const [typed, setTyped] = useState<Typed>({ login: "", password: "", code: "" });
  const entering = useMutation({
    mutationFn: ({ login, password, code }: Typed) =>
      call("signIn", { body: { login: login.trim(), password, ...(code === "" ? {} : { code }) } }),
    onSuccess: ({ me }) => {
      if (me !== undefined) onEnter(me);
    },
  });
  const codeDue = entering.data?.state === "code-due" || typed.code !== "";
  const problem = problemOf(entering.error);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    entering.mutate(typed);
  };
  return (
    <Sheet title={say("sign-in")}>
      <form className="sheet-form" onSubmit={send}>
        <Names typed={typed} onType={(more) => setTyped({ ...typed, ...more })} locked={codeDue} />
        {codeDue && <Code code={typed.code} onType={(code) => setTyped({ ...typed, code })} />}
        {problem !== undefined && <RefusalBox problem={problem} />}
        {entering.isError && problem === undefined && <p role="alert">{say("away")}</p>}
        <Button type="primary" htmlType="submit" size="large" loading={entering.isPending} block>
          {say(codeDue ? "confirm" : "sign-in")}
        </Button>
        {codeDue && (
          <Button
            type="link"
            onClick={() => {
              entering.reset();
              setTyped({ ...typed, code: "" });
            }}
          >
            {say("other-name")}
          </Button>
        )}
      </form>
      <Card onChoose={(login, password) => setTyped({ login, password, code: "" })} />
      <p className="quiet small">{say("no-account")}</p>
    </Sheet>
  );
}

type Part = { readonly typed: Typed; readonly onType: (more: Partial<Typed>) => void; readonly locked: boolean };

function Names({ typed, onType, locked }: Part) {
  const say = useWords(wording);
  const login = useId();
  const password = useId();
  return (
    <>
      <Labelled id={login} label={say("login")}>
        <Input
          id={login}
          size="large"
          autoComplete="username"
          autoFocus
          required
          maxLength={80}
          readOnly={locked}
          value={typed.login}
          onChange={(event) => onType({ login: event.target.value })}
        />
      </Labelled>
      <Labelled id={password} label={say("password")}>
        <Input.Password
          id={password}
          size="large"
          autoComplete="current-password"
          required
          maxLength={200}
          readOnly={locked}
          value={typed.password}
          onChange={(event) => onType({ password: event.target.value })}
        />
      </Labelled>
    </>
  );
}

/** Six digits from the app on the telephone. */
export function Code({ code, onType }: { readonly code: string; readonly onType: (code: string) => void }) {
  const say = useWords(wording);
  const id = useId();
  return (
    <Labelled id={id} label={say("code")} hint={say("code-hint")}>
      <Input
        id={id}
        size="large"
        autoComplete="one-time-code"
        inputMode="numeric"
        pattern="\d{6}"
        maxLength={6}
        autoFocus
        required
        aria-describedby={`${id}-hint`}
        value={code}
        onChange={(event) => onType(event.target.value.replace(/\D/g, ""))}
      />
    </Labelled>
  );
}
