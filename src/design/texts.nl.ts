export const texts = {
  reading: { title: 'Tekst en letters aanpassen', text: 'Tekst', letters: 'Letters' },
  crumbs: { label: 'Kruimelpad', home: 'Home' },
  pagination: {
    label: 'Bladeren',
    previous: 'Vorige',
    next: 'Volgende',
    page: (page: number) => `Bladzijde ${page}`,
    here: (page: number, last: number) => `Bladzijde ${page} van ${last}`,
  },
  errors: { title: 'Er klopt nog iets niet' },
  optional: '(mag leeg blijven)',
}
