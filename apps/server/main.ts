import { serve } from "./serve.ts";
import { starting } from "./surroundings.ts";

const running = await serve(starting(process.argv.slice(2), process.env));

/** A clean stop: nothing new is taken, what is being answered is answered, then the database is let go. */
let stopping = false;
const stop = (): void => {
  if (stopping) return;
  stopping = true;
  running.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
