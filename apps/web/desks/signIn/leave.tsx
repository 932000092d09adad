import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { queries } from "../../client/ask.ts";
import { call } from "../../client/call.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** The way out of a step: back to work, or, while it is owed, out of the session. */
export function Leave({ owed }: { readonly owed: boolean }) {
  const say = useWords(wording);
  const leaving = useMutation({
    mutationFn: () => call("signOut"),
    onSettled: () => queries.resetQueries({ queryKey: ["me"] }),
  });
  if (!owed)
    return (
      <p>
        <Link to="/">{say("back")}</Link>
      </p>
    );
  return (
    <p>
      <Button type="link" className="sheet-leave" onClick={() => leaving.mutate()}>
        {say("sign-out")}
      </Button>
    </p>
  );
}
