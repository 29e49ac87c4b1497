/** The words around the pages of the portal. */
export const texts = {
  name: 'Partnerportaal',
  menu: { questions: 'Vragen', people: 'Mensen' },
}
