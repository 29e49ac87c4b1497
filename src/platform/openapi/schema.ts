/** A JSON Schema as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>

export const text = (description: string, more: Schema = {}): Schema => ({ type: 'string', description, ...more })
export const whole = (description: string, more: Schema = {}): Schema => ({ type: 'integer', description, ...more })
export const decimal = (description: string, more: Schema = {}): Schema => ({ type: 'number', description, ...more })
export const truth = (description: string): Schema => ({ type: 'boolean', description })
export const list = (items: Schema, description: string): Schema => ({ type: 'array', items, description })

/** An object of which every property is always there; what is not known is null, never left out. */
export const object = (properties: Readonly<Record<string, Schema>>, description: string): Schema => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
})

/** One of these codes. */
export const oneOf = (values: readonly string[], description: string): Schema => ({
  type: 'string',
  description,
  enum: values,
})

/** The same, or null when it is not known. */
export const orNull = (schema: Schema): Schema =>
  typeof schema.type === 'string' && !schema.enum
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] }

/** A schema of the components, by its name. */
export const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
