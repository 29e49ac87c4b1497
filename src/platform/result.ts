/** An expected "no" is a value with its reason; a surprise is thrown. */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason }

export const ok = <Value>(value: Value) => ({ ok: true as const, value })
export const no = <Reason>(reason: Reason) => ({ ok: false as const, reason })
