/** A number to call with one tap. Short numbers and spaces are kept as people know them. */
export const PhoneLink = ({ number, large = false }: { number: string; large?: boolean }) => (
  <a class={large ? 'naast-phone__number' : 'naast-number'} href={`tel:${number.replace(/[^\d+]/g, '')}`}>
    {number}
  </a>
)
