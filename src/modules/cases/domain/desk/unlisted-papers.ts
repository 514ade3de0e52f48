import { foldText } from '../../../../platform/kernel/text.ts'

/**
 * Papers that are asked for but are not in the published list of the procedure. Nobody may be sent for those. What is
 * asked names a listed paper first; what is wrong with it may follow: "Giấy khai sinh: bản chụp bị mờ".
 * @param asked  one paper a line
 */
export function unlistedPapers(asked: string, listed: readonly string[]): readonly string[] {
  const names = listed.map((name) => foldText(name))
  return asked
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !names.some((name) => foldText(line).startsWith(name)))
}
