/** The same login however it is typed: without blanks around it, in small letters, in one form of each character. */
export const loginOf = (typed: string): string => typed.trim().normalize("NFKC").toLowerCase();

const FIT = /^[\p{L}\p{N}._@-]{1,80}$/u;

/** Whether a login can be given to somebody. */
export const isLogin = (login: string): boolean => FIT.test(login);
