import { type Answer, type FacetName, valueLabel } from '#directory/index.ts'

/** The counted facets, each under the name of the parameter that chooses from it. */
export function facetsJson(facets: Answer['facets']) {
  const of = (name: FacetName) =>
    (facets.find((facet) => facet.name === name)?.values ?? []).map(({ value, count, chosen }) => ({
      value,
      name: valueLabel(name, value),
      count,
      chosen,
    }))
  return {
    function: of('soort'),
    audience: of('voor'),
    cost: of('kosten'),
    access: of('toegang'),
    flexibility: of('wanneer'),
    language: of('taal'),
    municipality: of('gemeente'),
  }
}
