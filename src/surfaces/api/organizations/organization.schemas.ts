import { list, named, object, text, whole } from '#platform/openapi/schema.ts'
import { brief, email, links, moment, organizationFacts, paging, phone, weblink } from '../openapi/fields.ts'

const organization = {
  ...organizationFacts,
  description: text('About it, in Dutch.'),
  phone,
  email,
  website: weblink,
  modifiedAt: moment,
  serviceCount: whole('How many services of it this network shows.'),
  links,
}

/** The schemas of organisations. */
export const organizationSchemas = {
  Organization: object(organization, 'An organisation that helps.'),
  OrganizationDetail: object(
    { ...organization, services: list(brief, 'What it offers in this network.') },
    'An organisation with its services.',
  ),
  OrganizationList: object(
    { organizations: list(named('Organization'), 'In order of name.'), ...paging },
    'The organisations of a network.',
  ),
}
