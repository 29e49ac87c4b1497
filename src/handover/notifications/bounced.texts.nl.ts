/** The words of `bin/naast mail bounced`. */
export const bounceTexts = {
  usage: `         bin/naast mail bounced <Message-ID>

  Zegt dat een bericht terugkwam. Het staat dan bij de coördinator als taak.
`,
  unknown: 'Schrijf: bin/naast mail bounced <Message-ID>',
  noted: 'Genoteerd. De coördinator ziet het bij vandaag.',
  notOurs: 'Dit bericht kennen wij niet, of het was al bekend.',
}
