import { no, ok, type Result } from '#platform/result.ts'
import { partnerRoles, type Role, roleOf, roles } from '../role.ts'
import { emailIn } from '../sign-in/sign-in-code.ts'
import { peopleTexts as texts } from './people-command.texts.nl.ts'

export { peopleTexts } from './people-command.texts.nl.ts'

/** What `bin/naast people …` was asked to do. */
export type CommandLine =
  | {
      readonly kind: 'invite'
      readonly network: string
      readonly role: Role
      readonly name: string
      readonly email: string
    }
  | { readonly kind: 'reset'; readonly email: string }
  | {
      readonly kind: 'provider'
      readonly network: string
      readonly name: string
      readonly issuer: string
      readonly clientId: string
    }

/** Reads the command line. The reason of a "no" is a sentence for the person who typed it. */
export function readPeopleCommand([verb = '', ...args]: readonly string[]): Result<CommandLine, string> {
  const given = optionsIn(args)
  if (!given.ok) return given
  const option = (name: string) => given.value.get(name) ?? ''
  if (verb === 'invite') return readInvite(option)
  if (verb === 'provider') return readProvider(option)
  if (verb !== 'reset') return no(texts.unknownVerb(verb))
  const email = emailIn(option('email'))
  return email ? ok({ kind: 'reset', email }) : no(texts.noEmail)
}

const known = ['network', 'role', 'name', 'email', 'issuer', 'client-id']

function optionsIn(args: readonly string[]): Result<Map<string, string>, string> {
  const options = new Map<string, string>()
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at]?.replace(/^--/, '') ?? ''
    const value = args[at + 1]
    if (!args[at]?.startsWith('--') || !known.includes(name)) return no(texts.unknownOption(args[at] ?? ''))
    if (value === undefined) return no(texts.noValue(name))
    options.set(name, value)
  }
  return ok(options)
}

type Option = (name: string) => string

function readInvite(option: Option): Result<CommandLine, string> {
  const role = roleOf(option('role'))
  const email = emailIn(option('email'))
  if (!option('network')) return no(texts.noNetwork)
  if (!role || partnerRoles.includes(role))
    return no(texts.noRole(roles.filter((each) => !partnerRoles.includes(each)).join(', ')))
  if (!email) return no(texts.noEmail)
  if (!option('name').trim()) return no(texts.noName)
  return ok({ kind: 'invite', network: option('network'), role, email, name: option('name').trim() })
}

function readProvider(option: Option): Result<CommandLine, string> {
  const issuer = option('issuer')
  if (!option('network')) return no(texts.noNetwork)
  if (!option('name').trim()) return no(texts.noName)
  if (!URL.canParse(issuer) || !/^https?:/.test(issuer)) return no(texts.noIssuer)
  if (!option('client-id')) return no(texts.noClientId)
  const name = option('name').trim()
  return ok({ kind: 'provider', network: option('network'), name, issuer, clientId: option('client-id') })
}
