const drawings = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 4.6a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.8ZM13.2 18h-2.4v-7h2.4Z',
  success: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.7-4.2-4.2 1.7-1.7 2.5 2.5 5.7-5.7 1.7 1.7Z',
  warning: 'M12 2.4 1.2 21.2h21.6Zm1.2 15.9h-2.4v-2.4h2.4Zm0-4.2h-2.4V8.7h2.4Z',
  danger: 'M8 2h8l6 6v8l-6 6H8l-6-6V8Zm5.2 14.9v-2.4h-2.4v2.4Zm0-4.3V7h-2.4v5.6Z',
  search:
    'M10.5 3a7.5 7.5 0 1 0 4.6 13.4l4.3 4.2 1.5-1.5-4.3-4.2A7.5 7.5 0 0 0 10.5 3Zm0 2.2a5.3 5.3 0 1 1 0 10.6 5.3 5.3 0 0 1 0-10.6Z',
  menu: 'M3 5.5h18v2.2H3Zm0 5.4h18v2.2H3Zm0 5.4h18v2.2H3Z',
  person:
    'M12 3a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm0 10.8c4.6 0 8 2.4 8 5.6V21H4v-1.6c0-3.2 3.4-5.6 8-5.6Z',
  forward: 'M9 4.5 16.5 12 9 19.5l-1.6-1.6 5.9-5.9-5.9-5.9Z',
  back: 'M15 4.5 7.5 12l7.5 7.5 1.6-1.6-5.9-5.9 5.9-5.9Z',
  clock:
    'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 2.2a7.8 7.8 0 1 1 0 15.6 7.8 7.8 0 0 1 0-15.6Zm-1.1 2.9v5.4l4.4 2.7 1.1-1.8-3.3-2V7.1Z',
  empty: 'M5 3h9l5 5v13H5Zm2.2 2.2v13.6h9.6V9.4h-4.2V5.2ZM9 12h6v1.8H9Zm0 3.2h4V17H9Z',
} as const

export type IconName = keyof typeof drawings

/** A picture beside words that say the same; hidden from screen readers for that reason. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="mb-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={drawings[name]} />
    </svg>
  )
}
