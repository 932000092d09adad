import { vocabulary } from "#casework/index.ts";
import { assert } from "#kernel/assert.ts";
import type { TextFile } from "#platform/courts.ts";
import { sm3Of } from "#platform/postgres/events/digest.ts";
import type { Document } from "#policy/model.ts";
import { readDocument } from "#policy/read/document.ts";

/** Documents read in this process, each text once, by place and digest; none where a text is no law file. */
const read = new Map<string, Document | undefined>();
const MOST_READ = 500;

/** The document a text makes, if it makes one. */
export function documentIn({ file, text }: TextFile, digest = sm3Of(text)): Document | undefined {
  const key = `${digest} ${file}`;
  if (read.has(key)) return read.get(key);
  const { document } = readDocument(text, file, vocabulary);
  if (read.size >= MOST_READ) read.clear();
  read.set(key, document);
  return document;
}

/** A document that was adopted. It could be read then, so it can be read now. */
export function documentOf(file: TextFile, digest?: string): Document {
  const document = documentIn(file, digest);
  assert(document !== undefined, `${file.file} was adopted, so it is a law file`);
  return document;
}

/** Whether a document was read already, so that its text need not be fetched. */
export const documentRead = (file: string, digest: string): Document | undefined => read.get(`${digest} ${file}`);
