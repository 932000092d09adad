import "./staff.css";
import { Button, Input } from "antd";
import { useMemo, useState } from "react";
import type { StaffMember } from "#contract/index.ts";
import { useAddress } from "../../client/address.ts";
import { useAsk } from "../../client/ask.ts";
import type { AnswerOf } from "../../client/call.ts";
import { useMe } from "../../client/me.ts";
import { useKeys } from "../../panels/keyboard/keys.ts";
import { Page, Tabs } from "../../panels/page/page.tsx";
import { Asked } from "../../panels/states/states.tsx";
import { useWords } from "../../panels/words/useWords.ts";
import { AccessTable } from "./accessTable.tsx";
import { ActDialog } from "./actDialog.tsx";
import type { Doing } from "./acts.ts";
import { isNow } from "./now.ts";
import { PeopleTable } from "./peopleTable.tsx";
import { PersonDrawer } from "./personDrawer.tsx";
import { PlacesTable } from "./placesTable.tsx";
import { StaffingOf } from "./staffing.tsx";
import { Teams } from "./teams.tsx";
import { wording } from "./wording.ts";

/** Who works here, what each holds, and which places of the court's document nobody fills. */
export default function StaffDesk() {
  const say = useWords(wording);
  const asked = useAsk("staffList");
  const [doing, setDoing] = useState<Doing>();
  const [, change] = useAddress();
  const close = (added?: string): void => {
    setDoing(undefined);
    if (added !== undefined) change({ tab: undefined, q: added });
  };
  useKeys(
    say("title"),
    useMemo(() => [{ keys: "n", does: say("add"), act: () => setDoing({ act: "person.add" }) }], [say]),
  );
  return (
    <Page
      title={say("title")}
      actions={
        <Button type="primary" onClick={() => setDoing({ act: "person.add" })}>
          {say("add")}
        </Button>
      }
    >
      <Asked asked={asked} rows={12}>
        {(staff) => (
          <>
            <Shown staff={staff} onDo={setDoing} />
            {doing !== undefined && <ActDialog doing={doing} staff={staff} onClose={close} />}
          </>
        )}
      </Asked>
    </Page>
  );
}

type Props = { readonly staff: AnswerOf<"staffList">; readonly onDo: (doing: Doing) => void };

function Shown({ staff, onDo }: Props) {
  const say = useWords(wording);
  const { today } = useMe();
  const [{ tab = "people", person, q = "" }, change] = useAddress();
  const here = staff.people.filter(({ leftOn }) => leftOn === undefined || leftOn > today);
  const empty = staff.places.filter(({ required, holders }) => required && holders.length === 0);
  const tabs = [
    { key: "people", label: say("tab-people"), count: here.length },
    { key: "places", label: say("tab-places"), count: staff.places.length },
    { key: "teams", label: say("tab-teams") },
    { key: "staffing", label: say("tab-staffing") },
    { key: "empty", label: say("tab-empty"), count: empty.length },
    { key: "access", label: say("tab-access") },
    { key: "left", label: say("tab-left"), count: staff.people.length - here.length },
  ];
  const chosen = staff.people.find((one) => one.person.id === person);
  const listed = tab === "left" ? staff.people.filter((one) => !here.includes(one)) : here;
  const people = listed.filter((one) => isFound(one, q.trim()));
  return (
    <>
      <Tabs
        label={say("tabs")}
        tabs={tabs}
        chosen={tab}
        onChoose={(key) => change({ tab: key === "people" ? undefined : key })}
      />
      {tab === "access" ? (
        <AccessTable />
      ) : tab === "teams" ? (
        <Teams />
      ) : tab === "staffing" ? (
        <StaffingOf />
      ) : tab === "places" || tab === "empty" ? (
        <PlacesTable
          places={tab === "empty" ? empty : staff.places}
          onAppoint={(post) => onDo({ act: "post.appoint", post })}
        />
      ) : (
        <>
          <Find q={q} onFind={(next) => change({ q: next })} />
          <PeopleTable people={people} onOpen={({ person: one }) => change({ person: one.id }, { push: true })} />
        </>
      )}
      {chosen !== undefined && (
        <PersonDrawer
          member={chosen}
          now={(span) => isNow(span, today)}
          onDo={onDo}
          onClose={() => change({ person: undefined })}
        />
      )}
    </>
  );
}

/** By name, by what he signs in with, or by what he holds. */
const isFound = ({ person, login, appointments }: StaffMember, q: string): boolean =>
  q === "" ||
  person.name.includes(q) ||
  login?.includes(q) === true ||
  appointments.some(({ holds }) => holds.zh.includes(q) || holds.en.includes(q));

function Find({ q, onFind }: { readonly q: string; readonly onFind: (q: string) => void }) {
  const say = useWords(wording);
  return (
    <Input
      className="staff-find no-print"
      type="search"
      allowClear
      aria-label={say("find")}
      placeholder={say("find")}
      value={q}
      onChange={(event) => onFind(event.target.value)}
    />
  );
}
