// The package ships no types of its own; these are the filters that its macros name.
declare module '@ministryofjustice/frontend/moj/filters/all' {
  export default function filters(): {
    date(timestamp: string, format: string): string
    mojDate(timestamp: string, type: string): string
  }
}
