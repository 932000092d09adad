import { config } from "zod";

// The page may not make code out of text, so zod is told not to try. It asks when a shape is declared: this file is
// imported before any other.
config({ jitless: true });
