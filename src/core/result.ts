/** A thing was allowed and this is what follows, or it was refused and this is why. Refusals are values, never thrown. */
export type Result<Value, Reason> = Allowed<Value> | Refused<Reason>;
export type Allowed<Value> = { readonly ok: true; readonly value: Value };
export type Refused<Reason> = { readonly ok: false; readonly refusal: Reason };

export function allow<Value>(value: Value): Allowed<Value> {
  return { ok: true, value };
}

export function refuse<Reason>(refusal: Reason): Refused<Reason> {
  return { ok: false, refusal };
}
