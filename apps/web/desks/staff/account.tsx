import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { StaffMember } from "#contract/index.ts";
import { askAgain } from "../../client/ask.ts";
import { call } from "../../client/call.ts";
import { problemOf } from "../../client/errors.ts";
import { RefusalBox } from "../../panels/problem/refusal.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { AccountTag } from "./peopleTable.tsx";
import { wording } from "./wording.ts";

/** Somebody's account: a one-time password is shown once, a lockout lifted, an account closed. */
export function Account({ member }: { readonly member: StaffMember }) {
  const say = useWords(wording);
  const { person, account } = member;
  const params = { id: person.id };
  const onSuccess = () => askAgain("staffList");
  const unlocking = useMutation({ mutationFn: () => call("accountUnlock", { params }), onSuccess });
  const closing = useMutation({ mutationFn: () => call("accountClose", { params }), onSuccess });
  const problem = problemOf(unlocking.error ?? closing.error);
  const failed = unlocking.isError || closing.isError;
  return (
    <section className="stack-tight">
      <h2>{say("account")}</h2>
      <div className="row">
        <AccountTag account={account} />
        {member.login !== undefined && <span>{say("login-is", member.login)}</span>}
        {account === "locked" && (
          <Button size="small" loading={unlocking.isPending} onClick={() => unlocking.mutate()}>
            {say("unlock")}
          </Button>
        )}
        {account !== "none" && (
          <Button size="small" loading={closing.isPending} onClick={() => closing.mutate()}>
            {say("close-account")}
          </Button>
        )}
      </div>
      {problem !== undefined && <RefusalBox problem={problem} />}
      {failed && problem === undefined && <p role="alert">{say("unanswered")}</p>}
      {member.leftOn === undefined && <Issue key={person.id} member={member} />}
    </section>
  );
}

function Issue({ member: { person, login, account } }: { readonly member: StaffMember }) {
  const say = useWords(wording);
  const id = useId();
  const [typed, setTyped] = useState(login ?? "");
  const issuing = useMutation({
    mutationFn: () => call("accountIssue", { params: { id: person.id }, body: { login: typed.trim() } }),
    onSuccess: () => askAgain("staffList"),
  });
  const problem = problemOf(issuing.error);
  return (
    <div className="stack-tight">
      <label htmlFor={id}>{say("login")}</label>
      <div className="row">
        <Input
          id={id}
          className="staff-login"
          maxLength={80}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button disabled={typed.trim() === ""} loading={issuing.isPending} onClick={() => issuing.mutate()}>
          {say(account === "none" ? "issue" : "issue-again")}
        </Button>
      </div>
      {problem !== undefined && <RefusalBox problem={problem} />}
      {issuing.isError && problem === undefined && <p role="alert">{say("unanswered")}</p>}
      {issuing.data !== undefined && (
        <div role="status" className="staff-once">
          <p>{say("once", person.name)}</p>
          <p>
            {say("login")} <code>{issuing.data.login}</code>
          </p>
          <p>
            {say("password")} <code>{issuing.data.password}</code>
          </p>
        </div>
      )}
    </div>
  );
}
