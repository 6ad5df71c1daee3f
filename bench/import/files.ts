import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import { checkLetter } from '../../src/record/people/identifier-rules.ts'
import { chanceFrom, fictionalPerson } from '../search/names.ts'

/** What the files name of the agency that imports them. */
export interface Named {
  readonly staff: readonly string[]
  readonly factors: readonly { readonly code: string; readonly directions: readonly string[] }[]
  readonly sources: readonly string[]
}

const rowsAtOnce = 1_000

const sayings = [
  'Seen at home, on time and by himself. The house was in order and he spoke of the week without being asked.',
  'Rang to say that he would be late, and was. He had been to the job centre and had a letter to show for it.',
  'His sister says that he keeps to himself since the move and that the neighbours have been friendly to him.',
  'Missed the appointment and did not answer the telephone. A card was left at the door, to ring by Friday.',
  'Has begun the course and speaks well of it. He finds the evenings long and has taken up walking with a club.',
  'A neighbour saw him by the playing field in the afternoon. He says that it is the way to the shop, and it is.',
  'Work at the warehouse goes on. His manager knows what he has to know and has no complaint to make of him.',
  'Was short with us at first and calmer later. Money is tight this month, and he has asked for advice on rent.',
]

const words = (text: string) => text.split(' ')
const peopleColumns = words(
  'external_id family_name given_names born_on sex pnc address postcode offence convicted_on court sentence registered_on registration_period custody_status allocated_to',
)
const evidenceColumns = words(
  'external_id person happened_on source text source_grade assessment_grade handling_code handling_conditions factors recorded_by',
)

/**
 * Writes people.csv and evidence.csv: everybody with an identifier, an address, an offence, a registration and a custody status, and entries
 * of some two hundred characters with one or two factors each, in no order of people. The same for the same seed.
 */
export async function writeFiles(
  directory: string,
  { people, entries, seed }: { readonly people: number; readonly entries: number; readonly seed: number },
  named: Named,
): Promise<void> {
  const chance = chanceFrom(seed)
  const whole = (upTo: number) => Math.floor(chance() * upTo)
  const one = <T>(from: readonly T[]): T => {
    const found = from[whole(from.length)]
    if (found === undefined) throw new RangeError('There is nothing to choose from')
    return found
  }
  const day = (from: number, to: number) =>
    new Date(Date.UTC(from, 0, 1) + whole((to - from) * 365) * 86_400_000).toISOString().slice(0, 10)
  const person = (at: number): string[] => {
    const { familyName, givenNames, bornOn, address, postcode } = fictionalPerson(chance)
    const year = String(2000 + (at % 25))
    const number = String(at + 1).padStart(7, '0')
    const convicted = day(2018, 2024)
    return [
      ...[`P-${at}`, familyName, givenNames, bornOn, 'male'],
      ...[`${year}/${number}${checkLetter(`${year.slice(2)}${number}`)}`, address, postcode],
      ...[
        'indecent assault',
        convicted,
        'Northbridge Crown Court',
        '4 years’ imprisonment',
        convicted,
        '10 years',
        'community',
      ],
      one(named.staff),
    ]
  }
  const entry = (at: number): string[] => {
    const conditioned = chance() < 0.1
    const links = new Map<string, string>()
    for (let left = chance() < 0.5 ? 1 : 2; left > 0; left -= 1) {
      const factor = one(named.factors)
      links.set(factor.code, one(factor.directions))
    }
    return [
      ...[
        `E-${at}`,
        `P-${whole(people)}`,
        day(2025, 2026),
        one(named.sources),
        `${one(sayings)} ${one(sayings)} No ${at}.`,
      ],
      ...[one(['1', '2', '3']), one(['A', 'B', 'C', 'D', 'E'])],
      ...(conditioned ? ['C', 'Ask the bureau before sharing.'] : ['P', '']),
      [...links].map(link => link.join(':')).join(';'),
      one(named.staff),
    ]
  }
  await write(join(directory, 'people.csv'), peopleColumns, people, person)
  await write(join(directory, 'evidence.csv'), evidenceColumns, entries, entry)
}

async function write(
  path: string,
  columns: readonly string[],
  count: number,
  row: (at: number) => readonly string[],
): Promise<void> {
  const parts = function* () {
    yield stringify([columns])
    for (let at = 0; at < count; at += rowsAtOnce)
      yield stringify(Array.from({ length: Math.min(rowsAtOnce, count - at) }, (_, more) => [...row(at + more)]))
  }
  await pipeline(Readable.from(parts()), createWriteStream(path))
}
