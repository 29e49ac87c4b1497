/** A table with sealed values: each row has a network, an id, the key it was sealed with and the sealed value. */
export type SealedTable = {
  readonly table: string
  readonly id: string
  readonly key: string
  readonly sealed: string
  /** What the value of a row is sealed as; the same text as when it was sealed. */
  readonly context: (id: string) => string
}

/** Every table that has to be sealed anew when the key of a network changes. A test compares it with the schema. */
export const sealedTables: readonly SealedTable[] = [
  sealedTable('handover_content', 'handover_id'),
  sealedTable('contact_request_content', 'request_id'),
  sealedTable('handover_note', 'id'),
]

/** The usual columns, and a context of the table and the id: `handover_content:<id>`. */
export function sealedTable(table: string, id: string): SealedTable {
  return { table, id, key: 'key_id', sealed: 'sealed', context: (row) => `${table}:${row}` }
}
