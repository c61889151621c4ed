/** A day in Europe/London as 'YYYY-MM-DD'. Compares as text. Never an instant (DOMAIN 3: store local dates). */
export type CalendarDate = string;

/** A moment in UTC as 'YYYY-MM-DDTHH:mm:ss.sssZ'. */
export type Instant = string;
