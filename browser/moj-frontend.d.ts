// The package ships no types of its own; this is the one name that we use of it.
declare module '@ministryofjustice/frontend' {
  export const Alert: new (root: Element | null) => object
}
