import { App, Modal } from "antd";
import { useState } from "react";
import type { FieldValue } from "#contract/index.ts";
import type { AnswerOf } from "../../client/call.ts";
import { CommandSays } from "../../panels/command/commandSays.tsx";
import { useCommand } from "../../panels/command/useCommand.ts";
import { useWords } from "../../panels/words/useWords.ts";
import { type AskedField, type Doing, FIELDS, knownOf } from "./acts.ts";
import { AskedInput } from "./askedInput.tsx";
import { wording } from "./wording.ts";

type Dialog = {
  readonly doing: Doing;
  readonly staff: AnswerOf<"staffList">;
  /** `added` is the name of somebody new. */
  readonly onClose: (added?: string) => void;
};

/** Asks what an act on the register needs, and does it. */
export function ActDialog({ doing, staff, onClose }: Dialog) {
  const say = useWords(wording);
  const { message } = App.useApp();
  const command = useCommand("court/staff", staff.version);
  const known = knownOf(doing);
  const [typed, setTyped] = useState<Readonly<Record<string, FieldValue>>>({});
  const post = known["post.key"] ?? typed["post.key"];
  const isUnit = staff.places.some(({ holds, sort }) => sort === "unit" && holds.key === post);
  const asked = askedIn(doing, known).filter(({ kind }) => kind !== "tick" || isUnit);
  const ready = asked.every(({ word, due }) => !due || (typed[word] ?? "") !== "");
  const send = async (): Promise<void> => {
    const answer = await command.submit([{ act: doing.act, fields: { ...known, ...typed } }]);
    if (answer === undefined) return;
    void message.success(say("done"));
    onClose(typeof typed["person.name"] === "string" ? typed["person.name"] : undefined);
  };
  return (
    <Modal
      open
      title={say(doing.act)}
      okText={say(doing.act)}
      cancelText={say("close")}
      okButtonProps={{ disabled: !ready, loading: command.busy }}
      onOk={() => void send()}
      onCancel={() => onClose()}
    >
      <div className="stack">
        <About doing={doing} staff={staff} />
        {asked.map((field) => (
          <AskedInput
            key={field.word}
            field={field}
            doing={doing}
            staff={staff}
            value={typed[field.word]}
            onChange={(value) => setTyped(without(typed, field.word, value))}
          />
        ))}
        <CommandSays command={command} />
      </div>
    </Modal>
  );
}

const askedIn = ({ act }: Doing, known: Readonly<Record<string, FieldValue>>): readonly AskedField[] =>
  FIELDS[act].filter(({ word }) => !Object.hasOwn(known, word));

/** What is emptied is not said at all. */
function without(typed: Readonly<Record<string, FieldValue>>, word: string, value: FieldValue | undefined) {
  const { [word]: _, ...others } = typed;
  return value === undefined || value === "" ? others : { ...others, [word]: value };
}

function About({ doing: { act, member, post, ends }, staff }: Omit<Dialog, "onClose">) {
  const say = useWords(wording);
  const place = staff.places.find(({ holds }) => holds.key === post)?.holds.zh;
  const about = [member?.person.name, place, ends?.name].filter((part) => part !== undefined).join(" · ");
  return (
    <>
      {about !== "" && <p>{about}</p>}
      {act === "person.leave" && <p className="quiet">{say("leave-means")}</p>}
    </>
  );
}
