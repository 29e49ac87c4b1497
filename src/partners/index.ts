export { loadNumbers } from './numbers.sql.ts'
export type { Organization } from './organization.ts'
export { isoMoment, loadOrganizations, slugHere } from './organizations.sql.ts'
