import type { Words } from '../i18n/words.ts'

const programs: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdgA?\//, 'Microsoft Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** What a person calls the device that a browser describes: "Chrome trên Windows". */
export function deviceName(userAgent: string): Words {
  const program = programs.find(([pattern]) => pattern.test(userAgent))?.[1]
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1]
  if (program === undefined && system === undefined) return { vi: 'Thiết bị không rõ', en: 'Unknown device' }
  if (program === undefined) return { vi: `Thiết bị ${system}`, en: `${system} device` }
  if (system === undefined) return { vi: program, en: program }
  return { vi: `${program} trên ${system}`, en: `${program} on ${system}` }
}
