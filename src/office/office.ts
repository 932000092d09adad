import type { Adopted, Court, Edition, Library } from "#casework/index.ts";
import type { CivilDate } from "#kernel/calendar.ts";
import type { Instant } from "#kernel/instant.ts";
import type { TextFile } from "#platform/courts.ts";
import type { Database } from "#platform/postgres/database.ts";
import type { Front } from "#policy/model.ts";

/** A court of this database: by which folder of law it works, its mark in case numbers (豫0505), who stands above it. */
export type CourtSeat = {
  readonly id: string;
  readonly name: string;
  readonly law: string;
  readonly mark: string;
  readonly superior?: string;
  readonly demo: boolean;
};

/** A document as a court adopted it, with the digest its text is kept under. */
export type AdoptedText = Adopted & { readonly digest: string };

/** What is known of the courts of this database and of their law. */
export type LawOffice = {
  /** A court of this database, or undefined. */
  readonly courtSeat: (court: string) => Promise<CourtSeat | undefined>;
  /** The law of a court of this database on a day. Throws a Trouble when that law does not stand. */
  readonly courtOn: (court: string, on: CivilDate) => Promise<Court>;
  /** The law as an edition of that name had it on a day, whatever was adopted since. */
  readonly courtUnder: (court: string, edition: string, on: CivilDate) => Promise<Court>;
  /** All that was law at a court, oldest first, and what was adopted for it. Empty until something is. */
  readonly editionsOf: (court: string) => Promise<readonly Edition[]>;
  readonly adoptedBy: (court: string) => Promise<readonly AdoptedText[]>;
  /** The text of a document a court adopted: what is law there, courts below may make theirs. */
  readonly adoptedText: (court: string, digest: string) => Promise<string>;
  /** Folders of law that stand on a day, each with the document it begins with: what a court may be founded on. */
  readonly frontsOn: (on: CivilDate) => readonly { readonly folder: string; readonly front: Front }[];
  /** What comes with a folder of law and is no law of the court's: calendar, kinds of cases, default duties. */
  readonly libraryOf: (folder: string) => Library;
  /** The law files a folder stands on, as they were when the server started. */
  readonly lawFiles: (folder: string) => readonly TextFile[];
  /** Every file of the courts' folder as it lies on disk now. */
  readonly shelf: () => readonly TextFile[];
  /** Says that a court's law was added to, or that it got a superior; without a court, that any may have been. */
  readonly lawMoved: (court?: string) => void;
};

/** All that answering a request needs. `now` is the court's time, which a demonstration may move; `clock` the real one. */
export type Office = LawOffice & {
  readonly database: Database;
  readonly now: () => Instant;
  readonly clock: () => Instant;
  /** The civil day the court works in. */
  readonly today: () => CivilDate;
  /** Hears which stream of which court has moved on, until the function it gives is called. */
  readonly live: (heard: (court: string, stream: string, version: number) => void) => () => void;
  /** Moves the court's time forward; only in a demonstration. */
  readonly moveClock: (milliseconds: number) => Promise<void>;
  readonly settings: OfficeSettings;
};

export type OfficeSettings = {
  /** Seconds without a request after which a session ends, and seconds after which it ends whatever happens. */
  readonly idleSeconds: number;
  readonly longestSeconds: number;
  /** Cookies are sent over TLS only. */
  readonly secure: boolean;
  /** Where files are kept. */
  readonly files: string;
};
