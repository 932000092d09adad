import {
  type Adopted,
  type Court,
  courtAt,
  type Edition,
  editionOn,
  filesFor,
  type Library,
  lawIn,
  readLibrary,
  timelineOf,
} from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { TextFile } from "#platform/courts.ts";
import type { Database } from "#platform/postgres/database.ts";
import { Trouble } from "#platform/postgres/trouble.ts";
import type { AdoptedText, CourtSeat, LawOffice } from "../office.ts";
import { documentIn, documentOf, documentRead } from "./texts.ts";

type Files = readonly TextFile[];
type Known = {
  readonly adopted: readonly AdoptedText[];
  readonly timelines: Map<number, readonly Edition[]>;
  readonly days: Map<CivilDate, Court>;
};

const MOST_DAYS = 200;
const ALL = Number.POSITIVE_INFINITY;

/**
 * The law of each court of the database: of what it adopted, and as long as that is nothing, of the files of its folder. Worked out once
 * until `lawMoved` says that more was adopted. `shelf` gives the files as they lie on disk now.
 */
export function lawOffice({ gate }: Pick<Database, "gate">, shelf: () => Files): LawOffice {
  const files = shelf();
  const libraryOf = libraries(files);
  const { courtSeat, seatMoved } = seats(gate);
  const { knownOf, lawMoved } = adoptions(gate);
  const folderOf = async (court: string): Promise<string> => {
    const seat = await courtSeat(court);
    if (seat === undefined) throw new Trouble("court-unknown", { court });
    return seat.law;
  };
  const timeline = async (court: string, until: number): Promise<readonly Edition[]> => {
    const folder = await folderOf(court);
    const { adopted, timelines } = await knownOf(court);
    const found = timelines.get(until) ?? timelineOf(upTo(adopted, until), libraryOf(folder), { folder, own: court });
    timelines.set(until, found);
    return found;
  };
  // Of the files as long as nothing is adopted; of what was adopted it says why nothing stands that day.
  const standing = async (court: string, adopted: readonly Adopted[], on: CivilDate): Promise<Court> => {
    const folder = await folderOf(court);
    const library = libraryOf(folder);
    const documents = adopted.length === 0 ? library.documents : adopted.map(({ document }) => document);
    const { court: found, faults } = courtAt({ ...library, documents }, lawIn(documents, { folder, own: court }), on);
    if (found === undefined) throw new Trouble("law-unsound", { court: folder, why: faults[0]?.zh ?? "" });
    return found;
  };
  const courtOn = async (court: string, on: CivilDate): Promise<Court> => {
    const { days, adopted } = await knownOf(court);
    const kept = days.get(on);
    if (kept !== undefined) return kept;
    const found = editionOn(await timeline(court, ALL), on);
    if (found === undefined) return standing(court, adopted, on);
    if (days.size >= MOST_DAYS) days.clear();
    days.set(on, found);
    return found;
  };
  const courtUnder = async (court: string, under: string, on: CivilDate): Promise<Court> => {
    const editions = await timeline(court, numberIn(under));
    const same = editions.filter(({ court: { law } }) => law.edition === under);
    return editionOn(same, on) ?? same[0]?.court ?? courtOn(court, on);
  };
  return {
    courtOn,
    courtUnder,
    courtSeat,
    editionsOf: (court) => timeline(court, ALL),
    adoptedBy: async (court) => (await knownOf(court)).adopted,
    adoptedText: (court, digest) => textOf(gate, court, digest),
    frontsOn: fronts(files, libraryOf),
    libraryOf,
    lawFiles: (folder) => filesFor(files, folder).filter(({ file }) => isLaw(file)),
    shelf,
    lawMoved: (court) => {
      seatMoved(court);
      lawMoved(court);
    },
  };
}

/** Folders that stand on a day, each with its first document; worked out once a day, for whoever is not signed in may ask. */
function fronts(files: Files, libraryOf: LawOffice["libraryOf"]): LawOffice["frontsOn"] {
  const folders = [...new Set(files.flatMap(({ file }) => (isLaw(file) ? [file.slice(0, file.indexOf("/"))] : [])))];
  let kept: { readonly day: CivilDate; readonly found: ReturnType<LawOffice["frontsOn"]> } | undefined;
  return (day) => {
    if (kept?.day === day) return kept.found;
    const found = folders.flatMap((folder) => {
      const front = courtAt(libraryOf(folder), folder, day).court?.law.documents[0]?.front;
      return front === undefined ? [] : [{ folder, front }];
    });
    kept = { day, found };
    return found;
  };
}

