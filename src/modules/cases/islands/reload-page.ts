// A screen on a wall: it shows what is new by itself.
const seconds = Number(document.querySelector<HTMLElement>('[data-reload-seconds]')?.dataset.reloadSeconds)
if (seconds > 0) window.setTimeout(() => window.location.reload(), seconds * 1_000)
