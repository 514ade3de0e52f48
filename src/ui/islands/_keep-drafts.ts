const prefix = 'minhbach.draft.'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Keeps what is typed into a form with `data-draft` in this browser until it is sent, and puts it back
 * when the form is opened again. A page that the server returned with errors already has the text and is
 * left as it is. Passwords, files, hidden fields and whatever is marked secret are never written.
 */
export function keepDrafts(root: Document, storage: Storage): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    const key = prefix + (form.dataset.draft ?? '')
    if (form.querySelector('[aria-invalid="true"]') === null) restore(form, storage, key)
    form.addEventListener('input', () => {
      storage.setItem(key, JSON.stringify(valuesOf(form)))
      showStatus(form, form.dataset.draftKept ?? '', undefined)
    })
    form.addEventListener('submit', () => storage.removeItem(key))
  }
}

/** The values worth keeping, in the order of the controls. */
export function valuesOf(form: HTMLFormElement): [name: string, value: string, checked: boolean][] {
  return controlsOf(form).map((control) => [control.name, control.value, isChecked(control)])
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(isKept)
}

function isKept(element: Element): element is Control {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
    return element.dataset.secret === undefined
  }
  if (!(element instanceof HTMLInputElement) || element.dataset.secret !== undefined) return false
  return !['password', 'file', 'hidden', 'submit', 'button'].includes(element.type)
}

function isChecked(control: Control): boolean {
  return control instanceof HTMLInputElement && control.checked
}

function restore(form: HTMLFormElement, storage: Storage, key: string): void {
  const kept = parse(storage.getItem(key))
  const controls = controlsOf(form)
  if (kept === undefined || kept.length !== controls.length) return
  const before = JSON.stringify(valuesOf(form))
  for (const [index, control] of controls.entries()) {
    const [name, value, checked] = kept[index] ?? []
    if (name !== control.name || value === undefined) continue
    if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type)) {
      control.checked = checked === true && control.value === value
    } else control.value = value
  }
  if (JSON.stringify(valuesOf(form)) === before) return
  showStatus(form, form.dataset.draftRestored ?? '', () => {
    storage.removeItem(key)
    form.reset()
  })
}

function parse(text: string | null): [string, string, boolean][] | undefined {
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function showStatus(form: HTMLFormElement, text: string, discard: (() => void) | undefined): void {
  const document = form.ownerDocument
  form.querySelector('.mb-draft')?.remove()
  const status = document.createElement('p')
  status.className = 'mb-draft'
  status.setAttribute('role', 'status')
  status.textContent = text
  if (discard !== undefined) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'mb-button-quiet'
    button.textContent = form.dataset.draftDiscard ?? ''
    button.addEventListener('click', () => {
      discard()
      status.remove()
    })
    status.append(' ', button)
  }
  form.append(status)
}
