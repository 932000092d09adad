import { Button } from "antd";
import type { TeamDuties } from "#contract/index.ts";
import { useAsk } from "../../client/ask.ts";
import { Asked, Empty } from "../../panels/states/states.tsx";
import { useTell, useWords } from "../../panels/words/useWords.ts";
import { Items } from "./responsibilities.tsx";
import { wording } from "./wording.ts";

/** The court's teams, who belongs to each and what each is there for, article by article: everybody may read it, and put it on paper. */
export function Teams() {
  const say = useWords(wording);
  const asked = useAsk("teamDuties");
  return (
    <Asked asked={asked} rows={12}>
      {({ day, rows }) =>
        rows.length === 0 ? (
          <Empty title={say("teams-none")} />
        ) : (
          <div className="teams">
            <div className="row">
              <span className="quiet">{say("teams-on", day)}</span>
              <span className="grow" />
              <Button size="small" className="no-print" onClick={() => window.print()}>
                {say("duties-print")}
              </Button>
            </div>
            {rows.map((one) => (
              <Team key={one.team.key} team={one} />
            ))}
          </div>
        )
      }
    </Asked>
  );
}

function Team({ team: { team, under, members, items } }: { readonly team: TeamDuties }) {
  const say = useWords(wording);
  const tell = useTell();
  const name = tell(team);
  return (
    <section className="team stack-tight" aria-label={name}>
      <h2>{name}</h2>
      {under !== undefined && <p className="quiet">{say("teams-under", tell(under))}</p>}
      <h3>{say("teams-members")}</h3>
      {members.length === 0 ? (
        <p className="quiet">{say("teams-nobody")}</p>
      ) : (
        <ul className="team-people">
          {members.map(({ person, leads, holds }) => {
            const said = [...(leads ? [say("teams-leads")] : []), ...holds.map(tell)].join(say("comma"));
            return <li key={person.id}>{said === "" ? person.name : say("brackets", person.name, said)}</li>;
          })}
        </ul>
      )}
      <Items items={items} />
    </section>
  );
}
