import "./signIn.css";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { type FormEvent, useId, useState } from "react";
import { useAsk } from "../../client/ask.ts";
import { call, type Parts } from "../../client/call.ts";
import { useDraft } from "../../client/draft.ts";
import { problemOf } from "../../client/errors.ts";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { Labelled, Sheet } from "./sheet.tsx";
import { wording } from "./wording.ts";

const ASKED = ["token", "name", "law", "id", "mark", "person", "login", "password"] as const;
type Asked = (typeof ASKED)[number];
type Typed = Readonly<Partial<Record<Asked, string>>>;

const EMPTY: Typed = {};

const bodyOf = (typed: Typed): Parts<"firstAdministrator">["body"] => {
  const { token = "", name = "", law = "", id = "", mark = "", person = "", login = "", password = "" } = typed;
  return { token: token.trim(), court: { id, name, law, mark }, login, name: person, password };
};

/** Founding a court and its first administrator, once, with a token from the server's console. */
export default function First() {
  const say = useWords(wording);
  const [typed, setTyped, forget] = useDraft<Typed>("first", EMPTY);
  const founding = useMutation({
    mutationFn: (whole: Typed) => call("firstAdministrator", { body: bodyOf(whole) }),
    onSuccess: forget,
  });
  const [lawDue, setLawDue] = useState(false);
  const problem = problemOf(founding.error);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    setLawDue(typed.law === undefined);
    if (typed.law === undefined) return;
    sent.set("law", typed.law);
    founding.mutate(Object.fromEntries(ASKED.map((name) => [name, String(sent.get(name) ?? "")])));
  };
  if (founding.isSuccess)
    return (
      <Sheet title={say("founded")}>
        <p>{say("founded-then")}</p>
        <p>
          <Link to="/sign-in">{say("to-sign-in")}</Link>
        </p>
      </Sheet>
    );
  return (
    <Sheet title={say("found")}>
      <p>{say("found-means")}</p>
      <form className="sheet-form" onSubmit={send}>
        {ASKED.map((name) => {
          const line = { value: typed[name], onType: (value: string) => setTyped({ ...typed, [name]: value }) };
          return name === "law" ? (
            <LawLine key={name} {...line} due={lawDue && typed.law === undefined} />
          ) : (
            <Line key={name} name={name} {...line} />
          );
        })}
        {problem !== undefined && <RefusalBox problem={problem} />}
        {founding.isError && problem === undefined && <p role="alert">{say("away")}</p>}
        <Button type="primary" htmlType="submit" size="large" loading={founding.isPending} block>
          {say("found")}
        </Button>
      </form>
    </Sheet>
  );
}

type LawAsked = Pick<One, "value" | "onType"> & { readonly due: boolean };

/** What the court works by at first: documents that are here, each with who issued it. */
function LawLine({ value, onType, due }: LawAsked) {
  const say = useWords(wording);
  const id = useId();
  const { data } = useAsk("firstLaws");
  const options = (data?.laws ?? []).map(({ folder, title, issuer, number }) => ({
    value: folder,
    label: say("first-law-option", number ?? title, issuer),
  }));
  return (
    <Labelled id={id} label={say("first-law")} hint={say("first-law-hint")}>
      <Select
        id={id}
        size="large"
        placeholder={say("first-law-pick")}
        loading={data === undefined}
        options={options}
        classNames={{ popup: { root: "sheet-options" } }}
        value={value ?? null}
        onChange={(folder) => folder !== null && onType(folder)}
        aria-describedby={`${id}-hint`}
        {...(due ? { status: "error" as const } : {})}
      />
      {due && <p role="alert">{say("first-law-due")}</p>}
    </Labelled>
  );
}

type One = { readonly name: Asked; readonly value: string | undefined; readonly onType: (value: string) => void };

function Line({ name, value, onType }: One) {
  const say = useWords(wording);
  const id = useId();
  const common = { id, name, size: "large" as const, required: true, "aria-describedby": `${id}-hint` };
  return (
    <Labelled id={id} label={say(`first-${name}`)} hint={say(`first-${name}-hint`)}>
      {/* A secret is not kept in the browser, not even as a draft. */}
      {name === "password" ? (
        <Input.Password {...common} autoComplete="new-password" minLength={10} />
      ) : name === "token" ? (
        <Input {...common} autoComplete="off" minLength={10} />
      ) : (
        <Input
          {...common}
          autoComplete="off"
          {...(name === "id" ? { pattern: "[a-z][a-z0-9\\-]{0,39}" } : {})}
          value={value ?? ""}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Labelled>
  );
}
