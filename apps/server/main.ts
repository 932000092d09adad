import { Trouble } from "#platform/postgres/trouble.ts";
import { type Running, serve } from "./serve.ts";
import { starting } from "./surroundings.ts";

let running: Running | undefined;
let stopping = false;

/** A clean stop: nothing new is taken, what is being answered is answered, then the database is let go. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await running?.stop();
  process.exit(0);
}

/** What an administrator must mend is said in words; anything else is a fault of ours and shows where it was. */
function end(error: unknown): void {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}

process.on("SIGINT", () => stop().catch(end));
process.on("SIGTERM", () => stop().catch(end));
try {
  running = await serve(starting(process.argv.slice(2), process.env));
} catch (error) {
  end(error);
}
