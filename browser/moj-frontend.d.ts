// The package ships no types of its own; these are the few names that we use of it.
declare module '@ministryofjustice/frontend' {
  type Component = new (root: Element | null) => object
  export const Alert: Component
  export const ButtonMenu: Component
  export const DatePicker: Component
  export const FilterToggleButton: Component
}
