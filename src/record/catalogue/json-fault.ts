/**
 * Where a text stops being JSON, by line and column as an editor counts them, in words for whoever wrote it. The parser's own sentence is
 * of no use for that: it names a place only for some faults.
 *
 * @param text no JSON
 */
export function jsonFault(text: string): string {
  // Whatever comes after what is not JSON, it stays that. So the first letter that is wrong is found by halving.
  let [good, wrong] = [0, text.length]
  if (!isWrong(text)) return 'it ends before it is whole: a closing bracket, brace or quotation mark is missing'
  while (wrong - good > 1) {
    const middle = (good + wrong) >> 1
    if (isWrong(text.slice(0, middle))) wrong = middle
    else good = middle
  }
  const lines = text.slice(0, good).split(/\r\n|\r|\n/)
  const found = String.fromCodePoint(text.codePointAt(good) ?? 0)
  const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`
  return found.trim() === ''
    ? `the line ends, or has a blank, where it can’t: ${place}`
    : `“${found}” can’t stand in ${place}. Often a comma or a quotation mark is missing before it, or is there once too often`
}

/** Whether a text has something that no JSON has, whatever might follow; one that only ends too early has not. */
function isWrong(text: string): boolean {
  try {
    JSON.parse(text)
    return false
  } catch (error) {
    if (!(error instanceof SyntaxError) || error.message.startsWith('Unexpected end of JSON')) return false
    const at = /at position (\d+)/.exec(error.message)?.[1]
    return at === undefined || Number(at) < text.length
  }
}
