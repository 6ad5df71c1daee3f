/** Letters with a small form that NFKD does not take apart, and their small form: a locale's idea of it differs from server to server. */
const capitals =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒÞẞØøŁłĐđÐðĦħŦŧıςΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЄІҐЂЈЉЊЋЏ'
const small =
  'abcdefghijklmnopqrstuvwxyzæœþßoollddddhhttiσαβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяєіґђјљњћџ'
const lowered: ReadonlyMap<string, string> = new Map([...capitals].map((letter, at) => [letter, small.charAt(at)]))

const between = /[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+/

/**
 * The words of a text as search compares them: without diacritics, apostrophes and capitals, of letters and digits alone, in their order.
 * The same as `search_words` in migrations/0009-search.sql.
 */
export function wordsOf(text: string): readonly string[] {
  // Most names need none of what follows.
  if (/^[A-Za-z0-9 ]*$/.test(text)) return text.toLowerCase().split(' ').filter(Boolean)
  const plain = text
    .replace(/['’ʼ‘`´]/g, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
  const low = [...plain].map(letter => lowered.get(letter) ?? letter).join('')
  const spelt = low.replaceAll('æ', 'ae').replaceAll('œ', 'oe').replaceAll('þ', 'th').replaceAll('ß', 'ss')
  return spelt.split(between).filter(Boolean)
}

/**
 * How a word sounds, roughly, in English spelling: consonants that are spelt in more ways than one become one, and vowels go unless they
 * begin. The same as `search_sounds` in migrations/0009-search.sql.
 *
 * @returns undefined for words that are too short or of another script
 */
export function soundsOf(word: string): string | undefined {
  if (!/^[a-z]{3,}$/.test(word)) return undefined
  const spelt = word
    .replace(/^[kgp]n/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^gh/, 'g')
    .replaceAll('ph', 'f')
    .replace(/gh|d(?=g)|c(?=k)/g, '')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll('v', 'f')
    .replaceAll('x', 'ks')
  const first = spelt.slice(0, 1).replace(/[eiouy]/, 'a')
  return `${first}${spelt.slice(1).replace(/[aeiouyhw]/g, '')}`.replace(/(.)\1+/g, '$1') || undefined
}
