import type { WrittenPerson } from '../content.ts'
import type { Roll } from './roll.ts'

/** A sentence, how long it makes somebody register (Sexual Offences Act 2003 s.82), and the days to release and to the end of licence. */
interface Sentence {
  readonly sentence: string
  readonly years?: number
  readonly released?: number
  readonly licence?: number
}

const offences = {
  contact: [
    'sexual assault',
    'sexual assault, two counts',
    'sexual assault by touching',
    'sexual activity with a child',
    'sexual activity with a child in breach of trust',
    'causing a child to engage in sexual activity',
  ],
  distant: [
    'making indecent photographs of children, three counts',
    'possession of indecent photographs of children',
    'attempted sexual communication with a child',
    'exposure, three counts',
    'exposure, two counts',
    'voyeurism, two counts',
  ],
} as const

const sentences: Readonly<Record<keyof typeof offences, readonly Sentence[]>> = {
  contact: [
    { sentence: '18 months’ imprisonment', years: 10, released: 274, licence: 548 },
    { sentence: '2 years’ imprisonment', years: 10, released: 365, licence: 730 },
    { sentence: '3 years’ imprisonment', released: 548, licence: 1095 },
    { sentence: '4 years’ imprisonment', released: 730, licence: 1460 },
    { sentence: '6 years’ imprisonment', released: 1460, licence: 2190 },
    { sentence: '9 years’ imprisonment', released: 2190, licence: 3285 },
  ],
  distant: [
    { sentence: 'community order of three years with a programme requirement', years: 5 },
    { sentence: 'community order of two years, 120 hours of unpaid work', years: 5 },
    { sentence: '6 months’ imprisonment, suspended for 18 months', years: 7 },
    { sentence: '10 months’ imprisonment, suspended for two years', years: 10 },
    { sentence: '14 months’ imprisonment', years: 10, released: 213, licence: 426 },
  ],
}

/** What somebody was convicted of and since when they are registered. */
export type Conviction = Pick<WrittenPerson, 'offences' | 'registration'>

/**
 * A conviction of which the registration still runs.
 *
 * @param least days ago that it was at least, with release where there was one
 */
export function convictionOf(roll: Roll, court: string, least: number): Conviction {
  const kind = roll.weighed({ contact: 6, distant: 4 })
  const offence = roll.pick(offences[kind])
  const { sentence, years, released, licence } = roll.pick(
    sentences[kind].filter(each => each.years === undefined || each.years * 365 > least + (each.released ?? 0) + 90),
  )
  const from = least + (released ?? 0)
  const ago = roll.int(from, years === undefined ? from + 3200 : Math.min(from + 2400, years * 365 - 60))
  return {
    offences: [
      {
        ...{ offence, ago, court, sentence },
        ...(released !== undefined && { releasedAgo: ago - released }),
        ...(licence !== undefined && { licenceAgo: ago - licence }),
      },
    ],
    registration: { ago, period: years === undefined ? 'indefinitely' : `${years} years`, years },
  }
}

/** The conviction of somebody who was released on licence so many days ago, and is supervised for as long again. */
export function onLicence(roll: Roll, court: string, releasedAgo: number): Conviction {
  const licenceLeft = roll.int(120, 700)
  const half = Math.max(548, releasedAgo + licenceLeft)
  const ago = releasedAgo + half
  const years = Math.round((half * 2) / 365)
  return {
    offences: [
      {
        ...{ offence: roll.pick(offences.contact), ago, court, sentence: `${years} years’ imprisonment` },
        ...{ releasedAgo, licenceAgo: releasedAgo - half },
      },
    ],
    registration: { ago, period: 'indefinitely' },
  }
}
