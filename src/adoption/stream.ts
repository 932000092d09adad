/** The stream of a court that its law is written down in. */
export const LAW_STREAM = "court/law";
