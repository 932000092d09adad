// npm start: installs what is missing, then shows what the program does.
import { hand, install } from "./install.mjs";

install();
hand("apps/cli/tour.ts", process.argv.slice(2));
