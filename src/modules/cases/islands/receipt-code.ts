// Fills in the receipt code that a QR code carries behind the `#`, which no server and no log ever sees.
const code = decodeURIComponent(window.location.hash.slice(1))
const field = document.querySelector<HTMLInputElement>('input[name="ma"]')
if (field !== null && /^\d{16}$/.test(code)) {
  field.value = code.replace(/(\d{4})(?=\d)/g, '$1 ')
  // What stays in the history of the browser is the page without the code.
  window.history.replaceState(null, '', window.location.pathname)
  field.form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus()
}
