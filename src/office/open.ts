import { LAW_STREAM } from "#adoption/index.ts";
import { civilDay, type Instant } from "#kernel/instant.ts";
import { readCourtFiles } from "#platform/courts.ts";
import { openDatabase } from "#platform/postgres/database.ts";
import { listen } from "#platform/postgres/live.ts";
import { businessTime } from "#platform/postgres/time.ts";
import { adoptWhatIsMissing } from "./editions/founding.ts";
import { lawOffice } from "./editions/lawOffice.ts";
import type { Office, OfficeSettings } from "./office.ts";

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
  const law = lawOffice(database, () => readCourtFiles(courts));
  const hearers = new Set<(court: string, stream: string, version: number) => void>();
  const tell = (court: string, stream: string, version: number): void => {
    if (stream === LAW_STREAM) law.lawMoved(court);
    if (stream === ANY) law.lawMoved();
    for (const heard of hearers) heard(court, stream, version);
  };
  // What was said while the connection was cut is lost: then anything anywhere may have moved on.
  const news = await listen(database, tell, () => tell(ANY, ANY, 0));
  const settings: OfficeSettings = { idleSeconds: IDLE_SECONDS, longestSeconds: LONGEST_SECONDS, secure, files };
  const office: OpenOffice = {
    ...law,
    database,
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
  await adoptWhatIsMissing(office);
  return office;
}
