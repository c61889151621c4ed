/** Where the bot's edge says what happened: a stable lower-kebab code and opaque ids, never a person's words or a token. */
export type Report = (code: string, about?: Readonly<Record<string, string | number>>) => void;
