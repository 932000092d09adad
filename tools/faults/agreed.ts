/** What the processes of a run agree on: the court, the job's name, and how many events a command has. */
export const COURT = "faults";
export const TASK = "mark";
export const PARTS = 3;