/** What a folder of law holds, read when it is first asked for. */
function libraries(files: Files): (folder: string) => Library {
  const read = new Map<string, Library>();
  return (folder) => {
    const found = read.get(folder);
    if (found !== undefined) return found;
    const own = filesFor(files, folder);
    const data = readLibrary(own.filter(({ file }) => !isLaw(file)));
    const library = {
      ...data,
      documents: own.filter(({ file }) => isLaw(file)).flatMap((one) => documentIn(one) ?? []),
    };
    read.set(folder, library);
    return library;
  };
}

/** Courts as they were founded; who had nobody above him may get somebody, and is asked about again when that is said. */
function seats(gate: Database["gate"]) {
  const known = new Map<string, CourtSeat>();
  return {
    courtSeat: async (court: string): Promise<CourtSeat | undefined> => {
      const seat = known.get(court) ?? (await seatOf(gate, court));
      if (seat !== undefined) known.set(court, seat);
      return seat;
    },
    seatMoved: (court?: string): void => {
      if (court === undefined) known.clear();
      else known.delete(court);
    },
  };
}

type Adoptions = { readonly knownOf: (court: string) => Promise<Known>; readonly lawMoved: LawOffice["lawMoved"] };

/** What courts adopted, asked of the database once until it is said that there is more. */
function adoptions(gate: Database["gate"]): Adoptions {
  const known = new Map<string, Promise<Known>>();
  const knownOf = (court: string): Promise<Known> => {
    const found = known.get(court);
    if (found !== undefined) return found;
    const asked = adoptedBy(gate, court).then((adopted) => ({ adopted, timelines: new Map(), days: new Map() }));
    known.set(court, asked);
    // Nothing adopted yet, or not to be found out now: asked again the next time.
    asked.then(
      ({ adopted }) => adopted.length === 0 && known.get(court) === asked && known.delete(court),
      () => known.delete(court),
    );
    return asked;
  };
  return {
    knownOf,
    lawMoved: (court) => {
      if (court === undefined) known.clear();
      else known.delete(court);
    },
  };
}

const isLaw = (file: string): boolean => file.endsWith(".md");

const upTo = (adopted: readonly Adopted[], until: number): readonly Adopted[] =>
  adopted.filter(({ number }) => number <= until);

/** The number at the end of an edition's name; the first bears none. */
const numberIn = (edition: string): number => {
  const at = edition.lastIndexOf("@");
  return at < 0 ? 1 : Number(edition.slice(at + 1));
};

async function seatOf(gate: Database["gate"], court: string): Promise<CourtSeat | undefined> {
  const { rows } = await gate.query<Omit<CourtSeat, "superior"> & { readonly superior: string | null }>(
    "select id, name, law, mark, superior, demo from zhiheng.court where id = $1",
    [court],
  );
  const row = rows[0];
  if (row === undefined) return undefined;
  const { superior, ...seat } = row;
  return superior === null ? seat : { ...seat, superior };
}

type Row = {
  readonly number: number;
  readonly file: string;
  readonly digest: string;
  readonly from_on: CivilDate | null;
};

/** What a court adopted, in the order of adoption. */
async function adoptedBy(gate: Database["gate"], court: string): Promise<readonly AdoptedText[]> {
  const { rows } = await gate.query<Row>("select number, file, digest, from_on from zhiheng.editions_of($1)", [court]);
  return Promise.all(
    rows.map(async ({ number, file, digest, from_on: from }) => {
      const document =
        documentRead(file, digest) ?? documentOf({ file, text: await textOf(gate, court, digest) }, digest);
      return from === null ? { number, document, digest } : { number, document, digest, from };
    }),
  );
}

async function textOf(gate: Database["gate"], court: string, digest: string): Promise<string> {
  const { rows } = await gate.query<{ text: string | null }>("select zhiheng.law_text_of($1, $2) as text", [
    court,
    digest,
  ]);
  const text = rows[0]?.text ?? undefined;
  assert(text !== undefined, `the text ${digest} of ${court} was kept when it was adopted`);
  return text;
}
