import { useMutation } from "@tanstack/react-query";
import { App, Button, Dropdown } from "antd";
import { queries } from "../client/ask.ts";
import { call } from "../client/call.ts";
import { useFormats } from "../panels/words/formats.ts";
import { useWords } from "../panels/words/useWords.ts";
import { wording } from "./wording.ts";

const STEPS = [1, 7, 30, 40] as const;

/** In a demonstration the court's clock may be moved forward, for everybody. */
export function DemoClock() {
  const say = useWords(wording);
  const { longDay } = useFormats();
  const { message } = App.useApp();
  const move = useMutation({
    mutationFn: (days: number) => call("moveClock", { body: { days } }),
    onSuccess: ({ today }) => {
      void message.info(say("moved", longDay(today)));
      void queries.invalidateQueries();
    },
    onError: () => void message.error(say("not-moved")),
  });
  const items = STEPS.map((days) => ({ key: String(days), label: say("forward", days) }));
  return (
    <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => move.mutate(Number(key)) }}>
      <Button size="small" className="top-demo" loading={move.isPending} aria-haspopup="menu">
        {say("demo")}
      </Button>
    </Dropdown>
  );
}
