import { decimal, list, object, oneOf, orNull, text, truth, whole } from '#platform/openapi/schema.ts'

// Fields that mean the same wherever they stand.

export const id = text('UUID; stays the same for as long as it exists.', { format: 'uuid' })
export const name = text('Name, in Dutch.')
export const sentence = text('One sentence, in Dutch.')
export const slug = text('Its part of the address of the public page.')
export const address = text('Whole address.', { format: 'uri' })
export const moment = text('Moment of the last change.', { format: 'date-time' })
export const codes = list(text('Code of a taxonomy term.'), 'Codes of taxonomy terms; see /taxonomies.')
export const links = object({ self: address, page: address }, 'The same here in full, and on a page for people.')
export const localTime = text('Time in Europe/Amsterdam.', {
  pattern: '^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$',
  examples: ['09:00'],
})
export const weblink = orNull(text('Address of a website, as its owner gave it.'))
export const email = orNull(text('E-mail address.'))
export const latitude = decimal('Degrees (WGS 84).')
export const longitude = decimal('Degrees (WGS 84).')
export const nullableText = (description: string) => orNull(text(description))
export const day = (description: string) => text(description, { format: 'date' })
export const coded = object(
  { code: text('Code.'), name: text('What readers see for it, in Dutch.') },
  'A code with its words.',
)
export const phone = orNull(
  object(
    { number: text('Number as people dial it.'), checked: truth('False when the source of the number is in doubt.') },
    'Number to call.',
  ),
)

export const organizationFacts = {
  id,
  slug,
  name,
  sector: text('Sector.'),
  funding: oneOf(['gesubsidieerd', 'particulier'], 'How it is paid for.'),
  partnerRole: oneOf(['kernpartner', 'ketenpartner', 'geen_partner'], 'Its part in the network of family carers.'),
}

export const brief = object({ id, name, summary: sentence, links }, 'Just enough of a service to choose it.')

export const paging = {
  total: whole('How many there are in all.'),
  page: whole('The page, from 1.'),
  pageSize: whole('How many at most on a page.'),
}
