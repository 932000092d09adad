import { type Outcome, ok } from "#kernel/outcome.ts";
import type { Happening } from "#policy/deed.ts";
import { ADMINISTRATOR, holdsOn, personOf, worksOn } from "./holding.ts";
import { named, readText } from "./read.ts";
import type { Person, Staff } from "./register.ts";
import type { Deciding } from "./rule.ts";
import { refuse } from "./wording.ts";

const LONGEST_NAME = 100;
const ID = /^[a-z0-9][a-z0-9-]{0,39}$/;

export const add: Deciding = ({ fields }, state) => {
  const name = readText(fields, "person.name", LONGEST_NAME);
  if ("refused" in name) return name;
  const given = fields["person.id"];
  const id = given === undefined ? nextId(state) : String(given);
  if (!ID.test(id)) return refuse("id-unfit", [], id);
  const known = personOf(state, id);
  if (known !== undefined) return refuse("person-known", [], id, known.name);
  return ok([{ kind: "person.added", fields: { "person.id": id, "person.name": name.ok } }]);
};

/** The next number nobody bears, for people who were given no id of their own. */
function nextId({ people }: Staff): string {
  const taken = new Set(people.map(({ id }) => id));
  let number = people.length + 1;
  while (taken.has(`p${number}`)) number += 1;
  return `p${number}`;
}

export const leave: Deciding = ({ fields }, state, { on, by }) => {
  const person = present(fields["person.id"], state, on);
  if ("refused" in person) return person;
  if (person.ok.id === by.id) return refuse("own-leaving", []);
  const others = state.people.filter(({ id }) => id !== person.ok.id);
  const isAdministrator = (id: string) => holdsOn(state, id, on).includes(ADMINISTRATOR);
  if (isAdministrator(person.ok.id) && !others.some(({ id }) => isAdministrator(id)))
    return refuse("administrator-last", []);
  const happened: Happening = { kind: "person.left", fields: { "person.id": person.ok.id } };
  return ok([happened]);
};

/** Whoever is meant, if he still belongs to the court that day. */
export function present(id: unknown, state: Staff, on: Parameters<typeof worksOn>[1]): Outcome<Person> {
  if (typeof id !== "string" || id === "") return refuse("field-due", [], named("person.id"));
  const person = personOf(state, id);
  if (person === undefined) return refuse("person-unknown", [], id);
  if (!worksOn(person, on)) return refuse("person-gone", [], person.name, person.leftOn ?? on);
  return ok(person);
}
