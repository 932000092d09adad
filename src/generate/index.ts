export { caseFacts } from "./caseFacts.ts";
export { type FaultKind, withFault } from "./faults.ts";
export { history } from "./history.ts";
export { type Party, party } from "./parties.ts";
export { anyCourt, type Profile, profileOf } from "./profile.ts";
export { triageRows, written } from "./rows.ts";
