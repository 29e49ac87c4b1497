/** A roof with two people under it: one larger, one in the warm colour beside them. Says nothing on its own. */
export const Logo = () => (
  <svg class="naast-logo__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <path d="M6 24 24 8l18 16v16a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2z" fill="var(--naast-main)" />
    <circle cx="18.5" cy="25" r="4.2" fill="#fff" />
    <circle cx="30" cy="27" r="3.4" fill="var(--naast-warm)" />
    <path d="M11 42c0-6.5 3.3-10.5 7.500-10.500S26 35.500 26 42z" fill="#fff" />
    <path d="M24.500 42c0-5.200 2.500-9 5.700-9s5.800 3.800 5.800 9z" fill="var(--naast-warm)" />
  </svg>
)
