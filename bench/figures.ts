export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What is aimed at: '≤ 30'. Empty where nothing is. */
  readonly target?: string
}

/** Prints figures: a table for people, one object a line with `--json`. */
export function printFigures(figures: readonly Figure[], json: boolean): void {
  if (json)
    for (const { name, value, unit, target = '' } of figures) console.log(JSON.stringify({ name, value, unit, target }))
  else
    console.table(
      Object.fromEntries(figures.map(({ name, value, unit, target = '' }) => [name, { value, unit, target }])),
    )
}

/** A number to a few digits: a figure is no more exact than its measurement. */
export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits))
