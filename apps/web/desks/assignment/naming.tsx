import { App, Button, Checkbox, Input } from "antd";
import { useState } from "react";
import { Field } from "../../panels/casework/field.tsx";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { type Chosen, departsFromLot, drawnFor, namingDeeds, type Seen, stillEmpty, suggested } from "./choosing.ts";
import { SeatCard } from "./seatCard.tsx";
import { wording } from "./wording.ts";

type Props = { readonly seen: Seen; readonly readOnly: boolean };

/** What is chosen to begin with: whom a lot fell on, else whom the system suggests. */
function first(seen: Seen): Chosen {
  const drawn = seen.seats.flatMap(({ seat, holder }) => {
    const person = holder === undefined ? drawnFor(seen, seat.key) : undefined;
    return person === undefined ? [] : [[seat.key, person]];
  });
  return { ...suggested(seen.seats), ...Object.fromEntries(drawn) };
}

/** A seat that was filled meanwhile is not chosen for. */
const forEmpty = ({ seats }: Seen, chosen: Chosen): Chosen =>
  Object.fromEntries(
    Object.entries(chosen).filter(([key]) =>
      seats.some(({ seat, holder }) => seat.key === key && holder === undefined),
    ),
  );

function useNaming(seen: Seen) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const { line, version, offers } = seen;
  const may = (act: string) => offers.some((offer) => offer.act.key === act && offer.open);
  const mayName = may("handler.name");
  const [picked, setPicked] = useState<Chosen>({});
  const chosen = mayName ? forEmpty(seen, { ...first(seen), ...picked }) : {};
  const [receive, setReceive] = useState(line.stage.key === "receipt-due");
  const [reason, setReason] = useState("");
  const command = useCommand(line.stream, version);
  const empty = stillEmpty(seen.seats, chosen);
  const departs = departsFromLot(seen, chosen);
  const send = async (): Promise<void> => {
    const receives = receive && empty.length === 0;
    const answer = await command.submit(namingDeeds(chosen, receives, departs ? reason : ""));
    if (answer !== undefined) void message.success(say(receives ? "received" : "named"));
  };
  return {
    may,
    mayName,
    chosen,
    picked,
    setPicked,
    receive,
    setReceive,
    reason,
    setReason,
    command,
    empty,
    departs,
    send,
  };
}

/** The seats of the case, and who is to sit in them: named together, and the case received with it. */
export function Naming({ seen, readOnly }: Props) {
  const say = useWords(wording);
  const tell = useTell();
  const naming = useNaming(seen);
  const { chosen, empty, departs, command } = naming;
  const isDue = seen.line.stage.key === "receipt-due";
  const count = Object.keys(chosen).length;
  const mayNow = !readOnly && (naming.mayName || naming.may("assignment.receive")) && (count > 0 || isDue);
  return (
    <section className="stack-tight">
      <h2>{say("seats")}</h2>
      <div className="seats">
        {seen.seats.map((seat) => (
          <SeatCard
            key={seat.seat.key}
            seat={seat}
            seen={seen}
            chosen={chosen[seat.seat.key]}
            readOnly={readOnly || !naming.mayName}
            mayReplace={!readOnly && naming.may("handler.replace")}
            onChoose={(person) => naming.setPicked({ ...naming.picked, [seat.seat.key]: person })}
          />
        ))}
      </div>
      {departs && (
        <Field id="reason-lot" label={say("reason-lot")}>
          <Input
            id="reason-lot"
            maxLength={500}
            value={naming.reason}
            onChange={({ target }) => naming.setReason(target.value)}
          />
        </Field>
      )}
      {mayNow && (
        <>
          {empty.length > 0 && (
            <p className="quiet">{say("seat-empty", empty.map(({ seat }) => tell(seat)).join(say("comma")))}</p>
          )}
          <div className="row">
            <Button
              type="primary"
              loading={command.busy}
              disabled={(count === 0 && empty.length > 0) || (departs && naming.reason.trim() === "")}
              onClick={() => void naming.send()}
            >
              {say(count === 0 ? "receive-only" : "name")}
            </Button>
            {count > 0 && isDue && (
              <Checkbox
                checked={naming.receive}
                disabled={empty.length > 0}
                onChange={({ target }) => naming.setReceive(target.checked)}
              >
                {say("receive")}
              </Checkbox>
            )}
          </div>
        </>
      )}
      <CommandSays command={command} />
    </section>
  );
}
