export { caseFacts } from "./caseFacts.ts";
export { anyCourt, type Profile, profileOf } from "./profile.ts";
export { triageRows, written } from "./rows.ts";
