import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { marker } from './person.ts'

const families =
  'Abbot Ashdown Barlow Beck Birch Brook Carver Colby Dale Denholm Elms Farrow Fenner Garth Hale Harrow Heath Holt Ives Jarrow Kemble Lacey Lisle Marlow Mercer Moss Norcott Oakes Orme Pike Quayle Ridley Rowan Sedley Stone Tarrant Thorne Upton Vane Wade Wharton Yarrow'.split(
    ' ',
  )
const givens = 'Alan Brian Colin Derek Edwin Frank Gareth Hugh Ivor James Keith Leon Martin Noel Owen Peter'.split(' ')

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
/**
 * Ids of a copy are those of its model with the number of the copy in place of the last six digits. The digit before those becomes another:
 * the model's own end in any number, and of so many copies one would have it too.
 */
const digits = 6
const slot = '@'.repeat(digits)

/** What becomes of a text of the model in its copies. */
export interface Pattern {
  /** @param sha256 in hex, of the copy's signed document */
  fill(number: number, sha256?: string): string
}

/** Makes patterns from the texts of one model, in which ids stay that are not of the model. */
export class Copier {
  readonly #kept: ReadonlySet<string>
  readonly #sha256: string
  readonly #seen = new Map<string, string>()

  /** @param kept ids of staff and teams @param sha256 the model's own, which each copy replaces by its own */
  constructor(kept: ReadonlySet<string>, sha256: string) {
    this.#kept = kept
    this.#sha256 = sha256
  }

  pattern(text: string): Pattern {
    const parts = text
      .replace(uuid, id => (this.#kept.has(id) ? id : this.#shortened(id)))
      .split(new RegExp(`(${slot}|${marker.family}|${marker.given}|${this.#sha256})`))
    return {
      fill: (number, sha256 = this.#sha256) => {
        const values = new Map([
          [slot, idDigits(number)],
          [marker.family, families[(number * 7919) % families.length] ?? ''],
          [marker.given, givens[(number * 104_729) % givens.length] ?? ''],
          [this.#sha256, sha256],
        ])
        return parts.map(part => values.get(part) ?? part).join('')
      },
    }
  }

  #shortened(id: string): string {
    const short = `${idStem(id)}${slot}`
    assert.equal(this.#seen.get(short) ?? id, id, 'Two ids of a model differ in their last digits alone')
    this.#seen.set(short, id)
    return short
  }
}

/** The number of a copy as it stands in its ids. */
export const idDigits = (number: number): string => number.toString(16).padStart(digits, '0')

/** What stands before the number in an id of a model's copies. */
export const idStem = (id: string): string =>
  id.slice(0, -digits - 1) + (parseInt(id.charAt(id.length - digits - 1), 16) ^ 8).toString(16)

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')
