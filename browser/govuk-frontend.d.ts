// The package ships no types of its own; these are the few names that we use of it.
declare module 'govuk-frontend' {
  type Component = new (root: Element | null) => object
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const FileUpload: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export const Radios: Component
  export const ServiceNavigation: Component
  export const SkipLink: Component
  export function createAll(component: Component): object[]
}
