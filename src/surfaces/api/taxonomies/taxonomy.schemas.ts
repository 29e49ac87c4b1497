import { list, named, object, text } from '#platform/openapi/schema.ts'
import { name } from '../openapi/fields.ts'

/** The schemas of taxonomies. */
export const taxonomySchemas = {
  TaxonomyList: object(
    {
      taxonomies: list(
        object(
          { code: text('Code, such as FUN.'), name, terms: list(named('Code'), 'In their own order.') },
          'A taxonomy.',
        ),
        'All taxonomies.',
      ),
    },
    'The words in which services are described.',
  ),
}
