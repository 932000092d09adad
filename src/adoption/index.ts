export { LAW_STREAM } from "./stream.ts";
