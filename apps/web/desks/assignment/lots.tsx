import { Button } from "antd";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { Tag } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { drawnFor, isAble, type Seat, type Seen } from "./choosing.ts";
import { wording } from "./wording.ts";

/** Draws a lot for an empty seat among all who can take the case. */
export function DrawButton({ seat, seen }: { readonly seat: Seat; readonly seen: Seen }) {
  const say = useWords(wording);
  const tell = useTell();
  const { line, version, offers } = seen;
  const command = useCommand(line.stream, version);
  const able = seat.candidates.filter(isAble);
  const open = offers.some(({ act, open: may }) => act.key === "lot.draw" && may);
  if (!open || able.length < 2 || drawnFor(seen, seat.seat.key) !== undefined) return null;
  return (
    <div className="stack-tight no-print">
      <p className="row">
        <Button
          size="small"
          loading={command.busy}
          aria-label={say("lot-for", tell(seat.seat))}
          onClick={() =>
            void command.submit([
              {
                act: "lot.draw",
                fields: { "handler.seat": seat.seat.key, "lot.candidates": able.map(({ person }) => person.id) },
              },
            ])
          }
        >
          {say("lot")}
        </Button>
        <span className="quiet small">{say("lot-note", able.length)}</span>
      </p>
      <CommandSays command={command} />
    </div>
  );
}

/** Lots of the case: among whom, from which seed, and whether running it again gives the same. */
export function Lots({ seen: { lots } }: { readonly seen: Pick<Seen, "lots"> }) {
  const say = useWords(wording);
  const tell = useTell();
  if (lots.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{say("lots")}</h2>
      <ul className="stack-tight">
        {lots.map((lot) => (
          <li key={lot.version}>
            <p className="row-tight">
              <strong>{say("lot-line", tell(lot.seat), lot.drawn.name)}</strong>
              <Tag tone={lot.holds ? "green" : "red"}>{say(lot.holds ? "lot-holds" : "lot-broken")}</Tag>
            </p>
            <p className="quiet small">{say("lot-among", lot.candidates.map(({ name }) => name).join(say("comma")))}</p>
            <p className="quiet small break">
              {say("lot-seed")} <code>{lot.seed}</code>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
