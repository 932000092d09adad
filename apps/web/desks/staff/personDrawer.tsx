import { Button, Drawer } from "antd";
import type { ReactNode } from "react";
import type { StaffMember } from "#contract/index.ts";
import { useMe } from "../../client/me.ts";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Account } from "./account.tsx";
import type { Doing } from "./acts.ts";
import type { Span } from "./now.ts";
import { standingOn } from "./shares.ts";
import { wording } from "./wording.ts";

type Person = {
  readonly member: StaffMember;
  readonly now: (span: Span) => boolean;
  readonly onDo: (doing: Doing) => void;
  readonly onClose: () => void;
};

/** One person: what he holds and held, when he is away, who stands in, and his account. */
export function PersonDrawer({ member, now, onDo, onClose }: Person) {
  const say = useWords(wording);
  return (
    <Drawer open onClose={onClose} size={560} title={member.person.name} rootClassName="staff-drawer">
      <div className="stack">
        {member.leftOn === undefined ? (
          <div className="row">
            <Button onClick={() => onDo({ act: "post.appoint", member })}>{say("post.appoint")}</Button>
            <Button onClick={() => onDo({ act: "establishment.record", member })}>{say("establishment.record")}</Button>
            <Button onClick={() => onDo({ act: "absence.record", member })}>{say("absence.record")}</Button>
            <Button onClick={() => onDo({ act: "deputy.appoint", member })}>{say("deputy.appoint")}</Button>
            <Button onClick={() => onDo({ act: "person.leave", member })}>{say("person.leave")}</Button>
          </div>
        ) : (
          <p>{say("left-on", member.leftOn)}</p>
        )}
        <Holdings member={member} now={now} onDo={onDo} />
        <Establishments member={member} />
        <Absences member={member} now={now} onDo={onDo} />
        <Deputies member={member} now={now} onDo={onDo} />
        <Account member={member} />
      </div>
    </Drawer>
  );
}

type Part = Omit<Person, "onClose">;

function Holdings({ member, now, onDo }: Part) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <Section title={say("holds")} empty={say("holds-nothing")} count={member.appointments.length}>
      {member.appointments.map(({ id, holds, sort, leads, ...span }) => {
        const name = leads ? say("leads-of", tell(holds)) : tell(holds);
        return (
          <Line
            key={id}
            what={name}
            more={say(`sort-${sort}`)}
            span={span}
            over={!now(span)}
            end={() => onDo({ act: "post.end", member, ends: { field: "appointment.id", id, name } })}
          />
        );
      })}
    </Section>
  );
}

function Establishments({ member: { establishments } }: Pick<Person, "member">) {
  const say = useWords(wording);
  const tell = useTell();
  const { today } = useMe();
  const holds = standingOn(establishments, today);
  return (
    <Section title={say("establishment")} empty={say("establishment-none")} count={establishments.length}>
      {establishments.map((one) => (
        <Line
          key={`${one.from} ${establishments.indexOf(one)}`}
          what={tell(one.kind)}
          span={{ from: one.from }}
          over={one !== holds && one.from <= today}
        />
      ))}
    </Section>
  );
}

function Absences({ member, now, onDo }: Part) {
  const say = useWords(wording);
  return (
    <Section title={say("absences")} empty={say("no-absence")} count={member.absences.length}>
      {member.absences.map(({ id, reason, ...span }) => (
        <Line
          key={id}
          what={reason}
          span={span}
          over={!now(span)}
          end={() => onDo({ act: "absence.end", member, ends: { field: "absence.id", id, name: reason } })}
        />
      ))}
    </Section>
  );
}

function Deputies({ member, now, onDo }: Part) {
  const say = useWords(wording);
  const tell = useTell();
  return (
    <Section title={say("deputies")} empty={say("no-deputy")} count={member.deputies.length}>
      {member.deputies.map(({ id, post, deputy, appointment, ...span }) => (
        <Line
          key={id}
          what={say("stands-in", deputy.name, tell(post))}
          more={appointment}
          span={span}
          over={!now(span)}
          end={() => onDo({ act: "deputy.end", member, ends: { field: "deputy.id", id, name: deputy.name } })}
        />
      ))}
    </Section>
  );
}

type Titled = {
  readonly title: string;
  readonly empty: string;
  readonly count: number;
  readonly children: ReactNode;
};

function Section({ title, empty, count, children }: Titled) {
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      {count === 0 ? <p className="quiet">{empty}</p> : <ul className="staff-lines">{children}</ul>}
    </section>
  );
}

type One = {
  readonly what: string;
  readonly more?: string;
  readonly span: Span;
  readonly over: boolean;
  /** How it is ended; what the next one ends has none. */
  readonly end?: () => void;
};

function Line({ what, more, span: { from, until }, over, end }: One) {
  const say = useWords(wording);
  return (
    <li className={over ? "quiet" : undefined}>
      <span className="grow">
        {what} {more !== undefined && <span className="quiet small">{more}</span>}
      </span>
      <span className="nowrap quiet">{until === undefined ? say("since", from) : say("from-until", from, until)}</span>
      {!over && end !== undefined && (
        <Button size="small" aria-label={`${say("end")} ${what}`} onClick={end}>
          {say("end")}
        </Button>
      )}
    </li>
  );
}
