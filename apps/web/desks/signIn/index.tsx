import "./signIn.css";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Me } from "#contract/index.ts";
import { useAddress } from "../../client/address.ts";
import { queries, useAsk } from "../../client/ask.ts";
import { problemOf } from "../../client/errors.ts";
import { Failed, Loading } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { NameForm } from "./nameForm.tsx";
import { OwnPassword } from "./ownPassword.tsx";
import { SecondFactor } from "./secondFactor.tsx";
import { Sheet } from "./sheet.tsx";
import { wording } from "./wording.ts";

type Step = Me["owes"][number];

const isStep = (text: string | undefined): text is Step => text === "password" || text === "second-factor";

/** Signing in, and what an account still owes before it may act. */
export default function SignIn() {
  const say = useWords(wording);
  const [{ to = "/", step }, change] = useAddress();
  const { data: me, error, refetch } = useAsk("me");
  const unknown = problemOf(error)?.status === 401;
  const enter = (known: Me): void => {
    queries.removeQueries({ predicate: ({ queryKey: [name] }) => name !== "me" });
    queries.setQueryData(["me", {}], known);
  };
  if (unknown || me === undefined) {
    if (!unknown && error !== null)
      return (
        <Sheet title={say("sign-in")}>
          <Failed error={error} again={() => void refetch()} />
        </Sheet>
      );
    if (!unknown)
      return (
        <Sheet title={say("sign-in")}>
          <Loading rows={4} />
        </Sheet>
      );
    return <NameForm onEnter={enter} />;
  }
  const due = me.owes[0] ?? (isStep(step) ? step : undefined);
  if (due === undefined) return <Enter to={to.startsWith("/") && !to.startsWith("//") ? to : "/"} />;
  const done = async (): Promise<void> => {
    if (due === step) change({ step: undefined });
    await queries.invalidateQueries({ queryKey: ["me"] });
  };
  const props = { me, owed: me.owes.length > 0, onDone: done };
  return due === "password" ? <OwnPassword {...props} /> : <SecondFactor {...props} />;
}

/** Goes where somebody wanted to go; nothing outside this program. */
function Enter({ to }: { readonly to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href: to, replace: true }), [navigate, to]);
  return <Loading rows={4} />;
}
