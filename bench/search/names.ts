/** Numbers that look like chance and are the same in every run (mulberry32). @returns from 0 up to and without 1 */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words = (text: string): readonly string[] => text.split(' ')

const commonFamilies = words(
  'Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood ' +
    'Jackson Clarke Harris Clark Turner Hill Khan Moore Cooper Ward Morris Martin Hughes Edwards Lee Baker Harrison Morgan Allen Singh ' +
    'Scott Watson Davis Parker James Bennett Young Phillips Richardson Mitchell Bailey Carter Cook Shaw Bell Collins Kelly Ahmed Miller ' +
    'Cox Marshall Simpson Price Anderson Adams Wilkinson Foster Ellis Murphy Chapman Mason Gray Richards Webb Rogers Hunt Mills Holmes ' +
    'Palmer Matthews Gibson Fisher Barnes Knight Lloyd Butler Russell Barker Stevens Jenkins Dixon Fletcher Begum Ali Hussain Kaur O’Brien ' +
    'MacDonald McCarthy Fitzgerald O’Connor Reynolds Nowak Kowalski Kaczmarek Popescu Ionescu Okafor Adeyemi Mensah Nguyen',
)
const stems = words(
  'Ash Bark Beck Birch Black Bram Brad Bur Cald Carl Chad Clay Clif Craw Dal Den Dun East Ed El Farn Fen Gar Glen Green Had Hal Ham Har ' +
    'Hart Hath Hazel Hes High Hol Hun Kel Ken King Kirk Lang Lin Lock Long Mal Mar Mid Mil Nor Nut Oak Old Pem Pen Quar Rad Red Ring ' +
    'Rock Ros Rush Salt Sand Shel Ship Stan Staple Stock Sut Thorn Thur Up Wal Wat Wel West Whit Wick Win Wol Wood Wy Yard',
)
const ends = words(
  'bourne bridge brook bury by combe cote court croft dale den field ford gate grave greave ham hurst land ley low man mead mere more ' +
    'ridge row sey shaw side stead stone stow thorpe ton wall ward water way well wick win wood worth',
)
const families = [...commonFamilies, ...stems.flatMap(stem => ends.map(end => `${stem}${end}`))]

const givens = words(
  'John David Michael Peter Paul James Robert Stephen Andrew Mark William Richard Anthony Alan Ian Christopher Kevin Thomas Graham Simon ' +
    'Brian Kenneth Martin Philip George Colin Mohammed Gary Neil Matthew Daniel Nigel Keith Darren Jason Raymond Charles Barry Adam Jonathan ' +
    'Patrick Dennis Lee Roger Ronald Derek Edward Timothy Craig Wayne Terence Joseph Stuart Trevor Malcolm Gordon Alexander Jeremy Geoffrey ' +
    'Nicholas Gerald Frank Leslie Carl Roy Shaun Dean Samuel Benjamin Jack Luke Ryan Scott Karl Glenn Clive Sean Duncan Gareth Norman Russell ' +
    'Gavin Adrian Julian Dominic Leonard Arthur Harry Henry Oliver Owen Rhys Dylan Callum Liam Nathan Aaron Jamie Ashley Ross Marcus Marc ' +
    'Imran Tariq Ahmed Rajesh Sanjay Piotr Tomasz Andrei Kwame Chukwu Vivek Hassan Yusuf Ibrahim Zoltan Declan Fergus Alasdair Hamish Ewan ' +
    'Cuthbert Ambrose Barnaby Crispin Lancelot Percival Quentin Rupert Sebastian Tobias Valentine Wilfred',
)
const streets = words(
  'Mill Church Station Chapel School Victoria Albert Queen Park Orchard Meadow Bridge Castle Hawthorn Juniper Larch Maple Rowan Sycamore ' +
    'Willow Windmill Priory Abbey Quarry Foundry Tannery Weaver Cooper Chandler Fletcher Tanyard Priestgate Southgate Northgate',
)
const kinds = words('Road Street Lane Avenue Close Drive Way Court')
const towns = words(
  'Northbridge Eastholme Westerham Southwell Kingsmere Oldcastle Newbrook Ashcombe Fenwick Harrowby Millport Stonecross Thornby Whitchurch',
)

const pick = (from: readonly string[], at: number): string => from[Math.min(from.length - 1, Math.floor(at))] ?? ''
/** Common ones often and rare ones seldom, as in a country. @param steepness how much more often the first than the last */
const skewed = (from: readonly string[], chance: number, steepness: number) =>
  pick(from, from.length * chance ** steepness)

export interface FictionalPerson {
  readonly familyName: string
  readonly givenNames: string
  /** YYYY-MM-DD */
  readonly bornOn: string
  readonly alias: string | undefined
  readonly pnc: number
  readonly address: string
  readonly postcode: string
}

/** A fictional person with a name that is as common or as rare as names are. */
export function fictionalPerson(chance: () => number): FictionalPerson {
  const given = () => skewed(givens, chance(), 1.8)
  const family = () => skewed(families, chance(), 2.6)
  const first = given()
  const second = chance() < 0.6 ? ` ${given()}` : ''
  const whole = (upTo: number) => Math.floor(chance() * upTo)
  const born = new Date(Date.UTC(1940, 0, 1) + whole(67 * 365) * 86_400_000)
  return {
    familyName: chance() < 0.02 ? `${family()}-${family()}` : family(),
    givenNames: `${first}${second}`,
    bornOn: born.toISOString().slice(0, 10),
    alias: chance() < 0.2 ? family() : undefined,
    pnc: whole(9_999_999),
    address: `${whole(180) + 1} ${pick(streets, chance() * streets.length)} ${pick(kinds, chance() * kinds.length)}, ${pick(towns, chance() * towns.length)}`,
    postcode: `ZZ${whole(99) + 1} ${whole(9) + 1}Z${pick([...'ABDEFGHJLNPQRSTUWXYZ'], chance() * 20)}`,
  }
}
