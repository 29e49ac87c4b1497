import { type Role, roleOf } from '../role.ts'

/** Somebody made up, with the roles to look around in. */
export type DemoDefinition = {
  readonly name: string
  readonly email: string
  readonly roles: readonly DemoRole[]
}

type DemoRole = {
  /** The slug of the network. */
  readonly network: string
  readonly role: Role
  /** The id of the organisation in its file. */
  readonly organization: string | null
}

/** Reads the file of demo people. Throws on what is not as it should be: it is our own file. */
export function readDemoPeople(json: string): DemoDefinition[] {
  return listIn(JSON.parse(json)).map((person) => ({
    name: textIn(person, 'name'),
    email: textIn(person, 'email'),
    roles: listIn(valueIn(person, 'roles')).map(readRole),
  }))
}

function readRole(given: unknown): DemoRole {
  const role = roleOf(textIn(given, 'role'))
  if (!role) throw new Error(`${textIn(given, 'role')} is not a role`)
  const organization = valueIn(given, 'organization') === undefined ? null : textIn(given, 'organization')
  return { network: textIn(given, 'network'), role, organization }
}

function listIn(given: unknown): unknown[] {
  if (!Array.isArray(given)) throw new Error('This should be a list')
  return given
}

const valueIn = (given: unknown, name: string): unknown =>
  typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined

function textIn(given: unknown, name: string): string {
  const value = valueIn(given, name)
  if (typeof value !== 'string') throw new Error(`${name} is missing`)
  return value
}
