import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Dropdown } from "antd";
import type { Me } from "#contract/index.ts";
import { queries } from "../client/ask.ts";
import { call } from "../client/call.ts";
import { setLanguage, useLanguage } from "../panels/words/language.ts";
import { useTell, useWords } from "../panels/words/useWords.ts";
import { wording } from "./wording.ts";

/** Who sits here, what he holds, and the way out. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const say = useWords(wording);
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => call("signOut"),
    onSettled: () => {
      queries.clear();
      void navigate({ to: "/sign-in" });
    },
  });
  const holds = useHeld(me);
  const other = useLanguage() === "zh" ? "en" : "zh";
  const items = [
    { key: "holds", label: <span className="person-holds">{holds}</span>, disabled: true },
    { type: "divider" as const },
    { key: "password", label: say("change-password") },
    ...(me.secondFactor ? [] : [{ key: "second-factor", label: say("set-second-factor") }]),
    { key: "language", label: <span lang={other === "zh" ? "zh-CN" : "en"}>{say("other-language")}</span> },
    { key: "leave", label: say("sign-out") },
  ];
  const choose = (key: string): void => {
    if (key === "leave") leave.mutate();
    else if (key === "language") setLanguage(other);
    else void navigate({ to: "/sign-in", search: { step: key } });
  };
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button type="text" aria-haspopup="menu" className="top-person">
        {me.person.name}
      </Button>
    </Dropdown>
  );
}

function useHeld({ posts, units, ranks, leads, deputises, administrator }: Me): string {
  const say = useWords(wording);
  const tell = useTell();
  const held = [
    ...leads.map((unit) => say("leads", tell(unit))),
    ...posts.map(tell),
    ...units.filter(({ key }) => !leads.some((led) => led.key === key)).map(tell),
    ...ranks.map(tell),
    ...deputises.map(({ post, of }) => say("deputises", tell(post), of.name)),
    ...(administrator ? [say("administrator")] : []),
  ];
  // A document may name a post as its unit's leader is called anyway.
  return held.length === 0 ? say("holds-nothing") : [...new Set(held)].join(say("comma"));
}
