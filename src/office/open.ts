import { type Court, courtAt, filesFor, type Library, readLibrary } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { type Database, openDatabase } from "#platform/postgres/database.ts";
import { listen } from "#platform/postgres/live.ts";
import { businessTime } from "#platform/postgres/time.ts";
import { Trouble } from "#platform/postgres/trouble.ts";
import type { CourtSeat, Office, OfficeSettings } from "./office.ts";

export type OpenOffice = Office & { readonly close: () => Promise<void> };

/** Stands for every court and every stream. */
export const ANY = "*";

const IDLE_SECONDS = 30 * 60;
const LONGEST_SECONDS = 12 * 3600;

export type OpenOptions = {
  /** The administrator's connection string. */
  readonly url: string;
  /** The folder of the courts' documents. */
  readonly courts: string;
  readonly files: string;
  readonly connections?: number;
  readonly secure?: boolean;
};

/** Opens everything a server or a worker stands on: database, the courts' law, business time, news of what moved on. */
export async function openOffice({
  url,
  courts,
  files,
  connections = 10,
  secure = false,
}: OpenOptions): Promise<OpenOffice> {
  const database = await openDatabase(url, connections);
  const time = await businessTime(database);
  const { courtOn, courtSeat, hasLaw } = lawOffice(database, readCourtFiles(courts));
  const hearers = new Set<(court: string, stream: string, version: number) => void>();
  const tell = (court: string, stream: string, version: number): void => {
    for (const heard of hearers) heard(court, stream, version);
  };
  // What was said while the connection was cut is lost: then anything anywhere may have moved on.
  const news = await listen(database, tell, () => tell(ANY, ANY, 0));
  const settings: OfficeSettings = { idleSeconds: IDLE_SECONDS, longestSeconds: LONGEST_SECONDS, secure, files };
  return {
    database,
    courtOn,
    courtSeat,
    hasLaw,
    settings,
    now: time.now,
    clock: () => Date.now() as Instant,
    today: () => civilDay(time.now()),
    moveClock: time.move,
    live: (heard) => {
      hearers.add(heard);
      return () => hearers.delete(heard);
    },
    close: async () => {
      await news.close();
      time.close();
      await database.close();
    },
  };
}

type Files = ReturnType<typeof readCourtFiles>;

/** The law of each court of the database, worked out once a day and court. Only the files a court stands on are read. */
function lawOffice(database: Database, files: Files): Pick<Office, "courtOn" | "courtSeat" | "hasLaw"> {
  const seats = new Map<string, CourtSeat>();
  const libraries = new Map<string, Library>();
  const laws = new Map<string, Court>();
  const courtSeat = async (court: string): Promise<CourtSeat | undefined> => {
    const known = seats.get(court);
    if (known !== undefined) return known;
    const { rows } = await database.gate.query<{
      id: string;
      name: string;
      law: string;
      mark: string;
      superior: string | null;
      demo: boolean;
    }>("select id, name, law, mark, superior, demo from zhiheng.court where id = $1", [court]);
    const row = rows[0];
    if (row === undefined) return undefined;
    const seat: CourtSeat = {
      id: row.id,
      name: row.name,
      law: row.law,
      mark: row.mark,
      demo: row.demo,
      ...(row.superior === null ? {} : { superior: row.superior }),
    };
    seats.set(court, seat);
    return seat;
  };
  const courtOn = async (court: string, on: CivilDate): Promise<Court> => {
    const seat = await courtSeat(court);
    if (seat === undefined) throw new Trouble("court-unknown", { court });
    const key = `${seat.law}/${on}`;
    const known = laws.get(key);
    if (known !== undefined) return known;
    const library = libraries.get(seat.law) ?? readLibrary(filesFor(files, seat.law));
    libraries.set(seat.law, library);
    const { court: found, faults } = courtAt(library, seat.law, on);
    if (found === undefined) throw new Trouble("law-unsound", { court: seat.law, why: faults[0]?.zh ?? "" });
    if (laws.size > 50) laws.clear();
    laws.set(key, found);
    return found;
  };
  const hasLaw = (law: string, on: CivilDate): boolean =>
    courtAt(readLibrary(filesFor(files, law)), law, on).court !== undefined;
  return { courtOn, courtSeat, hasLaw };
}
