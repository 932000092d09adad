// npm start: installs what is missing, then opens the court: a demonstration, or with --production an empty one.
import { hand, install } from "./install.mjs";

install();
hand("apps/server/main.ts", ["--demo", ...process.argv.slice(2)]);
