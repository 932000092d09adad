// Runs a TypeScript file of the project under its own Node 24, whatever Node called: node tools/run.mjs FILE [ARGUMENT …]
import { hand, install } from "./install.mjs";

const [file, ...rest] = process.argv.slice(2);
install();
hand(file, rest);
