import "./signIn.css";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type FormEvent, useId } from "react";
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
/** A secret is not kept in the browser, not even as a draft. */
const SECRET: ReadonlySet<Asked> = new Set<Asked>(["token", "password"]);

const bodyOf = (typed: Typed): Parts<"firstAdministrator">["body"] => {
  const { token = "", name = "", law = "", id = "", mark = "", person = "", login = "", password = "" } = typed;
  return { token: token.trim(), court: { id, name, law, mark }, login, name: person, password };
};

/** Founding the court and its first administrator, once, with the token that the server printed on its console. */
export default function First() {
  const say = useWords(wording);
  const [typed, setTyped, forget] = useDraft<Typed>("first", EMPTY);
  const founding = useMutation({
    mutationFn: (whole: Typed) => call("firstAdministrator", { body: bodyOf(whole) }),
    onSuccess: forget,
  });
  const problem = problemOf(founding.error);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
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
        {ASKED.map((name) => (
          <Line key={name} name={name} value={typed[name]} onType={(value) => setTyped({ ...typed, [name]: value })} />
        ))}
        {problem !== undefined && <RefusalBox problem={problem} />}
        {founding.isError && problem === undefined && <p role="alert">{say("away")}</p>}
        <Button type="primary" htmlType="submit" size="large" loading={founding.isPending} block>
          {say("found")}
        </Button>
      </form>
    </Sheet>
  );
}

type One = { readonly name: Asked; readonly value: string | undefined; readonly onType: (value: string) => void };

function Line({ name, value, onType }: One) {
  const say = useWords(wording);
  const id = useId();
  const common = { id, name, size: "large" as const, required: true, "aria-describedby": `${id}-hint` };
  return (
    <Labelled id={id} label={say(`first-${name}`)} hint={say(`first-${name}-hint`)}>
      {SECRET.has(name) ? (
        <Input.Password {...common} autoComplete={name === "password" ? "new-password" : "off"} minLength={10} />
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
