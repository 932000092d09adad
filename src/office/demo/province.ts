import { assert } from "#kernel/assert.ts";
import { isMap, readYaml } from "#kernel/yamlText.ts";

/** A court of a demonstration: its name, the folder of law it works by, the mark its numbers bear, who stands above it. */
export type DemoCourt = {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  readonly mark: string;
  readonly superior?: string;
  /** How many cases it has, and how many of them are laid out: all, unless less is wanted. */
  readonly cases: number;
  readonly laid?: number;
  /** What the names begin with by which its people sign in; none in the court newcomers begin with. */
  readonly signIn?: string;
};

/** What is laid out: courts, those above before those below, and the seed everything invented is drawn from. */
export type Demonstration = { readonly seed: string; readonly courts: readonly DemoCourt[] };

const FILE = "demonstration.yaml";

/** The demonstration the courts' files describe. */
export function demonstrationIn(files: readonly { readonly file: string; readonly text: string }[]): Demonstration {
  const found = files.find(({ file }) => file === FILE);
  assert(found !== undefined, `the courts' files hold no ${FILE}`);
  const read = readYaml(found.text, FILE);
  assert("ok" in read && isMap(read.ok), `${FILE} is a map`);
  const { seed, courts } = read.ok;
  assert(Array.isArray(courts), `${FILE} lists courts`);
  return { seed: String(seed), courts: courts.map(courtIn) };
}

function courtIn(one: unknown): DemoCourt {
  assert(isMap(one), "a court of the demonstration is a map");
  const { id, name, law, mark, superior, cases, "sign-in": signIn } = one;
  return {
    id: String(id),
    name: String(name),
    law: String(law),
    mark: String(mark),
    cases: Number(cases ?? 0),
    ...(superior === undefined ? {} : { superior: String(superior) }),
    ...(signIn === undefined ? {} : { signIn: String(signIn) }),
  };
}

/** The same with so many of each court's cases at most: enough for tests, and sooner there. */
export const atMost = (laid: number, { seed, courts }: Demonstration): Demonstration => ({
  seed,
  courts: courts.map((court) => ({ ...court, laid })),
});

/** One court of it alone, under nobody, with so many of its cases. */
export const onlyCourt = (id: string, laid: number, { seed, courts }: Demonstration): Demonstration => ({
  seed,
  courts: courts.filter((court) => court.id === id).map(({ superior: _, ...court }) => ({ ...court, laid })),
});

/** What stands before the names by which people of a court sign in. */
export const prefixOf = ({ signIn }: Pick<DemoCourt, "signIn">): string => (signIn === undefined ? "" : `${signIn}-`);
