import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useId, useState } from "react";
import type { Me } from "#contract/index.ts";
import { call } from "../../client/call.ts";
import { problemOf } from "../../client/errors.ts";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { Leave } from "./leave.tsx";
import { Labelled, Sheet } from "./sheet.tsx";
import { wording } from "./wording.ts";

const SHORTEST = 10;

type Owed = { readonly me: Me; readonly owed: boolean; readonly onDone: () => Promise<void> };

/** A password of one's own in place of the one that was issued, or another one. */
export function OwnPassword({ me, owed, onDone }: Owed) {
  const say = useWords(wording);
  const [typed, setTyped] = useState({ current: "", next: "", again: "" });
  const changing = useMutation({
    mutationFn: () => call("changePassword", { body: { current: typed.current, next: typed.next } }),
    onSuccess: onDone,
  });
  const problem = problemOf(changing.error);
  const short = typed.next !== "" && typed.next.length < SHORTEST;
  const differs = typed.again !== "" && typed.again !== typed.next;
  const ready = typed.current !== "" && typed.next.length >= SHORTEST && typed.again === typed.next;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) changing.mutate();
  };
  return (
    <Sheet title={say("own-password")}>
      {owed && <p>{say("password-owed", me.person.name)}</p>}
      <form className="sheet-form" onSubmit={send}>
        <input type="text" autoComplete="username" value={me.login} readOnly hidden />
        <Secret
          label={say(owed ? "issued-password" : "current-password")}
          auto="current-password"
          value={typed.current}
          onType={(current) => setTyped({ ...typed, current })}
        />
        <Secret
          label={say("next-password")}
          hint={say("password-rule", SHORTEST)}
          auto="new-password"
          wrong={short}
          value={typed.next}
          onType={(next) => setTyped({ ...typed, next })}
        />
        <Secret
          label={say("again-password")}
          {...(differs ? { hint: say("differs") } : {})}
          auto="new-password"
          wrong={differs}
          value={typed.again}
          onType={(again) => setTyped({ ...typed, again })}
        />
        {problem !== undefined && <RefusalBox problem={problem} />}
        {changing.isError && problem === undefined && <p role="alert">{say("away")}</p>}
        <Button type="primary" htmlType="submit" size="large" loading={changing.isPending} disabled={!ready} block>
          {say("save")}
        </Button>
      </form>
      <Leave owed={owed} />
    </Sheet>
  );
}

type Secret = {
  readonly label: string;
  readonly hint?: string;
  readonly auto: string;
  readonly wrong?: boolean;
  readonly value: string;
  readonly onType: (value: string) => void;
};

function Secret({ label, hint, auto, wrong = false, value, onType }: Secret) {
  const id = useId();
  return (
    <Labelled id={id} label={label} {...(hint === undefined ? {} : { hint })}>
      <Input.Password
        id={id}
        size="large"
        autoComplete={auto}
        maxLength={200}
        status={wrong ? "error" : ""}
        aria-invalid={wrong}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </Labelled>
  );
}
