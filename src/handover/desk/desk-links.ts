/** The addresses of the coordinator's desk. Ids only: nothing in an address is about a person. */
export const deskLinks = {
  today: '/werkplek/vandaag',
  call: '/werkplek/gesprek',
  callFor: (requestId: string) => `/werkplek/gesprek?verzoek=${requestId}`,
  list: '/werkplek/overdrachten',
  code: '/werkplek/code',
  partners: '/werkplek/partners',
  partner: (organizationId: string) => `/werkplek/partners/${organizationId}`,
  resumePartner: (organizationId: string) => `/werkplek/partners/${organizationId}/weer-meedoen`,
  case: (id: string) => `/werkplek/overdracht/${id}`,
  step: (id: string, step: string) => `/werkplek/overdracht/${id}/${step}`,
  erase: (id: string) => `/werkplek/overdracht/${id}/wissen`,
  letter: (id: string) => `/werkplek/overdracht/${id}/brief`,
  fhir: (id: string) => `/werkplek/overdracht/${id}/fhir`,
  offer: (id: string) => `/werkplek/overdracht/${id}/aanbieden`,
} as const
