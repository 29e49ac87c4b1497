/** The name of a box that people never see and robots like to fill. */
export const trapName = 'website'

/** Spam-proof without a puzzle: a filled trap tells a robot from a reader. */
export const Trap = ({ label }: { label: string }) => (
  <p class="naast-trap" aria-hidden="true">
    <label for={trapName}>{label}</label>
    <input type="text" id={trapName} name={trapName} tabIndex={-1} autocomplete="off" value="" />
  </p>
)
