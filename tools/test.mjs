// npm test: installs what is missing, then every check and every test; the last line counts them.
import { hand, install } from "./install.mjs";

install();
hand("tools/check/suite.ts", process.argv.slice(2));
