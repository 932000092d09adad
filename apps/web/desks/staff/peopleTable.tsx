import { useMemo } from "react";
import type { StaffMember } from "#contract/index.ts";
import { useAddress } from "../../client/address.ts";
import { useMe } from "../../client/me.ts";
import { Empty } from "../../panels/states/states.tsx";
import type { Column } from "../../panels/table/column.ts";
import { Table } from "../../panels/table/table.tsx";
import { Tag, type Tone } from "../../panels/tags/tags.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { isOn } from "./now.ts";
import { standingOn } from "./shares.ts";
import { wording } from "./wording.ts";

type People = { readonly people: readonly StaffMember[]; readonly onOpen: (member: StaffMember) => void };

/** Everybody, with what he holds today, whether he is away, his account and his load. */
export function PeopleTable({ people, onOpen }: People) {
  const say = useWords(wording);
  const columns = useColumns(onOpen);
  const [{ person }] = useAddress();
  return (
    <Table
      label={say("tab-people")}
      columns={columns}
      rows={people}
      keyOf={keyOf}
      onOpen={onOpen}
      {...(person === undefined ? {} : { chosen: person })}
      empty={<Empty title={say("nobody-here")} hint={say("nobody-then")} />}
    />
  );
}

const keyOf = ({ person }: StaffMember): string => person.id;

const TONES: Readonly<Record<StaffMember["account"], Tone>> = {
  none: "plain",
  issued: "blue",
  active: "green",
  locked: "amber",
};

/** How far somebody's account is. */
export function AccountTag({ account }: Pick<StaffMember, "account">) {
  const say = useWords(wording);
  return <Tag tone={TONES[account]}>{say(`account-${account}`)}</Tag>;
}

function useColumns(onOpen: (member: StaffMember) => void): readonly Column<StaffMember>[] {
  const say = useWords(wording);
  return useMemo(
    () => [
      {
        key: "name",
        title: say("person"),
        width: 150,
        narrow: "lead",
        cell: (member) => (
          <button type="button" className="staff-name" onClick={() => onOpen(member)}>
            {member.person.name}
          </button>
        ),
      },
      { key: "holds", title: say("holds"), narrow: "fill", cell: (member) => <Held member={member} /> },
      {
        key: "establishment",
        title: say("establishment"),
        width: 140,
        narrow: "line",
        cell: (member) => <Establishment member={member} />,
      },
      { key: "away", title: say("today"), width: 240, narrow: "line", cell: (member) => <Away member={member} /> },
      {
        key: "account",
        title: say("account"),
        width: 130,
        narrow: "end",
        cell: ({ account }) => <AccountTag account={account} />,
      },
      { key: "cases", title: say("cases"), width: 84, right: true, cell: ({ load }) => load.cases },
      { key: "work", title: say("work"), width: 84, right: true, cell: ({ load }) => load.work },
    ],
    [say, onOpen],
  );
}

function Held({ member: { appointments } }: { readonly member: StaffMember }) {
  const say = useWords(wording);
  const tell = useTell();
  const { today } = useMe();
  const held = appointments.filter((one) => isOn(one, today));
  if (held.length === 0) return <span className="quiet">{say("holds-nothing")}</span>;
  return held.map(({ holds, leads }) => (leads ? say("leads-of", tell(holds)) : tell(holds))).join(say("comma"));
}

function Establishment({ member: { establishments } }: { readonly member: StaffMember }) {
  const say = useWords(wording);
  const tell = useTell();
  const { today } = useMe();
  const standing = standingOn(establishments, today);
  return standing === undefined ? <span className="quiet">{say("establishment-none")}</span> : tell(standing.kind);
}

function Away({ member: { absences, deputies } }: { readonly member: StaffMember }) {
  const say = useWords(wording);
  const tell = useTell();
  const { today } = useMe();
  const away = absences.find((one) => isOn(one, today));
  const standing = deputies.filter((one) => isOn(one, today));
  if (away === undefined && standing.length === 0) return null;
  return (
    <span className="row-tight">
      {away !== undefined && <Tag tone="amber">{say("away-until", away.until ?? say("open-end"))}</Tag>}
      {standing.map(({ id, post, deputy }) => (
        <span key={id}>{say("stands-in", deputy.name, tell(post))}</span>
      ))}
    </span>
  );
}
