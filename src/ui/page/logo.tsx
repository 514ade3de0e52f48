/** Our sign: sun and moon together, as in the word "minh" (bright). */
export function Logo() {
  return (
    <svg class="mb-logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
      <rect class="mb-logo__ground" width="40" height="40" rx="10" />
      <circle class="mb-logo__sun" cx="16" cy="20" r="6.6" />
      <path class="mb-logo__moon" d="M10.66 10.96A13 13 0 1 1 10.66 29.04A10.5 10.5 0 1 0 10.66 10.96Z" />
    </svg>
  )
}
